"""A light station: the real station, sync thread and replica code over a plain file that never waits for the disk.

Everything that talks to central is the product's own. What is left out is what a machine of its own would carry: the
encryption of the file, the waiting for its disk, the stretching of the password, the second copy of the outbox, and a
thread for each.
"""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import URL

from agent_console.commands.fleet.carrier import CarriedRunner, Carrier
from agent_console.database.replica import Replica
from agent_console.domain.identifiers import new_id
from agent_console.sync.link import CentralLink
from agent_console.sync.rebase import apply_page
from agent_console.sync.runner import Runner
from agent_console.sync.station import Station


def plain_file(path: Path, _key: str) -> Any:
    """A connection to a file that is neither encrypted nor durable."""
    connection = sqlcipher.connect(str(path), timeout=20, check_same_thread=False, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA cache_size=-256")
    return connection


def light_station(url: URL, login: str, password: str, folder: Path, carrier: Carrier | None) -> Station:
    """Sign ``login`` in for the first time; its sync has a thread of its own where there is no ``carrier``."""
    station_id, name = new_id(), "simulation"
    link = CentralLink.open(url, login, password, station_id, name)
    agent_id = link.greeting.agent_id
    assert agent_id is not None  # the simulation has entered everybody
    folder.mkdir(parents=True)
    replica = Replica.open(folder / "light.replica", "", plain_file)
    with replica.writing() as session:
        for page in link.whole("shared"):
            apply_page(session, page, datetime.now(UTC))
    link.close()
    station = Station(replica, agent_id)
    make = Runner if carrier is None else partial(CarriedRunner, carrier)
    station.connect(
        lambda opened: make(
            replica,
            lambda: CentralLink.open(url, login, password, station_id, name),
            station_id,
            on_change=opened.announce,
            on_status=opened.announce_status,
            on_here=opened.announce_here,
        )
    )
    return station
