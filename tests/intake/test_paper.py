"""A reply by fax, as fax servers take it."""

import io
from datetime import UTC, datetime

from PIL import Image

from agent_console.domain.channel import Channel
from agent_console.intake.courier import Letter
from agent_console.intake.paper import fax_tiff


def letter(text: str) -> Letter:
    return Letter(
        "entry", "contact", Channel.FAX, "Anna Nowak\nOrchard Lane 14", "Zażółć", text, "<m@x>", "K7QM-3TXA", (),
        "Waste",
        "waste@city.example", "Maria", datetime(2026, 11, 23, tzinfo=UTC),
    )  # fmt: skip


def test_a_fax_is_fine_g4_of_the_width_every_machine_has() -> None:
    with Image.open(io.BytesIO(fax_tiff(letter("Gęślą jaźń.\n" * 5)))) as page:
        assert (page.width, page.info["compression"], page.mode) == (1728, "group4", "1")
        assert page.getextrema() == (0, 255)


def test_a_long_text_takes_as_many_pages_as_it_needs_and_nothing_runs_over_the_edge() -> None:
    long = letter("\n".join(["https://city.example/" + "a" * 400] * 30))
    with Image.open(io.BytesIO(fax_tiff(long))) as pages:
        assert pages.n_frames > 1
        for number in range(pages.n_frames):
            pages.seek(number)
            edge = pages.convert("L").crop((1728 - 60, 0, 1728, pages.height))
            assert edge.getextrema() == (255, 255)
