"""Opening hours: whether a department is open, until when, and when it opens next."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta


@dataclass(frozen=True)
class Hours:
    """A week of opening hours in the city's local time.

    ``week`` maps a weekday (0 = Monday) to its periods; ``closed`` lists days on which the week does not count.
    """

    week: dict[int, tuple[tuple[time, time], ...]]
    closed: frozenset[date] = frozenset()

    @classmethod
    def read(cls, written: dict[str, list[str]]) -> "Hours":
        """From the stored form: ``{"0": ["08:00-16:00"], …, "closed": ["2026-12-24"]}``."""
        week = {int(day): tuple(_period(p) for p in periods) for day, periods in written.items() if day != "closed"}
        return cls(week, frozenset(date.fromisoformat(day) for day in written.get("closed", [])))

    def periods(self, day: date) -> tuple[tuple[time, time], ...]:
        """The periods of one day, in order."""
        return () if day in self.closed else self.week.get(day.weekday(), ())

    def open_until(self, moment: datetime) -> datetime | None:
        """When it closes, or None where it is closed at ``moment`` (local time)."""
        for begin, end in self.periods(moment.date()):
            if begin <= moment.time() < end:
                return datetime.combine(moment.date(), end, moment.tzinfo)
        return None

    def opens_next(self, moment: datetime) -> datetime | None:
        """The next opening after ``moment`` within two weeks, or None."""
        for offset in range(15):
            day = moment.date() + timedelta(days=offset)
            for begin, _ in self.periods(day):
                opening = datetime.combine(day, begin, moment.tzinfo)
                if opening > moment:
                    return opening
        return None


def _period(written: str) -> tuple[time, time]:
    begin, _, end = written.partition("-")
    return time.fromisoformat(begin), time.fromisoformat(end)
