"""The date a letter bears, as English, Polish and German letters write it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from agent_console.domain.spelling import words_folded

_MONTHS = {
    1: "january jan januar jaenner janner stycznia styczen", 2: "february feb februar lutego luty",
    3: "march mar marz maerz marca marzec", 4: "april apr kwietnia kwiecien", 5: "may mai maja maj",
    6: "june jun juni czerwca czerwiec", 7: "july jul juli lipca lipiec", 8: "august aug sierpnia sierpien",
    9: "september sep sept wrzesnia wrzesien", 10: "october oct oktober okt pazdziernika pazdziernik",
    11: "november nov listopada listopad", 12: "december dec dezember dez grudnia grudzien",
}  # fmt: skip
_MONTH = {word: number for number, words in _MONTHS.items() for word in words.split()}

_WRITTEN = (
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})",
    r"(?P<d>\d{1,2})\s?[./-]\s?(?P<m>\d{1,2})\s?[./-]\s?(?P<y>\d{4}|\d{2})",
    r"(?P<d>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?(?P<w>[a-z]{3,12})\.?,?\s+(?P<y>\d{4})",
    r"(?P<w>[a-z]{3,12})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})",
)
_LABEL = r"(?:dated?|datum|data|vom)\s*[:.]?"
_PLACE = r"[a-z][a-z .()/-]{1,38}?"
_LINES = tuple(
    re.compile(
        rf"(?:{_LABEL}\s*|(?:{_PLACE}(?:,|(?=\s(?:den|dnia|dn)\b))\s*)?(?:(?:den|dnia|dn\.?|on|the)\s+)?){written}(?:\s*r\.?)?\.?"
    )
    for written in _WRITTEN
)
"""Nothing else may stand beside a letter's date than the place, a label, and what leads over to it: ``Wrocław, dnia``,
``Wolfsburg, den``, ``Date:``."""
_OLDEST = timedelta(days=3 * 366)
_AHEAD = timedelta(days=1)
"""A letter is dated in the sender's own time zone."""


def letter_date(cells: list[str], received: date) -> date | None:
    """The first date among the pieces of a letter's head that stands as a letter's own date does.

    None where there is none, or one that no letter received on that day can bear.
    """
    return next((day for cell in cells for day in _dates(cell) if received - _OLDEST <= day <= received + _AHEAD), None)


def is_dated(cell: str) -> bool:
    """Whether a piece of a line is a date."""
    return any(True for _ in _dates(cell))


def _dates(cell: str) -> Iterator[date]:
    plain = words_folded(cell)
    for line in _LINES:
        found = line.fullmatch(plain)
        if found is None:
            continue
        parts = found.groupdict()
        month = _MONTH.get(parts.get("w") or "", 0) or int(parts.get("m") or 0)
        year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
        try:
            yield date(year, month, int(parts["d"]))
        except ValueError:
            continue
