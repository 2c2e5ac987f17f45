"""A designed nothing: an icon, a sentence, and perhaps what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_console.desk.theme import Theme
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import label


class Empty(QWidget):
    """Shown in place of a list or a page that has nothing to show."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(IconLabel(theme, name, "dim", 32), alignment=Qt.AlignmentFlag.AlignHCenter)
        self._title = label("", "strong", wrap=True)
        self._text = label("", "secondary", wrap=True)
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addStretch(3)

    def say(self, title: str, text: str = "") -> None:
        """What there is not, and what that means."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
