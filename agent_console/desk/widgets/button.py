"""Buttons: one main one per panel, plain ones, and ones that are only an icon but have a name."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from agent_console.desk.icons import icon
from agent_console.desk.theme import Theme


def button(text: str, theme: Theme | None = None, name: str = "", tint: str = "text") -> QPushButton:
    """A bordered button, with an icon where ``name`` is given."""
    made = QPushButton(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if theme is not None and name:
        made.setIcon(icon(theme, name, tint))
        made.setIconSize(QSize(theme.px(16), theme.px(16)))
    return made


def main_button(text: str, theme: Theme | None = None, name: str = "") -> QPushButton:
    """The panel's one main action."""
    made = button(text, theme, name, "on_accent")
    made.setProperty("main", "true")
    return made


def plain_button(text: str, theme: Theme | None = None, name: str = "") -> QPushButton:
    """A quiet action without a border."""
    made = button(text, theme, name, "dim")
    made.setProperty("plain", "true")
    return made


def link_button(text: str) -> QPushButton:
    """An action that reads as part of a sentence."""
    made = button(text)
    made.setProperty("link", "true")
    return made


def say(pressed: QPushButton, text: str) -> None:
    """Give a button other words; ``shorten`` keeps them as its name."""
    pressed.setAccessibleName(text)
    pressed.setText("" if pressed.property("short") else text)


def shorten(pressed: QPushButton, short: bool) -> None:
    """Only the icon where there is no room; the words stay as accessible name and tool tip."""
    if bool(pressed.property("short")) == short:
        return
    words = pressed.accessibleName() or pressed.text()
    pressed.setProperty("short", short)
    pressed.setToolTip(words if short else "")
    say(pressed, words)


def icon_button(theme: Theme, name: str, said: str, tint: str = "dim") -> QToolButton:
    """Only an icon; ``said`` is its accessible name and tool tip."""
    made = QToolButton()
    made.setIcon(icon(theme, name, tint))
    made.setIconSize(QSize(theme.px(16), theme.px(16)))
    made.setAccessibleName(said)
    made.setToolTip(said)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return made
