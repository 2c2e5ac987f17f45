"""A column that scrolls, as high as its wrapped texts need at the width it has."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class ScrollColumn(QScrollArea):
    """``column`` is the layout inside. With a gutter, the bar has its own place and moves nothing when it appears."""

    def __init__(self, spacing: int, said: str, gutter: int = 0) -> None:
        super().__init__()
        self._gutter = gutter
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(said)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, gutter, 0)
        self.column.setSpacing(spacing)
        self.setWidget(self._inside)
        self._inside.installEventFilter(self)
        self.verticalScrollBar().installEventFilter(self)

    def sizeHint(self) -> QSize:
        """As high as what is inside."""
        return QSize(super().sizeHint().width(), self._inside.minimumHeight())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """QScrollArea asks for the smallest height at any width; texts that wrap need the one at this width."""
        kind = event.type()
        if watched is self._inside and kind in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._inside.setMinimumHeight(max(0, self.column.totalHeightForWidth(self._inside.width())))
        elif self._gutter and watched is self.verticalScrollBar() and kind in (QEvent.Type.Show, QEvent.Type.Hide):
            bar = self.verticalScrollBar().sizeHint().width() if kind == QEvent.Type.Show else 0
            self.column.setContentsMargins(0, 0, max(0, self._gutter - bar), 0)
        return super().eventFilter(watched, event)
