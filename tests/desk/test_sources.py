"""The sources page: for those who look after them, in trouble first, and nobody is told that all is well while intake
sleeps.
"""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from agent_console.database.tables import Agent, Outbox, Source
from agent_console.operations import AskSourceTest, decode
from agent_console.sync.station import Station


def fill(replica):
    now = beat = datetime.now(UTC)
    rows = [
        ("intake", "service", "", "working", "", beat),
        ("info", "mailbox", "info@riverford.example at imap.riverford.example, INBOX", "working", "", now),
        ("pbx", "pbx", "console at pbx.riverford.example:5038", "failing", "PBX 10.0.0.5:5038 does not answer.", None),
        ("scanner", "folder", "/srv/scans/town-hall", "working", "", now),
        ("smtp", "smtp", "console at smtp.riverford.example:587", "", "", None),
    ]
    with replica.writing() as session:
        for ident, kind, place, state, problem, read in rows:
            row = Source(id=ident, kind=kind, place=place, mark={}, state=state, problem=problem, read_at=read)
            row.received_at, row.test_good, row.test_said = read, False, ""
            session.add(row)
        tested = session.get_one(Source, "info") if session.flush() is None else None
        tested.asked_at, tested.tested_at, tested.test_good = now, now, True
        tested.test_said = "logged in, INBOX is open"


@pytest.fixture
def administrating(desk, replica):
    fill(replica)
    with replica.writing() as session:
        agent = session.scalar(select(Agent).where(Agent.role == "supervisor"))
        agent.role, agent_id = "administrator", agent.id
    workplace = desk.show_window(Station.on_replica(replica, agent_id))
    workplace.window.resize(1366, 768)
    workplace.open_page("sources")
    return workplace


def test_those_in_trouble_come_first(administrating):
    assert [row.id for row in administrating.pages.sources.rows] == ["pbx", "scanner", "info", "smtp"]
    assert administrating.pages.sources.silent_since == ""


def test_a_test_is_asked_for_and_shown_as_under_way(administrating):
    administrating.pages.sources.test("scanner")
    administrating.pages.sources.refresh()
    row = next(row for row in administrating.pages.sources.rows if row.id == "scanner")
    assert row.testing
    with administrating.desk.station.reading() as session:
        (queued,) = [decode(payload) for payload in session.scalars(select(Outbox.payload))]
    assert queued == AskSourceTest(source_id="scanner")


def test_an_agent_has_no_such_page(place, replica):
    fill(replica)
    assert not place.pages.sources.offered
    assert place.window.rail.buttons["sources"].isHidden()


def test_while_intake_sleeps_nothing_is_called_well(administrating, replica):
    with replica.writing() as session:
        session.get_one(Source, "intake").read_at = datetime.now(UTC) - timedelta(hours=2)
    administrating.pages.sources.refresh()
    assert administrating.pages.sources.silent_since
    assert not administrating.pages.sources_view._silent.isHidden()
