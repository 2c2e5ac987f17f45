"""A department's signature stands under its replies, below the agent's own, with its fields filled."""

import pytest
from sqlalchemy import select

from agent_console.database.tables import Agent, Entry
from agent_console.desk.contact.drafts import REPLY
from agent_console.operations import SetSignature
from agent_console.sync.station import Station
from tests.desk.arrivals import CENTRE


@pytest.fixture
def supervising(desk, replica):
    with replica.reading() as session:
        agent_id = session.scalar(select(Agent.id).where(Agent.role == "supervisor"))
    workplace = desk.show_window(Station.on_replica(replica, agent_id))
    workplace.window.resize(1366, 768)
    workplace.open_page("settings")
    return workplace


def test_a_supervisor_writes_it(supervising):
    card = supervising.pages.settings_view.signatures
    assert not card.save.isEnabled()
    card.text.setPlainText("City of {city}\n{department}")
    card.save.click()
    assert not card.save.isEnabled()
    card.language.setCurrentIndex(card.language.findData("pl"))
    assert card.text.toPlainText() == ""
    card.language.setCurrentIndex(card.language.findData("en"))
    assert card.text.toPlainText() == "City of {city}\n{department}"


def test_an_agent_does_not(place):
    assert place.pages.settings_view.signatures is None


def test_it_stands_under_replies_with_its_fields_filled(place, arrivals, station):
    station.perform(SetSignature(department_id=CENTRE, language="en", old="", new="{agent}\n{department}, {city}"))
    place.open_contact(arrivals.mail())
    place.contact_view.write(REPLY)
    place.contact_view.composer.type("The crew comes tomorrow.")
    place.contact_view.composer.send.click()
    with station.reading() as session:
        (sent,) = session.scalars(select(Entry.text).where(Entry.direction == "outbound"))
    assert sent == "The crew comes tomorrow.\n\nJan Weber\nContact centre, Riverford"
