"""Erasing a citizen is a supervisor's gesture, confirmed by typing the name."""

import pytest
from sqlalchemy import select

from agent_console.database.tables import Agent, Citizen, Outbox
from agent_console.operations import EraseCitizen, LinkCitizen, decode
from agent_console.sync.station import Station


@pytest.fixture
def anna(replica, arrivals):
    with replica.reading() as session:
        citizen = session.scalar(select(Citizen.id).where(Citizen.name == "Anna Nowak"))
    arrivals.apply(LinkCitizen(contact_id=arrivals.mail(), citizen_id=citizen))
    return citizen


@pytest.fixture
def supervising(desk, replica, anna):
    with replica.reading() as session:
        agent_id = session.scalar(select(Agent.id).where(Agent.role == "supervisor"))
    workplace = desk.show_window(Station.on_replica(replica, agent_id))
    workplace.window.resize(1366, 768)
    workplace.open_citizen(anna)
    return workplace


def test_only_the_name_as_it_is_written_opens_the_way(supervising, anna):
    supervising.panels.erase_citizen(supervising.pages.citizens, anna)
    panel = supervising.panels.current
    assert not panel.go.isEnabled()
    panel.typed.setText("Anna")
    assert not panel.go.isEnabled()
    panel.typed.setText("anna nowak")
    assert panel.go.isEnabled()


def test_confirming_orders_it(supervising, anna):
    supervising.panels.erase_citizen(supervising.pages.citizens, anna)
    panel = supervising.panels.current
    panel.typed.setText("Anna Nowak")
    panel.go.click()
    assert supervising.panels.current is None
    with supervising.desk.station.reading() as session:
        (queued,) = [decode(payload) for payload in session.scalars(select(Outbox.payload))]
    assert queued == EraseCitizen(citizen_id=anna)


def test_an_agent_is_not_offered_it(place, anna):
    place.open_citizen(anna)
    assert not place.pages.citizens.may_erase
