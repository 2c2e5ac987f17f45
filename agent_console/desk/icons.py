"""Icons of one family (Phosphor), drawn in a token's colour at the moment they are painted, sharp at every scale."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from agent_console.desk.theme import Theme
from agent_console.domain.channel import Channel
from agent_console.domain.contact import CallState

CHANNEL_ICONS = {
    Channel.PHONE: "phone",
    Channel.EMAIL: "envelope-simple",
    Channel.POST: "envelope-open",
    Channel.FAX: "printer",
}

CALL_ICONS = {
    CallState.QUEUED: "phone-incoming",
    CallState.DIALLING: "phone-outgoing",
    CallState.RINGING: "phone-call",
    CallState.TALKING: "phone-call",
    CallState.HELD: "pause",
    CallState.ENDED: "phone",
    CallState.ABANDONED: "phone-x",
    CallState.MISSED: "phone-x",
}


def paint_icon(painter: QPainter, theme: Theme, name: str, tint: str, rect: QRect, *, size: int = 16) -> None:
    """Draw an icon of ``size`` logical pixels in the middle of ``rect``."""
    letters = theme.letters
    painter.save()
    painter.setFont(letters.font(size))
    painter.setPen(theme.color(tint))
    # The glyphs sit on an em square; centring the square, not the ink, keeps a column of icons on one axis.
    width, drop = letters.square(size)
    middle = QRectF(rect).center()
    painter.drawText(QPointF(middle.x() - width / 2, middle.y() + drop), letters.letter(name))
    painter.restore()


class _Glyph(QIconEngine):
    def __init__(self, theme: Theme, name: str, token: str) -> None:
        super().__init__()
        self._theme, self._name, self._token = theme, name, token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        token = "dim" if mode == QIcon.Mode.Disabled else self._token
        paint_icon(painter, self._theme, self._name, token, rect, size=min(rect.width(), rect.height()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: ARG002
        if size.isEmpty():
            return QPixmap()
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Glyph(self._theme, self._name, self._token)


def icon(theme: Theme, name: str, tint: str = "text") -> QIcon:
    """An icon for a button or menu that changes its colour with the theme."""
    return QIcon(_Glyph(theme, name, tint))
