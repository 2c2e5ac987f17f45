"""Central dies, stands still or throws stations out while two desks write: nothing is lost, nothing happens twice."""

import os
import random

import pytest
from sqlalchemy import text

from agent_console.commands.fleet.server import kill, stand_still
from agent_console.database import central as database_central
from agent_console.database.central import central_url
from agent_console.sync import engine as sync_engine
from agent_console.sync.sign_in import Doorway
from agent_console.system.vault import MemoryVault
from tests.faults.cutting_proxy import CuttingProxy
from tests.faults.office import Office, pause
from tests.servers.postgres import PASSWORD, Central
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until

ROUNDS = int(os.environ.get("CONSOLE_FAULT_ROUNDS", "2"))


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Come back at once: the waiting is the engine's business, tested there."""
    monkeypatch.setattr(sync_engine, "RETRY_FIRST", 0.05)
    monkeypatch.setattr(sync_engine, "RETRY_MOST", 0.3)
    monkeypatch.setattr(database_central, "ANSWER_SECONDS", 1.0)


@pytest.fixture
def office(central: Central) -> Office:
    contact_id = arrive(central)
    return Office(central, contact_id, [central.station("maria"), central.station("jan", "other")])


def test_an_immediate_stop(office: Office) -> None:
    with office:
        for _ in range(ROUNDS):
            pause(0.5)
            office.central.server.stop("immediate")
            pause(0.3)
            office.central.server.start()
            pause(0.5)
    office.settle()
    office.verify("immediate stop", ROUNDS)


@pytest.mark.parametrize("whole", [True, False], ids=["every process", "the first process"])
def test_kill_9(office: Office, whole: bool) -> None:
    with office:
        for _ in range(ROUNDS):
            pause(0.5)
            kill(office.central.server, whole=whole)
            pause(0.2)
            office.central.server.start()
            pause(0.5)
    office.settle()
    office.verify("kill -9", ROUNDS)


def test_a_server_that_stands_still_is_noticed_and_shown(office: Office) -> None:
    problems: list[str] = []
    office.stations[0].on_status(lambda status: problems.append(status.problem))
    with office:
        for _ in range(ROUNDS):
            pause(0.5)
            stand_still(office.central.server, 2.5)
            pause(0.5)
    office.settle()
    office.verify("SIGSTOP", ROUNDS)
    assert any("does not answer" in problem or "timeout" in problem for problem in problems)


def test_connections_ended_at_random(office: Office) -> None:
    chance, ended = random.Random(5), 0
    some = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename IN ('maria', 'jan') "
        "ORDER BY (query LIKE 'COMMIT%' AND state = 'active') DESC, random() LIMIT 1"
    )
    with office, office.central.owner.connect() as owner:
        for _ in range(20 * ROUNDS):
            pause(chance.uniform(0.0, 0.12))
            with owner.begin():
                ended += len(owner.execute(some).all())
    office.settle()
    office.verify("pg_terminate_backend", ended)
    assert ended > 5 * ROUNDS


def test_a_line_that_breaks_around_commit_or_in_one_direction(central: Central) -> None:
    contact_id = arrive(central)
    proxy = CuttingProxy(central.server.port, cut=0.0)
    url = central_url(f"postgresql://127.0.0.1:{proxy.port}/postgres")
    stations = [
        Doorway(url, central.folder / login, MemoryVault()).sign_in(login, PASSWORD) for login in ("maria", "jan")
    ]
    central.stations += stations
    office = Office(central, contact_id, stations)
    with office:
        pause(0.5)
        proxy.cut = 0.06
        until(lambda: sum(proxy.cuts.values()) >= 10 * ROUNDS, 60)
        proxy.cut = 0.0
    office.settle()
    office.verify(f"line cut around COMMIT {proxy.cuts}", sum(proxy.cuts.values()))
    central.close_stations()
    proxy.close()
    assert proxy.cuts["after"]
