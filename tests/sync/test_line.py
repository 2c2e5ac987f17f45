"""The line to central in every detail, tested step by step, and the diagnosis that may be sent away."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import make_url

from agent_console.domain.errors import UnavailableError
from agent_console.domain.identifiers import new_id
from agent_console.operations import AddNote
from agent_console.sync.details import diagnosis
from agent_console.sync.line_log import LineLog
from agent_console.sync.line_test import check_line
from agent_console.sync.status import Link
from tests.servers.postgres import Central
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until


def test_the_same_trouble_over_and_over_is_one_line() -> None:
    log = LineLog()
    log.happened("connected")
    for _ in range(3):
        log.happened("lost", "central: it does not answer")
    log.happened("connected")
    assert [(event.kind, event.times) for event in log.events()] == [("connected", 1), ("lost", 3), ("connected", 1)]
    assert log.connections == 2


def test_details_name_scopes_what_waits_and_the_way_there_and_back(central: Central) -> None:
    contact_id = arrive(central)
    maria = central.station("maria")
    until(lambda: maria.status.link == Link.ONLINE and len(maria.details().scopes) == 3)
    maria.go_offline()
    until(lambda: maria.status.link == Link.OFFLINE)
    maria.perform(AddNote(contact_id=contact_id, entry_id=new_id(), text="written in the dark"))
    details = maria.details()
    assert {scope.scope for scope in details.scopes} >= {"shared", "citizens"}
    assert all(scope.version >= 0 for scope in details.scopes)
    assert details.queued == {"add_note": 1}
    assert details.oldest_queued is not None
    assert details.round_trip is not None
    assert details.replica_bytes > 0
    assert [event.kind for event in details.events] == ["offline", "connected"]


def test_a_window_that_asks_what_waits_does_not_wait_for_a_page_that_is_written(central: Central) -> None:
    maria = central.station("maria")
    with maria._replica.writing(), ThreadPoolExecutor(1) as window:
        assert window.submit(maria.undecided).result(timeout=10) == 0


def test_a_good_line_passes_every_step(central: Central) -> None:
    maria = central.station("maria")
    assert [(check.step, check.good) for check in maria.check_line()][-2:] == [("sign_in", True), ("round_trip", True)]


def test_the_first_broken_step_is_named_and_ends_the_test() -> None:
    def never() -> None:
        raise AssertionError("nobody was reached: nobody signs in")

    unknown = list(check_line(make_url("postgresql+psycopg://nowhere.invalid/central"), never))  # type: ignore[arg-type]
    assert [(check.step, check.good) for check in unknown] == [("address", False)]
    silent = list(check_line(make_url("postgresql+psycopg://127.0.0.1:1/central"), never))  # type: ignore[arg-type]
    assert [(check.step, check.good) for check in silent] == [("address", True), ("reach", False)]
    assert silent[-1].said == "127.0.0.1, port 1: Connection refused"


def test_a_sign_in_that_fails_says_why() -> None:
    listening = threading.Event()

    def refuse() -> None:
        listening.set()
        raise UnavailableError("central", "it does not answer.", "It is tried again.")

    checks = list(check_line(make_url("postgresql+psycopg:///central"), refuse))  # type: ignore[arg-type]
    assert listening.is_set()
    assert [(check.step, check.said) for check in checks] == [("sign_in", "it does not answer. It is tried again.")]


def test_a_diagnosis_holds_nothing_of_people(central: Central) -> None:
    contact_id = arrive(central)
    maria = central.station("maria")
    until(lambda: maria.status.link == Link.ONLINE)
    maria.go_offline()
    until(lambda: maria.status.link == Link.OFFLINE)
    maria.perform(AddNote(contact_id=contact_id, entry_id=new_id(), text="Mrs Lis called again"))
    private = (maria.agent.login, maria.agent.name)
    written = json.dumps(diagnosis(maria.details(), private, note=f"password refused for {maria.agent.login}"))
    assert "Lis" not in written
    assert maria.agent.login not in written
    assert maria.agent.name not in written
    assert "add_note" in written
