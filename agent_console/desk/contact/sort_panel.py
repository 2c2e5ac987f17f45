"""Sorting the pages of a scan by hand: order, turn, and where one letter ends and the next begins."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from agent_console.desk.contact.page_order import PageOrder
from agent_console.desk.contact.page_strip import PageStrip
from agent_console.desk.contact.pages_loader import ShownScan
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, main_button, plain_button
from agent_console.desk.widgets.panel import Panel


class SortPanel(Panel):
    """``sorted`` carries the letters: for each its pages."""

    sorted = Signal(list)

    def __init__(self, surroundings: Surroundings, scan: ShownScan) -> None:
        words = self.tr("Drag pages to another place, turn them, and say where a new letter starts.")
        super().__init__(surroundings.theme, self.tr("Sort the pages"), words)
        theme = surroundings.theme
        self.order = PageOrder(scan.sheets)
        self.strip = PageStrip(theme, surroundings.reader, scan.pages, self.order)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        cut = button(self.tr("New letter starts here"), theme, "scissors")
        cut.setToolTip(self.tr("Space"))
        cut.clicked.connect(partial(self.act, "cut"))
        bar.addWidget(cut)
        for gesture, icon, text, key in (
            ("turn", "arrow-clockwise", self.tr("Turn right"), "R"),
            ("earlier", "arrow-left", self.tr("Earlier"), self.tr("Ctrl+Left")),
            ("later", "arrow-right", self.tr("Later"), self.tr("Ctrl+Right")),
        ):
            pressed = plain_button(text, theme, icon)
            pressed.setToolTip(key)
            pressed.clicked.connect(partial(self.act, gesture))
            bar.addWidget(pressed)
        bar.addStretch(1)
        self._undo = plain_button(self.tr("Undo"), theme, "arrow-counter-clockwise")
        self._undo.setToolTip("Ctrl+Z")
        self._undo.clicked.connect(partial(self.act, "undo"))
        bar.addWidget(self._undo)
        self.body.addLayout(bar)
        self.body.addWidget(self.strip, 1)
        self.go = main_button("", theme, "check")
        self.go.clicked.connect(lambda: self.sorted.emit(self.order.letters))
        self.foot(self.go, hint=self.tr("The scan itself stays as it is · can be undone for 10 s"))
        self.strip.wanted.connect(self.act)
        self.strip.dropped.connect(self.put)
        self.setFocusProxy(self.strip)
        self._say(0)

    def act(self, gesture: str) -> None:
        """One gesture with the chosen page."""
        place, order = max(0, self.strip.currentRow()), self.order
        if gesture == "cut":
            order.cut(place)
        elif gesture == "turn":
            order.turn(place)
        elif gesture == "undo":
            order.undo()
        else:
            to = place + (1 if gesture == "later" else -1)
            order.move(place, to)
            place = min(max(0, to), len(order.pages) - 1)
        self._say(place)

    def put(self, place: int, to: int) -> None:
        """A page was dragged."""
        self.order.move(place, to)
        self._say(to)

    def _say(self, chosen: int) -> None:
        self.strip.fill(chosen)
        count = len(self.order.letters)
        words = self.tr("Make {count} contacts").format(count=count) if count > 1 else self.tr("Save the pages")
        self.go.setText(words)
        self.go.setEnabled(self.order.changed)
        self._undo.setEnabled(self.order.changed)
