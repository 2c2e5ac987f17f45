"""Who else is here shows in the list and in the contact."""

from datetime import UTC, datetime

from agent_console.desk.knowledge.presenter import Answer
from agent_console.domain.people import Presence
from agent_console.sync.status import Link, Person, Status


def looking(agent_id: str, contact_id: str) -> Person:
    return Person(agent_id, Presence.AVAILABLE, "", contact_id, datetime.now(UTC))


def test_a_colleague_on_the_same_contact_is_named(place, arrivals, station, colleague, qtbot):
    contact = arrivals.mail()
    heard = []
    place.contact.people_changed.connect(heard.append)
    place.open_contact(contact)
    assert heard[-1] == "Only you are here"
    station.announce_here((looking(colleague, contact), looking(station.agent.id, contact)))
    qtbot.waitUntil(lambda: heard[-1] == "Maria Kowalska is also here")


def test_the_list_says_so_too(place, arrivals, station, colleague, qtbot):
    contact = arrivals.mail()
    place.inbox.choose(f"queue:{station.agent.department_id}")
    station.announce_here((looking(colleague, contact),))
    qtbot.waitUntil(lambda: place.inbox.watched(contact))
    assert place.inbox_view.model.index_of(contact).data().endswith("open at Maria Kowalska")


def test_a_break_is_told_with_its_reason(place, station):
    place.window.top_bar.set_presence(Presence.BREAK, "Lunch")
    assert station.presence == Presence.BREAK
    assert place.window.top_bar.presence.text() == "Break: Lunch"


def test_a_dead_line_changes_the_pill_and_nothing_else(place, arrivals, station, qtbot):
    contact = arrivals.mail()
    place.open_contact(contact)
    station.announce_status(Status(Link.LOST, queued=4, problem="connection refused"))
    qtbot.waitUntil(lambda: place.window.top_bar.line.text() == "No line · 4 to send")
    assert place.contact.contact_id == contact
    place.main_action()
    assert place.contact.mine


def test_an_answer_for_colleagues_only_never_goes_into_a_reply(place, arrivals):
    place.open_contact(arrivals.mail())
    place.contact_view.write("reply")
    secret = Answer("a1", "Internal price list", "Do not tell", internal=True)
    place.insert(secret)
    assert place.contact_view.composer.editor.toPlainText() == ""
    place.contact_view.write("note")
    place.insert(secret)
    assert place.contact_view.composer.editor.toPlainText() == "Do not tell"
