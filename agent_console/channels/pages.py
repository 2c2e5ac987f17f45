"""The pages of a picture file (TIFF, PNG, JPEG, …), one after the other, as far as they can be read."""

import io
import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

MOST_PAGES = 500
MOST_PIXELS = 100_000_000
"""Of one page: 35 million are an A4 page at 600 dpi; Pillow uses one byte for each pixel of a fax."""

_BROKEN = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, struct.error, OverflowError, MemoryError)
"""What Pillow raises for damaged files, beside its own errors, which derive from these."""


@dataclass(frozen=True)
class Page:
    """One page: ``image`` is None where nothing of it can be shown, ``problem`` is "" where all of it can."""

    image: Image.Image | None
    problem: str = ""


def pages(content: bytes) -> Iterator[Page]:
    """Every page; the pixels of one only are in memory at a time. A damaged page comes as far as it was decoded."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            picture = Image.open(io.BytesIO(content))
        except (*_BROKEN, Image.DecompressionBombError) as problem:
            large = isinstance(problem, Image.DecompressionBombError)
            yield Page(None, "too_large" if large else "unreadable")
            return
        with picture:
            yield from _frames(picture)


def _frames(picture: Image.Image) -> Iterator[Page]:
    for number in range(MOST_PAGES + 1):
        try:
            picture.seek(number)
        except EOFError:
            return
        except Image.DecompressionBombError:
            yield Page(None, "too_large")
            return
        except _BROKEN:
            yield Page(None, "truncated")
            return
        if number == MOST_PAGES:
            yield Page(None, "too_many_pages")
            return
        yield _page(picture)


def _page(picture: Image.Image) -> Page:
    width, height = picture.size
    if width * height > MOST_PIXELS:
        return Page(None, "too_large")
    try:
        picture.load()
    except _BROKEN:
        return _as_far_as_it_goes(picture)
    return Page(picture.copy())


def _as_far_as_it_goes(picture: Image.Image) -> Page:
    """Decoders write lines into the image until the first error; without tiles left, those lines can be copied."""
    vars(picture)["tile"] = []
    try:
        return Page(picture.copy(), "truncated")
    except (*_BROKEN, AttributeError):
        return Page(None, "unreadable")
