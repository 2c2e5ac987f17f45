"""Takes the words of new contacts into the index of the search, a little at a time and never before anything else."""

from PySide6.QtCore import QObject, QTimer, Signal

from agent_console.desk.surroundings import Surroundings
from agent_console.sync.status import Changed

_KEY = "word index"
_FIRST_MS = 4000
"""What the window needs to stand is read before."""
_REST_MS = 20
"""Between one part and the next: gestures and sync write, too."""
_SETTLE_MS = 500


class WordIndex(QObject):
    """``start`` once; follows every change afterwards."""

    complete = Signal()
    """Every word there is can be found."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self._behind = False
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._go_on)
        surroundings.bridge.changed.connect(self._hear)
        surroundings.gestures.performed.connect(self._wait)

    def start(self) -> None:
        """Begin soon."""
        self._next.start(_FIRST_MS)

    def _hear(self, changed: Changed) -> None:
        about_words = changed.everything or changed.contacts or changed.tables & {"contact", "entry"}
        if about_words and not self._next.isActive():
            self._next.start(_SETTLE_MS)

    def _wait(self) -> None:
        # Whoever makes one gesture may make another: it does not stand in line behind the index.
        if self._next.isActive():
            self._next.start(max(_SETTLE_MS, self._next.remainingTime()))

    def _go_on(self) -> None:
        self._desk.reader.ask(_KEY, self._desk.station.index_words, self._went_on)

    def _went_on(self, more: bool) -> None:
        if more:
            self._behind = True
            self._next.start(_REST_MS)
        elif self._behind:
            self._behind = False
            self.complete.emit()
