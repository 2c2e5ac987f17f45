"""The sync thread: carries out what the engine says, and tells the engine what came of it."""

import logging
import random
import selectors
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy.exc import DBAPIError

from agent_console.database.replica import Replica
from agent_console.database.tables import Outbox
from agent_console.domain.errors import ConsoleError, DamagedError, RefusedError, UnavailableError
from agent_console.domain.people import Presence
from agent_console.operations.envelope import PROTOCOL
from agent_console.sync import engine as do
from agent_console.sync.exchange import Exchange, Step
from agent_console.sync.journal import Journal
from agent_console.sync.line_log import LineLog
from agent_console.sync.line_test import round_trip
from agent_console.sync.link import CentralLink
from agent_console.sync.outbox import undecided
from agent_console.sync.rebase import cursors
from agent_console.sync.status import Changed, Link, Person, Status

log = logging.getLogger(__name__)

JOURNAL_SECONDS = 5.0
"""The outbox journal is emptied at most so often."""
HEARD_SECONDS = 3600.0
"""That central is there is noted so often while nobody hangs up."""
TELL_SECONDS = 0.1
"""While it works, the pill is refreshed at most so often."""

_RIGHTS = {"agent", "membership", "setting"}
"""Where these changed, this station may replicate something else from now on."""

RESTORED = "Central was restored from an older copy. What it forgot is being sent again; nothing is deleted."
OUTDATED = "This console is too old to be shown what others do. What you do is still sent. Update it."


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
        journal: Journal | None = None,
    ) -> None:
        self._replica = replica
        self._open_link = open_link
        self.station_id = station_id
        self._exchange = Exchange(replica, station_id)
        self._on_change, self._on_status, self._on_here = on_change, on_status, on_here
        self._engine = do.SyncEngine(random.Random())  # noqa: S311 - spreads reconnects, hides nothing
        self._link: CentralLink | None = None
        self._inbox: list[Callable[[float], None]] = []
        self._lock = threading.Lock()
        self._wake_out, self._wake_in = socket.socketpair()
        self._wake_in.setblocking(False)
        self._wake_out.setblocking(False)  # full means that the thread will wake anyway; a gesture never waits for it
        self._closing = False
        self._here = (Presence.AVAILABLE, "", None)
        self._status = Status(Link.CONNECTING)
        self._notice = ""
        self._journal, self._journalled_at, self._heard_at = journal, 0.0, 0.0
        self._told_at = 0.0
        self.log = LineLog()
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)

    # -- from any thread -----------------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def recorded(self, row: Outbox) -> None:
        """An operation was queued."""

        def queued(_: float) -> None:
            if self._journal is not None:
                self._journal.append(row)
            self._engine.recorded()

        self._tell(queued)

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
        with suppress(OSError):  # BlockingIOError, or the thread has ended
            self._wake_out.send(b"\0")

    # -- the thread ----------------------------------------------------------------------------------------------

    def _run(self) -> None:
        with self._replica.reading() as session:
            self._engine.cursors = cursors(session)
        while not self._closing:
            try:
                self._take_events()
                self._step()
            except Exception:  # whatever it is: a station whose thread has ended looks well and sends nothing
                log.exception("the sync thread goes on")
                self._wait(1.0)
        with self._lock:
            events, self._inbox = self._inbox, []
        for event in events:  # the journal gets what was recorded last
            event(time.monotonic())
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
            words = f"{problem.reason} {problem.remedy}".strip()
            self.log.happened("refused", words)
            self._report(Link.REFUSED, problem=words)
        except DamagedError as problem:
            self._hang_up()
            self._engine.refused()
            self._status = replace(self._status, link=Link.REFUSED, problem=f"{problem.reason} {problem.remedy}")
            self._on_status(self._status)
        except ConsoleError as problem:
            self._lose(f"{problem.concerns}: {problem.reason}")
        except DBAPIError as problem:
            if not problem.connection_invalidated:
                log.exception("central failed in %s", type(command).__name__)
            self._lose(f"central: {problem.orig}")
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
                wait = link.try_poke(list(words))
                self._engine.poked(time.monotonic(), wait)
            case do.TellHere():
                people = link.be_here(*self._here)
                self._on_here(people)
                self._engine.told(time.monotonic(), len(people))
            case do.FetchFile(sha256):
                self._fetch(link, sha256)
            case do.SendFile(sha256):
                if self._exchange.send_piece(link, sha256):
                    self._engine.file_sent(sha256)
            case do.Recall():
                self._exchange.recall(link)
                self._engine.recalled()
            case do.HandOver():
                self._hand_over(link)

    def _connect(self) -> None:
        self._report(Link.CONNECTING)
        self._link = self._open_link()
        self.log.happened("connected")
        self.log.round_trip = round_trip(self._link)
        self._greeted(self._link)

    def _greeted(self, link: CentralLink) -> None:
        greeting, recollection = link.greeting, self._exchange.greet(link)
        lost = bool(recollection.lost)
        self._engine.may_pull = greeting.oldest <= PROTOCOL
        self._engine.greeted(greeting.scopes, time.monotonic(), lost=lost, stale=recollection.stale)
        if lost:
            self.log.happened("restored", recollection.lost)
        self._notice = RESTORED if lost else "" if self._engine.may_pull else OUTDATED
        self._report(Link.SYNCING)

    def _push(self, link: CentralLink) -> None:
        self._report_work()
        mark = self._journal.mark() if self._journal is not None and self._journal_is_due() else 0
        pushed = self._exchange.push(link)
        if pushed is None:
            self._engine.drained()
            for sha256 in self._exchange.unsent():
                self._engine.send_file(sha256)
            if mark and self._journal is not None:
                self._journal.forget(mark)
                self._journalled_at = time.monotonic()
            return
        verdicts, step = pushed
        for verdict in verdicts:
            self._engine.pushed(verdict.versions)
        self._announce(step.changed)

    def _journal_is_due(self) -> bool:
        return time.monotonic() - self._journalled_at >= JOURNAL_SECONDS

    def _pull(self, link: CentralLink) -> None:
        step = self._exchange.pull(link, self._engine.cursors)
        self._take(step)
        self._engine.pulled(step.versions, more=step.more)
        if step.changed.tables & _RIGHTS:
            link.greet_again()
            self._greeted(link)
        if time.monotonic() - self._heard_at >= HEARD_SECONDS:
            self._exchange.hear(link)
            self._heard_at = time.monotonic()

    def _bootstrap(self, link: CentralLink, scope: str) -> None:
        total, done = max(1, len(link.greeting.scopes)), len(self._engine.cursors)
        self._report(Link.SYNCING, progress=min(1.0, done / total))
        step = self._exchange.copy(link, scope)
        self._engine.bootstrapped(scope, step.versions[scope])
        self._take(step)

    def _hand_over(self, link: CentralLink) -> None:
        kept = self._exchange.hand_over(link)
        log.warning("central and this replica agree again; %d rows were kept for a supervisor", kept)
        self._engine.recovered()
        self._notice = ""
        self._announce(Changed(everything=True))

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
            if self._status.link not in (Link.REFUSED, Link.OFFLINE):
                self.log.happened("offline")
            if self._status.link != Link.REFUSED:
                self._report(Link.OFFLINE)
        elif self._engine.connected:
            self._report(Link.ONLINE if self._engine.may_pull else Link.REFUSED)

    def _report_work(self) -> None:
        if self._status.link != Link.SYNCING or time.monotonic() - self._told_at >= TELL_SECONDS:
            self._report(Link.SYNCING)

    def _report(self, link: Link, problem: str = "", progress: float | None = None) -> None:
        self._told_at = time.monotonic()
        with self._replica.reading() as session:
            queued = undecided(session)
        now = datetime.now(UTC)
        synced_at = now if link == Link.ONLINE else self._status.synced_at
        self._status = Status(link, queued, synced_at, problem or self._notice, None, progress)
        self._on_status(self._status)

    def _lose(self, problem: str) -> None:
        self._hang_up()
        self.log.happened("lost", problem.splitlines()[0] if problem else "")
        self._engine.failed(time.monotonic())
        self._report(Link.LOST, problem=problem.splitlines()[0] if problem else "")

    def _hang_up(self) -> None:
        link, self._link = self._link, None
        if link is not None:
            with suppress(DBAPIError):  # it was dead
                link.close()

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
