"""A live call is routed by what the agent does while the citizen speaks, and cards hold still under a hand."""

from dataclasses import replace
from datetime import timedelta

import pytest

from agent_console.database.tables import Contact
from agent_console.desk.transfer.suggester import Suggestion
from tests.desk.arrivals import HOUSING, WASTE


@pytest.fixture
def call(place, arrivals, station, qtbot):
    contact = arrivals.call(number="+48699000111", extension=station.agent.extension, answered=True)
    place.open_contact(contact)
    qtbot.waitUntil(lambda: place.learned._routing is not None, timeout=15_000)
    qtbot.wait(100)
    assert place.contact.suggestions == []
    return contact


def test_the_note_being_typed_finds_the_department(call, place, qtbot):
    place.contact_view.write("note")
    place.contact_view.composer.type("Her bin was not emptied, second week")
    qtbot.waitUntil(lambda: bool(place.contact.suggestions), timeout=5000)
    assert place.contact.suggestions[0].target_id == WASTE


def test_the_words_searched_for_find_the_department(call, place, qtbot):
    place.answers_panel.search.setText("missed bin collection")
    qtbot.waitUntil(lambda: bool(place.contact.suggestions), timeout=5000)
    assert place.contact.suggestions[0].target_id == WASTE


def test_what_was_searched_for_one_call_says_nothing_of_the_next(call, place, arrivals, qtbot):
    place.answers_panel.search.setText("missed bin collection")
    qtbot.waitUntil(lambda: bool(place.contact.suggestions), timeout=5000)
    place.open_contact(arrivals.call(number="+48699000222"))
    qtbot.wait(600)
    assert place.contact.suggestions == []


def test_the_last_letter_is_a_guess_to_ask_about(place, arrivals, station, replica, qtbot):
    wrote = arrivals.mail("Bin not emptied, missed collection", ago=timedelta(days=3), sender_name="Zofia Nowa")
    place.open_contact(wrote)
    place.panels.create_citizen(beside_contact=True)
    place.panels.current.confirm()
    call = arrivals.call(number="+48699000333", extension=station.agent.extension, answered=True)
    with replica.writing() as session:
        session.get(Contact, call).citizen_id = session.get(Contact, wrote).citizen_id
    place.open_contact(call)
    qtbot.waitUntil(lambda: place.learned._routing is not None, timeout=15_000)
    qtbot.waitUntil(lambda: bool(place.contact.suggestions), timeout=5000)
    first = place.contact.suggestions[0]
    assert "ast wrote about “Bin not emptied, missed collection”" in first.reasons
    assert not first.certain


ONE = Suggestion(WASTE, False, "Waste", 80, "", True)
OTHER = Suggestion(HOUSING, False, "Housing", 90, "", True)


@pytest.fixture
def cards(call, place):
    shown = place.contact_view.suggestions
    shown.show_suggestions([ONE, OTHER])
    return shown


def order(cards):
    return [card.suggestion.target_id for card in cards.cards]


def test_cards_do_not_change_places_while_one_has_the_keyboard(cards, place, qtbot):
    place.window.activateWindow()
    cards.cards[0].setFocus()
    qtbot.waitUntil(cards.cards[0].hasFocus)
    cards.show_suggestions([OTHER, ONE])
    qtbot.wait(500)
    assert order(cards) == [WASTE, HOUSING]
    place.contact_view.composer.editor.setFocus()
    qtbot.wait(500)
    assert order(cards) == [WASTE, HOUSING]
    qtbot.waitUntil(lambda: order(cards) == [HOUSING, WASTE], timeout=2000)


def test_untouched_cards_follow_at_once(cards):
    cards.show_suggestions([OTHER, ONE])
    assert order(cards) == [HOUSING, WASTE]


def test_new_figures_reach_a_card_where_it_stands(cards):
    before = cards.cards[0]
    cards.show_suggestions([replace(ONE, percent=95), OTHER])
    assert cards.cards[0] is before
    assert before.text() == "Waste, 95 %"


def test_cards_of_the_last_contact_cannot_be_pressed_for_the_next(cards):
    pressed = []
    cards.chosen.connect(pressed.append)
    cards.expect_others()
    cards.press(1)
    assert pressed == []
    cards.show_suggestions([ONE, OTHER])
    cards.press(1)
    assert pressed == [ONE]
