"""A rounded word: a department, a state, a kind."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.desk.theme import CAPTION_STRONG, Theme

_LEAST = 160
"""A shorter text that yields does so only after everything beside it."""


class Chip(QWidget):
    """Painted in soft colour ``ground`` with letters in ``ink``."""

    def __init__(
        self, theme: Theme, text: str = "", ground: str = "rail", ink: str = "dim", *, yields: bool = False
    ) -> None:
        """``yields``: it ends in an ellipsis where there is no room, with the whole text as its tool tip."""
        super().__init__()
        self._theme, self._text, self._ground, self._ink = theme, text, ground, ink
        self._widest = ""
        self._yields = yields
        across = QSizePolicy.Policy.Maximum if yields else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
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
        """Never less than its text, or the beginning of a long one that yields."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._theme.px(_LEAST)), hint.height()) if self._yields else hint

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
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._fitting(area.width()))

    def _fitting(self, width: float) -> str:
        if not self._yields or self.sizeHint().width() <= width:
            self.setToolTip("")
            return self._text
        self.setToolTip(self._text)
        room = int(width) - self._theme.px(16)
        return self._theme.metrics(CAPTION_STRONG).elidedText(self._text, Qt.TextElideMode.ElideRight, room)
