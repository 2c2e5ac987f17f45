"""What happened on the line lately: for the details page and the diagnosis, without a word of what was sent."""

import threading
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

_KEPT = 40

Happening = Literal["connected", "lost", "refused", "offline", "restored"]


@dataclass(frozen=True)
class LineEvent:
    """One thing that happened, the last time it did where it repeated."""

    at: datetime
    kind: Happening
    words: str = ""
    """A problem in plain words, in English."""
    times: int = 1


class LineLog:
    """Written by the sync thread, read by any."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._events: deque[LineEvent] = deque(maxlen=_KEPT)
        self.connections = 0
        """How often a connection was made since the program started."""
        self.round_trip: float | None = None
        """Seconds from here to central and back, when it was measured last."""

    def happened(self, kind: Happening, words: str = "") -> None:
        """Write it down; the same thing over and over is one line."""
        with self._lock:
            self.connections += kind == "connected"
            last = self._events[-1] if self._events else None
            times = 1
            if last is not None and (last.kind, last.words) == (kind, words):
                self._events.pop()
                times = last.times + 1
            self._events.append(LineEvent(datetime.now(UTC), kind, words, times))

    def events(self) -> list[LineEvent]:
        """Newest first."""
        with self._lock:
            return list(reversed(self._events))
