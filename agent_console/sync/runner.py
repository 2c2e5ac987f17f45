"""The sync thread: carries out what the engine says, and tells the engine what came of it."""

import logging
import random
import selectors
import socket
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

from agent_console.database.replica import Replica
from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError
from agent_console.domain.people import Presence
from agent_console.sync import engine as do
from agent_console.sync.exchange import Exchange, Step
from agent_console.sync.link import CentralLink
from agent_console.sync.outbox import undecided
from agent_console.sync.rebase import cursors
from agent_console.sync.status import Changed, Link, Person, Status

log = logging.getLogger(__name__)


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
        self._exchange = Exchange(replica, station_id)
        self._on_change, self._on_status, self._on_here = on_change, on_status, on_here
        self._engine = do.SyncEngine(random.Random())  # noqa: S311 - spreads reconnects, hides nothing
        self._link: CentralLink | None = None
        self._inbox: list[Callable[[float], None]] = []
        self._lock = threading.Lock()
        self._wake_out, self._wake_in = socket.socketpair()
        self._wake_in.setblocking(False)
        self._closing = False
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
            case do.Pull():
                self._pull(link)
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
        self._report(Link.SYNCING)
        pushed = self._exchange.push(link)
        if pushed is None:
            self._engine.drained()
            return
        verdict, step = pushed
        self._engine.pushed(verdict.versions)
        self._announce(step.changed)

    def _pull(self, link: CentralLink) -> None:
        step = self._exchange.pull(link, self._engine.cursors)
        self._take(step)
        self._engine.pulled(step.versions, more=step.more)

    def _bootstrap(self, link: CentralLink, scope: str) -> None:
        total, done = max(1, len(link.greeting.scopes)), len(self._engine.cursors)
        self._report(Link.SYNCING, progress=min(1.0, done / total))
        step = self._exchange.copy(link, scope)
        self._engine.bootstrapped(scope, step.versions[scope])
        self._take(step)

    def _forget(self, scope: str) -> None:
        step = self._exchange.forget(scope, [other for other in self._engine.cursors if other != scope])
        self._engine.forgotten(scope)
        self._take(step)

    def _fetch(self, link: CentralLink, sha256: str) -> None:
        whole = self._exchange.fetch(link, sha256)
        if whole is not False:
            self._engine.file_done(sha256)
        if whole:
            self._announce(Changed(tables=frozenset({"file_chunk"})))

    def _take(self, step: Step) -> None:
        for sha256 in step.files:
            self._engine.want_file(sha256)
        self._announce(step.changed)

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
