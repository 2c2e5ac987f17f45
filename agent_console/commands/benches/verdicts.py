"""Operations a second that central decides when desks send them; senders and server share this machine.

What desks do beside sending (making the gesture, pulling what others did) is what ``simulate`` measures.
"""

import os
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import cycle
from multiprocessing import get_context
from typing import Any

from sqlalchemy import select

from agent_console.commands.benches.passing_central import passing_central
from agent_console.commands.fleet.city import DESKS, FleetCity
from agent_console.commands.fleet.server import cpu_seconds
from agent_console.database.tables import Contact
from agent_console.domain.identifiers import new_id
from agent_console.operations import AddNote, AnyOperation, ClaimContact, Envelope, ReleaseContact, encode
from agent_console.sync.engine import POKE_SECONDS
from agent_console.sync.link import CentralLink

PROMISED = {"operations_per_second": 300.0}
SENDERS = 4
"""Processes: while one waits for the server another one works."""
WARM_SECONDS = 2.0


def run(stations: int = 40, seconds: float = 20.0) -> dict[str, Any]:
    """Notes, claims and releases of ``stations`` desks for so long, as fast as central decides them."""
    with passing_central(stations, stations) as (_, server, city):
        city.fill(DESKS)
        senders = min(SENDERS, stations)
        crews = [list(range(number, stations, senders)) for number in range(senders)]
        with get_context("spawn").Pool(senders) as pool:
            before = cpu_seconds(server)
            sent = pool.starmap(_send, [(city.plan(), crew, seconds) for crew in crews], chunksize=1)
            used = cpu_seconds(server) - before
    outcomes = sum((counted for _, _, counted in sent), Counter[str]())
    warmed = sum(warm for warm, _, _ in sent)
    per_second = sum(counted.total() / took for _, took, counted in sent)
    return {
        "stations": stations,
        "senders": senders,
        "processors": os.cpu_count(),
        "seconds": seconds,
        "outcomes": dict(outcomes),
        "operations_per_second": round(per_second),
        "server_cpu_ms_per_operation": round(1000 * used / (warmed + outcomes.total()), 2),
        "promised": PROMISED,
    }


def _send(plan: dict[str, Any], numbers: list[int], seconds: float) -> tuple[int, float, Counter[str]]:
    """One process, its desks in turn: operations to warm up, how long the others took, and their verdicts."""
    city = FleetCity.of(plan)
    desks = [_Desk(city, number) for number in numbers]
    warm = sum(1 for desk in _for_so_long(desks, WARM_SECONDS) if desk.send_next())
    began = time.perf_counter()
    outcomes = Counter(desk.send_next() for desk in _for_so_long(desks, seconds))
    took = time.perf_counter() - began
    for desk in desks:
        desk.close()
    return warm, took, outcomes


def _for_so_long(desks: list["_Desk"], seconds: float) -> Iterator["_Desk"]:
    until = time.perf_counter() + seconds
    for desk in cycle(desks):
        if time.perf_counter() > until:
            return
        yield desk


class _Desk:
    """A desk's line to central, and gestures without end: each leaves the contact as the next one wants it."""

    def __init__(self, city: FleetCity, number: int) -> None:
        self._station_id = new_id()
        self._link = CentralLink.open(city.desk_url, city.login(number), city.password, self._station_id, "bench")
        place = number // len(city.departments)
        with self._link.connection.begin():
            mine = select(Contact.id).where(Contact.department_id == city.department(number)).order_by(Contact.id)
            contact_id = self._link.connection.execute(mine.offset(place).limit(1)).scalar_one()
        self._operations = cycle(_day(contact_id))
        self._poke_at = 0.0
        self._words: set[str] = set()

    def send_next(self) -> str:
        """The verdict on the next gesture; others are poked as a desk does it."""
        envelope = Envelope(
            operation_id=new_id(),
            agent_id=self._link.greeting.agent_id,
            station_id=self._station_id,
            claimed_at=datetime.now(UTC),
            payload=encode(next(self._operations)()),
        )
        verdict = self._link.decide(envelope)
        self._words |= set(verdict.versions)
        now = time.monotonic()
        if now >= self._poke_at:
            self._link.try_poke(sorted(self._words))
            self._words, self._poke_at = set(), now + POKE_SECONDS
        return str(verdict.outcome)

    def close(self) -> None:
        """Hang up."""
        self._link.close()


def _day(contact_id: str) -> list[Any]:
    def note() -> AnyOperation:
        return AddNote(contact_id=contact_id, entry_id=new_id(), text="She called again and asked when. " * 3)

    return [lambda: ClaimContact(contact_id=contact_id), note, lambda: ReleaseContact(contact_id=contact_id), note]
