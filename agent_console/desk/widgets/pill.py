"""A rounded button with a coloured dot and a word: sync and presence."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from agent_console.desk.theme import SECONDARY, Theme, Type

_LETTERS = Type(SECONDARY.pixels, True)


class Pill(QAbstractButton):
    """The dot's colour repeats what the word says."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._dot = "ok"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_state(self, text: str, dot: str) -> None:
        """Another word and dot."""
        if (text, dot) == (self.text(), self._dot):
            return
        self._dot = dot
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Dot, word, and room around."""
        width = self._theme.metrics(_LETTERS).horizontalAdvance(self.text())
        return QSize(width + self._theme.px(38), self._theme.px(26))

    def minimumSizeHint(self) -> QSize:
        """Never cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, focus ring, dot, word."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = theme.tokens.focus_width if self.hasFocus() else (1 if theme.tokens.focus_width > 2 else 0)
        area = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        colour = theme.color("accent" if self.hasFocus() else "line")
        painter.setPen(QPen(colour, ring) if ring else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover" if self.underMouse() else "rail"))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._dot))
        painter.drawEllipse(QPointF(theme.px(14), area.center().y()), theme.px(4), theme.px(4))
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font(_LETTERS))
        words = QRectF(self.rect()).adjusted(theme.px(25), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
