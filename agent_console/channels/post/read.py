"""A scanned letter: a PDF or a picture file, with its pages, its date, and its text layer where it has one."""

import ctypes
import re
from datetime import UTC, datetime, timedelta, timezone

import pypdfium2
import pypdfium2.raw as pdfium

from agent_console.channels.arrival import Arrival, Part, Role, content_key
from agent_console.channels.pages import pages
from agent_console.channels.plain import keepable
from agent_console.channels.post.pdfium import PDFIUM
from agent_console.channels.problem import Problem
from agent_console.domain.channel import Channel

MOST_PAGES = 500
LONGEST_TEXT = 200_000
_LARGEST = 200_000_000
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|Z)?")


def read(content: bytes, name: str, media_type: str) -> Arrival:
    """The letter as an arrival; never raises. ``media_type`` is what its first bytes say, as ``application/pdf``."""
    problems: list[str] = []
    count, text, at = 0, "", None
    if not content or len(content) > _LARGEST:
        problems.append(Problem.TOO_LARGE if content else Problem.EMPTY)
    elif media_type == "application/pdf":
        with PDFIUM:
            count, text, at = _pdf(content, problems)
    elif media_type.startswith("image/"):
        count = _picture(content, problems)
    else:
        problems.append(Problem.UNKNOWN_FORMAT)
    role: Role = "page_image" if count else "original"
    return Arrival(
        content_key(Channel.POST, content),
        Channel.POST,
        received_at=at,
        text=text,
        pages=count,
        problems=tuple(dict.fromkeys(problems)),
        parts=(Part(role, name, media_type, content),),
    )


def _picture(content: bytes, problems: list[str]) -> int:
    count = 0
    for page in pages(content):
        if page.problem:
            problems.append(page.problem)
        count += page.image is not None
    return count


def _pdf(content: bytes, problems: list[str]) -> tuple[int, str, datetime | None]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as problem:
        problems.append(Problem.ENCRYPTED if "password" in str(problem).lower() else Problem.UNREADABLE)
        return 0, "", None
    with document:
        if pdfium.FPDF_GetSecurityHandlerRevision(document) >= 0:
            problems.append(Problem.PROTECTED)
        count = min(len(document), MOST_PAGES)
        if len(document) > MOST_PAGES:
            problems.append(Problem.TOO_MANY_PAGES)
        if not count:
            problems.append(Problem.UNREADABLE)
        text = "\n\n".join(filter(None, (_page_text(document, number, problems) for number in range(count))))
        if len(text) > LONGEST_TEXT:
            problems.append(Problem.TEXT_SHORTENED)
        return count, text[:LONGEST_TEXT], _moment(_metadata(document, b"CreationDate"))


def _page_text(document: pypdfium2.PdfDocument, number: int, problems: list[str]) -> str:
    try:
        words: str = document[number].get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError:
        problems.append(Problem.DAMAGED_PAGE)
        return ""
    return keepable(words).replace("\ufffe", "-\n").strip()


def _metadata(document: pypdfium2.PdfDocument, key: bytes) -> str:
    size = pdfium.FPDF_GetMetaText(document, key, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDF_GetMetaText(document, key, buffer, size)
    return buffer.raw.decode("utf-16-le", "replace").strip("\0")


def _moment(written: str) -> datetime | None:
    """A date of ISO 32000-1 section 7.9.4; without zone it is the scanner's local time."""
    found = _DATE.match(written.strip())
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part) if part else None for part in found.groups()[:6])
    try:
        local = datetime(year or 0, month or 1, day or 1, hour or 0, minute or 0, min(second or 0, 59))  # noqa: DTZ001
        if written.rstrip("'").endswith("Z"):
            return local.replace(tzinfo=UTC)
        if not found.group(7):
            return local.astimezone(UTC)
        offset = timedelta(hours=int(found.group(8)), minutes=int(found.group(9) or 0))
        return local.replace(tzinfo=timezone(offset if found.group(7) == "+" else -offset)).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
