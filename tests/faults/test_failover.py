"""Central's first server is lost while two desks write: they go on at its standby, and nothing accepted is missing."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text

from agent_console.database.administration import migrate
from agent_console.database.central import central_engine, central_url
from agent_console.database.promise import promise
from agent_console.sync.status import Link
from agent_console.sync.talk import RESTORED
from tests.faults.office import Office, pause
from tests.servers.debian_postgres import Cluster
from tests.servers.postgres import Central, fill
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until

RECONNECT_SECONDS = 30.0
OUTAGE = float(os.environ.get("CONSOLE_FAILOVER_OUTAGE", "0.5"))
"""Seconds until somebody has noticed and promotes the standby."""
ROUNDS = int(os.environ.get("CONSOLE_FAILOVER_RUNS", "1"))


@dataclass
class Pair:
    """A server and its standby, as one central to everybody."""

    first: Cluster
    second: Cluster

    @property
    def desk_url(self) -> str:
        return f"postgresql://127.0.0.1:{self.first.port},127.0.0.1:{self.second.port}/postgres"

    @property
    def owner_url(self) -> str:
        return self.desk_url.replace("://", "://owner@")

    def mode(self) -> str:
        with central_engine(central_url(self.owner_url)).connect() as owner:
            return promise(owner).mode


def make_pair(folder: Path, name: str) -> Pair:
    """Two servers; the second follows, asynchronously for now."""
    first = Cluster.make(folder / f"first {name}", access="scram-sha-256")
    first.configure(max_connections="50")
    first.start()
    owner = central_engine(central_url(first.url))
    migrate(owner)
    fill(owner)
    with owner.connect() as connection:
        assert promise(connection).mode == "alone"
    second = first.standby(folder / f"second {name}", "second")
    return Pair(first, second)


def office_at(pair: Pair, tmp_path: Path) -> Office:
    central = Central(pair, central_engine(central_url(pair.owner_url)), tmp_path)  # type: ignore[arg-type]
    contact_id = arrive(central)
    return Office(central, contact_id, [central.station("maria"), central.station("jan", "other")])


def notices(office: Office) -> list[str]:
    heard: list[str] = []
    for station in office.stations:
        station.on_status(lambda status: heard.append(status.problem))
    return heard


def reconnected(office: Office) -> float:
    """Seconds until both desks are at work again."""
    began = time.monotonic()
    for station in office.stations:
        until(lambda station=station: station.status.link in (Link.ONLINE, Link.SYNCING), RECONNECT_SECONDS)
    return time.monotonic() - began


@pytest.mark.parametrize("run", range(ROUNDS))
def test_a_synchronous_standby_has_everything_that_was_accepted(clusters: Path, tmp_path: Path, run: int) -> None:
    pair = make_pair(clusters, f"sync {run}")
    until(lambda: pair.mode() == "asynchronous")
    pair.first.configure(synchronous_standby_names="second")
    pair.first.reload()
    until(lambda: pair.mode() == "synchronous")
    office = office_at(pair, tmp_path)
    problems = notices(office)
    with office:
        pause(1.5)
        pair.first.stop("immediate")
        pause(OUTAGE)
        pair.second.promote()
        seconds = reconnected(office)
        pause(1.5)
    office.settle()
    office.verify(f"promotion of a synchronous standby, desks back after {seconds:.1f} s", 1)
    assert not any(RESTORED in problem for problem in problems), "accepted work was missing and had to be sent again"
    assert pair.mode() == "alone"
    office.central.close_stations()


@pytest.mark.parametrize("run", range(ROUNDS))
def test_what_an_asynchronous_standby_lacks_is_sent_again(clusters: Path, tmp_path: Path, run: int) -> None:
    pair = make_pair(clusters, f"async {run}")
    office = office_at(pair, tmp_path)
    problems = notices(office)
    with central_engine(central_url(pair.second.url)).connect() as second:
        assert promise(second).mode == "standby"
    with office:
        pause(0.5)
        pair.second.stop()  # what follows never arrives there
        until(lambda: pair.mode() == "alone")
        before = len(office.saved)
        until(lambda: len(office.saved) > before + 20)
        pair.first.stop("immediate")
        pair.second.start()
        pair.second.promote()
        seconds = reconnected(office)
        pause(1.0)
    office.settle()
    office.verify(f"promotion of an asynchronous standby, desks back after {seconds:.1f} s", 1)
    assert any(RESTORED in problem for problem in problems)
    office.central.close_stations()


def test_work_waits_and_is_not_called_accepted_while_the_synchronous_standby_is_away(
    clusters: Path, tmp_path: Path
) -> None:
    pair = make_pair(clusters, "waiting")
    office = office_at(pair, tmp_path)
    with office:
        pass
    office.settle()
    pair.first.configure(synchronous_standby_names="second")
    pair.first.reload()
    until(lambda: pair.mode() == "synchronous")
    pair.second.stop()
    until(lambda: pair.mode() == "waiting")
    with central_engine(central_url(pair.first.url)).connect() as owner, owner.begin():
        owner.execute(text("SET LOCAL synchronous_commit = local"))
        owner.execute(text("ALTER ROLE maria SET statement_timeout = '1s'"))
    again = Office(office.central, office.contact_id, office.stations[:1])
    before = office.stations[0].undecided()
    with again:
        pause(1.0)
    assert before == 0
    assert office.stations[0].undecided() >= len(again.saved) - 1
    pair.second.start()
    again.settle()
    office.central.close_stations()
