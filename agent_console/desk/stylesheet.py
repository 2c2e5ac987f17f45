"""The style sheet of the whole window, made from tokens; only what a style sheet says better than a painter."""

from collections.abc import Callable
from string import Template

from agent_console.desk.tokens import Tokens

_SHEET = Template(
    """
* { font-family: "$family"; font-size: ${px13}px; }
QWidget { color: $text; }
QMainWindow, QDialog, QWidget[ground="background"] { background: $background; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="rail"] { background: $rail; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px 6px; font-size: ${px12}px; }

QFrame[card="true"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[card="quiet"] { background: $background; border: 1px solid $line; border-radius: 8px; }
QFrame[card="ringing"] { background: $surface; border: 2px solid $ok; border-radius: 10px; }
QFrame[answer="true"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[answer="true"]:hover { background: $hover; }
QFrame[chosen="true"] { background: $accent_soft; }
QFrame[line="horizontal"] { background: $line; max-height: 1px; min-height: 1px; border: none; }
QFrame[line="vertical"] { background: $line; max-width: 1px; min-width: 1px; border: none; }

QLabel { background: transparent; }
QLabel[type="name"] { font-size: ${px18}px; font-weight: 600; }
QLabel[type="title"] { font-size: ${px16}px; font-weight: 600; }
QLabel[type="strong"] { font-weight: 600; }
QLabel[type="secondary"] { font-size: ${px12}px; color: $dim; }
QLabel[type="secondary_strong"] { font-size: ${px12}px; color: $dim; font-weight: 600; }
QLabel[type="caption"] { font-size: ${px11}px; color: $dim; }
QLabel[type="caption_ok"] { font-size: ${px11}px; color: $ok; }
QLabel[type="section"] { font-size: ${px11}px; color: $dim; font-weight: 600; }
QLabel[type="dim"] { color: $dim; }
QLabel[type="ok"] { color: $ok; }
QLabel[type="bad"] { color: $bad; }
QLabel[type="warn"] { color: $warn; }
QLabel[type="figure"] { font-size: ${px24}px; font-weight: 600; }

QPushButton[short="true"] { padding: 0 6px; }
QPushButton { background: $surface; color: $text; border: 1px solid $line; border-radius: 6px; font-weight: 600;
  padding: 0 12px; min-height: ${px28}px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $rail; }
QPushButton:disabled { color: $dim; background: $background; }
QPushButton:focus { border: ${focus}px solid $accent; padding: 0 ${inset}px; }
QPushButton[main="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[main="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[main="true"]:focus { border: ${focus}px solid $text; }
QPushButton[main="true"]:disabled { background: $rail; color: $dim; border-color: $line; }
QPushButton[plain="true"] { background: transparent; border-color: transparent; font-weight: 500; color: $dim; }
QPushButton[plain="true"]:hover { background: $hover; color: $text; }
QPushButton[plain="true"]:focus { border-color: $accent; }
QPushButton[start="true"] { text-align: left; }
QPushButton[small="true"] { font-size: ${px12}px; font-weight: 400; padding: 0 2px; }
QPushButton[link="true"] { background: transparent; border: none; color: $accent; padding: 0; min-height: ${px20}px;
  text-align: left; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border: ${focus}px solid $accent; border-radius: 4px; }
QPushButton[danger="true"] { color: $bad; }
QPushButton::menu-indicator { width: 0; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border: ${focus}px solid $accent; padding: ${toolinset}px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateTimeEdit, QSpinBox { background: $surface; color: $text;
  border: 1px solid $line; border-radius: 6px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit, QComboBox, QDateTimeEdit, QSpinBox { min-height: ${px28}px; padding: 0 8px; }
QPlainTextEdit, QTextEdit { padding: 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateTimeEdit:focus {
  border: ${focus}px solid $accent; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: $bad; }
QLineEdit[bare="true"], QPlainTextEdit[bare="true"], QTextBrowser[bare="true"] { border: none; background: transparent;
  padding: 0; }
QLineEdit[search="true"] { background: $background; padding-left: ${px32}px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; selection-background-color: $accent_soft;
  selection-color: $text; padding: 4px; outline: none; }

QMenu { background: $surface; border: 1px solid $line; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $dim; }
QMenu::separator { height: 1px; background: $line; margin: 6px 4px; }
QMenu::indicator { width: 0; }

QAbstractItemView { background: $surface; border: none; outline: none; }
QListView[ground="background"], QTreeView[ground="background"] { background: transparent; }
QTableView { background: $surface; border: none; selection-background-color: $accent_soft; selection-color: $text; }
QTableView::item { padding: 0 12px; border-bottom: 1px solid $line; }
QTableView::item:hover { background: $hover; }
QTableView::item:selected { background: $accent_soft; color: $text; }
QTableView::item:focus { border: ${focus}px solid $accent; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $dim; font-size: ${px11}px; font-weight: 600; border: none;
  border-bottom: 1px solid $line; padding: 8px 15px; }
QTableCornerButton::section { background: $surface; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $line; border-radius: 3px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: $dim; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: $line; border-radius: 3px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
  height: 0; width: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QSplitter::handle { background: transparent; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $dim; padding: 6px 12px; font-weight: 600; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $text; }
QTabWidget::pane { border: none; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; min-height: ${px24}px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QProgressBar { background: $rail; border: none; border-radius: 3px; max-height: 6px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
)


def stylesheet(tokens: Tokens, family: str, px: Callable[[float], int]) -> str:
    """The sheet for ``tokens``; ``px`` scales lengths that hold letters."""
    sizes = {f"px{n}": str(px(n)) for n in (11, 12, 13, 16, 18, 20, 24, 28, 32)}
    colors = {name: str(getattr(tokens, name)) for name in tokens.__dataclass_fields__}
    focus = tokens.focus_width
    return _SHEET.substitute(
        colors, **sizes, family=family, focus=focus, inset=max(0, 13 - focus), toolinset=max(0, 5 - focus)
    )
