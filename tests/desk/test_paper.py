"""Letters and faxes: the pages have the room, what a machine read of them is one press away."""

import pytest

from agent_console.database.tables import FileChunk
from tests.desk.test_bodies import pdf


@pytest.fixture
def letter(place, arrivals, qtbot):
    place.open_contact(arrivals.paper(pdf(2), "application/pdf", text="Widerspruch gegen den Bescheid"))
    qtbot.waitUntil(place.contact_view.pages.isVisible)
    qtbot.wait(50)
    return place.contact_view


def test_recognised_text_is_folded_and_the_pages_have_the_room(letter, qtbot):
    message = letter.body.message
    assert not message.body.isVisible()
    folded = letter.pages.height()
    message.unfold.click()
    qtbot.wait(50)
    assert message.body.toPlainText() == "Widerspruch gegen den Bescheid"
    assert message.body.isVisible()
    assert folded > letter.pages.height()


def test_the_choice_to_see_the_text_is_kept_for_the_next_letter(letter, place, arrivals, qtbot):
    letter.body.message.unfold.click()
    place.open_contact(arrivals.paper(pdf(1), "application/pdf", text="Another letter"))
    qtbot.waitUntil(letter.pages.isVisible)
    assert letter.body.message.body.isVisible()


def test_an_e_mail_is_never_folded(letter, place, arrivals):
    place.open_contact(arrivals.mail())
    assert letter.body.message.body.isVisible()
    assert not letter.body.message.unfold.isVisible()


def test_without_its_pages_a_letter_shows_its_text(place, arrivals, replica, qtbot):
    contact = arrivals.paper(pdf(1), "application/pdf", text="Words without a picture")
    with replica.writing() as session:
        session.query(FileChunk).delete()
    place.open_contact(contact)
    qtbot.waitUntil(place.contact_view.body.message.body.isVisible)
