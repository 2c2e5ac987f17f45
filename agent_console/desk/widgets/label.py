"""Text in one of the window's few sizes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def label(text: str = "", kind: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A plain-text label; ``kind`` is a ``type`` of the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    set_kind(made, kind)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    if selectable:
        flags = Qt.TextInteractionFlag
        made.setTextInteractionFlags(flags.TextSelectableByMouse | flags.LinksAccessibleByMouse)
    return made


def set_kind(widget: QWidget, kind: str) -> None:
    """Change a label's ``type`` and have the style sheet look again."""
    if widget.property("type") == kind:
        return
    widget.setProperty("type", kind)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Elided(QLabel):
    """One line that ends in an ellipsis where there is no room, with the whole text as its tool tip."""

    def __init__(self, text: str = "", kind: str = "", *, whole: bool = False, first: bool = False) -> None:
        """``whole``: shown entirely or not at all; ``first``: the last to give way."""
        super().__init__(text)
        self._whole, self._first = whole, first
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_kind(self, kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for the ellipsis and a few letters."""
        hint = super().minimumSizeHint()
        if self._first:
            return QSize(min(self.sizeHint().width(), 260), hint.height())
        return QSize(0 if self._whole else min(hint.width(), 24), hint.height())

    def sizeHint(self) -> QSize:
        """The whole text, and a pixel for rounding."""
        hint = super().sizeHint()
        return QSize(hint.width() + 2, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """As much as fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        whole = shown == self.text()
        if self._whole and not whole:
            return
        if self.toolTip() != ("" if whole else self.text()):
            self.setToolTip("" if whole else self.text())
        painter.drawText(area, int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)
