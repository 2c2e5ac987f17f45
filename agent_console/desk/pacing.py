"""How often something is read again while rows keep changing: the longer it takes, the longer it rests."""

import time

from PySide6.QtCore import QObject, QTimer, Signal

_REST = 8
"""Times as long as the reading took: the window needs the interpreter, too."""
_AT_MOST_SECONDS = 2.0


class Pace(QObject):
    """``want`` it as often as rows change; it is ``due`` once for many of these."""

    due = Signal()

    def __init__(self, parent: QObject, soon_ms: int = 0) -> None:
        """Due ``soon_ms`` after it was wanted, unless it rests longer."""
        super().__init__(parent)
        self._soon_ms = soon_ms
        self._began = self._rested = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.due)

    def want(self) -> None:
        """Something changed."""
        if not self._timer.isActive():
            rest_ms = round((self._rested - time.monotonic()) * 1000)
            self._timer.start(max(self._soon_ms, rest_ms))

    def begin(self) -> None:
        """It is being read."""
        self._timer.stop()
        self._began = time.monotonic()

    def end(self) -> None:
        """It has been read."""
        now = time.monotonic()
        self._rested = now + min(_REST * (now - self._began), _AT_MOST_SECONDS)
