"""Sheets of paper below each other on one surface, drawn where they are seen: hundreds cost no more than one."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QWidget

from agent_console.desk.contact.bodies.page_source import PageSize
from agent_console.desk.theme import Theme

_DOTS = 96
"""Dots per inch at the size on paper."""
_ABOVE, _BETWEEN, _BESIDE = 4, 12, 16
MARGIN = 2 * _BESIDE


@dataclass
class Sheet:
    """A page of a file as it lies: ``number`` in the file, ``turned`` in degrees."""

    number: int
    size: PageSize
    turned: int
    image: QImage | None = None
    """Drawn, and turned as it lies; None until it is."""
    failed: bool = False
    place: QRect = field(default_factory=QRect)

    @property
    def ratio(self) -> float:
        """Height by width as it lies now."""
        ratio = self.size.height / self.size.width
        return 1 / ratio if self.turned % 180 else ratio

    @property
    def inches(self) -> float:
        """Width as it lies now."""
        return self.size.height if self.turned % 180 else self.size.width

    def draw(self, image: QImage) -> None:
        """Take what was drawn of its page, a null image where that failed."""
        turn = QTransform().rotate(self.turned)
        self.image = None if image.isNull() else image.transformed(turn) if self.turned else image
        self.failed = image.isNull()


class Paper(QWidget):
    """``lay_out`` gives every sheet its place; ``wanted`` tells that sheets are seen which are not drawn yet."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.sheets: list[Sheet] = []

    def lay_out(self, scale: float) -> None:
        """Sheets ``scale`` times their size on paper; as high as they are all together."""
        for sheet in self.sheets:
            width = round(sheet.inches * _DOTS * scale)
            sheet.place.setSize(QSize(width, round(width * sheet.ratio)))
        widest = max((sheet.place.width() for sheet in self.sheets), default=0)
        height = sum(sheet.place.height() + _BETWEEN for sheet in self.sheets)
        self.setMinimumSize(widest + MARGIN, _ABOVE + height - _BETWEEN + _BESIDE)
        self._place_sheets()

    def at(self, height: int) -> int:
        """The place of the sheet that lies at ``height`` or next below it; the last one's beyond."""
        return next((p for p, sheet in enumerate(self.sheets) if sheet.place.bottom() >= height), len(self.sheets) - 1)

    def seen(self) -> Iterator[Sheet]:
        """Those in view, from above."""
        view = self.visibleRegion().boundingRect()
        return (sheet for sheet in self.sheets if sheet.place.intersects(view))

    def show_sheet(self, sheet: Sheet) -> None:
        """It was drawn."""
        self.update(sheet.place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep them in the middle."""
        super().resizeEvent(event)
        self._place_sheets()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        blank = False
        for sheet in self.sheets:
            if sheet.place.intersects(event.rect()):
                self._paint(painter, sheet)
                blank = blank or (sheet.image is None and not sheet.failed)
        if blank:
            self.wanted.emit()

    def _paint(self, painter: QPainter, sheet: Sheet) -> None:
        painter.fillRect(sheet.place, Qt.GlobalColor.white)
        if sheet.image is not None:
            painter.drawImage(sheet.place, sheet.image)
        elif sheet.failed:
            painter.setPen(Qt.GlobalColor.black)
            words = self.tr("This page cannot be shown")
            painter.drawText(sheet.place, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(self._theme.color("line"))
        painter.drawRect(sheet.place.adjusted(0, 0, -1, -1))

    def _place_sheets(self) -> None:
        top = _ABOVE
        for sheet in self.sheets:
            sheet.place.moveTo((self.width() - sheet.place.width()) // 2, top)
            top += sheet.place.height() + _BETWEEN
        self.update()
