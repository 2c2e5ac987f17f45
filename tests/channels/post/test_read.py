"""Scanned letters and pictures."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from agent_console.channels.entry import arrivals
from agent_console.channels.post.read import read
from agent_console.domain.channel import Channel
from tests.channels.real_data import real_files


def letter(text: str, date: str = "D:20261102101500+01'00'") -> bytes:
    stream = f"BT /F1 24 Tf 72 700 Td ({text}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        f"<< /CreationDate ({date}) >>",
    ]
    body = "%PDF-1.4\n" + "".join(f"{n} 0 obj\n{text}\nendobj\n" for n, text in enumerate(objects, 1))
    return (body + "trailer << /Root 1 0 R /Info 5 0 R >>\n%%EOF\n").encode("latin-1")


def test_a_letter_gives_pages_text_and_date() -> None:
    content = letter("Odwolanie od decyzji")
    arrival = read(content, "list.pdf", "application/pdf")
    assert (arrival.channel, arrival.pages, arrival.text) == (Channel.POST, 1, "Odwolanie od decyzji")
    assert arrival.received_at == datetime(2026, 11, 2, 9, 15, tzinfo=UTC)
    assert [(part.role, part.content) for part in arrival.parts] == [("page_image", content)]


@pytest.mark.parametrize("date", ["", "yesterday", "D:20261399", "D:99999999999999Z"])
def test_a_letter_with_a_date_that_is_none_has_none(date: str) -> None:
    arrival = read(letter("x", date), "list.pdf", "application/pdf")
    assert (arrival.received_at, arrival.problems) == (None, ())


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_a_picture_is_a_letter_of_one_page(form: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (200, 300), "white").save(out, form)
    (arrival,) = arrivals(out.getvalue(), "scan", Channel.POST)
    assert (arrival.channel, arrival.pages, arrival.problems) == (Channel.POST, 1, ())


def test_what_cannot_be_opened_is_kept_with_its_problem() -> None:
    for content, problem in (
        (b"%PDF-1.4 broken", "unreadable"),
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\nxx", "unreadable"),
    ):
        (arrival,) = arrivals(content, "scan.pdf", Channel.POST)
        assert arrival.problems == (problem,)
        assert [(part.role, part.content) for part in arrival.parts] == [("original", content)]


def test_every_public_scan_becomes_a_contact() -> None:
    files = [path for path in real_files("post") if path.suffix in (".pdf", ".png", ".jpg", ".tif")]
    problems = {}
    for path in files:
        (arrival,) = arrivals(path.read_bytes(), path.name, Channel.POST)
        assert arrival.parts[0].content == path.read_bytes()
        if arrival.problems:
            problems[path.name] = arrival.problems
    print(f"scans: {len(files) - len(problems)} of {len(files)} whole; {problems}")
    assert problems == {"invalid.pdf": ("unreadable",)}


def test_pages_are_counted_as_another_reader_counts_them() -> None:
    for path in real_files("post/ocrmypdf", "*.pdf"):
        if path.name != "invalid.pdf":
            assert read(path.read_bytes(), path.name, "application/pdf").pages == count(path)


def count(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)
