"""Text in one of the window's few sizes."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def label(text: str = "", kind: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """A plain-text label; ``kind`` is a ``type`` of the style sheet."""
    made = _Wrapped(text) if wrap else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    set_kind(made, kind)
    if selectable:
        flags = Qt.TextInteractionFlag
        made.setTextInteractionFlags(flags.TextSelectableByMouse | flags.LinksAccessibleByMouse)
    return made


class _Wrapped(QLabel):
    """Text of several lines that remembers how high it is at each width: a layout asks a dozen times before it is done.

    QLabel lays the whole text out for each of these questions; its hints even try several widths.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._heights: dict[int, int] = {}
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Other words."""
        if text != self.text():
            self._heights = {}
            super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Other letters are of another height."""
        self._heights = {}
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        """As QLabel, once per width."""
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = super().heightForWidth(width)
        return known

    def sizeHint(self) -> QSize:
        """Whatever is wide enough; how high that makes it, only its place can tell."""
        return QSize(0, self._heights.get(self.width()) or self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """As ``sizeHint``: layouts ask for the height at their width."""
        return self.sizeHint()


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
