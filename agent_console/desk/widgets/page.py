"""A page of its own: a title, what it is for, and the rest."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_console.desk.widgets.label import label


class Page(QWidget):
    """``head`` takes what stands at the title's right, ``body`` everything below."""

    def __init__(self, title: str, explanation: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 10, 16)
        column.setSpacing(12)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(0, 0, 14, 0)
        self.head.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title = label(title, "title")
        words.addWidget(self.title)
        if explanation:
            words.addWidget(label(explanation, "secondary"))
        self.head.addLayout(words)
        self.head.addStretch(1)
        column.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        column.addLayout(self.body, 1)
        self.setAccessibleName(title)
