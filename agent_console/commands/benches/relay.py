"""One desk to another: from the click to the row in the other station's replica, through a real central."""

import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from sqlalchemy import select

from agent_console.commands.benches.figures import summary
from agent_console.database.tables import Agent, Contact, Entry
from agent_console.domain.identifiers import new_id
from agent_console.intake.sample.city import SampleCity, sample_city
from agent_console.operations import AddNote, StartCall
from agent_console.sync.sign_in import Doorway
from agent_console.sync.station import Station
from agent_console.sync.status import Changed, Link
from agent_console.system.resources import resource
from agent_console.system.vault import MemoryVault

PROMISED = {"p50_ms": 200.0, "p99_ms": 1000.0}


def run(notes: int = 200) -> dict[str, Any]:
    """Notes written at one desk until they are at the other, one after the other and then all at once."""
    with tempfile.TemporaryDirectory(prefix="agent-console-") as folder:
        Path(folder).chmod(0o755)
        city = sample_city(Path(folder) / "city", resource("city"))
        first, second = _two_desks(city, Path(folder))
        contact_id = new_id()
        first.perform(
            StartCall(
                contact_id=contact_id, call_command_id=new_id(), number="+48717000000",
                department_id=first.agent.department_id,
            )
        )  # fmt: skip
        arrived = _Arrivals(second)
        arrived.wait_for_contact(contact_id)
        single = []
        for _ in range(notes):
            single.append(arrived.time(lambda: _note(first, contact_id)))
        began = time.perf_counter()
        burst = [_note(first, contact_id) for _ in range(notes)]
        arrived.wait_for(burst)
        seconds = time.perf_counter() - began
        for station in (first, second):
            station.close()
        city.server.stop("immediate")
    return {
        "notes": notes,
        "click_to_other_desk": summary(single),
        "burst_per_second": round(notes / seconds, 1),
        "promised": PROMISED,
    }


def _two_desks(city: SampleCity, folder: Path) -> tuple[Station, Station]:
    with city.owner().connect() as owner:
        home = owner.execute(select(Agent.department_id).order_by(Agent.extension).limit(1)).scalar_one()
        wanted = select(Agent.login).where(Agent.department_id == home, Agent.active).order_by(Agent.extension).limit(2)
        logins = list(owner.execute(wanted).scalars())
    stations = [
        Doorway(city.url, folder / login, MemoryVault()).sign_in(login, city.password(login)) for login in logins
    ]
    for station in stations:
        while station.status.link != Link.ONLINE:
            time.sleep(0.01)
    return stations[0], stations[1]


def _note(station: Station, contact_id: str) -> str:
    entry_id = new_id()
    station.perform(AddNote(contact_id=contact_id, entry_id=entry_id, text="A note of ordinary length. " * 4))
    return entry_id


class _Arrivals:
    """Wakes whoever waits when the station's rows change."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._changed = threading.Event()
        station.on_change(self._hear)

    def _hear(self, _: Changed) -> None:
        self._changed.set()

    def _until(self, is_there: Any) -> None:
        while not is_there():
            self._changed.wait(0.05)
            self._changed.clear()

    def wait_for_contact(self, contact_id: str) -> None:
        self._until(lambda: self._has(Contact, contact_id))

    def wait_for(self, entries: list[str]) -> None:
        for entry_id in entries:
            self._until(lambda wanted=entry_id: self._has(Entry, wanted))

    def time(self, write: Any) -> float:
        """Seconds from before ``write`` until its entry is here."""
        began = time.perf_counter()
        self.wait_for([write()])
        return time.perf_counter() - began

    def _has(self, model: Any, key: str) -> bool:
        with self._station.reading() as session:
            return session.get(model, key) is not None
