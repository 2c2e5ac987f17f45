"""One step of talk between a replica and central: send an operation, take a page, copy a scope, fetch a piece."""

import logging
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from agent_console.database.feed import Page, page_rows
from agent_console.database.replica import Replica
from agent_console.database.rows import put_stored
from agent_console.database.tables import Erasure
from agent_console.domain.outcome import Outcome, Reason
from agent_console.operations import Envelope, SendReply, decode
from agent_console.operations.decide import Verdict
from agent_console.sync.files import (
    missing_piece,
    missing_small_files,
    next_outgoing,
    own_contents,
    send_again,
    sent,
    store_piece,
    unsent,
)
from agent_console.sync.link import CentralLink, Recollection
from agent_console.sync.memory import Memory, heard_central, recovered, seen
from agent_console.sync.outbox import next_envelopes, pulled, set_aside, settle, undecided_now
from agent_console.sync.rebase import (
    TABLES,
    apply_page,
    begin_copy,
    cursors,
    keep_only,
    scopes_held,
    take_out,
    try_everything_again,
)
from agent_console.sync.recovery import (
    Comparison,
    acknowledged,
    ask_author,
    by_scope,
    forget_rescued,
    requeue,
    rescued,
)
from agent_console.sync.status import Changed

log = logging.getLogger(__name__)

_ACCEPTED = (Outcome.APPLIED, Outcome.NOOP, Outcome.MERGED)

PUSH_MOST = 25
PUSH_SECONDS = 0.1
"""Verdicts are kept after so many operations, or so long: each time costs a write that waits for the disk."""

_TRIES = 3
"""Times an operation may fail in a way that is neither a verdict nor a dead line before it is set aside."""


_PASSING = ("08", "25", "40", "53", "55", "57", "58")
"""Classes of errors that are central's own trouble: a full disk, no memory, a shutdown, a server that only reads."""

_TOO_LONG = "57014"


@dataclass(frozen=True)
class Step:
    """What a step did."""

    changed: Changed = field(default_factory=Changed)
    versions: dict[str, int] = field(default_factory=dict)
    """Where the cursors stand now."""
    more: bool = False
    files: tuple[str, ...] = ()
    """Contents whose names came and that are not here yet."""
    queued: int = 0
    """Operations that were undecided before a pull."""


class Exchange:
    """Each step is one transaction at central and one in the replica. Any step may be repeated after a failure."""

    def __init__(self, replica: Replica, station_id: str) -> None:
        self._replica = replica
        self._station_id = station_id
        self._failed: dict[str, int] = {}
        self._unscrubbed = False
        """Something was erased, and may still stand in the write-ahead log."""

    def push(self, link: CentralLink) -> tuple[list[Verdict], Step]:
        """Send the oldest operations without a verdict; the step says whether there are more.

        Each is a transaction of its own at central; their verdicts are kept in one transaction here. Whatever fails in
        between, an operation whose verdict was not kept is sent again, and central remembers it.
        """
        waiting = next_envelopes(self._replica, self._station_id, PUSH_MOST)
        decided: list[tuple[Envelope, Verdict]] = []
        until = time.monotonic() + PUSH_SECONDS
        try:
            for envelope in waiting:
                decided.append((envelope, self._verdict(link, envelope)))
                if time.monotonic() > until:
                    break
        finally:
            changed = self._keep(decided, link.greeting.scopes)
        more = len(waiting) == PUSH_MOST or len(decided) < len(waiting)
        return [verdict for _, verdict in decided], Step(changed, more=more)

    def _keep(self, decided: list[tuple[Envelope, Verdict]], ours: Collection[str]) -> Changed:
        if not decided:
            return Changed()
        now = datetime.now(UTC)
        with self._replica.writing() as session:
            over = {one.operation_id for one, verdict in decided if self._keep_one(session, one, verdict, ours, now)}
            # Once for all of them: what hangs together with each is replayed.
            changed = take_out(session, over, now) if over else Changed()
        refused = any(verdict.outcome not in _ACCEPTED for _, verdict in decided)
        return changed + Changed(tables=frozenset({"attention"} if refused else ()))

    def _keep_one(
        self, session: Session, envelope: Envelope, verdict: Verdict, ours: Collection[str], now: datetime
    ) -> bool:
        """Keep the verdict; whether the operation is over now, because it will not come in a page."""
        operation_id = envelope.operation_id
        if verdict.outcome in _ACCEPTED:
            if envelope.repeated and isinstance(decode(envelope.payload, envelope.protocol), SendReply):
                ask_author(session, operation_id, now)
            settle(session, operation_id, verdict.outcome, verdict.versions)
            # What changed nothing that this station replicates never comes back in a pull, and what was pulled before
            # its answer came does not come again: it is confirmed now.
            comes_back = any(scope in ours for scope in verdict.versions)
            return not comes_back or pulled(verdict.versions, cursors(session))
        set_aside(session, operation_id, verdict.outcome, verdict.reason, verdict.facts)
        return True

    def _verdict(self, link: CentralLink, envelope: Envelope) -> Verdict:
        try:
            return link.decide(envelope)
        except DBAPIError as problem:
            tries = self._failed.get(envelope.operation_id, 0) + 1
            self._failed[envelope.operation_id] = tries
            if problem.connection_invalidated or tries < _TRIES or _passes(problem):
                raise
            # One operation that central cannot digest must not hold up all that follow.
            log.error("operation %s set aside: %s", envelope.operation_id, type(problem.orig).__name__)
            return Verdict(Outcome.POISON, Reason.NOT_UNDERSTOOD)

    def pull(self, link: CentralLink, cursors: Mapping[str, int]) -> Step:
        """Take the next changes of all scopes."""
        queued = undecided_now(self._replica)
        page = link.changes(cursors, page_rows(queued))
        step = Step(versions=page.versions) if page.versions == cursors else self._put(page)
        return replace(step, queued=queued)

    def copy(self, link: CentralLink, scope: str, progress: Callable[[int], None] = lambda _: None) -> Step:
        """Make the first copy of a scope, in pages that leave room for the agent's gestures."""
        step, rows = Step(), 0
        files: list[str] = []
        with self._replica.reading() as session:
            comparison = Comparison(session, scope, keep=Memory.of(session).recovering)
        for page in link.stored(scope) if comparison.empty else link.whole(scope):
            step = self._put(page, comparison)
            files += step.files
            rows += sum(map(len, page.rows.values())) + sum(map(len, page.stored.values()))
            progress(rows)
        return Step(Changed(everything=True), step.versions, files=tuple(files))

    def greet(self, link: CentralLink) -> Recollection:
        """Hold what this station remembers against what central knows."""
        with self._replica.reading() as session:
            memory, asked = Memory.of(session), seen(session)
        recollection = link.recall(asked)
        if memory.recovering or recollection.lost:
            return replace(recollection, lost=recollection.lost or "recovering")
        with self._replica.writing() as session:
            heard_central(session, link.greeting.epoch, datetime.now(UTC))
        return recollection

    def held(self) -> set[str]:
        """Every scope of which the replica has anything, be it incomplete."""
        with self._replica.reading() as session:
            return scopes_held(session)

    def hear(self, link: CentralLink) -> None:
        """Note that central is there; without that the replica locks itself one day."""
        with self._replica.writing() as session:
            heard_central(session, link.greeting.epoch, datetime.now(UTC))

    def recall(self, link: CentralLink) -> int:
        """Queue again what central accepted once and does not know any more; how many."""
        with self._replica.reading() as session:
            held, contents = acknowledged(session), own_contents(session)
        forgotten = link.forgotten(held)
        # Also of a reply that central still knows: its file can have followed after the backup was made.
        lacking = link.lacking(contents) if contents else set()
        now = datetime.now(UTC)
        with self._replica.writing() as session:
            count = requeue(session, forgotten, now)
            send_again(session, lacking, now)
            heard_central(session, link.greeting.epoch, now)
        log.warning("central lost history: %d of %d operations are sent again", count, len(held))
        return count

    def hand_over(self, link: CentralLink) -> int:
        """Give central the rows that only this replica held, for a supervisor; how many it did not have yet."""
        kept = 0
        while True:
            with self._replica.reading() as session:
                rows = rescued(session)
            for scope, listed in by_scope(rows).items():
                kept += link.salvage(scope, listed)
            with self._replica.writing() as session:
                forget_rescued(session, rows)
                if not rows:
                    recovered(session)
                    return kept

    def forget(self, kept: Collection[str]) -> Step:
        """Remove what none of the scopes ``kept`` lets this agent see."""
        with self._replica.writing() as session:
            return Step(keep_only(session, kept))

    def fetch(self, link: CentralLink, sha256: str) -> bool | None:
        """Fetch the next piece of a file: whether it is whole now; None where it cannot be had."""
        with self._replica.reading() as session:
            number = missing_piece(session, sha256)
        data = None if number is None else link.chunk(sha256, number)
        if number is None or data is None:
            return None
        with self._replica.writing() as session:
            return store_piece(session, sha256, number, data)

    def unsent(self) -> list[str]:
        """Contents of attachments that central has not got yet."""
        return unsent(self._replica)

    def send_piece(self, link: CentralLink, sha256: str) -> bool:
        """Send the next piece of an agent's file: whether there is nothing more to send of it."""
        with self._replica.reading() as session:
            piece = next_outgoing(session, sha256)
        if piece is None:
            return True
        try:
            whole = link.send_chunk(sha256, *piece)
        except DBAPIError as problem:
            if problem.connection_invalidated:
                raise
            # The reply it belongs to was refused, or taken back: its content stays here for its author.
            log.warning("central does not take a file: %s", type(problem.orig).__name__)
            return True
        with self._replica.writing() as session:
            sent(session, sha256, whole=whole)
        return whole

    def _put(self, page: Page, comparison: Comparison | None = None) -> Step:
        with self._replica.writing() as session:
            if comparison is not None:
                begin_copy(session, comparison.scope, datetime.now(UTC))
                comparison.page(session, page)
                page = replace(page, gone=comparison.gone(session)) if page.versions else page
                for name, rows in page.stored.items():
                    put_stored(session, TABLES[name], rows)
                if page.stored:
                    return Step(more=True, files=tuple(missing_small_files(session, page)))
            changed = apply_page(session, page, datetime.now(UTC))
            if comparison is not None and page.versions:
                changed += try_everything_again(session)
            step = Step(changed, page.versions, page.more, tuple(missing_small_files(session, page)))
        self._unscrubbed = self._unscrubbed or Erasure.__tablename__ in page.rows
        if self._unscrubbed:
            self._unscrubbed = not self._replica.scrub()
        return step


def _passes(problem: DBAPIError) -> bool:
    """Whether it says nothing about the operation: then it waits, however often it fails."""
    state = getattr(problem.orig, "sqlstate", None) or ""
    return state != _TOO_LONG and state.startswith(_PASSING)
