"""A queue's waiting contacts as one bar, split by channel."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_console.desk.theme import Theme
from agent_console.domain.channel import Channel

CHANNEL_TINTS = {Channel.PHONE: "ok", Channel.EMAIL: "accent", Channel.POST: "warn", Channel.FAX: "dim"}


class ChannelBar(QWidget):
    """As long as its share of the longest queue."""

    def __init__(self, theme: Theme, counts: dict[Channel, int], longest: int, said: str) -> None:
        super().__init__()
        self._theme, self._counts, self._longest = theme, counts, max(1, longest)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A thick line."""
        return QSize(160, self._theme.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground, then a piece for each channel, a pixel apart."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        rounded = QPainterPath()
        rounded.addRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setClipPath(rounded)
        painter.fillRect(area, self._theme.color("rail"))
        left = area.left()
        painter.setPen(Qt.PenStyle.NoPen)
        for channel in Channel:
            width = area.width() * self._counts.get(channel, 0) / self._longest
            if width > 0:
                painter.fillRect(QRectF(left, area.top(), max(2.0, width - 1), area.height()), self._tint(channel))
            left += width

    def _tint(self, channel: Channel) -> QColor:
        return self._theme.color(CHANNEL_TINTS[channel])
