"""A received fax: a TIFF file with G3 or G4 pages (TIFF-F, RFC 2306), sender and date in its tags."""

import io
import re
import warnings
from collections.abc import Sequence
from datetime import UTC, datetime

from PIL import Image

from agent_console.channels.arrival import Arrival, Part, Party, content_key
from agent_console.channels.pages import pages
from agent_console.channels.plain import one_line
from agent_console.channels.problem import Problem
from agent_console.domain.addresses import phone_e164
from agent_console.domain.channel import Channel

IMAGE_DESCRIPTION = 270
"""HylaFAX and others write the sending station's own number (TSI) here."""

DATE_TIME = 306
"""``YYYY:MM:DD HH:MM:SS`` in the fax server's local time."""

_LARGEST = 100_000_000
_COARSEST, _FINEST = 20, 2_400
"""Dots per inch that a scan can have."""


def read(content: bytes, name: str = "fax.tif", country: str = "PL") -> Arrival:
    """The fax as an arrival; never raises.

    Whole, the file itself is the page image. Damaged, the pages that can be read are written anew and the file is kept
    as ``original``. ``country`` is what the sender's national numbers are read in.
    """
    key = content_key(Channel.FAX, content)
    if not content or len(content) > _LARGEST:
        problem = Problem.TOO_LARGE if content else Problem.EMPTY
        return Arrival(key, Channel.FAX, problems=(problem,), parts=(_original(content, name),))
    count, problems = _checked(content)
    sender, at = _tags(content, country)
    parts: tuple[Part, ...] = (Part("page_image", name, "image/tiff", content),)
    if problems:
        parts = (*_rewritten(content, name), _original(content, name))
    return Arrival(key, Channel.FAX, sender=sender, received_at=at, pages=count, problems=problems, parts=parts)


def _checked(content: bytes) -> tuple[int, tuple[str, ...]]:
    """How many pages can be shown at least in part, and what is wrong with the others."""
    count, problems = 0, []
    for page in pages(content):
        count += page.image is not None
        if page.problem:
            problems.append(page.problem)
    return count, tuple(dict.fromkeys(problems))


def _rewritten(content: bytes, name: str) -> tuple[Part, ...]:
    """What can be shown, as a file of its own; each page is packed at once, so that few pixels are in memory."""
    packed = [_packed(page.image) for page in pages(content) if page.image is not None]
    if not packed:
        return ()
    images = [Image.open(io.BytesIO(page)) for page in packed]
    out = io.BytesIO()
    images[0].save(out, "TIFF", save_all=True, append_images=images[1:], compression=_compression(images))
    return (Part("page_image", name, "image/tiff", out.getvalue()),)


def _packed(image: Image.Image) -> bytes:
    out = io.BytesIO()
    plain = image.copy() if image.mode == "1" else image.convert("RGB")
    plain.info = {}  # what a damaged file says of itself is not written on
    plain.save(out, "TIFF", compression=_compression([plain]), **_resolution(image))
    return out.getvalue()


def _resolution(image: Image.Image) -> dict[str, tuple[float, float]]:
    dpi = image.info.get("dpi", ())
    if len(dpi) == 2 and all(_COARSEST <= side <= _FINEST for side in dpi):
        return {"dpi": (float(dpi[0]), float(dpi[1]))}
    return {}


def _compression(images: Sequence[Image.Image]) -> str:
    return "group4" if all(image.mode == "1" for image in images) else "tiff_adobe_deflate"


def _original(content: bytes, name: str) -> Part:
    return Part("original", name, "image/tiff", content)


def _tags(content: bytes, country: str) -> tuple[Party, datetime | None]:
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(content)) as picture:
            tags = dict(getattr(picture, "tag_v2", {}))
    except Exception:  # hostile input: without tags the fax is anonymous, not lost
        return Party(), None
    station = one_line(str(tags.get(IMAGE_DESCRIPTION, "")), 100)
    return sender_of(station, country), _moment(str(tags.get(DATE_TIME, "")))


def sender_of(station: str, country: str = "PL") -> Party:
    """What a sending station calls itself: a number, a name, or both, as ``Urzad +48 22 1234567``."""
    number = re.search(r"\+?\(?\d[\d ()/.-]{4,}\d", station)
    address = phone_e164(number.group(0), country) if number else ""
    name = station.replace(number.group(0), " ") if number else station
    return Party(one_line(name, 100).strip(" -/"), address)


def _moment(written: str) -> datetime | None:
    try:
        local = datetime.strptime(written.strip("\0 "), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - local time by definition
        return local.astimezone().astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
