"""A sync thread with much to do: pages of changed rows, put in place one after the other as a pull does it."""

import threading
import time
from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import select

from agent_console.database.feed import PAGE_ROWS, Page
from agent_console.database.replica import Replica
from agent_console.database.tables import Contact
from agent_console.sync.rebase import apply_page
from agent_console.sync.station import Station

_UNDER_WAY = 0.005
"""Seconds between two pages: central reads the next one, and the line carries it."""


class BusyLine(threading.Thread):
    """Changes ``ids`` in ``replica`` and announces each page to ``station``; ends when all are through."""

    def __init__(self, replica: Replica, station: Station, ids: Sequence[str]) -> None:
        super().__init__(name="sync", daemon=True)
        self._replica, self._station, self._ids = replica, station, ids

    def run(self) -> None:
        """Page by page."""
        for version, first in enumerate(range(0, len(self._ids), PAGE_ROWS), start=1):
            page = self._page(self._ids[first : first + PAGE_ROWS], version)
            time.sleep(_UNDER_WAY)
            with self._replica.writing() as session:
                changed = apply_page(session, page, datetime.now(UTC))
            self._station.announce(changed)

    def _page(self, ids: Sequence[str], version: int) -> Page:
        with self._replica.reading() as session:
            found = session.execute(select(Contact.__table__).where(Contact.id.in_(ids))).mappings()
            rows = [dict(row) | {"subject": f"Changed {version}"} for row in found]
        return Page({"bench": version}, rows={"contact": rows})
