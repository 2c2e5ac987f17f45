"""The sync thread: carries out what the engine says, and tells the engine what came of it."""

import logging
import random
import selectors
import socket
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy.exc import DBAPIError

from agent_console.database.replica import Replica
from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError
from agent_console.domain.outcome import Outcome, Reason
from agent_console.domain.people import Presence
from agent_console.operations import Envelope
from agent_console.operations.decide import Verdict
from agent_console.sync import engine as do
from agent_console.sync.files import missing_piece, missing_small_files, store_piece
from agent_console.sync.link import CentralLink
from agent_console.sync.outbox import next_envelopes, set_aside, settle, undecided
from agent_console.sync.rebase import apply_page, cursors, forget_scope, refresh
from agent_console.sync.status import Changed, Link, Person, Status

log = logging.getLogger(__name__)

_ACCEPTED = (Outcome.APPLIED, Outcome.NOOP, Outcome.MERGED)

_TRIES = 3
"""Times an operation may fail in a way that is neither a verdict nor a dead line before it is set aside."""


class Runner:
    """One thread; it alone talks to central."""

    def __init__(
        self,
        replica: Replica,
        open_link: Callable[[], CentralLink],
        station_id: str,
        *,
        on_change: Callable[[Changed], None],
        on_status: Callable[[Status], None],
        on_here: Callable[[tuple[Person, ...]], None],
    ) -> None:
        self._replica = replica
        self._open_link = open_link
        self._station_id = station_id
        self._on_change, self._on_status, self._on_here = on_change, on_status, on_here
        self._engine = do.SyncEngine(random.Random())  # noqa: S311 - spreads reconnects, hides nothing
        self._link: CentralLink | None = None
        self._inbox: list[Callable[[float], None]] = []
        self._lock = threading.Lock()
        self._wake_out, self._wake_in = socket.socketpair()
        self._wake_in.setblocking(False)
        self._closing = False
        self._failed_pushes: dict[str, int] = {}
        self._here = (Presence.AVAILABLE, "", None)
        self._status = Status(Link.CONNECTING)
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)

    # -- from any thread -----------------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def recorded(self) -> None:
        """An operation was queued."""
        self._tell(lambda _: self._engine.recorded())

    def go(self, *, online: bool) -> None:
        """Work offline by choice, or come back."""
        self._tell(lambda _: self._engine.go(online=online))

    def want_file(self, sha256: str) -> None:
        """Somebody looks at a content that is not here."""
        self._tell(lambda _: self._engine.want_file(sha256, first=True))

    def be(self, presence: Presence, reason: str, contact_id: str | None) -> None:
        """What this agent does now."""

        def moved(now: float) -> None:
            self._here = (presence, reason, contact_id)  # type: ignore[assignment]
            self._engine.moved(now)

        self._tell(moved)

    def stop(self) -> None:
        """End the thread; what is queued stays queued."""
        self._closing = True
        self._tell(lambda _: None)
        if self._thread.is_alive():
            self._thread.join(timeout=15)

    def _tell(self, event: Callable[[float], None]) -> None:
        with self._lock:
            self._inbox.append(event)
        try:
            self._wake_out.send(b"\0")
        except OSError:
            log.debug("the sync thread has ended")

    # -- the thread ----------------------------------------------------------------------------------------------

    def _run(self) -> None:
        with self._replica.reading() as session:
            self._engine.cursors = cursors(session)
        while not self._closing:
            self._take_events()
            self._step()
        self._hang_up()
        self._wake_out.close()
        self._wake_in.close()

    def _take_events(self) -> None:
        with self._lock:
            events, self._inbox = self._inbox, []
        for event in events:
            event(time.monotonic())
        if self._link is not None:
            try:
                self._engine.heard(self._link.heard(), time.monotonic())
            except UnavailableError as problem:
                self._lose(problem.reason)

    def _step(self) -> None:
        command = self._engine.next_command(time.monotonic())
        try:
            self._carry_out(command)
        except RefusedError as problem:
            self._hang_up()
            self._engine.refused()
            self._report(Link.REFUSED, problem=f"{problem.reason} {problem.remedy}".strip())
        except ConsoleError as problem:
            self._lose(problem.reason)
        except Exception as problem:  # a defect of ours must not end the thread: everything typed would pile up unseen
            log.exception("sync failed in %s", type(command).__name__)
            self._lose(f"{type(problem).__name__} in {type(command).__name__}")

    def _carry_out(self, command: do.Command) -> None:
        match command:
            case do.Wait(seconds):
                self._report_rest()
                self._wait(seconds)
            case do.Connect():
                self._connect()
            case do.Disconnect():
                self._hang_up()
                self._engine.connected = False
            case _:
                self._with_central(command)

    def _with_central(self, command: do.Command) -> None:
        link = self._link
        if link is None:
            self._engine.failed(time.monotonic())
            return
        match command:
            case do.Push():
                self._push(link)
            case do.Pull(scope):
                self._pull(link, scope)
            case do.Bootstrap(scope):
                self._bootstrap(link, scope)
            case do.Forget(scope):
                self._forget(scope)
            case do.Poke(words):
                link.poke(list(words))
                self._engine.poked(time.monotonic())
            case do.TellHere():
                self._on_here(link.be_here(*self._here))
                self._engine.told(time.monotonic())
            case do.FetchFile(sha256):
                self._fetch(link, sha256)

    def _connect(self) -> None:
        self._report(Link.CONNECTING)
        self._link = self._open_link()
        self._engine.greeted(self._link.greeting.scopes, time.monotonic())
        self._report(Link.SYNCING)

    def _push(self, link: CentralLink) -> None:
        with self._replica.reading() as session:
            waiting = next_envelopes(session, self._station_id, 1)
        if not waiting:
            self._engine.drained()
            return
        self._report(Link.SYNCING)
        verdict = self._verdict(link, waiting[0])
        with self._replica.writing() as session:
            if verdict.outcome in _ACCEPTED:
                settle(session, waiting[0].operation_id, verdict.outcome, verdict.versions)
                changed = refresh(session) if not verdict.versions else Changed()
            else:
                set_aside(session, waiting[0].operation_id, verdict.outcome, verdict.reason, verdict.facts)
                changed = refresh(session)
        self._engine.pushed(verdict.versions)
        if verdict.outcome not in _ACCEPTED:
            changed = Changed(changed.contacts, changed.tables | {"attention"})
        self._announce(changed)

    def _verdict(self, link: CentralLink, envelope: Envelope) -> Verdict:
        try:
            return link.decide(envelope)
        except DBAPIError as problem:
            tries = self._failed_pushes.get(envelope.operation_id, 0) + 1
            self._failed_pushes[envelope.operation_id] = tries
            if problem.connection_invalidated or tries < _TRIES:
                raise
            # One operation that central cannot digest must not hold up all that follow.
            log.error("operation %s set aside: %s", envelope.operation_id, type(problem.orig).__name__)
            return Verdict(Outcome.POISON, Reason.NOT_UNDERSTOOD)

    def _pull(self, link: CentralLink, scope: str) -> None:
        page = link.changes(scope, self._engine.cursors.get(scope, 0))
        before = self._engine.cursors.get(scope)
        if page.version != before or page.rows:
            with self._replica.writing() as session:
                changed = apply_page(session, page, datetime.now(UTC))
                self._prefetch(missing_small_files(session, page))
            self._announce(changed)
        self._engine.pulled(scope, page.version or 0, more=page.more)

    def _bootstrap(self, link: CentralLink, scope: str) -> None:
        total, done = max(1, len(link.greeting.scopes)), len(self._engine.cursors)
        self._report(Link.SYNCING, progress=min(1.0, done / total))
        changed, version = Changed(), 0
        for page in link.whole(scope):
            with self._replica.writing() as session:
                apply_page(session, page, datetime.now(UTC))
                self._prefetch(missing_small_files(session, page))
            version = page.version if page.version is not None else version
            changed = Changed(everything=True)
        self._engine.bootstrapped(scope, version)
        self._announce(changed)

    def _forget(self, scope: str) -> None:
        kept = [other for other in self._engine.cursors if other != scope]
        with self._replica.writing() as session:
            changed = forget_scope(session, scope, kept)
        self._engine.forgotten(scope)
        self._announce(changed)

    def _prefetch(self, hashes: list[str]) -> None:
        for sha256 in hashes:
            self._engine.want_file(sha256)

    def _fetch(self, link: CentralLink, sha256: str) -> None:
        with self._replica.reading() as session:
            number = missing_piece(session, sha256)
        data = None if number is None else link.chunk(sha256, number)
        if number is None or data is None:
            self._engine.file_done(sha256)
            return
        with self._replica.writing() as session:
            complete = store_piece(session, sha256, number, data)
        if complete:
            self._engine.file_done(sha256)
            self._announce(Changed(tables=frozenset({"file_chunk"})))

    # -- telling -------------------------------------------------------------------------------------------------

    def _announce(self, changed: Changed) -> None:
        if changed.contacts or changed.tables or changed.everything:
            self._on_change(changed)

    def _report_rest(self) -> None:
        if not self._engine.wanted:
            if self._status.link != Link.REFUSED:
                self._report(Link.OFFLINE)
        elif self._engine.connected:
            self._report(Link.ONLINE)

    def _report(self, link: Link, problem: str = "", progress: float | None = None) -> None:
        with self._replica.reading() as session:
            queued = undecided(session)
        now = datetime.now(UTC)
        synced_at = now if link == Link.ONLINE else self._status.synced_at
        self._status = Status(link, queued, synced_at, problem, None, progress)
        self._on_status(self._status)

    def _lose(self, problem: str) -> None:
        self._hang_up()
        self._engine.failed(time.monotonic())
        self._report(Link.LOST, problem=problem.splitlines()[0] if problem else "")

    def _hang_up(self) -> None:
        if self._link is not None:
            self._link.close()
            self._link = None

    def _wait(self, seconds: float) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._wake_in, selectors.EVENT_READ)
            if self._link is not None:
                selector.register(self._link, selectors.EVENT_READ)
            selector.select(seconds)
        try:
            while self._wake_in.recv(4096):
                pass
        except BlockingIOError:
            pass
