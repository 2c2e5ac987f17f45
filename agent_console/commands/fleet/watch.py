"""When a gesture made at one station is visible at another."""

import threading
import time

from sqlalchemy import select

from agent_console.database.tables import Entry
from agent_console.sync.station import Station
from agent_console.sync.status import Changed, Link, Status


class Watch:
    """Looks, whenever a station's rows change, whether the notes it waits for are there; notes when it connects."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._lock = threading.Lock()
        self._waiting: dict[str, float] = {}
        self.seconds: list[float] = []
        self.dialled: list[float] = []
        station.on_change(self._look)
        station.on_status(self._count)

    def expect(self, entry_id: str) -> None:
        """Somebody else writes it now."""
        with self._lock:
            self._waiting[entry_id] = time.monotonic()

    def _look(self, _: Changed) -> None:
        with self._lock:
            waiting = dict(self._waiting)
        if not waiting:
            return
        with self._station.reading() as session:
            there = list(session.scalars(select(Entry.id).where(Entry.id.in_(list(waiting)[:500]))))
        now = time.monotonic()
        with self._lock:
            for entry_id in there:
                since = self._waiting.pop(entry_id, None)  # two threads may look at once
                if since is not None:
                    self.seconds.append(now - since)

    def _count(self, status: Status) -> None:
        if status.link == Link.CONNECTING:
            self.dialled.append(time.monotonic())
