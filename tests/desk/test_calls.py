"""The call's card, asking a colleague, wrap-up, call-backs, and calls that nobody told of."""

from datetime import timedelta

from sqlalchemy import select

from agent_console.database.tables import Call, CallCommand, Citizen, Contact, ContactPoint
from agent_console.desk.call.consult_panel import ConsultPanel
from agent_console.desk.call.keys_panel import KeysPanel
from agent_console.desk.call.log_panel import LogCallPanel
from agent_console.desk.call.start_panel import StartCallPanel
from agent_console.domain.call import Consultation
from agent_console.domain.contact import ContactState, Disposition
from agent_console.domain.identifiers import new_id
from agent_console.domain.people import Presence
from agent_console.operations import AnswerCall, ConsultCall, DescribeTelephone, EndCall, RingCall
from agent_console.sync.status import Changed


def tell(place, arrivals, station, *operations):
    for operation in operations:
        arrivals.apply(operation)
    tables = frozenset({"call", "contact", "setting"})
    contacts = frozenset(one.contact_id for one in operations if hasattr(one, "contact_id"))
    station.announce(Changed(contacts=contacts, tables=tables))


def asked(station):
    with station.reading() as session:
        found = session.scalars(select(CallCommand).order_by(CallCommand.at)).all()
        return [(one.action, one.target) for one in found]


def talk(place, arrivals, station, number="+48601222333"):
    contact = arrivals.call(number, station.agent.extension, answered=True)
    place.open_contact(contact)
    return contact


def contact_row(station, contact_id):
    with station.reading() as session:
        row = session.get(Contact, contact_id)
        session.expunge(row)
        return row


def test_the_card_offers_what_the_telephone_system_can_do_and_no_more(place, arrivals, station, qtbot):
    contact = talk(place, arrivals, station)
    card = place.contact_view.body.call
    assert card.hold.isVisible() and card.mute.isVisible() and card.keys.isVisible() and card.consult.isVisible()
    tell(place, arrivals, station, DescribeTelephone(abilities=("dial", "hang_up")))
    station.announce(Changed(contacts=frozenset({contact})))
    qtbot.waitUntil(lambda: not card.hold.isVisible())
    assert card.hang_up.isVisible()
    assert not (card.mute.isVisible() or card.keys.isVisible() or card.consult.isVisible())


def test_a_colleague_is_asked_and_the_caller_passed_on(place, arrivals, station, qtbot):
    contact = talk(place, arrivals, station)
    card = place.contact_view.body.call
    card.consult.click()
    panel = place.panels.current
    assert isinstance(panel, ConsultPanel)
    panel.picker.field.setText("Kowalska")
    panel.picker.refresh()
    extension = panel.picker.current()
    panel.confirm()
    assert asked(station) == [("consult", extension)]
    for state in (Consultation.RINGING, Consultation.TALKING):
        tell(place, arrivals, station, ConsultCall(contact_id=contact, target=extension, state=state))
    qtbot.waitUntil(card.complete.isVisible)
    assert not card.hang_up.isVisible() and not card.hold.isVisible()


def test_a_number_that_is_typed_can_be_asked(place, arrivals, station):
    talk(place, arrivals, station)
    place.panels.consult()
    panel = place.panels.current
    panel.picker.field.setText("601 100 200")
    panel.picker.refresh()
    assert panel.picker.current() == "+48601100200"
    panel.at_once.click()
    assert asked(station) == [("transfer", "+48601100200")]


def test_keys_are_pressed_one_by_one_and_several_at_once(place, arrivals, station):
    talk(place, arrivals, station)
    place.contact_view.body.call.keys.click()
    panel = place.panels.current
    assert isinstance(panel, KeysPanel)
    panel.keys["1"].click()
    panel.several.setText("23 4#")
    panel.several.returnPressed.emit()
    assert asked(station) == [("keys", "1"), ("keys", "234#")]


def test_after_a_call_there_is_time_to_write_it_up(place, arrivals, station, qtbot):
    contact = talk(place, arrivals, station)
    place.wrap_up.look()
    tell(place, arrivals, station, EndCall(contact_id=contact, talked_seconds=60))
    row = place.contact_view.body.call.wrap_up
    qtbot.waitUntil(row.isVisible)
    assert station.presence == Presence.WRAP_UP
    before = place.wrap_up.left
    row.more.click()
    assert place.wrap_up.left > before + timedelta(seconds=20)
    row.buttons[Disposition.ANSWERED].click()
    qtbot.waitUntil(lambda: station.presence == Presence.AVAILABLE)
    closed = contact_row(station, contact)
    assert (closed.state, closed.disposition) == (ContactState.CLOSED, Disposition.ANSWERED)


def test_wrap_up_gives_back_the_presence_there_was_and_not_one_said_since(place, arrivals, station, qtbot):
    contact = talk(place, arrivals, station)
    place.window.top_bar.set_presence(Presence.BUSY)
    place.wrap_up.look()
    tell(place, arrivals, station, EndCall(contact_id=contact))
    qtbot.waitUntil(lambda: station.presence == Presence.WRAP_UP)
    place.wrap_up.end()
    assert station.presence == Presence.BUSY
    other = talk(place, arrivals, station)
    place.wrap_up.look()
    tell(place, arrivals, station, EndCall(contact_id=other))
    qtbot.waitUntil(lambda: station.presence == Presence.WRAP_UP)
    place.window.top_bar.set_presence(Presence.BREAK, "Lunch")
    place.wrap_up.end()
    assert station.presence == Presence.BREAK


def test_a_call_that_somebody_else_had_needs_no_wrap_up(place, arrivals, station, qtbot):
    contact = arrivals.call("+48601222333", "999", answered=True)
    place.wrap_up.look()
    tell(place, arrivals, station, EndCall(contact_id=contact))
    qtbot.wait(50)
    assert station.presence == Presence.AVAILABLE


def test_one_press_calls_back(place, arrivals, station):
    contact = arrivals.call("+48601100200")
    tell(place, arrivals, station, EndCall(contact_id=contact))
    place.open_contact(contact)
    place.contact_view.body.call.call_back.click()
    assert place.contact.contact_id != contact
    assert asked(station) == [("dial", "+48601100200")]
    with station.reading() as session:
        assert session.get(Call, place.contact.contact_id).state == "dialling"


def test_an_outbound_call_rings_on_no_card_and_is_answered(place, arrivals, station, qtbot):
    place.calls.start("+48601100200")
    contact = place.contact.contact_id
    extension = station.agent.extension
    tell(place, arrivals, station, RingCall(contact_id=contact, extension=extension))
    card = place.contact_view.body.call
    qtbot.waitUntil(card.hang_up.isVisible)
    assert not place.ringing.isVisible() and not card.answer.isVisible()
    tell(place, arrivals, station, AnswerCall(contact_id=contact, extension=extension))
    qtbot.waitUntil(card.mute.isVisible)


def test_a_number_of_two_citizens_names_neither(place, arrivals, station, replica, qtbot):
    with replica.writing() as session:
        other = session.scalar(select(Citizen.id).where(Citizen.name != "Anna Nowak").limit(1))
        session.add(
            ContactPoint(id=new_id(), citizen_id=other, kind="phone", value="+48601100200", folded="+48601100200")
        )
    contact = arrivals.call("+48601100200", station.agent.extension)
    station.announce(Changed(contacts=frozenset({contact})))
    qtbot.waitUntil(place.ringing.isVisible)
    assert place.calls.call.namesakes == 2 and place.calls.call.who == ""
    assert place.ringing.number_words == "2 citizens have this number"


def test_a_withheld_number_says_so(place, arrivals, station, qtbot):
    contact = arrivals.call("", station.agent.extension)
    station.announce(Changed(contacts=frozenset({contact})))
    qtbot.waitUntil(place.ringing.isVisible)
    assert place.ringing.number_words == "Cannot be called back"


def test_without_a_telephone_system_a_call_is_logged(place, arrivals, station, qtbot):
    tell(place, arrivals, station, DescribeTelephone(abilities=()))
    qtbot.waitUntil(lambda: not place.desk.names.book.abilities)
    place.panels.call("+48601100200")
    panel = place.panels.current
    assert isinstance(panel, LogCallPanel)
    panel.text.setPlainText("Asked when bulky waste is fetched.")
    panel.confirm()
    row = contact_row(station, place.contact.contact_id)
    assert (row.channel, row.direction, row.state) == ("phone", "outbound", ContactState.CLAIMED)
    assert row.sender_address == "+48601100200" and row.citizen_id
    place.panels.log_call()
    panel = place.panels.current
    panel.text.setPlainText("Wrong number")
    panel.ending.setCurrentIndex(panel.ending.findData("nuisance"))
    before = place.contact.contact_id
    panel.confirm()
    assert place.contact.contact_id == before


def test_a_number_in_a_message_is_a_link_that_asks_before_it_calls(place, arrivals, station):
    place.open_contact(arrivals.mail(text="Please call 601 100 200 before 12.11.2026, reference 2026-417."))
    body = place.contact_view.body.message.body
    assert "tel:+48601100200" in body.toHtml() and body.toHtml().count("tel:") == 1
    body.link_pressed.emit("tel:+48601100200")
    panel = place.panels.current
    assert isinstance(panel, StartCallPanel) and panel.number.text() == "+48 601 100 200"
    assert asked(station) == []
