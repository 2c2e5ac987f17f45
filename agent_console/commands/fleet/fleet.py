"""The stations of a simulation that one process carries: signed in, working at a rate, brought to rest."""

import gc
import random
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from agent_console.commands.fleet.carrier import Carrier
from agent_console.commands.fleet.city import FleetCity
from agent_console.commands.fleet.convergence import Rows, seen_as, shown_by
from agent_console.commands.fleet.light import light_station
from agent_console.commands.fleet.watch import Watch
from agent_console.commands.fleet.work import some_contact, some_gesture
from agent_console.domain.contact import ContactState
from agent_console.domain.identifiers import new_id
from agent_console.domain.outcome import Rejected
from agent_console.operations import AddNote, AnyOperation, SendReply, TransferContact
from agent_console.sync.sign_in import Doorway
from agent_console.sync.station import Station
from agent_console.sync.status import Link
from agent_console.system.vault import MemoryVault

ARRIVALS = 0.1
"""Messages of citizens per gesture."""
LANES = 2
"""Threads that carry the sync of light stations: one waits for central while another works. With a dozen of them half
of a process's time went into their waiting for each other."""


@dataclass
class Tally:
    """What came of it, as far as the stations know."""

    saved: list[str] = field(default_factory=list)
    """Operations that a screen called saved."""
    texts: list[str] = field(default_factory=list)
    """Those of them that write one note or message each."""
    agents: list[str] = field(default_factory=list)
    refused: int = 0
    queued: int = 0
    waits: list[float] = field(default_factory=list)
    """Seconds from a gesture to its being visible at another station."""
    dialled: list[float] = field(default_factory=list)
    """When a station tried to connect, by the machine's monotonic clock."""

    def __add__(self, other: "Tally") -> "Tally":
        """Both."""
        mine, theirs = vars(self), vars(other)
        return Tally(**{name: mine[name] + theirs[name] for name in mine})


class Fleet:
    """Real stations, with their replica and sync thread, and without a window."""

    def __init__(self, city: FleetCity, numbers: Sequence[int], folder: Path, seed: int, *, light: bool) -> None:
        self._city, self._numbers = city, list(numbers)
        self._chance = random.Random(f"{seed} {numbers[0]}")  # noqa: S311 - a simulation that can be repeated
        self._hand = city.hand(numbers[0])
        self._parting = random.Random(seed)  # noqa: S311
        self._tally = Tally()
        self._foreman = ThreadPoolExecutor(1)
        self._lock = threading.Lock()

        carrier = Carrier(LANES) if light and Carrier.possible() else None

        def sign_in(number: int) -> Station:
            login = city.login(number)
            if light:
                return light_station(city.desk_url, login, city.password, folder / str(number), carrier)
            return Doorway(city.desk_url, folder / str(number), MemoryVault()).sign_in(login, city.password)

        with ThreadPoolExecutor(4) as signing_in:
            self.stations = list(signing_in.map(sign_in, numbers))
        self._watches = [Watch(station) for station in self.stations]
        self._neighbours: dict[str, list[int]] = {}
        for place, number in enumerate(self._numbers):
            self._neighbours.setdefault(city.department(number), []).append(place)

    def wait_online(self, seconds: float) -> int:
        """Until every station has its first copy; how many have."""
        self._until(lambda station: station.status.link == Link.ONLINE, seconds)
        # What fifty stations keep for good is much: looked through again and again, it took half of the process's time.
        gc.collect()
        gc.freeze()
        gc.set_threshold(50_000, 20, 20)
        return sum(station.status.link == Link.ONLINE for station in self.stations)

    def begin_work(self, seconds: float, rate: float) -> None:
        """Work at ``rate`` gestures per second from now on, in a thread of its own."""
        self._working = self._foreman.submit(self._work, seconds, rate)

    def end_work(self) -> None:
        """Wait until the time is over."""
        self._working.result()

    def _work(self, seconds: float, rate: float) -> None:
        moment = began = time.monotonic()
        until = began + seconds
        with ThreadPoolExecutor(1) as hand:
            while (moment := moment + self._chance.expovariate(rate)) < until:
                time.sleep(max(0.0, moment - time.monotonic()))
                if self._chance.random() < ARRIVALS:
                    self._arrival(self._city.department(self._chance.choice(self._numbers)))
                hand.submit(self._turn, random.Random(self._chance.random()), until)  # noqa: S311

    def _turn(self, chance: random.Random, until: float) -> None:
        if time.monotonic() > until:
            return  # this machine cannot carry the rate: what is missing shows in the figures
        place = chance.randrange(len(self.stations))
        station = self.stations[place]
        contact = some_contact(station, chance)
        if contact is None:
            return
        operation = some_gesture(contact, station.agent.id, self._city.departments, chance)
        others = [n for n in self._neighbours.get(contact.department_id, ()) if n != place]
        if isinstance(operation, AddNote) and others:
            self._watches[chance.choice(others)].expect(operation.entry_id, contact.id)
        self._perform(station, operation)

    def _perform(self, station: Station, operation: AnyOperation) -> None:
        try:
            operation_id = station.perform(operation)
        except Rejected:
            with self._lock:
                self._tally.refused += 1
            return
        if operation_id is not None:
            self._tally.saved.append(operation_id)
            if isinstance(operation, AddNote | SendReply) or _has_note(operation):
                self._tally.texts.append(operation_id)

    def _arrival(self, department_id: str) -> None:
        try:
            self._city.arrive(self._hand, department_id)
        except Exception:  # central is away: mail servers keep what is not fetched
            self._hand.close()
            try:
                self._hand = self._city.hand(self._numbers[0])
            except Exception:
                time.sleep(0.25)  # each look costs what a station would use

    def forget_waits(self) -> None:
        """What was measured so far was warming up."""
        for watch in self._watches:
            watch.seconds.clear()

    def pile_up(self, operations: int) -> None:
        """So many gestures at every station, as fast as it takes them; central is away."""
        for station in self.stations:
            before = len(self._tally.saved)
            while len(self._tally.saved) - before < operations:
                contact = some_contact(station, self._chance, closed=self._chance.random() < 0.5)
                if contact is None:
                    contact = some_contact(station, self._chance, closed=True)
                if contact is None:
                    break
                again = contact.state == ContactState.CLOSED
                note = AddNote(contact_id=contact.id, entry_id=new_id(), text="He will call again. " * 3)
                made = some_gesture(contact, station.agent.id, self._city.departments, self._chance)
                self._perform(station, note if again else made)

    def part(self, share: float) -> int:
        """Some stations work offline by choice for three seconds; how many."""
        chosen = self._parting.sample(self.stations, max(1, int(len(self.stations) * share)))
        for station in chosen:
            station.go_offline()
        time.sleep(3.0)
        for station in chosen:
            station.go_online()
        return len(chosen)

    def rest(self, seconds: float, hurry: bool = True) -> int:
        """Everything sent: what is still queued after so long. ``hurry``: come back now, not when the engine would."""
        for station in self.stations if hurry else ():
            if station.status.link != Link.ONLINE:
                station.go_online()
        self._until(lambda station: station.undecided() == 0, seconds)
        return sum(station.undecided() for station in self.stations)

    def converged(self, seconds: float) -> int:
        """How many stations show exactly what their login may read, after ``seconds`` at most (one poll is 20).

        Central is asked once per department: agents of one department may read the same rows.
        """
        deadline = time.monotonic() + seconds
        left = dict(enumerate(self._numbers))
        while True:
            seen: dict[str, Rows] = {}
            for place, number in list(left.items()):
                department = self._city.department(number)
                if department not in seen:
                    seen[department] = seen_as(self._city.desk_url, self._city.login(number), self._city.password)
                if shown_by(self.stations[place]) == seen[department]:
                    del left[place]
            if not left or time.monotonic() > deadline:
                return len(self.stations) - len(left)
            time.sleep(0.2)

    def tally(self) -> Tally:
        """What came of it so far."""
        now = self._tally
        return Tally(
            now.saved,
            now.texts,
            [station.agent.id for station in self.stations],
            now.refused,
            sum(station.undecided() for station in self.stations),
            [wait for watch in self._watches for wait in watch.seconds],
            [moment for watch in self._watches for moment in watch.dialled],
        )

    def close(self) -> None:
        """Everybody signs out."""
        with ThreadPoolExecutor(16) as closing:
            list(closing.map(lambda station: station.close(), self.stations))
        self._foreman.shutdown()
        self._hand.close()

    def _until(self, holds: Callable[[Station], bool], seconds: float) -> None:
        deadline = time.monotonic() + seconds
        for station in self.stations:
            while not holds(station) and time.monotonic() < deadline:
                time.sleep(0.25)  # each look takes what the stations need


def _has_note(operation: AnyOperation) -> bool:
    return isinstance(operation, TransferContact) and bool(operation.note)
