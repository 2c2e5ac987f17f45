"""Panels and lines."""

from PySide6.QtWidgets import QFrame, QVBoxLayout


class Card(QFrame):
    """A bordered panel with one column; ``column`` is its layout."""

    def __init__(self, margins: tuple[int, int, int, int] = (16, 12, 16, 12), spacing: int = 8) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*margins)
        self.column.setSpacing(spacing)


def line(direction: str = "horizontal") -> QFrame:
    """A separator of one pixel."""
    made = QFrame()
    made.setProperty("line", direction)
    return made
