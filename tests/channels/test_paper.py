"""Replies on paper, read back by a machine."""

import pytest
from PIL import Image

from agent_console.channels.entry import arrivals
from agent_console.channels.pages import pages
from agent_console.channels.paper import HEIGHT, WIDTH, Paper, Reply
from agent_console.channels.post.ocr import Recogniser
from agent_console.domain.channel import Channel
from agent_console.domain.errors import UnavailableError
from tests.servers.process import require

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def paper() -> Paper:
    try:
        return Paper()
    except UnavailableError:
        require("fonts-dejavu-core")
        raise


def reply(text: str) -> Reply:
    return Reply(["City of Springfield"], "+48 22 123 45 67", "2 November 2026", "Zwrot", text, "K7QM-3TXA")


def test_a_short_reply_is_one_fax_page_that_can_be_read(paper: Paper) -> None:
    (arrival,) = arrivals(paper.fax(reply("Your application has been received.")), "out.tif")
    assert (arrival.channel, arrival.pages, arrival.problems) == (Channel.FAX, 1, ())
    (page,) = pages(arrival.parts[0].content)
    assert page.image is not None and page.image.size == (WIDTH, HEIGHT)
    recogniser = Recogniser()
    if not recogniser.available:
        require("tesseract")
    text = recogniser.recognise(arrival.parts[0]).text
    assert "Your application has been received." in text and "K7QM-3TXA" in text and "1/1" in text


def test_polish_and_german_letters_have_shapes_of_their_own(paper: Paper) -> None:
    letters = "ąćęłńóśźżäöüßĄĆĘŁŃÓŚŹŻÄÖÜ€„”–"
    shapes = {letter: shape(paper, letter) for letter in [*letters, "\U000f1234"]}
    assert len(set(shapes.values())) == len(shapes)


def shape(paper: Paper, letter: str) -> bytes:
    (page,) = pages(paper.fax(Reply([], "", "", "", letter, "")))
    assert page.image is not None
    return Image.Image.tobytes(page.image)


def test_a_long_reply_has_more_pages_and_loses_no_word(paper: Paper) -> None:
    words = [f"word{number}" for number in range(1500)]
    (arrival,) = arrivals(paper.fax(reply(" ".join(words))), "out.tif")
    assert 3 < arrival.pages < 8
    assert " ".join(paper.wrapped(" ".join(words))).split() == words


def test_a_word_longer_than_a_line_is_cut_and_kept(paper: Paper) -> None:
    assert "".join(paper.wrapped("x" * 500)) == "x" * 500


def test_a_letter_is_a_pdf_with_as_many_pages(paper: Paper) -> None:
    (arrival,) = arrivals(paper.letter(reply("line\n" * 60)), "out.pdf")
    assert (arrival.channel, arrival.pages, arrival.problems) == (Channel.POST, 2, ())


def test_without_a_font_a_person_is_told_what_to_install() -> None:
    with pytest.raises(UnavailableError, match="fonts-dejavu-core"):
        Paper("no-such-font.ttf")
