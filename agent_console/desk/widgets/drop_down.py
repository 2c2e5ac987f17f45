"""A combo box with a caret in the window's own family of icons."""

import qtawesome
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox


class DropDown(QComboBox):
    """Used by the forms in ``ui/`` in place of ``QComboBox``."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style draws everything but the caret."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = self.fontMetrics().height()
        painter.setFont(qtawesome.font("ph", round(side * 0.8)))
        painter.setPen(self.palette().placeholderText().color())
        area = QRect(self.width() - side - 10, 0, side, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, qtawesome.charmap("ph.caret-down"))
