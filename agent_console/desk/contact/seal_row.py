"""The line of a message that says what came of its signature."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_console.desk.contact.seal import Seal
from agent_console.desk.theme import Theme
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import label, set_kind

_KINDS = {"bad": "bad", "warn": "warn", "ok": "ok"}


class SealRow(QWidget):
    """An icon and a sentence; hidden for a message without a signature."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._icon = IconLabel(theme, "circle-wavy")
        self.words = label("", "secondary", wrap=True, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    def show_seal(self, seal: Seal | None) -> None:
        """What there is to say; None for nothing."""
        self.setVisible(seal is not None)
        if seal is not None:
            self._icon.show_icon(seal.icon, seal.tint)
            self.words.setText(seal.words)
            set_kind(self.words, _KINDS.get(seal.tint, "secondary"))
