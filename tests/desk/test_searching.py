"""The inbox finds every word of a contact, and its rows say where."""

from agent_console.desk.inbox.list_model import ROW
from agent_console.desk.inbox.row_words import row_words
from agent_console.domain.channel import Channel
from agent_console.domain.identifiers import new_id
from agent_console.operations import AddNote
from tests.desk.arrivals import CENTRE

LONG = "Dear Sir or Madam, " + "the bin has not been emptied. " * 40 + "It stands in Łąkowa Straße beside the kiosk."


def index_all(station) -> None:
    while station.index_words():
        pass


def shown(place, words: str, qtbot) -> list[str]:
    place.inbox.choose(f"queue:{CENTRE}")
    place.inbox.search(words)
    qtbot.wait(150)
    return list(place.inbox.ids)


def test_a_word_deep_in_a_letter_is_found_and_its_place_shown(place, arrivals, station, qtbot):
    contact_id = arrivals.mail(text=LONG, channel=Channel.POST)
    arrivals.mail(text="Nothing of it.")
    index_all(station)
    assert shown(place, "lakowa strasse", qtbot) == [contact_id]
    model = place.inbox_view.model
    row = model.data(model.index(0), ROW)
    words = row_words(row, place.desk.clock, station.agent.id)
    assert [words.state[start:end] for start, end in words.found] == ["Łąkowa", "Straße"]


def test_after_the_search_the_row_says_what_it_said_before(place, arrivals, station, qtbot):
    contact_id = arrivals.mail(text=LONG)
    index_all(station)
    assert shown(place, "kiosk", qtbot) == [contact_id]
    place.inbox.search("")
    qtbot.wait(150)
    assert place.inbox.rows([contact_id])[contact_id].excerpt is None


def test_a_note_can_be_found_soon_after_it_was_saved(place, arrivals, station, qtbot):
    contact_id = arrivals.mail(text="Nothing of it.")
    place.word_index.start()
    station.perform(AddNote(contact_id=contact_id, entry_id=new_id(), text="The caretaker is called Quendel."))
    qtbot.waitUntil(lambda: shown(place, "quendel", qtbot) == [contact_id], timeout=15_000)


def test_the_palette_finds_it_too(place, arrivals, station, qtbot):
    contact_id = arrivals.mail(text=LONG)
    index_all(station)
    place.palette.choices("kiosk")
    found = lambda: [one.key for one in place.palette.choices("kiosk")]  # noqa: E731
    qtbot.waitUntil(lambda: f"contact:{contact_id}" in found())
