"""A rounded word: a department, a state, a kind."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.desk.theme import CAPTION_STRONG, Theme


class Chip(QWidget):
    """Painted in soft colour ``ground`` with letters in ``ink``."""

    def __init__(self, theme: Theme, text: str = "", ground: str = "rail", ink: str = "dim") -> None:
        super().__init__()
        self._theme, self._text, self._ground, self._ink = theme, text, ground, ink
        self._widest = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_text(self, text: str, ground: str = "rail", ink: str = "dim") -> None:
        """Other words or colours."""
        changed = len(text) != len(self._text)
        self._text, self._ground, self._ink = text, ground, ink
        self.setAccessibleName(text)
        if changed:
            self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it says."""
        return self._text

    def sizeHint(self) -> QSize:
        """The text with 8 pixels at each end."""
        metrics = self._theme.metrics(CAPTION_STRONG)
        return QSize(metrics.horizontalAdvance(self._text) + self._theme.px(18), self._theme.px(20))

    def minimumSizeHint(self) -> QSize:
        """Never less than its text."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._ground))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        if self._theme.tokens.focus_width > 2:
            painter.setPen(self._theme.color("line"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), area.height() / 2, area.height() / 2)
        painter.setPen(self._theme.color(self._ink))
        painter.setFont(self._theme.font(CAPTION_STRONG, tabular=True))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._text)
