"""What is on the pages of a scan, without reading its words: empty or not, and its barcodes."""

import re
from collections.abc import Iterator

import numpy
import zxingcpp
from PIL import Image

from agent_console.channels.arrival import Part
from agent_console.channels.pages import MOST_PAGES
from agent_console.channels.post.pictures import pictures
from agent_console.channels.post.separators import Look

RESOLUTION = 200
_FORMATS = zxingcpp.barcode_formats_from_str("Code128,Code39,QRCode,DataMatrix")
_LARGEST = 4000
"""Pixels along a side beyond which a page is made smaller first."""
_MARGIN = 0.04
"""Of each side: shadows of the scanner's edge are no content."""
_TILE = 32
"""Pixels, 4 mm on paper."""
_INKED = 0.05
"""Share of dark pixels from which there is something on a tile: more than a speck of 1 mm."""
_SPECKS = 2
"""So many tiles with something on them may be dirt; a word of ordinary size covers three."""
_REFERENCE = re.compile(r"(?<![0-9A-Z])[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}(?![0-9A-Z])")


def looks(part: Part) -> list[Look]:
    """One per page, a page that cannot be drawn being neither empty nor coded; never raises."""
    return [_look(picture) for picture in _bounded(part)]


def references(seen: list[Look]) -> tuple[str, ...]:
    """The city's own numbers among the barcodes, in the order of the pages."""
    found = (number for look in seen for code in look.codes for number in _REFERENCE.findall(code.upper()))
    return tuple(dict.fromkeys(found))


def _bounded(part: Part) -> Iterator[Image.Image | None]:
    for number, picture in enumerate(pictures(part, RESOLUTION)):
        if number == MOST_PAGES:
            return
        yield picture


def _look(picture: Image.Image | None) -> Look:
    if picture is None:
        return Look(blank=False)
    grey = picture.convert("L")
    grey.thumbnail((_LARGEST, _LARGEST))
    return Look(_blank(grey), _codes(grey))


def _codes(grey: Image.Image) -> tuple[str, ...]:
    try:
        found = zxingcpp.read_barcodes(grey, formats=_FORMATS)
    except (RuntimeError, ValueError, MemoryError):
        return ()
    return tuple(dict.fromkeys(code.text for code in found if code.text))


def _blank(grey: Image.Image) -> bool:
    width, height = grey.size
    left, top = int(width * _MARGIN), int(height * _MARGIN)
    values = numpy.asarray(grey.crop((left, top, width - left, height - top)), dtype=numpy.uint8)
    down, across = values.shape[0] // _TILE, values.shape[1] // _TILE
    if not down or not across:
        return False
    paper = int(numpy.median(values))
    # Recycled paper is grey: ink is what is much darker than the sheet itself. A dark sheet is no empty one.
    ink = values[: down * _TILE, : across * _TILE] < paper - 60
    shares = ink.reshape(down, _TILE, across, _TILE).mean(axis=(1, 3))
    return paper >= 128 and int((shares > _INKED).sum()) <= _SPECKS
