"""Where the right department is closed or empty, what can be done instead is one press away."""

from datetime import UTC, datetime

import pytest

from agent_console.database.tables import Contact, Setting
from agent_console.desk.clock import Clock
from agent_console.domain.contact import ContactState
from agent_console.domain.people import Presence
from agent_console.sync.status import Person
from tests.desk.arrivals import CENTRE, HOUSING, WASTE

EVENING = datetime(2026, 11, 30, 20, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
OPENS = datetime(2026, 12, 1, 6, 30, tzinfo=UTC)
"""Waste, at half past seven in the city."""


@pytest.fixture
def hour(monkeypatch):
    def at(moment):
        monkeypatch.setattr(Clock, "now", lambda _: moment)

    at(EVENING)
    return at


@pytest.fixture
def duty(replica):
    with replica.writing() as session:
        session.add(Setting(id="duty_desk", value={"department": CENTRE}))


def opened(place, arrivals, qtbot):
    contact_id = arrivals.mail(department=HOUSING)
    place.open_contact(contact_id)
    qtbot.waitUntil(lambda: bool(place.contact.suggestions), timeout=10_000)
    assert place.contact.suggestions[0].target_id == WASTE
    return contact_id


def test_a_closed_department_offers_to_wait_until_it_opens_and_who_is_on_duty(duty, hour, place, arrivals, qtbot):
    opened(place, arrivals, qtbot)
    other = place.contact_view.otherwise
    assert other.isVisible()
    assert other.promise.text() == "Put aside until tomorrow 07:30"
    assert other.duty.text() == "Duty desk: Contact centre"
    assert "closed, opens tomorrow 07:30 · Contact centre takes urgent matters" in place.contact.suggestions[0].reasons


def test_the_promise_holds_the_contact_until_the_department_opens(hour, place, arrivals, replica, qtbot):
    contact_id = opened(place, arrivals, qtbot)
    place.contact_view.otherwise.promise.click()
    with replica.reading() as session:
        contact = session.get(Contact, contact_id)
        assert (contact.state, contact.held_until) == (ContactState.HELD, OPENS)
    place.undo()
    with replica.reading() as session:
        assert session.get(Contact, contact_id).state != ContactState.HELD


def test_the_duty_desk_takes_it_at_once(duty, hour, place, arrivals, replica, qtbot):
    contact_id = opened(place, arrivals, qtbot)
    place.contact_view.otherwise.duty.click()
    with replica.reading() as session:
        assert session.get(Contact, contact_id).department_id == CENTRE


def test_in_a_call_it_is_a_call_back_that_is_promised(hour, place, arrivals, station, qtbot):
    contact_id = arrivals.call(extension=station.agent.extension, answered=True)
    place.open_contact(contact_id)
    place.panels.transfer()
    panel = place.panels.current
    panel.picker.mark(WASTE)
    assert panel.otherwise.promise.text() == "Promise a call-back  tomorrow 07:30"
    panel.note.setPlainText("Wants a bigger bin")
    panel.otherwise.promise.click()
    assert place.panels.current is None
    with station.reading() as session:
        assert session.get(Contact, contact_id).held_until == OPENS


def test_an_open_department_offers_nothing_else_and_says_how_many_are_free(hour, place, arrivals, station, qtbot):
    hour(MORNING)
    colleague = next(who for who, where in place.desk.names.book.desks.items() if where == WASTE)
    station.here = (Person(colleague, Presence.AVAILABLE, "", None, MORNING),)
    opened(place, arrivals, qtbot)
    assert not place.contact_view.otherwise.isVisible()
    assert "1 person free" in place.contact.suggestions[0].reasons
    place.panels.transfer()
    place.panels.current.picker.field.setText("sport")
    qtbot.waitUntil(lambda: place.panels.current.picker.current() not in ("", WASTE))
    (choice,) = [c for c in place.panels.current._choices("sport") if c.key == place.panels.current.picker.current()]
    assert choice.detail.endswith("nobody is there")


def test_an_open_department_without_anybody_offers_who_is_on_duty(duty, hour, place, arrivals, station, qtbot):
    hour(MORNING)
    station.here = (Person(station.agent.id, Presence.AVAILABLE, "", None, MORNING),)
    opened(place, arrivals, qtbot)
    other = place.contact_view.otherwise
    assert other.duty.isVisible()
    assert not other.promise.isVisible()
    assert "nobody is there" in place.contact.suggestions[0].reasons


def test_suggestions_follow_who_comes_and_goes(hour, place, arrivals, station, qtbot):
    hour(MORNING)
    opened(place, arrivals, qtbot)
    colleague = next(who for who, where in place.desk.names.book.desks.items() if where == WASTE)
    station.here = (Person(colleague, Presence.AVAILABLE, "", None, MORNING),)
    place.desk.bridge.here.emit(station.here)
    qtbot.waitUntil(lambda: "1 person free" in place.contact.suggestions[0].reasons)


def test_the_keys_do_the_same_and_nothing_where_nothing_is_offered(duty, hour, place, arrivals, replica, qtbot):
    keys = {one.sequences[0]: one for one in place.keys}
    hour(MORNING)
    contact_id = opened(place, arrivals, qtbot)
    keys["Ctrl+Shift+D"].act(1)
    with replica.reading() as session:
        assert session.get(Contact, contact_id).department_id == HOUSING
    hour(EVENING)
    place.contact.suggest_again()
    qtbot.waitUntil(place.contact_view.otherwise.isVisible)
    keys["Ctrl+Shift+D"].act(1)
    with replica.reading() as session:
        assert session.get(Contact, contact_id).department_id == CENTRE
