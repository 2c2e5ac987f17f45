"""A scan of many pages shows its first one before anything else is read of it, and keeps no more than it needs."""

import io
import random

import pytest
from PIL import Image

from agent_console.desk.contact.bodies.page_source import draw_first, draw_page, measure_more, open_pages

UPRIGHT, ACROSS = (800, 1100), (1100, 800)


def scan(*shapes: tuple[int, int]) -> bytes:
    chance = random.Random(5)
    pages = [Image.frombytes("L", shape, chance.randbytes(shape[0] * shape[1])) for shape in shapes]
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=100, quality=95)
    return out.getvalue()


@pytest.fixture(scope="module")
def mixed() -> bytes:
    """Some 14 MB: every third page lies across."""
    return scan(*(ACROSS if number % 3 == 2 else UPRIGHT for number in range(18)))


class Noted(io.BytesIO):
    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.bytes_read = 0

    def readinto(self, buffer) -> int:
        read = super().readinto(buffer)
        self.bytes_read += read
        return read


def test_the_first_page_needs_a_small_part_of_the_file(qapp, mixed):
    file = Noted(mixed)
    pages = draw_first(open_pages(file, "application/pdf"), 0, 700)
    assert pages.drawn is not None
    assert not pages.drawn[1].isNull()
    assert file.bytes_read < len(mixed) / 5


def test_sizes_that_are_not_known_yet_are_like_the_first_and_then_true(qapp, mixed):
    pages = open_pages(Noted(mixed), "application/pdf")
    assert (len(pages.sizes), len(set(pages.sizes)), pages.measured) == (18, 1, 1)
    while not pages.all_measured:
        pages = measure_more(pages)
    assert [size.width > size.height for size in pages.sizes] == [number % 3 == 2 for number in range(18)]


def test_a_page_is_drawn_in_its_true_proportions_before_it_is_measured(qapp, mixed):
    drawn = draw_page(open_pages(mixed, "application/pdf"), 2, 550)
    assert (drawn.width(), drawn.height()) == (550, 400)


def test_a_large_scan_opens_in_a_contact_and_learns_its_other_pages(place, arrivals, qtbot, mixed):
    place.open_contact(arrivals.paper(mixed, "application/pdf"))
    view = place.contact_view.pages
    qtbot.waitUntil(lambda: view.isVisible() and view.first_is_drawn, timeout=10_000)
    qtbot.waitUntil(lambda: [s.ratio < 1 for s in view.sheets] == [n % 3 == 2 for n in range(18)], timeout=10_000)


def test_measuring_pages_moves_nothing_that_is_being_read(place, arrivals, qtbot, mixed):
    place.open_contact(arrivals.paper(mixed, "application/pdf"))
    view = place.contact_view.pages
    qtbot.waitUntil(lambda: view.isVisible() and view.first_is_drawn, timeout=10_000)
    bar = view._scroll.verticalScrollBar()
    read = view.sheets[12]
    bar.setValue(read.place.top() + 40)
    qtbot.waitUntil(lambda: view._pages.all_measured, timeout=10_000)
    qtbot.wait(50)
    assert bar.value() == pytest.approx(read.place.top() + 40, abs=2)


def test_leafing_through_keeps_few_pages_in_memory(place, arrivals, qtbot, mixed):
    place.open_contact(arrivals.paper(mixed, "application/pdf"))
    view = place.contact_view.pages
    qtbot.waitUntil(lambda: view.isVisible() and view.first_is_drawn, timeout=10_000)
    bar = view._scroll.verticalScrollBar()
    for sheet in view.sheets:
        bar.setValue(sheet.place.top())
        qtbot.waitUntil(lambda sheet=sheet: sheet.image is not None, timeout=10_000)
    assert sum(sheet.image is not None for sheet in view.sheets) <= 12
    assert view.sheets[0].image is None
    bar.setValue(0)
    qtbot.waitUntil(lambda: view.first_is_drawn, timeout=10_000)
