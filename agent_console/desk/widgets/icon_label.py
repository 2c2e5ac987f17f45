"""An icon that is not a button."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.desk.icons import paint_icon
from agent_console.desk.theme import Theme


class IconLabel(QWidget):
    """Decoration beside words that say the same."""

    def __init__(self, theme: Theme, name: str, tint: str = "dim", size: int = 16) -> None:
        super().__init__()
        self._theme, self._name, self._tint, self._size = theme, name, tint, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())

    def show_icon(self, name: str, tint: str) -> None:
        """Another icon or colour."""
        self._name, self._tint = name, tint
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the letters."""
        side = self._theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """In the colour in force now."""
        painter = QPainter(self)
        paint_icon(painter, self._theme, self._name, self._tint, self.rect(), size=self._theme.px(self._size))
