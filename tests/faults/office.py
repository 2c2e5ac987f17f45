"""Two desks that write notes without a pause while something breaks, and the count of what came of it."""

import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import select, text

from agent_console.database.tables import Contact, Outbox
from agent_console.domain.identifiers import new_id
from agent_console.operations import AddNote
from agent_console.sync.station import Station
from tests.servers.postgres import Central
from tests.sync.convergence import seen_by, shown_by
from tests.sync.waiting import until

PAUSE = 0.03


@dataclass
class Office:
    """``with office:`` lets both desks write until the end of the block."""

    central: Central
    contact_id: str
    stations: list[Station]
    saved: list[str] = field(default_factory=list)
    pause: float = PAUSE
    _stop: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)

    def __enter__(self) -> "Office":
        for station in self.stations:
            until(lambda station=station: self._is_here(station))
            thread = threading.Thread(target=self._write, args=(station,))
            thread.start()
            self._threads.append(thread)
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _is_here(self, station: Station) -> bool:
        with station.reading() as session:
            return session.get(Contact, self.contact_id) is not None

    def _write(self, station: Station) -> None:
        while not self._stop.wait(self.pause):
            entry_id = new_id()
            station.perform(AddNote(contact_id=self.contact_id, entry_id=entry_id, text=f"note {entry_id}"))
            self.saved.append(entry_id)

    def settle(self, seconds: float = 60) -> None:
        """The line is whole again: wait until everything is in."""
        for station in self.stations:
            station.go_online()
        for station in self.stations:
            with _told_what_holds_it(station):
                until(lambda station=station: station.undecided() == 0, seconds)

    def catch_up(self, seconds: float = 60) -> None:
        """Wait until all that waits now is in, while both desks go on writing; some of it at least every ``seconds``.

        What piled up in a long fault takes as long as the machine takes for it; that nothing moves is a defect.
        """
        for station in self.stations:
            left = _waiting(station)
            with _told_what_holds_it(station):
                while left:
                    left -= until(lambda station=station, left=left: left - _waiting(station), seconds)

    def verify(self, what: str, faults: int) -> None:
        """Lost 0, duplicated 0, converged, in the ledger once each; printed with the number of faults."""
        with self.central.owner.connect() as owner:
            counted = owner.execute(text("SELECT id::text, count(*) FROM entry WHERE kind = 'note' GROUP BY id")).all()
            decided = owner.execute(text("SELECT count(*) FROM ledger WHERE kind = 'add_note'")).scalar_one()
        arrived = {row[0]: row[1] for row in counted}
        lost, twice = set(self.saved) - set(arrived), [key for key, times in arrived.items() if times > 1]
        print(f"{what}: {faults} faults, {len(self.saved)} saved, {len(lost)} lost, {len(twice)} duplicated")
        assert not lost
        assert not twice
        assert set(arrived) == set(self.saved)
        assert decided == len(self.saved)
        for station in self.stations:
            login = station.agent.login
            until(lambda station=station, login=login: shown_by(station) == seen_by(self.central, login), 20)


def _waiting(station: Station) -> set[str]:
    with station.reading() as session:
        return set(session.scalars(select(Outbox.id)))


@contextmanager
def _told_what_holds_it(station: Station) -> Iterator[None]:
    try:
        yield
    except AssertionError as problem:
        problem.add_note(f"{station.agent.login}: {station.status}\n{_where_threads_are()}")
        raise


def _where_threads_are() -> str:
    frames = sys._current_frames()
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    stacks = ("".join(traceback.format_stack(frame)[-6:]) for ident, frame in frames.items() if names[ident] == "sync")
    return "\n".join(stacks)


def pause(seconds: float) -> None:
    """Let them work."""
    time.sleep(seconds)
