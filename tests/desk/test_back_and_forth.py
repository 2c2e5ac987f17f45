"""Contacts that are passed on again and again: at the contact, and for supervisors by departments."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import select

from agent_console.database.queries.returns import Returned, returned_transfers
from agent_console.database.tables import Agent
from agent_console.operations import TransferContact
from agent_console.sync.station import Station
from tests.desk.arrivals import CENTRE, HOUSING, WASTE


@pytest.fixture
def passed(arrivals, station):
    """A contact that goes the way of some departments."""

    def along(*way: str) -> str:
        contact_id = arrivals.mail(department=way[0])
        for number, (here, there) in enumerate(pairwise(way)):
            step = TransferContact(contact_id=contact_id, department_id=there, expected_department=here)
            arrivals.apply(step, station.agent.id, at=datetime.now(UTC) + timedelta(seconds=number))
        return contact_id

    return along


def test_the_header_says_how_often_it_was_passed_on_and_shows_the_way(place, passed):
    place.open_contact(passed(CENTRE, WASTE, HOUSING, WASTE))
    fact = place.contact_view.header._way
    assert fact._words.text() == "passed on 3 times, back and forth"
    assert fact.toolTip() == "Contact centre → Waste and cleanliness → Municipal housing → Waste and cleanliness"


def test_once_is_nothing_to_speak_of(place, passed):
    place.open_contact(passed(CENTRE, WASTE))
    assert place.contact_view.header._way.isHidden()
    place.open_contact(passed(CENTRE, WASTE, HOUSING))
    assert place.contact_view.header._way._words.text() == "passed on 2 times"


def test_returns_are_counted_by_who_sent_back_to_whom(replica, passed):
    passed(CENTRE, WASTE, CENTRE)
    passed(CENTRE, WASTE, CENTRE, WASTE)
    passed(CENTRE, HOUSING)
    since = datetime.now(UTC) - timedelta(days=1)
    with replica.reading() as session:
        found = returned_transfers(session, [CENTRE], since)
        assert found == (Returned(WASTE, CENTRE, 2), Returned(CENTRE, WASTE, 1))
        assert returned_transfers(session, [HOUSING], since) == ()
        assert returned_transfers(session, [CENTRE], datetime.now(UTC) + timedelta(days=1)) == ()


def test_supervisors_see_them_and_agents_do_not(desk, replica, passed, qtbot):
    passed(CENTRE, WASTE, CENTRE)
    with replica.reading() as session:
        supervisor = session.scalar(
            select(Agent.id).where(Agent.role == "supervisor", Agent.department_id == CENTRE).order_by(Agent.login)
        )
    shown: list[object] = []
    workplace = desk.show_window(Station.on_replica(replica, supervisor))
    workplace.pages.dashboard.shown.connect(lambda figures, _: shown.append(figures))
    workplace.open_page("queues")
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].returned == (Returned(WASTE, CENTRE, 1),)


def test_an_agents_page_reads_no_returns(place, passed, qtbot):
    passed(CENTRE, WASTE, CENTRE)
    shown: list[object] = []
    place.pages.dashboard.shown.connect(lambda figures, _: shown.append(figures))
    place.open_page("queues")
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].returned == ()
