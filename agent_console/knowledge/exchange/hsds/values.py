"""What a cell may hold. Each check returns the reason why it cannot be that, or ""."""

import re
from collections.abc import Callable
from datetime import date, datetime, time

_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+$")
_URL = re.compile(r"https?://[^\s/]+\S*$", re.IGNORECASE)
_PHONE = re.compile(r"[+(\d][\d\s().\-/x]{2,}$", re.IGNORECASE)
_DATES = ("%m/%d/%Y", "%m/%d/%y", "%B %d, %Y", "%b %d, %Y", "%d %B %Y")
_TIMES = ("%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M%p", "%I %p", "%I%p")
_ZONE = re.compile(r"(Z|[+-]\d{2}(:?\d{2})?)$")
_YES, _NO = ("true", "t", "yes", "y", "1"), ("false", "f", "no", "n", "0")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RRULE_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""As in iCalendar (RFC 5545), which HSDS 3 schedules use."""


def day_in(text: str) -> date:
    """A date as 2014-11-27, 11/27/2014, 11/27/14 or November 27, 2014; ``ValueError`` for anything else."""
    try:
        return date.fromisoformat(text[:10]) if re.match(r"\d{4}-", text) else _in_format(text, _DATES).date()
    except ValueError:
        raise ValueError(f"'{text}' is no date") from None


def time_in(text: str) -> time:
    """A time as 09:00, 09:00:00, 9:00 AM or, as in HSDS 3, 09:00Z."""
    plain = _ZONE.sub("", text.strip()) if ":" in text else text.strip()
    return _in_format("23:59" if plain.startswith("24:") else plain.upper(), _TIMES).time()


def weekday_in(text: str) -> int:
    """0 for Monday: from its English name, three letters of it, two (RFC 5545), or 1 for Monday."""
    word = text.strip().lower()
    if word.isdigit() and 1 <= int(word) <= 7:
        return int(word) - 1
    found = [day for day, name in enumerate(WEEKDAYS) if len(word) >= 2 and name.startswith(word)]
    if len(found) != 1:
        raise ValueError(f"'{text}' is no weekday")
    return found[0]


def yes_in(text: str) -> bool:
    """True or false in one of their spellings."""
    if text.lower() not in _YES + _NO:
        raise ValueError(f"'{text}' is neither true nor false")
    return text.lower() in _YES


def _in_format(text: str, formats: tuple[str, ...]) -> datetime:
    for one in formats:
        try:
            return datetime.strptime(text, one)  # noqa: DTZ007 - a day or a time of day, nowhere in particular
        except ValueError:
            continue
    raise ValueError(f"'{text}' is in none of the known forms")


def _parsed(parse: Callable[[str], object], what: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        try:
            parse(text)
        except ValueError:
            return f"holds '{text}', which is no {what}."
        return ""

    return check


def _matched(pattern: re.Pattern[str], what: str) -> Callable[[str], str]:
    return lambda text: "" if pattern.match(text.strip()) else f"holds '{text}', which is no {what}."


def _one_of(*words: str) -> Callable[[str], str]:
    return lambda text: "" if text.lower() in words else f"holds '{text}', not one of {', '.join(words)}."


def _each(check: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: next((why for part in text.split(",") if (why := check(part.strip()))), "")


CHECKS: dict[str, Callable[[str], str]] = {
    "date": _parsed(day_in, "date"),
    "time": _parsed(time_in, "time of day"),
    "weekday": _parsed(weekday_in, "weekday"),
    "yes": _parsed(yes_in, "yes or no"),
    "number": _parsed(float, "number"),
    "email": _matched(_EMAIL, "e-mail address"),
    "emails": _each(_matched(_EMAIL, "e-mail address")),
    "url": _matched(_URL, "address of a page (http:// or https://)"),
    "phone": _matched(_PHONE, "telephone number"),
    "country": _matched(re.compile(r"[A-Za-z]{2}$"), "country code of two letters"),
    "postal_code": _matched(re.compile(r"[A-Za-z0-9][A-Za-z0-9 \-]{1,9}$"), "postal code"),
    "status": _one_of("active", "inactive", "defunct", "temporarily closed"),
    "phone_type": _one_of("voice", "fax", "hotline", "tty", "sms", "text", "cell", "video", "pager", "textphone"),
}
