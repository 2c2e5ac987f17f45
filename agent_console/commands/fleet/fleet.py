"""The stations of a simulation at work: signed in, working at a rate, brought to rest, counted."""

import random
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from sqlalchemy import text

from agent_console.commands.benches.figures import summary
from agent_console.commands.fleet.city import FleetCity
from agent_console.commands.fleet.convergence import seen_as, shown_by
from agent_console.commands.fleet.faults import Faults
from agent_console.commands.fleet.watch import Watch
from agent_console.commands.fleet.work import some_contact, some_gesture
from agent_console.domain.outcome import Outcome, Rejected
from agent_console.operations import AddNote, AnyOperation, SendReply, TransferContact
from agent_console.sync.sign_in import Doorway
from agent_console.sync.station import Station
from agent_console.sync.status import Link
from agent_console.system.vault import MemoryVault

ARRIVALS = 0.1
"""Messages of citizens per gesture."""
FIRST = 8
"""Contacts per department to begin with."""


_DECIDED = text("SELECT operation_id::text AS id, outcome, reason FROM ledger WHERE operation_id = ANY (:saved)")

_WRITTEN = text("""
    SELECT count(*) FROM entry
    WHERE agent_id = ANY (:agents) AND at >= :began AND (kind = 'note' OR kind = 'message' AND direction = 'outbound')
""")


class Fleet:
    """Real stations, with their replica and sync thread, and without a window."""

    def __init__(self, city: FleetCity, folder: Path, seed: int) -> None:
        self._city = city
        self._chance = random.Random(seed)  # noqa: S311 - a simulation that can be repeated
        self._hand = city.hand()
        with city.owner.connect() as owner:
            self._began = owner.execute(text("SELECT clock_timestamp()")).scalar_one()
        for department in city.departments * FIRST:
            city.arrive(self._hand, department)
        numbers = range(city.stations)
        with ThreadPoolExecutor(4) as signing_in:
            self.stations: list[Station] = list(signing_in.map(lambda n: self._sign_in(folder, n), numbers))
        self.watches = [Watch(station) for station in self.stations]
        self.saved: list[str] = []
        self._texts: set[str] = set()
        """Operations that write one note or message each."""
        self.refused = 0

    def _sign_in(self, folder: Path, number: int) -> Station:
        doorway = Doorway(self._city.desk_url, folder / str(number), MemoryVault())
        return doorway.sign_in(self._city.login(number), self._city.password)

    def wait_online(self, seconds: float = 120.0) -> None:
        """Until every station has its first copy."""
        self._until(lambda station: station.status.link == Link.ONLINE, seconds)

    def work(self, seconds: float, rate: float, faults: Faults, plan: Sequence[str]) -> None:
        """Gestures at ``rate`` per second, exponentially apart, while ``plan`` happens at even intervals."""
        began = time.monotonic()
        with ThreadPoolExecutor(1) as breaking:
            happening = breaking.submit(_strike, faults, plan, seconds)
            moment = began
            while (moment := moment + self._chance.expovariate(rate)) < began + seconds:
                time.sleep(max(0.0, moment - time.monotonic()))
                self._gesture()
            happening.result()

    def _gesture(self) -> None:
        number = self._chance.randrange(len(self.stations))
        if self._chance.random() < ARRIVALS:
            self._arrival(self._city.department(number))
        station = self.stations[number]
        contact = some_contact(station, self._chance)
        if contact is None:
            return
        operation = some_gesture(contact, self._city.departments, self._chance)
        if isinstance(operation, AddNote) and (other := self._neighbour(number, contact.department_id)) is not None:
            self.watches[other].expect(operation.entry_id)
        try:
            operation_id = station.perform(operation)
        except Rejected:
            self.refused += 1
            return
        if operation_id is not None:
            self.saved.append(operation_id)
            if isinstance(operation, AddNote | SendReply) or _has_note(operation):
                self._texts.add(operation_id)

    def _arrival(self, department_id: str) -> None:
        try:
            self._city.arrive(self._hand, department_id)
        except Exception:  # central is away: mail servers keep what is not fetched
            self._hand.close()
            try:
                self._hand = self._city.hand()
            except Exception:
                time.sleep(0.05)

    def _neighbour(self, number: int, department_id: str) -> int | None:
        there = [n for n in range(len(self.stations)) if self._city.department(n) == department_id and n != number]
        return self._chance.choice(there) if there else None

    def rest(self, seconds: float) -> tuple[float, int]:
        """Everybody online, everything sent: how long that took, and what is still queued."""
        began = time.monotonic()
        for station in self.stations:
            if station.status.link != Link.ONLINE:
                station.go_online()
        self._until(lambda station: station.undecided() == 0, seconds)
        return time.monotonic() - began, sum(station.undecided() for station in self.stations)

    def converged(self, seconds: float) -> int:
        """How many stations show exactly what their login may read, after ``seconds`` at most (one poll is 20)."""
        deadline, equal = time.monotonic() + seconds, 0
        for number, station in enumerate(self.stations):
            while True:
                seen = seen_as(self._city.desk_url, self._city.login(number), self._city.password)
                same = shown_by(station) == seen
                if same or time.monotonic() > deadline:
                    break
                time.sleep(0.2)
            equal += same
        return equal

    def figures(self, queued: int) -> dict[str, Any]:
        """Saved, decided, lost, duplicated; the ledger's word for each."""
        with self._city.owner.connect() as owner:
            asked = {"saved": list(self.saved)}
            decided = owner.execute(_DECIDED, asked).all()
            asked = {"agents": [station.agent.id for station in self.stations], "began": self._began}
            written = owner.execute(_WRITTEN, asked).scalar_one()
        applied = [row.id for row in decided if row.outcome == Outcome.APPLIED]
        expected = len(self._texts.intersection(applied))
        waits = [wait for watch in self.watches for wait in watch.seconds]
        return {
            "saved": len(self.saved),
            "refused_at_the_desk": self.refused,
            "outcomes": dict(Counter(row.outcome for row in decided)),
            "reasons": dict(Counter(row.reason for row in decided if row.reason)),
            "lost": len(self.saved) - len(decided) - queued + max(0, expected - written),
            "duplicated": max(0, written - expected),
            "queued": queued,
            "visible_elsewhere": (summary(waits) if waits else {}) | {"measured": len(waits)},
            "connections_per_station": round(sum(watch.attempts for watch in self.watches) / len(self.watches), 1),
        }

    def close(self) -> None:
        """Everybody signs out."""
        for station in self.stations:
            station.close()
        self._hand.close()

    def _until(self, holds: Any, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        for station in self.stations:
            while not holds(station) and time.monotonic() < deadline:
                time.sleep(0.05)


def _has_note(operation: AnyOperation) -> bool:
    return isinstance(operation, TransferContact) and bool(operation.note)


def _strike(faults: Faults, plan: Sequence[str], seconds: float) -> None:
    for name in plan:
        time.sleep(seconds / (len(plan) + 1) * 0.7)
        faults.strike(name)
