"""A combo box with a caret drawn as the icons are."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox


class DropDown(QComboBox):
    """Used by the forms in ``ui/`` in place of ``QComboBox``."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style draws everything but the caret."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self.fontMetrics().height() * 0.25
        colour = self.palette().placeholderText().color()
        painter.setPen(
            QPen(colour, half / 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        point = QPointF(self.width() - 10 - 2 * half, (self.height() + half) / 2)
        painter.drawPolyline([point + QPointF(-half, -half), point, point + QPointF(half, -half)])
