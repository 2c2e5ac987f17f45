"""A batch from the scanner: letters are told apart at separator sheets, and no page is ever lost."""

import io

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from agent_console.channels.arrival import Arrival
from agent_console.channels.entry import arrivals
from agent_console.channels.pages import pages
from agent_console.channels.post.batch import sorted_out
from agent_console.channels.post.look import looks
from agent_console.channels.post.separators import SEPARATOR, Look, divide
from agent_console.domain.channel import Channel
from tests.channels.real_data import real_files

A4 = (1654, 2339)


def written(text: str) -> Image.Image:
    page = Image.new("L", A4, 255)
    ImageDraw.Draw(page).text((200, 300), text, fill=0, font=ImageFont.load_default(40))
    return page


def coded(text: str, kind: zxingcpp.BarcodeFormat = zxingcpp.BarcodeFormat.Code128) -> Image.Image:
    page = written("Please return this form")
    drawn = zxingcpp.create_barcode(text, kind).to_image(scale=4)
    page.paste(Image.fromarray(drawn), (300, 1200))
    return page


def dusty() -> Image.Image:
    page = Image.new("L", A4, 244)
    ImageDraw.Draw(page).rectangle((0, 0, 20, A4[1]), fill=0)  # the shadow of the scanner's edge
    for place in range(6):
        page.putpixel((200 + place * 150, 700), 0)
    return page


def batch(sheets: list[Image.Image], kind: str = "PDF", split: str = "blank") -> list[Arrival]:
    out = io.BytesIO()
    sheets[0].save(out, kind, save_all=True, append_images=sheets[1:], resolution=200, dpi=(200, 200))
    (whole,) = arrivals(out.getvalue(), "scan.pdf" if kind == "PDF" else "scan.tif", Channel.POST)
    return sorted_out(whole, split)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["PDF", "TIFF"])
def test_letters_end_at_empty_sheets(kind: str) -> None:
    found = batch(
        [written("one"), written("one, 2"), dusty(), written("two"), dusty(), dusty(), written("three")], kind
    )
    assert [letter.pages for letter in found] == [2, 1, 1]
    assert len({letter.source_key for letter in found}) == 3
    assert all(letter.channel == Channel.POST for letter in found)


@pytest.mark.parametrize("kind", ["PDF", "TIFF"])
def test_letters_end_at_sheets_with_the_separators_barcode_and_empty_pages_stay(kind: str) -> None:
    sheet = coded(SEPARATOR, zxingcpp.BarcodeFormat.Code39)
    found = batch([sheet, dusty(), written("one"), dusty(), sheet, written("two")], kind, "barcode")
    assert [letter.pages for letter in found] == [2, 1]


def test_a_separator_is_found_upside_down_and_askew() -> None:
    sheet = coded(SEPARATOR)
    turned = [sheet.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255) for angle in (180, 4, 90)]
    found = batch(
        [written("one"), turned[0], written("two"), turned[1], written("three"), turned[2], written("four")],
        split="barcode",
    )
    assert [letter.pages for letter in found] == [1, 1, 1, 1]


@pytest.mark.parametrize("kind", [zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.QRCode])
def test_the_citys_own_number_is_read_from_a_returned_form(kind: zxingcpp.BarcodeFormat) -> None:
    (letter,) = batch([written("My answer"), coded("K7QM-3TXA", kind)], split="none")
    assert (letter.codes, letter.pages) == (("K7QM-3TXA",), 2)


def test_each_letter_has_the_numbers_of_its_own_pages() -> None:
    found = batch([coded("K7QM-3TXA"), dusty(), written("two"), dusty(), coded("K7QM-3TXB")])
    assert [letter.codes for letter in found] == [("K7QM-3TXA",), (), ("K7QM-3TXB",)]


def test_a_batch_of_nothing_but_separators_is_kept_whole() -> None:
    (letter,) = batch([dusty(), dusty()])
    assert letter.pages == 2


def test_a_thin_line_of_text_is_no_empty_sheet() -> None:
    assert [look.blank for look in _seen([written("One short line."), dusty()])] == [False, True]


def _seen(sheets: list[Image.Image]) -> list[Look]:
    out = io.BytesIO()
    sheets[0].save(out, "TIFF", save_all=True, append_images=sheets[1:])
    (whole,) = arrivals(out.getvalue(), "x.tif", Channel.POST)
    return looks(whole.parts[0])


def test_black_and_white_pages_are_cut_out_as_they_were_scanned() -> None:
    sheets = [written(word).convert("1") for word in ("one", "two")]
    sheets.insert(1, Image.new("1", A4, 1))
    first, second = batch(sheets, "TIFF")
    for letter, sheet in ((first, sheets[0]), (second, sheets[2])):
        (page,) = pages(letter.parts[0].content)
        assert page.image is not None
        assert (page.image.mode, page.image.tobytes()) == ("1", sheet.tobytes())


def test_letters_keep_their_text_layer() -> None:
    document = pypdfium2.PdfDocument.new()
    for _ in range(2):
        document.new_page(595, 842)
    out = io.BytesIO()
    document.save(out)
    (whole,) = arrivals(out.getvalue(), "scan.pdf", Channel.POST)
    assert [letter.pages for letter in sorted_out(whole, "blank")] == [2]


pages_seen = st.builds(Look, st.booleans(), st.lists(st.sampled_from([SEPARATOR, "patch t", "K7QM-3TXA"])).map(tuple))


@given(st.lists(pages_seen), st.sampled_from(["none", "blank", "barcode"]))
def test_every_page_is_in_one_letter_or_is_a_separator(seen: list[Look], split: str) -> None:
    division = divide(seen, split)  # type: ignore[arg-type]
    accounted = [*(page for letter in division.letters for page in letter), *division.separators]
    assert sorted(accounted) == list(range(len(seen)))
    assert all(letter and list(letter) == sorted(letter) for letter in division.letters)
    assert bool(division.letters) == bool(seen)


@given(st.lists(pages_seen, min_size=1))
def test_without_a_rule_nothing_is_taken_apart(seen: list[Look]) -> None:
    assert divide(seen, "none").letters == (tuple(range(len(seen))),)


def test_real_scans_are_never_lost_whatever_the_rule() -> None:
    for file in real_files("post/ocrmypdf"):
        if "2400" in file.name:
            continue  # slow to draw
        (whole,) = arrivals(file.read_bytes(), file.name, Channel.POST)
        found = sorted_out(whole, "blank")
        assert found
        assert sum(letter.pages for letter in found) <= whole.pages
        assert len(found) > 1 or set(found[0].problems) >= set(whole.problems)
