"""An office that gives a service, written in one line: ``name | address | district | phone | e-mail | hours``.

Hours are written as in OpenStreetMap's ``opening_hours`` (https://wiki.openstreetmap.org/wiki/Key:opening_hours), of
which weekdays and times are understood: ``Mo-We 08:00-16:00, Th 08:00-12:00,13:00-18:00``.
"""

import re
from collections.abc import Collection
from dataclasses import astuple, dataclass, field
from datetime import time
from itertools import groupby

from agent_console.domain.hours import Hours

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

Week = dict[str, list[str]]
"""As ``Hours.read`` takes it."""

_PERIODS = re.compile(
    r"\s*(?P<days>[A-Z][a-z](?:\s*[-,]\s*[A-Z][a-z])*)\s+"
    r"(?P<times>\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2}(?:\s*,\s*\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2})*)\s*(?:[,;]|$)"
)


@dataclass(frozen=True)
class Office:
    """Where one goes, and when."""

    name: str
    address: str = ""
    district: str = ""
    phone: str = ""
    email: str = ""
    week: Week = field(default_factory=dict)

    @classmethod
    def read(cls, line: str) -> "Office":
        """The office in ``line``; ``ValueError`` where its hours cannot be understood or it has no name."""
        parts = [part.strip() for part in line.split("|")]
        if not parts[0]:
            raise ValueError("an office needs a name")
        if len(parts) > 6:
            raise ValueError(f"an office has six parts at most: {line}")
        name, address, district, phone, email, hours = parts + [""] * (6 - len(parts))
        return cls(name, address, district, phone, email, week_in(hours))

    def written(self) -> str:
        """As ``read`` takes it."""
        *words, week = astuple(self)
        parts = [" ".join(word.replace("|", "/").split()) for word in words] + [week_written(week)]
        return " | ".join(parts).rstrip(" |")

    def lies_in(self, district: Collection[str]) -> bool:
        """Whether its district bears one of a district's names, which are in lower case and of every language."""
        return bool(self.district) and self.district.casefold() in district

    @property
    def hours(self) -> Hours:
        """To be asked whether it is open."""
        return Hours.read(self.week)


def week_in(text: str) -> Week:
    """The week that ``text`` describes; ``ValueError`` names what is not understood."""
    week: Week = {}
    position = 0
    text = text.strip().removesuffix(";")
    if text == "24/7":
        return {str(day): ["00:00-23:59"] for day in range(7)}
    while position < len(text):
        found = _PERIODS.match(text, position)
        if found is None:
            raise ValueError(f"these opening hours are not understood: {text[position:].strip()}")
        periods = [_period(one) for one in found["times"].split(",")]
        for day in _days(found["days"]):
            week[day] = sorted({*week.get(day, []), *periods})
        position = found.end()
    return {day: week[day] for day in sorted(week)}


def week_written(week: Week) -> str:
    """As ``week_in`` takes it: days with the same hours are told together."""
    told = []
    days = [(day, ",".join(week.get(str(day), []))) for day in range(7)]
    for times, group in groupby(days, key=lambda one: one[1]):
        first, *rest = [day for day, _ in group]
        if times:
            told.append(f"{DAYS[first]}{f'-{DAYS[rest[-1]]}' if rest else ''} {times}")
    return ", ".join(told)


def _days(written: str) -> list[str]:
    days: list[str] = []
    for part in written.split(","):
        begin, _, end = (one.strip() for one in part.partition("-"))
        if begin not in DAYS or (end and end not in DAYS):
            raise ValueError(f"'{part.strip()}' is no weekday; write {', '.join(DAYS)}")
        first, last = DAYS.index(begin), DAYS.index(end or begin)
        days += [str(day % 7) for day in range(first, last + 1 if last >= first else last + 8)]
    return days


def _period(written: str) -> str:
    begin, end = (time.fromisoformat(one.strip().zfill(5)) for one in written.replace("24:00", "23:59").split("-"))
    if begin >= end:
        raise ValueError(f"'{written.strip()}' ends before it begins")
    return f"{begin:%H:%M}-{end:%H:%M}"
