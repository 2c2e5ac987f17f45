"""A ringing call pops up and takes no keystroke."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agent_console.operations import AnswerCall
from agent_console.sync.status import Changed


def ring(arrivals, station, qtbot, place):
    contact = arrivals.call(extension=station.agent.extension)
    station.announce(Changed(contacts=frozenset({contact}), tables=frozenset({"call"})))
    qtbot.waitUntil(place.ringing.isVisible)
    return contact


def test_the_card_appears_while_the_agent_goes_on_typing(place, arrivals, station, qtbot):
    place.open_contact(arrivals.mail())
    place.contact_view.write("note")
    place.window.activateWindow()
    editor = place.contact_view.composer.editor
    qtbot.waitUntil(editor.hasFocus)
    ring(arrivals, station, qtbot, place)
    QTest.keyClicks(QApplication.focusWidget(), "still typing")
    assert editor.toPlainText() == "still typing"


def test_it_names_the_citizen_found_by_number(place, arrivals, station, qtbot):
    contact = arrivals.call("+48601100200", station.agent.extension)
    station.announce(Changed(contacts=frozenset({contact})))
    qtbot.waitUntil(place.ringing.isVisible)
    assert place.calls.call.who == "Anna Nowak"


def test_taking_it_opens_the_contact(place, arrivals, station, qtbot):
    contact = ring(arrivals, station, qtbot, place)
    place.ringing.take()
    assert place.contact.contact_id == contact


def test_it_leaves_when_somebody_has_answered(place, arrivals, station, qtbot):
    contact = ring(arrivals, station, qtbot, place)
    arrivals.apply(AnswerCall(contact_id=contact, extension=station.agent.extension))
    station.announce(Changed(contacts=frozenset({contact})))
    qtbot.waitUntil(lambda: not place.ringing.isVisible())


def test_a_call_at_another_desk_shows_nothing(place, arrivals, station, qtbot):
    contact = arrivals.call(extension="999")
    station.announce(Changed(contacts=frozenset({contact})))
    qtbot.wait(100)
    assert not place.ringing.isVisible()
