"""What the sync thread lets the rest of the program know: rows that changed, and how the line is."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from agent_console.database.replica import Replica
from agent_console.sync.line_log import Happening, LineLog
from agent_console.sync.outbox import undecided_now
from agent_console.sync.status import Changed, Link, Status

TELL_SECONDS = 0.1
"""While it works, the pill is refreshed at most so often."""


class Reporter:
    """Keeps the last status and the log of the line."""

    def __init__(
        self, replica: Replica, on_change: Callable[[Changed], None], on_status: Callable[[Status], None]
    ) -> None:
        self._replica = replica
        self._on_change, self._on_status = on_change, on_status
        self._status = Status(Link.CONNECTING)
        self._told_at = 0.0
        self.notice = ""
        """Said beside every state until it is over: central was restored, this console is too old."""
        self.log = LineLog()

    def changed(self, changed: Changed) -> None:
        """Rows of the replica, where there are any."""
        if changed.contacts or changed.tables or changed.everything:
            self._on_change(changed)

    def line(self, link: Link, problem: str = "", progress: float | None = None) -> None:
        """How the line is now."""
        self._told_at = time.monotonic()
        queued = undecided_now(self._replica)
        synced_at = datetime.now(UTC) if link == Link.ONLINE else self._status.synced_at
        self._status = Status(link, queued, synced_at, problem or self.notice, None, progress)
        self._on_status(self._status)

    def at_work(self) -> None:
        """It sends or fetches; not said for each of a thousand operations."""
        if self._status.link != Link.SYNCING or time.monotonic() - self._told_at >= TELL_SECONDS:
            self.line(Link.SYNCING)

    def at_rest(self, *, wanted: bool, connected: bool, may_pull: bool) -> None:
        """There is nothing to do now."""
        now = self._status
        if not wanted:
            if now.link not in (Link.REFUSED, Link.OFFLINE):
                self.log.happened("offline")
            if now.link != Link.REFUSED:
                self.line(Link.OFFLINE)
        elif not connected:
            pass  # it says why by itself
        elif may_pull and now.link == Link.ONLINE and not now.queued and now.problem == self.notice:
            # Only others' changes came, as most often: nothing of this agent's was sent, or it would say so.
            self._status = replace(now, synced_at=datetime.now(UTC))
            self._on_status(self._status)
        else:
            self.line(Link.ONLINE if may_pull else Link.REFUSED)

    def trouble(self, link: Link, kind: Happening, problem: str) -> None:
        """The line is lost or refused, and why: one line, in plain words."""
        words = problem.splitlines()[0] if problem else ""
        self.log.happened(kind, words)
        self.line(link, problem=words)

    def damaged(self, problem: str) -> None:
        """The replica cannot be read any more: not even what waits in it can be counted."""
        self._status = replace(self._status, link=Link.REFUSED, problem=problem)
        self._on_status(self._status)
