"""One step of talk between a replica and central: send an operation, take a page, copy a scope, fetch a piece."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy.exc import DBAPIError

from agent_console.database.feed import Page
from agent_console.database.replica import Replica
from agent_console.domain.outcome import Outcome, Reason
from agent_console.operations import Envelope
from agent_console.operations.decide import Verdict
from agent_console.sync.files import missing_piece, missing_small_files, store_piece
from agent_console.sync.link import CentralLink
from agent_console.sync.outbox import next_envelopes, set_aside, settle
from agent_console.sync.rebase import apply_page, forget_scope, take_out
from agent_console.sync.status import Changed

log = logging.getLogger(__name__)

_ACCEPTED = (Outcome.APPLIED, Outcome.NOOP, Outcome.MERGED)

_TRIES = 3
"""Times an operation may fail in a way that is neither a verdict nor a dead line before it is set aside."""


@dataclass(frozen=True)
class Step:
    """What a step did."""

    changed: Changed = field(default_factory=Changed)
    versions: dict[str, int] = field(default_factory=dict)
    """Where the cursors stand now."""
    more: bool = False
    files: tuple[str, ...] = ()
    """Contents whose names came and that are not here yet."""


class Exchange:
    """Each step is one transaction at central and one in the replica. Any step may be repeated after a failure."""

    def __init__(self, replica: Replica, station_id: str) -> None:
        self._replica = replica
        self._station_id = station_id
        self._failed: dict[str, int] = {}

    def push(self, link: CentralLink) -> tuple[Verdict, Step] | None:
        """Send the oldest operation without a verdict; None where there is none."""
        with self._replica.reading() as session:
            waiting = next_envelopes(session, self._station_id, 1)
        if not waiting:
            return None
        envelope = waiting[0]
        verdict = self._verdict(link, envelope)
        with self._replica.writing() as session:
            if verdict.outcome in _ACCEPTED:
                settle(session, envelope.operation_id, verdict.outcome, verdict.versions)
                # What changed nothing at central never comes back in a pull: it is confirmed now.
                return verdict, Step(Changed() if verdict.versions else take_out(session, envelope.operation_id))
            set_aside(session, envelope.operation_id, verdict.outcome, verdict.reason, verdict.facts)
            changed = take_out(session, envelope.operation_id)
        return verdict, Step(Changed(changed.contacts, changed.tables | {"attention"}, changed.everything))

    def _verdict(self, link: CentralLink, envelope: Envelope) -> Verdict:
        try:
            return link.decide(envelope)
        except DBAPIError as problem:
            tries = self._failed.get(envelope.operation_id, 0) + 1
            self._failed[envelope.operation_id] = tries
            if problem.connection_invalidated or tries < _TRIES:
                raise
            # One operation that central cannot digest must not hold up all that follow.
            log.error("operation %s set aside: %s", envelope.operation_id, type(problem.orig).__name__)
            return Verdict(Outcome.POISON, Reason.NOT_UNDERSTOOD)

    def pull(self, link: CentralLink, cursors: Mapping[str, int]) -> Step:
        """Take the next changes of all scopes."""
        page = link.changes(cursors)
        if page.versions == cursors:
            return Step(versions=page.versions)
        return self._put(page)

    def copy(self, link: CentralLink, scope: str, progress: Callable[[int], None] = lambda _: None) -> Step:
        """Make the first copy of a scope, in pages that leave room for the agent's gestures."""
        step, rows = Step(), 0
        files: list[str] = []
        for page in link.whole(scope):
            step = self._put(page)
            files += step.files
            rows += sum(map(len, page.rows.values()))
            progress(rows)
        return Step(Changed(everything=True), step.versions, files=tuple(files))

    def forget(self, scope: str, kept: list[str]) -> Step:
        """Remove what only ``scope`` let this agent see."""
        with self._replica.writing() as session:
            return Step(forget_scope(session, scope, kept))

    def fetch(self, link: CentralLink, sha256: str) -> bool | None:
        """Fetch the next piece of a file: whether it is whole now; None where it cannot be had."""
        with self._replica.reading() as session:
            number = missing_piece(session, sha256)
        data = None if number is None else link.chunk(sha256, number)
        if number is None or data is None:
            return None
        with self._replica.writing() as session:
            return store_piece(session, sha256, number, data)

    def _put(self, page: Page) -> Step:
        with self._replica.writing() as session:
            changed = apply_page(session, page, datetime.now(UTC))
            return Step(changed, page.versions, page.more, tuple(missing_small_files(session, page)))
