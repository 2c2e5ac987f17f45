"""Every key of the window in one table: what F1 lists is what is bound.

No Alt+letter (menus, and AltGr is Ctrl+Alt on Windows) and no plain letter: nothing here collides with Polish or German
input.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_console.desk.theme import Theme
from agent_console.desk.widgets.label import label
from agent_console.desk.widgets.panel import Panel
from agent_console.desk.widgets.scroll_column import ScrollColumn


@dataclass(frozen=True)
class Key:
    """One or more sequences that do one thing; ``act`` gets the number of the sequence, from 1."""

    sequences: tuple[str, ...]
    group: str
    text: str
    act: Callable[[int], object]

    @property
    def shown(self) -> str:
        """As it is printed on the keys."""
        parts = [QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in self.sequences]
        return parts[0] if len(parts) == 1 else f"{parts[0]} … {parts[-1]}"


def bind(keys: list[Key], window: QWidget, allowed: Callable[[], bool]) -> None:
    """Bind them to the window; while a panel is open only the panel has the keyboard."""
    for key in keys:
        for number, sequence in enumerate(key.sequences, start=1):
            shortcut = QShortcut(QKeySequence(sequence), window)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(_guarded(key, number, allowed))


def _guarded(key: Key, number: int, allowed: Callable[[], bool]) -> Callable[[], None]:
    def act() -> None:
        if allowed():
            key.act(number)

    return act


class ShortcutsPanel(Panel):
    """F1."""

    def __init__(self, theme: Theme, keys: list[Key]) -> None:
        super().__init__(theme, self.tr("Keys"))
        scroll = ScrollColumn(6, self.tr("Keys"), 14)
        scroll.setMinimumHeight(theme.px(420))
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        group = ""
        for key in keys:
            if key.group != group:
                group = key.group
                heading = label(group, "section")
                heading.setContentsMargins(0, 8, 0, 0)
                scroll.column.addWidget(heading)
            scroll.column.addWidget(_line(theme, key))
        scroll.column.addStretch(1)
        self.body.addWidget(scroll)
        self.setFocusProxy(scroll)


def _line(theme: Theme, key: Key) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    keys = label(key.shown, "strong")
    keys.setFixedWidth(theme.px(152))
    row.addWidget(keys)
    row.addWidget(label(key.text), 1)
    return whole
