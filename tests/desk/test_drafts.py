"""Nothing that is typed is lost."""

from agent_console.operations import ClaimContact
from agent_console.sync.station import Station
from agent_console.sync.status import Changed


def test_a_keystroke_is_durable_within_three_tenths_of_a_second(place, arrivals, station, qtbot):
    contact = arrivals.mail()
    place.open_contact(contact)
    place.contact_view.write("note")
    place.contact_view.composer.type("Zażółć gęślą jaźń ")
    qtbot.wait(300)
    assert station.draft(contact, "note") == "Zażółć gęślą jaźń "


def test_steady_typing_does_not_put_saving_off(place, arrivals, station, qtbot):
    contact = arrivals.mail()
    place.open_contact(contact)
    place.contact_view.write("note")
    for letter in "abcdefghij":
        place.contact_view.composer.type(letter)
        qtbot.wait(60)
    assert len(station.draft(contact, "note")) >= 5


def test_going_to_another_contact_keeps_each_text_with_its_own(place, arrivals, station):
    one, two = arrivals.mail("One"), arrivals.mail("Two")
    place.open_contact(one)
    place.contact_view.write("note")
    place.contact_view.composer.type("for one")
    place.open_contact(two)
    place.contact_view.write("note")
    assert place.contact_view.composer.editor.toPlainText() == ""
    place.contact_view.composer.type("for two")
    place.open_contact(one)
    assert station.draft(one, "note") == "for one"
    assert station.draft(two, "note") == "for two"
    place.contact_view.composer.choose("note")
    assert place.contact_view.composer.editor.toPlainText() == "for one"


def test_note_and_reply_are_two_texts(place, arrivals, station):
    contact = arrivals.mail()
    place.open_contact(contact)
    composer = place.contact_view.composer
    place.contact_view.write("note")
    composer.type("inside")
    composer.choose("reply")
    composer.type("Dear citizen")
    composer.choose("note")
    assert composer.editor.toPlainText() == "inside"
    assert station.draft(contact, "reply") == "Dear citizen"


def test_closing_the_window_saves_what_was_typed_that_very_moment(desk, place, arrivals, replica, station):
    contact = arrivals.mail()
    place.open_contact(contact)
    place.contact_view.write("note")
    place.contact_view.composer.type("last words")
    place.window.close()
    assert Station.on_replica(replica, station.agent.id).draft(contact, "note") == "last words"


def test_a_refused_reply_stays_in_the_editor(place, arrivals, colleague, station):
    contact = arrivals.mail()
    place.open_contact(contact)
    place.contact_view.write("reply")
    place.contact_view.composer.type("Dear Ms Lis")
    arrivals.apply(_claim(contact), colleague)
    place.contact_view.composer.send.click()
    assert place.contact_view.composer.editor.toPlainText() == "Dear Ms Lis"
    assert station.draft(contact, "reply") == "Dear Ms Lis"


def test_a_sent_note_leaves_an_empty_editor(place, arrivals, station):
    contact = arrivals.mail()
    place.open_contact(contact)
    place.contact_view.write("note")
    place.contact_view.composer.type("Called back, nobody there.")
    place.contact_view.composer.send.click()
    assert place.contact_view.composer.editor.toPlainText() == ""
    assert station.draft(contact, "note") == ""


def test_a_change_from_central_does_not_touch_what_is_being_typed(place, arrivals, station, qtbot):
    contact = arrivals.mail()
    place.open_contact(contact)
    place.contact_view.write("note")
    place.contact_view.composer.type("half a sen")

    station.announce(Changed(contacts=frozenset({contact}), tables=frozenset({"contact"})))
    qtbot.wait(120)
    assert place.contact_view.composer.editor.toPlainText() == "half a sen"


def _claim(contact):

    return ClaimContact(contact_id=contact)
