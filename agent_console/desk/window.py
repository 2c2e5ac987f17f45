"""The window: bar, rail, pages, and what lies over them. It places; presenters decide."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from agent_console.desk.rail import Rail
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.top_bar import TopBar
from agent_console.desk.widgets.card import line
from agent_console.desk.widgets.overlay import Overlay
from agent_console.desk.widgets.toasts import Toasts

NARROW, LOW = 1500, 840
"""Logical pixels below which parts fold."""


class Window(QMainWindow):
    """``pages``, by name; ``folded(narrow, low)`` tells them how much room there is."""

    folded = Signal(bool, bool)
    closing = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._theme = surroundings.theme
        self.setWindowTitle(self.tr("Agent Console"))
        self.setMinimumSize(1024, 640)
        self.top_bar = TopBar(surroundings)
        self.rail = Rail(surroundings.theme)
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self.ground = ground = QWidget()
        ground.setProperty("ground", "background")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(line())
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.rail)
        below.addWidget(self._stack, 1)
        column.addLayout(below, 1)
        self.setCentralWidget(ground)
        self.overlay = Overlay(surroundings.theme, ground)
        self.toasts = Toasts(surroundings.theme, surroundings.notices, ground)
        surroundings.notices.open()

    @property
    def pages(self) -> tuple[str, ...]:
        """Every page there is, by name."""
        return tuple(self._makers)

    @property
    def page(self) -> str:
        """The name of the page in front."""
        shown = self._stack.currentWidget()
        return next((name for name, page in self._made.items() if page is shown), "")

    def add_page(self, name: str, make: Callable[[], QWidget]) -> None:
        """Offer a page, which is made when it is first shown; the first one is shown at once."""
        self._makers[name] = make
        if len(self._makers) == 1:
            self.show_page(name)

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        page = self._made.get(name)
        if page is None:
            page = self._made[name] = self._makers[name]()
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rail.show_chosen(name)

    def remember(self) -> bytes:
        """Size and place, for the next start."""
        return bytes(self.saveGeometry().data())

    def recall(self, geometry: bytes) -> None:
        """Size and place of the last time."""
        self.restoreGeometry(QByteArray(geometry))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the pages how much room there is."""
        super().resizeEvent(event)
        scale = self._theme.text_percent / 100
        self.folded.emit(self.width() < NARROW * scale, self.height() < LOW * scale)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything typed is handed over first."""
        self.closing.emit()
        super().closeEvent(event)
