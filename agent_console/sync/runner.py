"""The sync thread: carries out what the engine says, whatever happens on the way."""

import logging
import random
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from sqlalchemy.exc import DBAPIError

from agent_console.database.replica import Replica
from agent_console.database.tables import Outbox
from agent_console.domain.errors import ConsoleError, DamagedError, RefusedError, UnavailableError
from agent_console.domain.people import Presence
from agent_console.sync import engine as do
from agent_console.sync.exchange import Exchange
from agent_console.sync.journal import Journal
from agent_console.sync.line_log import LineLog
from agent_console.sync.line_test import round_trip
from agent_console.sync.link import CentralLink
from agent_console.sync.rebase import cursors
from agent_console.sync.reporter import Reporter
from agent_console.sync.status import Changed, Link, Person, Status
from agent_console.sync.talk import Talk
from agent_console.sync.wake import Wake

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
        journal: Journal | None = None,
    ) -> None:
        self._replica = replica
        self._open_link = open_link
        self._on_here = on_here
        self.station_id = station_id
        self._engine = do.SyncEngine(random.Random())  # noqa: S311 - spreads reconnects, hides nothing
        self._reporter = Reporter(replica, on_change, on_status)
        self._talk = Talk(Exchange(replica, station_id), self._engine, self._reporter, journal)
        self._journal = journal
        self._link: CentralLink | None = None
        self._wake = Wake()
        self._closing = False
        self._idle = False
        """Nothing was done and nothing told since it was last said that there is nothing to do."""
        self._here: tuple[Presence, str, str | None] = (Presence.AVAILABLE, "", None)
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)

    # -- from any thread -----------------------------------------------------------------------------------------

    @property
    def log(self) -> LineLog:
        """What happened on the line lately."""
        return self._reporter.log

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def recorded(self, row: Outbox) -> None:
        """An operation was queued."""

        def queued(_: float) -> None:
            if self._journal is not None:
                self._journal.append(row)
            self._engine.recorded()

        self._wake.tell(queued)

    def go(self, *, online: bool) -> None:
        """Work offline by choice, or come back."""
        self._wake.tell(lambda _: self._engine.go(online=online))

    def want_file(self, sha256: str) -> None:
        """Somebody looks at a content that is not here."""
        self._wake.tell(lambda _: self._engine.want_file(sha256, first=True))

    def be(self, presence: Presence, reason: str, contact_id: str | None) -> None:
        """What this agent does now."""

        def moved(now: float) -> None:
            self._here = (presence, reason, contact_id)
            self._engine.moved(now)

        self._wake.tell(moved)

    def stop(self) -> None:
        """End the thread; what is queued stays queued."""
        self._closing = True
        self._wake.tell(lambda _: None)
        if self._thread.is_alive():
            self._thread.join(timeout=15)

    # -- the thread ----------------------------------------------------------------------------------------------

    def _run(self) -> None:
        self.begin()
        while not self._closing:
            if seconds := self.turn():
                self.sleep(seconds)
        self.end()

    def begin(self) -> None:
        """Before the first turn."""
        with self._replica.reading() as session:
            self._engine.cursors = cursors(session)

    def turn(self) -> float:
        """Hear what happened and do the next thing; the seconds to sleep then, unless something happens."""
        try:
            self._idle = not self._wake.take() and self._idle
            self._listen()
            return self._step()
        except Exception:  # whatever it is: a station whose thread has ended looks well and sends nothing
            log.exception("the sync thread goes on")
            self._wake.wait(1.0, None)
            return 0.0

    def sleep(self, seconds: float) -> None:
        """Until something happens, for so long at most."""
        self._wake.wait(seconds, self._link)

    def fileno(self) -> int:
        """For a selector: readable when something happened (not everywhere)."""
        return self._wake.fileno(self._link)

    def end(self) -> None:
        """After the last turn."""
        self._wake.take()  # the journal gets what was recorded last
        self._hang_up()
        self._wake.close()

    def _listen(self) -> None:
        if self._link is not None:
            try:
                self._engine.heard(self._link.heard(), time.monotonic())
            except UnavailableError as problem:
                self._lose(problem.reason)

    def _step(self) -> float:
        command = self._engine.next_command(time.monotonic())
        self._idle = self._idle and isinstance(command, do.Wait)
        try:
            return self._carry_out(command)
        except RefusedError as problem:
            self._hang_up()
            self._engine.refused()
            self._reporter.trouble(Link.REFUSED, "refused", f"{problem.reason} {problem.remedy}".strip())
        except DamagedError as problem:
            self._hang_up()
            self._engine.refused()
            self._reporter.damaged(f"{problem.reason} {problem.remedy}")
        except ConsoleError as problem:
            self._lose(f"{problem.concerns}: {problem.reason}")
        except DBAPIError as problem:
            if not problem.connection_invalidated:
                log.exception("central failed in %s", type(command).__name__)
            self._lose(f"central: {problem.orig}")
        except Exception as problem:  # a defect of ours must not end the thread: everything typed would pile up unseen
            log.exception("sync failed in %s", type(command).__name__)
            self._lose(f"{type(problem).__name__} in {type(command).__name__}")
        return 0.0

    def _carry_out(self, command: do.Command) -> float:
        match command:
            case do.Wait(seconds):
                self._rest()
                return seconds
            case do.Connect():
                self._connect()
            case do.Disconnect():
                self._hang_up()
                self._engine.connected = False
            case _ if self._link is None:
                self._engine.failed(time.monotonic())
            case _:
                self._with_central(self._link, command)
        return 0.0

    def _rest(self) -> None:
        if not self._idle:
            engine = self._engine
            self._reporter.at_rest(wanted=engine.wanted, connected=engine.connected, may_pull=engine.may_pull)
        self._idle = True

    def _with_central(self, link: CentralLink, command: do.Command) -> None:
        talk = self._talk
        match command:
            case do.Push():
                talk.push(link)
            case do.Pull():
                talk.pull(link)
            case do.Bootstrap(scope):
                talk.bootstrap(link, scope)
            case do.Forget(scope):
                talk.forget(link, scope)
            case do.Poke(words):
                self._engine.poked(time.monotonic(), link.try_poke(list(words)))
            case do.TellHere():
                people = link.be_here(*self._here)
                self._on_here(people)
                self._engine.told(time.monotonic(), len(people))
            case do.FetchFile(sha256):
                talk.fetch(link, sha256)
            case do.SendFile(sha256):
                talk.send(link, sha256)
            case do.Recall():
                talk.recall(link)
            case do.HandOver():
                talk.hand_over(link)

    def _connect(self) -> None:
        self._reporter.line(Link.CONNECTING)
        self._link = self._open_link()
        self.log.happened("connected")
        self.log.round_trip = round_trip(self._link)
        self._talk.greet(self._link)

    def _lose(self, problem: str) -> None:
        self._hang_up()
        self._engine.failed(time.monotonic())
        self._reporter.trouble(Link.LOST, "lost", problem)

    def _hang_up(self) -> None:
        link, self._link = self._link, None
        if link is not None:
            with suppress(DBAPIError):  # it was dead
                link.close()
