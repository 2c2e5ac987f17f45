"""The frame of a decision over the window: a title, content, and at the foot what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from agent_console.desk.theme import Theme
from agent_console.desk.widgets.button import button, icon_button
from agent_console.desk.widgets.card import line
from agent_console.desk.widgets.label import label


class Panel(QWidget):
    """``body`` takes the content; ``left`` is emitted when a person wants none of it."""

    left = Signal()

    def __init__(self, theme: Theme, title: str, explanation: str = "") -> None:
        super().__init__()
        self.theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 12, 10)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(title, "title"))
        if explanation:
            words.addWidget(label(explanation, "secondary", wrap=True))
        head.addLayout(words, 1)
        away = icon_button(theme, "x", self.tr("Leave (Esc)"))
        away.clicked.connect(self.left)
        head.addWidget(away)
        self._column.addLayout(head)
        self._column.addWidget(line())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(20, 16, 20, 16)
        self.body.setSpacing(12)
        self._column.addLayout(self.body, 1)
        self.setAccessibleName(title)

    def foot(self, main: QPushButton | None = None, *others: QPushButton, hint: str = "") -> None:
        """What can be done, the main thing at the right."""
        self._column.addWidget(line())
        row = QHBoxLayout()
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(8)
        row.addWidget(label(hint, "caption"))
        row.addStretch(1)
        for other in others:
            row.addWidget(other)
        if main is not None:
            away = button(self.tr("Cancel"))
            away.clicked.connect(self.left)
            row.addWidget(away)
            row.addWidget(main)
        self._column.addLayout(row)
