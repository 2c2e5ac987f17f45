"""The pages of a picture file (TIFF, PNG, JPEG, …), one after the other, as far as they can be read."""

import io
import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from agent_console.channels.problem import Problem

MOST_PAGES = 500
MOST_PIXELS = 100_000_000
"""Of one page: 35 million are an A4 page at 600 dpi; Pillow uses one byte for each pixel of a fax."""
MOST_PIXELS_IN_ALL = 5_000_000_000

_BROKEN = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, struct.error, OverflowError, MemoryError,
           RuntimeError)  # fmt: skip
"""What Pillow raises for damaged files, beside its own errors, which derive from these."""


@dataclass(frozen=True)
class Page:
    """One page: ``image`` is None where nothing of it can be shown, ``problem`` is "" where all of it can."""

    image: Image.Image | None
    problem: str = ""


def pages(content: bytes) -> Iterator[Page]:
    """Every page; the pixels of one only are in memory at a time. A damaged page comes as far as it was decoded."""
    picture, problem = _opened(content)
    if picture is None:
        yield Page(None, problem)
        return
    pixels = 0
    with picture:
        for number in range(MOST_PAGES + 1):
            page = _page(picture, number)
            if page is None:
                return
            pixels += picture.width * picture.height
            if number == MOST_PAGES or pixels > MOST_PIXELS_IN_ALL:
                yield Page(None, Problem.TOO_MANY_PAGES)
                return
            yield page
            if page.image is None and page.problem == Problem.TRUNCATED:
                return


def _opened(content: bytes) -> tuple[Image.Image | None, str]:
    try:
        with warnings.catch_warnings(action="ignore"):
            return Image.open(io.BytesIO(content)), ""
    except Image.DecompressionBombError:
        return None, Problem.TOO_LARGE
    except _BROKEN:
        return None, Problem.UNREADABLE


def _page(picture: Image.Image, number: int) -> Page | None:
    """The page of this number; None behind the last one."""
    with warnings.catch_warnings(action="ignore"):
        try:
            picture.seek(number)
        except EOFError:
            return None
        except Image.DecompressionBombError:
            return Page(None, Problem.TOO_LARGE)
        except _BROKEN:
            return Page(None, Problem.TRUNCATED)
        if picture.width * picture.height > MOST_PIXELS:
            return Page(None, Problem.TOO_LARGE)
        try:
            picture.load()
        except _BROKEN:
            return _as_far_as_it_goes(picture)
        return Page(picture.copy())


def _as_far_as_it_goes(picture: Image.Image) -> Page:
    """Decoders write lines into the image until the first error; without tiles left, those lines can be copied."""
    vars(picture)["tile"] = []
    try:
        return Page(picture.copy(), Problem.TRUNCATED)
    except (*_BROKEN, AttributeError):
        return Page(None, Problem.UNREADABLE)
