"""A station of the model: the real one, but for its thread, its disk and its line."""

import random
from collections.abc import Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from agent_console.database.feed import Page
from agent_console.database.replica import Replica
from agent_console.database.tables import Fact
from agent_console.domain.errors import UnavailableError
from agent_console.domain.people import Presence
from agent_console.operations import Envelope
from agent_console.operations.decide import Verdict
from agent_console.sync import engine as do
from agent_console.sync.journal import Journal, recover
from agent_console.sync.link import CentralLink, Greeting, Recollection
from agent_console.sync.rebase import apply_page
from agent_console.sync.runner import Runner
from agent_console.sync.station import Station
from agent_console.sync.status import Person
from agent_console.sync.wake import Wake
from tests.sync.model.central import ModelCentral
from tests.sync.model.clock import ModelClock
from tests.sync.model.memory import ENCRYPTED

_JOURNAL = """
    CREATE TABLE IF NOT EXISTS operation (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL, agent_id TEXT NOT NULL, contact_id TEXT,
        payload BLOB NOT NULL, claimed_at INTEGER NOT NULL, protocol INTEGER NOT NULL)
"""


class Crashed(BaseException):
    """The program is killed here. Nothing catches it on the way, as nothing catches SIGKILL."""


@dataclass
class Trouble:
    """What is to go wrong next at one station."""

    away: bool = False
    """No line."""
    lose: str = ""
    """The next question is lost on its way (``before``), or its answer is (``after``)."""
    crash: str = ""
    """The next write is the last: killed ``before`` it, ``within`` it, or right ``after`` its commit."""


def _memory() -> Any:
    # Without a key it encrypts nothing, and it has what Python's own SQLite may be too old for.
    return sqlcipher.connect(":memory:", check_same_thread=False, isolation_level=None)


@dataclass
class Disk:
    """What outlives the program."""

    replica: Any = field(default_factory=_memory)
    journal: Any = field(default_factory=_memory)


class ModelReplica(Replica):
    """The real replica over a disk of the model."""

    def __init__(self, disk: Disk, trouble: Trouble) -> None:
        engine = ENCRYPTED.over(lambda: disk.replica)
        super().__init__(Path("model.replica"), engine, engine)
        self._disk, self._trouble = disk, trouble
        self._prepare()

    @property
    def engine(self) -> Engine:
        """For looking at it."""
        return self._engine

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """As the real one, with a moment to be killed at."""
        crash, self._trouble.crash = self._trouble.crash, ""
        if crash == "before":
            raise Crashed
        try:
            with super().writing() as session:
                yield session
                if crash == "within":
                    session.flush()
                    raise Crashed
        finally:
            self._give_back()
        if crash == "after":
            raise Crashed

    def ask_once(self, statement: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        try:
            return super().ask_once(statement, values)
        finally:
            self._give_back()

    def _give_back(self) -> None:
        # A program that is killed takes its connection along. Here it is the disk itself: what a dead program kept of
        # it would roll its successor back, whenever Python comes to clear it away.
        if self._writing is not None:
            self._writing.close()
            self._writing = None

    def close(self) -> None:
        """The disk stays."""


class ModelLink:
    """What ``CentralLink`` is to the sync thread, over a line that breaks as ``Trouble`` says."""

    def __init__(self, world: "Network", central: ModelCentral, agent_id: str, trouble: Trouble) -> None:
        self._world, self._central, self._agent_id, self._trouble = world, central, agent_id, trouble
        self.broken = False
        self.heard_words: set[str] = set()
        self.connection = world.round_trips
        self.greeting = self._greet()
        world.links.append(self)

    def _greet(self) -> Greeting:
        self._ask()
        return Greeting(self._agent_id, self._central.books.epoch, self._central.scopes_of(self._agent_id))

    def _ask(self) -> None:
        if self.broken or self._trouble.away or not self._world.up:
            self._break()
        if self._trouble.lose == "before":
            self._trouble.lose = ""
            self._break()

    def _answer(self) -> None:
        if self._trouble.lose == "after":
            self._trouble.lose = ""
            self._break()

    def _break(self) -> None:
        self.broken = True
        raise UnavailableError("central", "the line is dead.")

    def greet_again(self) -> Greeting:
        self.greeting = self._greet()
        return self.greeting

    def recall(self, seen: dict[str, Any]) -> Recollection:
        self._ask()
        return Recollection(self._central.recall(seen))

    def forgotten(self, operations: list[str]) -> set[str]:
        self._ask()
        return set(operations) - self._central.books.ledger.keys()

    def lacking(self, contents: list[str]) -> set[str]:
        raise AssertionError("nobody attaches anything in this city")

    def salvage(self, scope: str, rows: list[dict[str, Any]]) -> int:
        self._ask()
        for row in rows:
            self._central.books.salvage[row["table"], row["key"]] = row
        return len(rows)

    def decide(self, envelope: Envelope) -> Verdict:
        self._ask()
        verdict = self._central.decide(envelope, self._agent_id)
        if self._world.twice:
            assert self._central.decide(envelope, self._agent_id) == verdict, "delivered twice, decided otherwise"
        self._answer()
        return verdict

    def changes(self, cursors: Mapping[str, int], most: int) -> Page:
        self._ask()
        page = self._central.changes(cursors, self._agent_id, most)
        self._answer()
        return page

    def whole(self, scope: str) -> Iterator[Page]:
        self._ask()
        yield from self._central.whole(scope, self._agent_id)

    stored = whole

    def poke(self, words: list[str]) -> None:
        self._ask()
        self._world.poke(set(words))

    def try_poke(self, words: list[str]) -> float:
        self.poke(words)
        return 0.0

    def heard(self) -> set[str]:
        if self.broken or self._trouble.away or not self._world.up:
            self._break()
        words, self.heard_words = self.heard_words, set()
        return words

    def be_here(self, presence: Presence, reason: str, contact_id: str | None) -> tuple[Person, ...]:
        self._ask()
        return ()

    def chunk(self, sha256: str, number: int) -> bytes | None:
        self._ask()
        return None

    def close(self) -> None:
        self.broken = True


class Network:
    """Who is connected, and who hears of what."""

    def __init__(self) -> None:
        self.up = True
        self.twice = False
        self.deaf = False
        """Pokes are lost."""
        self.links: list[ModelLink] = []
        self.round_trips = create_engine("sqlite://").connect()
        """What the time of a round trip is taken with; it says nothing here."""

    def poke(self, words: set[str]) -> None:
        self.links = [link for link in self.links if not link.broken]
        for link in self.links if not self.deaf else ():
            link.heard_words |= words

    def cut(self) -> None:
        for link in self.links:
            link.broken = True
        self.links.clear()


class ModelWake(Wake):
    """Never sleeps."""

    def wait(self, seconds: float, link: CentralLink | None) -> None:
        """Time passes when the model says so."""


class ModelRunner(Runner):
    """The real runner; somebody else lets it take its steps."""

    def start(self) -> None:
        self._wake.close()
        self._wake = ModelWake()
        self.begin()

    def step(self) -> do.Command:
        """Hear what happened and do the next thing; which."""
        self._wake.take()
        self._listen()
        self.next = do.Wait(0.0)
        self._step()
        return self.next

    def _carry_out(self, command: do.Command) -> float:
        self.next = command
        return super()._carry_out(command)

    def seed(self, chance: random.Random) -> None:
        """Chance is the model's, too."""
        self._engine.chance = chance

    def dispose(self) -> None:
        """The process is gone."""
        self._wake.close()
        if self._link is not None:
            self._link.close()

    def stop(self) -> None:
        self.dispose()


class ModelStation:
    """One desk: what is on its disk, and the program that runs or does not."""

    def __init__(
        self, number: int, agent_id: str, central: ModelCentral, network: Network, clock: ModelClock, seed: int
    ) -> None:
        self.number, self.agent_id = number, agent_id
        self._central, self._network, self._clock, self._seed = central, network, clock, seed
        self.trouble, self.disk, self.lives = Trouble(), Disk(), 0
        self.open(first=True)

    @property
    def state(self) -> Hashable:
        """Another one after everything that was written to its disk."""
        return self.lives, self.disk.replica.total_changes

    def open(self, *, first: bool = False) -> None:
        """Start the program; ``first``: there is no replica yet, as at the first sign-in."""
        self.lives += 1
        self.trouble.crash = ""
        self.disk.journal.execute(_JOURNAL)
        journal = Journal(self.disk.journal)
        self.replica = ModelReplica(self.disk, self.trouble)
        if first:
            self._first_copy(journal)
        with self.replica.reading() as session:
            station_id = session.get_one(Fact, "identity").value["station_id"]
        self.station = Station(self.replica, self.agent_id, journal)
        self.station.connect(lambda opened: self._runner(opened, station_id, journal))

    def _first_copy(self, journal: Journal) -> None:
        with self.replica.writing() as session:
            for page in self._central.whole("shared", self.agent_id):
                apply_page(session, page, self._clock.now())
            session.add(Fact(name="identity", value={"station_id": f"station {self.number}.{self.lives}"}))
            recover(session, journal)

    def _runner(self, opened: Station, station_id: str, journal: Journal) -> Runner:
        def dial() -> Any:
            return ModelLink(self._network, self._central, self.agent_id, self.trouble)

        self.runner = ModelRunner(
            self.replica, dial, station_id,
            on_change=opened.announce, on_status=opened.announce_status, on_here=opened.announce_here, journal=journal,
        )  # fmt: skip
        self.runner.seed(random.Random(f"{self._seed} {self.number} {self.lives}"))
        return self.runner

    def step(self) -> bool:
        """One step of the sync thread; True while there was something to do."""
        try:
            return not isinstance(self.runner.step(), do.Wait)
        except Crashed:
            self.reopen()
            return True

    def reopen(self) -> None:
        """The program was killed; it is started again on what the disk holds."""
        self.runner.dispose()
        if self.disk.replica.in_transaction:
            self.disk.replica.rollback()
        self.open()

    def damage(self) -> None:
        """The replica cannot be read any more: it is set aside and made anew, as at a sign-in."""
        self.runner.dispose()
        self.disk.replica = _memory()
        self.open(first=True)
