"""Letters and faxes on screen: pages below each other, zoomed, turned, fitted."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from agent_console.desk.contact.bodies.page_source import Pages, PageSize, draw_page
from agent_console.desk.reading import Reader
from agent_console.desk.theme import Theme
from agent_console.desk.widgets.button import icon_button, plain_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.label import label
from agent_console.domain.sheets import Sheets, as_scanned

_LARGEST = 4000
"""Pixels across a drawn page; beyond this a picture is stretched."""


class _Page(QWidget):
    wanted = Signal(int)

    def __init__(self, theme: Theme, place: int, number: int, size: PageSize, turned: int) -> None:
        super().__init__()
        self._theme, self.number, self._page, self.turned = theme, number, size, turned
        self._place = place
        self.image: QImage | None = None
        self.failed = False
        self.setAccessibleName(self.tr("Page {number}").format(number=place + 1))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def ratio(self) -> float:
        """Height by width as it lies now."""
        ratio = self._page.height / self._page.width
        return 1 / ratio if self.turned % 180 else ratio

    @property
    def inches(self) -> float:
        """Width as it lies now."""
        return self._page.height if self.turned % 180 else self._page.width

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paper = QRectF(self.rect())
        painter.fillRect(paper, Qt.GlobalColor.white)
        if self.image is None and not self.failed:
            self.wanted.emit(self._place)
        elif self.image is not None:
            turned = self.image.transformed(QTransform().rotate(self.turned))
            painter.drawImage(paper, turned)
        if self.failed:
            painter.setPen(Qt.GlobalColor.black)
            painter.setFont(self.font())
            words = self.tr("This page cannot be shown")
            painter.drawText(paper, Qt.AlignmentFlag.AlignCenter, words)
        painter.setPen(self._theme.color("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PagesView(Card):
    """Pages are drawn when they come into view, in the size they are seen."""

    save_wanted = Signal()
    sort_wanted = Signal()

    def __init__(self, theme: Theme, reader: Reader) -> None:
        super().__init__((0, 0, 0, 0), 0)
        self._theme, self._reader = theme, reader
        self._pages: Pages | None = None
        self._zoom = 0.0
        """1 is the size on paper at 96 dots per inch; 0 fits the width."""
        self._turned = 0
        self._order: Sheets = ()
        self._sheets: list[_Page] = []
        self._wanted: set[int] = set()
        self._drawing = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_next)
        self.column.addWidget(self._bar())
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setAccessibleName(self.tr("Pages"))
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._sheet_box = QWidget()
        self._sheet_column = QVBoxLayout(self._sheet_box)
        self._sheet_column.setContentsMargins(16, 4, 16, 16)
        self._sheet_column.setSpacing(12)
        self._sheet_column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidget(self._sheet_box)
        self._scroll.verticalScrollBar().valueChanged.connect(self._say_page)
        self.column.addWidget(self._scroll, 1)
        self.setMinimumHeight(240)

    def sizeHint(self) -> QSize:
        """What it cannot do without: it takes whatever else there is."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def show_pages(self, pages: Pages, title: str, order: Sheets | None = None, *, sortable: bool = False) -> None:
        """Another file, in another order where somebody mended it; zoom and turn start anew."""
        self._title.setText(title)
        self._sort.setVisible(sortable)
        sheets = as_scanned(len(pages.sizes)) if order is None else order
        if self._pages is pages and self._order == sheets:
            return
        self._pages, self._order, self._zoom, self._turned = pages, sheets, 0.0, 0
        self._rebuild()

    def simplify(self) -> None:
        """What is not a file yet cannot be saved."""
        self._save.hide()

    @property
    def first_is_drawn(self) -> bool:
        """Whether the first page is more than white paper by now."""
        return bool(self._sheets) and self._sheets[0].image is not None

    def zoom(self, factor: float) -> None:
        """Nearer or further."""
        current = self._zoom or self._fitting()
        self._zoom = min(6.0, max(0.2, current * factor))
        self._resize_sheets()

    def fit(self) -> None:
        """The whole width."""
        self._zoom = 0.0
        self._resize_sheets()

    def turn(self) -> None:
        """A quarter to the right."""
        self._turned = (self._turned + 90) % 360
        self._rebuild()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting."""
        super().resizeEvent(event)
        self._resize_sheets()

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 8, 4)
        row.setSpacing(4)
        self._title = label("", "strong")
        self._position = label("", "secondary")
        row.addWidget(self._title)
        row.addSpacing(8)
        row.addWidget(self._position)
        row.addStretch(1)
        theme = self._theme
        for name, said, act in (
            ("magnifying-glass-minus", self.tr("Smaller (Ctrl+-)"), lambda: self.zoom(1 / 1.25)),
            ("magnifying-glass-plus", self.tr("Larger (Ctrl++)"), lambda: self.zoom(1.25)),
            ("arrow-clockwise", self.tr("Turn right (Ctrl+R)"), self.turn),
        ):
            pressed = icon_button(theme, name, said)
            pressed.clicked.connect(act)
            row.addWidget(pressed)
        fit = plain_button(self.tr("Fit width"), theme, "arrows-out-line-horizontal")
        fit.clicked.connect(self.fit)
        row.addWidget(fit)
        self._sort = icon_button(theme, "cards", self.tr("Sort the pages, cut letters apart"))
        self._sort.clicked.connect(self.sort_wanted)
        self._sort.hide()
        row.addWidget(self._sort)
        save = self._save = icon_button(theme, "download-simple", self.tr("Save a copy"))
        save.clicked.connect(self.save_wanted)
        row.addWidget(save)
        return bar

    def _rebuild(self) -> None:
        for sheet in self._sheets:
            self._sheet_column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self._sheets, self._drawing = [], False
        self._wanted.clear()
        if self._pages is None:
            return
        for place, one in enumerate(self._order):
            turned = (self._turned + one.turned) % 360
            sheet = _Page(self._theme, place, one.number, self._pages.sizes[one.number], turned)
            sheet.wanted.connect(self._draw)
            self._sheets.append(sheet)
            self._sheet_column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._resize_sheets()
        self._scroll.verticalScrollBar().setValue(0)
        self._say_page()

    def _fitting(self) -> float:
        widest = max((sheet.inches for sheet in self._sheets), default=8.27)
        return max(0.2, min(1.6, (self._scroll.viewport().width() - 36) / (widest * 96)))

    def _resize_sheets(self) -> None:
        scale = self._zoom or self._fitting()
        for sheet in self._sheets:
            width = round(sheet.inches * 96 * scale)
            size = QSize(width, round(width * sheet.ratio))
            if sheet.size() != size:
                drawn = sheet.image
                if drawn is not None and abs(drawn.width() - self._pixels(sheet, width)) > width * 0.2:
                    sheet.image = None
                sheet.setFixedSize(size)
        self._say_page()

    def _pixels(self, sheet: _Page, width: int) -> int:
        across = round(width * sheet.ratio) if sheet.turned % 180 else width
        return min(_LARGEST, round(across * self.devicePixelRatioF()))

    def _draw(self, place: int) -> None:
        self._wanted.add(place)
        self._soon.start()

    def _draw_next(self) -> None:
        """One page at a time, and only those that are seen: while they are laid out, many pass through the view."""
        if self._drawing:
            return
        known = [place for place in sorted(self._wanted) if place < len(self._sheets)]
        seen = [place for place in known if not self._sheets[place].visibleRegion().isEmpty()]
        self._wanted = set(seen[1:])  # what is not seen asks again when it is
        if self._pages is None or not seen:
            return
        pages, sheet = self._pages, self._sheets[seen[0]]
        width = max(16, self._pixels(sheet, sheet.width()))
        self._drawing = True

        def then(image: QImage) -> None:
            self._drawing = False
            if sheet in self._sheets:
                sheet.image = None if image.isNull() else image
                sheet.failed = image.isNull()
                sheet.update()
            self._soon.start()

        key = f"page {id(self)} {sheet.number}"
        self._reader.ask(key, lambda: draw_page(pages, sheet.number, width), then)

    def _say_page(self) -> None:
        if not self._sheets:
            self._position.setText("")
            return
        middle = self._scroll.verticalScrollBar().value() + self._scroll.viewport().height() // 3
        number, bottom = 1, 0
        for sheet in self._sheets:
            bottom += sheet.height() + self._sheet_column.spacing()
            number += bottom <= middle
        number = min(number, len(self._sheets))
        words = self.tr("page {number} of {count}").format(number=number, count=len(self._sheets))
        self._position.setText(words)
