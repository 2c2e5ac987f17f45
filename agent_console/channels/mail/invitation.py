"""An invitation to a meeting (iCalendar, RFC 5545) as lines to read: what, when, where, from whom."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from icalendar import Calendar

from agent_console.channels.plain import one_line

_LARGEST = 1_000_000
_MOST_EVENTS = 20


def invitation(content: bytes) -> str:
    """The lines, without a language of their own; "" for what cannot be read."""
    if len(content) > _LARGEST:
        return ""
    try:
        calendars = Calendar.from_ical(content, multiple=True)
        return "\n\n".join(list(_events(calendars))[:_MOST_EVENTS])
    except Exception:  # hostile input: the file itself is kept
        return ""


def _events(calendars: list[Any]) -> Iterator[str]:
    for calendar in calendars:
        cancelled = str(calendar.get("METHOD", "")).upper() == "CANCEL"
        for event in calendar.walk("VEVENT"):
            title = one_line(str(event.get("SUMMARY", "")), 300)
            where = one_line(str(event.get("LOCATION", "")), 300)
            host = one_line(str(event.get("ORGANIZER", "")), 300).removeprefix("mailto:").removeprefix("MAILTO:")
            lines = (f"✕ {title}" if cancelled else title, _when(event), where, host)
            yield "\n".join(line for line in lines if line)


def _when(event: Any) -> str:
    begins, ends = (event[name].dt if name in event else None for name in ("DTSTART", "DTEND"))
    if begins is None:
        return ""
    said = _moment(begins)
    if isinstance(begins, datetime) and isinstance(ends, datetime):
        said += f"–{ends:%H:%M}" if ends.date() == begins.date() else f" – {_moment(ends)}"
    zone = _zone(event, begins)
    return f"{said} {zone}".strip()


def _zone(event: Any, begins: date) -> str:
    named = str(event["DTSTART"].params.get("TZID", ""))
    if named or not isinstance(begins, datetime) or begins.tzinfo is None:
        return one_line(named, 60)
    return begins.tzname() or ""


def _moment(at: date) -> str:
    return f"{at:%Y-%m-%d %H:%M}" if isinstance(at, datetime) else f"{at:%Y-%m-%d}"
