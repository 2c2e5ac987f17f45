"""Text out of scans."""

import difflib
import io
import os

import pytest
from PIL import Image, ImageDraw, ImageFont

from agent_console.channels.arrival import Part
from agent_console.channels.entry import arrivals
from agent_console.channels.post.ocr import Recogniser
from agent_console.domain.channel import Channel
from tests.channels.real_data import real_files


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    found = Recogniser()
    if not found.available:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            "tesseract is not installed: run tests/servers/install.sh"
        )
    return found


def scan(text: str, size: int = 60) -> Part:
    image = Image.new("L", (1600, 400), 255)
    ImageDraw.Draw(image).text((40, 120), text, fill=0, font=ImageFont.load_default(size))
    out = io.BytesIO()
    image.save(out, "PNG")
    return Part("page_image", "scan.png", "image/png", out.getvalue())


def test_printed_words_are_read(recogniser: Recogniser) -> None:
    assert "Application for a parking permit" in recogniser.recognise(scan("Application for a parking permit")).text


def test_a_fax_in_standard_resolution_is_stretched_before_it_is_read(recogniser: Recogniser) -> None:
    picture = Image.open(io.BytesIO(scan("Request for a parking permit").content)).resize((1600, 192)).convert("1")
    out = io.BytesIO()
    picture.save(out, "TIFF", compression="group4", dpi=(204, 98))
    assert "parking permit" in recogniser.recognise(Part("page_image", "f.tif", "image/tiff", out.getvalue())).text


def test_without_the_program_the_scan_says_so() -> None:
    read = Recogniser(program="no-such-program").recognise(scan("x"))
    assert (read.text, read.problems) == ("", ("no_ocr",))


def test_a_page_that_takes_too_long_is_given_up(recogniser: Recogniser) -> None:
    assert Recogniser(timeout=0.001).recognise(scan("x")).problems == ("ocr_timeout",)


def test_a_damaged_scan_gives_no_text_and_no_error(recogniser: Recogniser) -> None:
    for kind in ("application/pdf", "image/png", "image/tiff"):
        assert recogniser.recognise(Part("page_image", "x", kind, b"broken")).text == ""


@pytest.mark.parametrize(
    ("name", "truth", "share"),
    [
        ("phototest.tif", "phototest.gold.txt", 0.99),
        ("phototest-rotated-L.png", "phototest.gold.txt", 0.99),
        ("eurotext.tif", "eurotext.txt", 0.85),
    ],
)
def test_public_letters_are_read_nearly_as_their_truth(
    recogniser: Recogniser, name: str, truth: str, share: float
) -> None:
    scanned = real_files("post/tesseract", name)[0]
    words = real_files("post/tesseract", truth)[0].read_text("utf-8").split()
    (arrival,) = arrivals(scanned.read_bytes(), name, Channel.POST)
    found = recogniser.recognise(arrival.parts[0]).text.split()
    ratio = difflib.SequenceMatcher(None, words, found).ratio()
    print(f"{name}: {ratio:.3f} of the words agree")
    assert ratio >= share
