"""Two or three choices side by side, one of them taken."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from agent_console.desk.theme import CAPTION_STRONG, Theme


class _Segment(QAbstractButton):
    def __init__(self, theme: Theme, text: str, ground: str, ink: str) -> None:
        super().__init__()
        self._theme, self._ground, self._ink = theme, ground, ink
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = self._theme.metrics(CAPTION_STRONG).horizontalAdvance(self.text())
        return QSize(width + self._theme.px(22), self._theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        focus = self.hasFocus()
        strong = self.isChecked() and theme.tokens.focus_width > 2
        pen = QPen(theme.color("accent" if focus else "line"), theme.tokens.focus_width if focus else 1)
        painter.setPen(pen if focus or strong else Qt.PenStyle.NoPen)
        ground = self._ground if self.isChecked() else ("hover" if self.underMouse() else "")
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setPen(theme.color(self._ink if self.isChecked() else "dim"))
        painter.setFont(theme.font(CAPTION_STRONG))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())


class Segmented(QWidget):
    """``chosen`` carries the key of the segment a person took."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, choices: Sequence[tuple[str, str, str, str]]) -> None:
        """``choices`` are (key, text, ground token, ink token)."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        for key, text, ground, ink in choices:
            segment = _Segment(theme, text, ground, ink)
            # Not clicked: a screen reader checks a segment without clicking it.
            segment.toggled.connect(lambda taken, key=key: self.chosen.emit(key) if taken else None)
            self._group.addButton(segment)
            self._segments[key] = segment
            row.addWidget(segment)

    def choose(self, key: str) -> None:
        """Show ``key`` as taken; nothing is emitted."""
        with QSignalBlocker(self._segments[key]):
            self._segments[key].setChecked(True)
        self._segments[key].update()

    def say(self, key: str, text: str) -> None:
        """Other words for a segment; its accessible name stays."""
        self._segments[key].setText(text)
        self._segments[key].updateGeometry()

    def allow(self, key: str, allowed: bool, why: str = "") -> None:
        """Whether a segment can be taken, and why not."""
        self._segments[key].setVisible(allowed)
        self._segments[key].setToolTip(why)
