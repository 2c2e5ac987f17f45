"""When a gesture made at one station is visible at another."""

import threading
import time

from agent_console.database.rows import file_of
from agent_console.sync.station import Station
from agent_console.sync.status import Changed, Link, Status

_THERE = "SELECT 1 FROM entry WHERE id = ?"


class Watch:
    """Looks, when rows of their contacts change, whether the notes it waits for are there; notes when it connects."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._lock = threading.Lock()
        self._waiting: dict[str, tuple[str, float]] = {}
        """By entry: its contact, and since when."""
        self.seconds: list[float] = []
        self.dialled: list[float] = []
        station.on_change(self._look)
        station.on_status(self._count)

    def expect(self, entry_id: str, contact_id: str) -> None:
        """Somebody else writes it now."""
        with self._lock:
            self._waiting[entry_id] = contact_id, time.monotonic()

    def _look(self, changed: Changed) -> None:
        with self._lock:
            waiting = [
                entry_id
                for entry_id, (contact_id, _) in self._waiting.items()
                if changed.everything or contact_id in changed.contacts
            ]
        if not waiting:
            return
        with self._station.reading() as session:
            file = file_of(session)
            there = [entry_id for entry_id in waiting if file.execute(_THERE, (entry_id,)).fetchone()]
        now = time.monotonic()
        with self._lock:
            for entry_id in there:
                found = self._waiting.pop(entry_id, None)  # two threads may look at once
                if found is not None:
                    self.seconds.append(now - found[1])

    def _count(self, status: Status) -> None:
        if status.link == Link.CONNECTING:
            self.dialled.append(time.monotonic())
