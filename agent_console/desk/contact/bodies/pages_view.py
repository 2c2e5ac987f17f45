"""Letters and faxes on screen: pages below each other, zoomed, turned, fitted."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from agent_console.desk.contact.bodies.page_source import Pages, draw_page, measure_more
from agent_console.desk.contact.bodies.paper import MARGIN, Paper, Sheet
from agent_console.desk.reading import Reader
from agent_console.desk.theme import Theme
from agent_console.desk.widgets.button import icon_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.label import Elided
from agent_console.domain.sheets import Sheets, as_scanned

_LARGEST = 4000
"""Pixels across a drawn page; beyond this a picture is stretched."""
_KEPT = 12
"""Drawn pages held in memory; others are drawn again when they come back."""
_IDLE_MS = 100
"""Between what was drawn and measuring what nobody has seen yet."""


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
        self._wished = 0
        self._drawn: list[Sheet] = []
        """Those that hold an image, the newest last."""
        self._drawing = self._measuring = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_next)
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._measure_next)
        self.column.addWidget(self._bar())
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setAccessibleName(self.tr("Pages"))
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._paper = Paper(theme)
        self._paper.wanted.connect(self._soon.start)
        self._scroll.setWidget(self._paper)
        self._scroll.verticalScrollBar().valueChanged.connect(self._say_page)
        self.column.addWidget(self._scroll, 1)
        self.setMinimumHeight(200)

    def sizeHint(self) -> QSize:
        """What it cannot do without, or wishes for: it takes whatever else there is."""
        return QSize(super().sizeHint().width(), max(self._wished, self.minimumHeight()))

    def wish_height(self, wished: int) -> None:
        """As high as that where there is room, in a panel that takes no more than it is asked for."""
        self._wished = wished
        self.updateGeometry()

    def show_pages(self, pages: Pages, title: str, order: Sheets | None = None, *, sortable: bool = False) -> None:
        """Another file, in another order where somebody mended it; zoom and turn start anew."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._sort.setVisible(sortable)
        sheets = as_scanned(len(pages.sizes)) if order is None else order
        if self._pages is not None and self._pages.content is pages.content and self._order == sheets:
            return
        self._pages, self._order, self._zoom, self._turned = pages, sheets, 0.0, 0
        self._rebuild()

    def simplify(self) -> None:
        """What is not a file yet cannot be saved."""
        self._save.hide()

    def pixels_across(self) -> int:
        """How wide a page is most likely drawn that is shown next."""
        return min(_LARGEST, max(16, round((self._scroll.viewport().width() - MARGIN - 4) * self.devicePixelRatioF())))

    @property
    def first_is_drawn(self) -> bool:
        """Whether the first page is more than white paper by now."""
        return bool(self.sheets) and self.sheets[0].image is not None

    @property
    def sheets(self) -> list[Sheet]:
        """As they lie below each other."""
        return self._paper.sheets

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

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with what was not measured when it was hidden."""
        super().showEvent(event)
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting."""
        super().resizeEvent(event)
        self._resize_sheets()

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 8, 4)
        row.setSpacing(8)
        self._title = Elided("", "strong")
        self._position = Elided("", "secondary")
        row.addWidget(self._title)
        row.addWidget(self._position, 1)
        theme = self._theme
        for name, said, act in (
            ("magnifying-glass-minus", self.tr("Smaller (Ctrl+-)"), lambda: self.zoom(1 / 1.25)),
            ("magnifying-glass-plus", self.tr("Larger (Ctrl++)"), lambda: self.zoom(1.25)),
            ("arrow-clockwise", self.tr("Turn right (Ctrl+R)"), self.turn),
            ("arrows-out-line-horizontal", self.tr("Fit width"), self.fit),
        ):
            pressed = icon_button(theme, name, said)
            pressed.clicked.connect(act)
            row.addWidget(pressed)
        self._sort = icon_button(theme, "cards", self.tr("Sort the pages, cut letters apart"))
        self._sort.clicked.connect(self.sort_wanted)
        self._sort.hide()
        row.addWidget(self._sort)
        save = self._save = icon_button(theme, "download-simple", self.tr("Save a copy"))
        save.clicked.connect(self.save_wanted)
        row.addWidget(save)
        return bar

    def _rebuild(self) -> None:
        self._drawing = False
        self._drawn.clear()
        pages = self._pages
        if pages is None:
            return
        self._paper.sheets = [
            Sheet(one.number, pages.sizes[one.number], (self._turned + one.turned) % 360) for one in self._order
        ]
        self._take_drawn(pages)
        self._soon.start()
        self._resize_sheets()
        self._scroll.verticalScrollBar().setValue(0)
        self._say_page()

    def _take_drawn(self, pages: Pages) -> None:
        first = self.sheets[0] if self.sheets else None
        if first is not None and pages.drawn is not None and pages.drawn[0] == first.number:
            first.draw(pages.drawn[1])
            self._drawn.append(first)

    def _fitting(self) -> float:
        widest = max((sheet.inches for sheet in self.sheets), default=8.27)
        largest = 1.6 * self._theme.px(100) / 100
        return max(0.2, min(largest, (self._scroll.viewport().width() - MARGIN - 4) / (widest * 96)))

    def _resize_sheets(self) -> None:
        self._paper.lay_out(self._zoom or self._fitting())
        for sheet in self._drawn:
            if sheet.image is not None and abs(sheet.image.width() - self._pixels(sheet)) > sheet.place.width() * 0.2:
                sheet.image = None
        self._say_page()

    def _pixels(self, sheet: Sheet) -> int:
        return min(_LARGEST, max(16, round(sheet.place.width() * self.devicePixelRatioF())))

    def _draw_next(self) -> None:
        """One page at a time, and only those that are seen: while they are laid out, many pass through the view."""
        if self._drawing:
            return
        wanted = next((sheet for sheet in self._paper.seen() if sheet.image is None and not sheet.failed), None)
        pages = self._pages
        if pages is None or wanted is None:
            self._idle.start()
            return
        sheet, number = wanted, wanted.number
        across = self._pixels(sheet)
        width = round(across * sheet.ratio) if sheet.turned % 180 else across
        self._drawing = True

        def then(image: QImage) -> None:
            self._drawing = False
            if sheet in self.sheets:
                sheet.draw(image)
                self._paper.show_sheet(sheet)
                self._keep_few(sheet)
            self._soon.start()

        self._reader.ask(f"page {id(self)} {number}", lambda: draw_page(pages, number, width), then)

    def _keep_few(self, sheet: Sheet) -> None:
        """Whoever leafs through hundreds of pages does not want them all in memory."""
        self._drawn = [drawn for drawn in self._drawn if drawn is not sheet and drawn.image is not None] + [sheet]
        while len(self._drawn) > _KEPT:
            self._drawn.pop(0).image = None

    def _measure_next(self) -> None:
        """While nothing is to be drawn: the sizes of pages that nobody has seen yet, a few at a time."""
        pages = self._pages
        busy = self._measuring or self._drawing
        if pages is None or pages.all_measured or busy or not self.isVisible():
            return
        self._measuring = True

        def then(more: Pages) -> None:
            self._measuring = False
            if self._pages is pages:
                self._pages = more
                self._take_sizes(more)
            self._idle.start()

        self._reader.ask(f"sizes {id(self)}", lambda: measure_more(pages), then)

    def _take_sizes(self, pages: Pages) -> None:
        """What is being read stays where it is, though pages above it turn out larger or smaller."""
        news = [sheet for sheet in self.sheets if sheet.size != pages.sizes[sheet.number]]
        if not news:
            return
        bar = self._scroll.verticalScrollBar()
        read = self.sheets[self._paper.at(bar.value())]
        below = bar.value() - read.place.top()
        for sheet in news:
            sheet.size, sheet.image = pages.sizes[sheet.number], None
        self._resize_sheets()
        self._paper.resize(self._paper.minimumSize().expandedTo(self._scroll.viewport().size()))
        bar.setValue(read.place.top() + below if bar.value() else 0)

    def _say_page(self) -> None:
        if not self.sheets:
            self._position.setText("")
            return
        middle = self._scroll.verticalScrollBar().value() + self._scroll.viewport().height() // 3
        words = self.tr("page {number} of {count}")
        self._position.setText(words.format(number=self._paper.at(middle) + 1, count=len(self.sheets)))
