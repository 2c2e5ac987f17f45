"""A reply by letter: real text, an address in the envelope's window, and a barcode that finds its contact again."""

import io
from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from agent_console.channels.entry import arrivals
from agent_console.channels.post.batch import sorted_out
from agent_console.domain.channel import Channel
from agent_console.domain.errors import InputError
from agent_console.intake.couriers import PrintCourier
from agent_console.intake.letter_pdf import letter_pdf
from agent_console.intake.letterhead import Letterhead
from agent_console.intake.settings import PrintSettings
from tests.intake.test_paper import letter

MM = 72 / 25.4
HEAD = Letterhead("City of Riverford", "City of Riverford · Market Square 1", "Riverford", "Bank\nIBAN\n\nPhone\n115")


def words_at(content: bytes, left: float, top: float, right: float, bottom: float, page: int = 0) -> str:
    """The text in a part of a page, in millimetres from its top left corner."""
    with PdfDocument(content) as document:
        height = document[page].get_height()
        box = (left * MM, height - bottom * MM, right * MM, height - top * MM)
        return document[page].get_textpage().get_text_bounded(*box).replace("\r\n", "\n").strip()


def test_the_address_stands_in_the_window_of_din_5008_form_b_and_nothing_else_does() -> None:
    content = letter_pdf(letter("Zażółć gęślą jaźń."), HEAD)
    assert words_at(content, 20, 62.7, 105, 90) == "Anna Nowak\nOrchard Lane 14"
    assert words_at(content, 20, 45, 105, 62.7) == "City of Riverford · Market Square 1"


def test_the_words_are_text_with_every_letter() -> None:
    content = letter_pdf(letter("Zażółć gęślą jaźń, Grüße aus der Straße."), HEAD)
    assert "Zażółć gęślą jaźń, Grüße aus der Straße." in words_at(content, 0, 98, 210, 297)
    assert "Maria" in words_at(content, 0, 98, 210, 297)


def test_the_barcode_of_a_printed_and_scanned_letter_says_its_contact() -> None:
    with PdfDocument(letter_pdf(letter("Please answer."), HEAD)) as document:
        printed = document[0].render(scale=200 / 72, grayscale=True).to_pil().rotate(1.2, fillcolor=255)
    out = io.BytesIO()
    printed.convert("1").save(out, "TIFF", compression="group4", dpi=(200, 200))
    (scan,) = arrivals(out.getvalue(), "scan.tif", Channel.POST)
    assert sorted_out(scan, "none")[0].codes == ("K7QM-3TXA",)


def test_a_long_letter_has_numbered_pages_and_loses_no_line() -> None:
    lines = [f"Line {number} of the letter." for number in range(150)]
    content = letter_pdf(letter("\n".join(lines)), HEAD)
    with PdfDocument(content) as document:
        count = len(document)
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    assert count > 2
    assert all(line in text for line in lines)
    for number in range(count):
        assert f"Page {number + 1} of {count}" in words_at(content, 100, 260, 210, 272, number)
        assert words_at(content, 0, 272, 210, 297, number).startswith("Bank")


def test_a_word_wider_than_the_page_is_cut_and_an_address_of_eight_lines_stays_in_the_window() -> None:
    long = letter("https://city.example/" + "a" * 400)
    content = letter_pdf(replace(long, recipient="\n".join(f"Line {number}" for number in range(8))), HEAD)
    assert words_at(content, 191, 98, 210, 270) == ""
    assert "Line 5, Line 6, Line 7" in words_at(content, 20, 62.7, 105, 91)


def test_german_and_polish_letters_speak_their_language() -> None:
    german = letter_pdf(letter("x"), replace(HEAD, language="de"))
    polish = letter_pdf(letter("x"), replace(HEAD, language="pl"))
    assert "Riverford, 23. November 2026" in words_at(german, 120, 45, 210, 98)
    assert "Sprawę prowadzi" in words_at(polish, 120, 45, 210, 98)


def test_the_same_letter_gives_the_same_file() -> None:
    assert letter_pdf(letter("Hello"), HEAD) == letter_pdf(letter("Hello"), HEAD)


def test_the_logo_is_on_the_paper(tmp_path) -> None:  # type: ignore[no-untyped-def]
    logo = tmp_path / "logo.png"
    Image.new("RGB", (600, 200), (0, 90, 160)).save(logo)
    settings = PrintSettings(path=str(tmp_path / "out"), logo=str(logo), organisation="City")
    PrintCourier(settings).deliver(letter("We come today."))
    (printed,) = (tmp_path / "out").iterdir()
    with pypdfium2.PdfDocument(printed) as document:
        picture = document[0].render(scale=1).to_pil()
    assert picture.getpixel((520, 40)) == (0, 90, 160)
    assert Letterhead.read(Letterhead.of(settings).written()) == Letterhead.of(settings)


def test_a_logo_that_is_none_is_refused_with_its_name(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "logo.svg").write_text("<svg/>")
    with pytest.raises(InputError, match=r"logo\.svg"):
        Letterhead.of(PrintSettings(path=".", logo=str(tmp_path / "logo.svg")))
