"""What time it is in the city, and how moments and spans are said."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale


class Clock:
    """Moments in the city's time zone, in the agent's language. ``now`` can be another clock in tests."""

    def __init__(self, zone: str, language: str, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.zone = ZoneInfo(zone)
        self._locale = QLocale(language)
        self._now = now

    def now(self) -> datetime:
        """This moment, in UTC."""
        return self._now()

    def local(self, moment: datetime) -> datetime:
        """The same moment on the city's clocks."""
        return moment.astimezone(self.zone)

    def today(self) -> date:
        """The day it is in the city."""
        return self.local(self.now()).date()

    def day_begins(self) -> datetime:
        """Midnight before now."""
        return datetime.combine(self.local(self.now()).date(), time(), self.zone).astimezone(UTC)

    def day_ends(self) -> datetime:
        """Midnight after now."""
        today = self.local(self.now()).date()
        return datetime.combine(today + timedelta(days=1), time(), self.zone).astimezone(UTC)

    def at(self, hour: int, minute: int, days: int = 0) -> datetime:
        """A time of day, ``days`` from today, in UTC."""
        day = self.local(self.now()).date() + timedelta(days=days)
        return datetime.combine(day, time(hour, minute), self.zone).astimezone(UTC)

    def hour(self, moment: datetime) -> str:
        """As ``10:42``."""
        return self.local(moment).strftime("%H:%M")

    def said(self, moment: datetime) -> str:
        """As ``today 10:42``, ``yesterday 16:05``, ``12 Nov 09:30``."""
        days = (self.local(self.now()).date() - self.local(moment).date()).days
        translate = QCoreApplication.translate
        if days == 0:
            return translate("Clock", "today {time}").format(time=self.hour(moment))
        if days == 1:
            return translate("Clock", "yesterday {time}").format(time=self.hour(moment))
        if days == -1:
            return translate("Clock", "tomorrow {time}").format(time=self.hour(moment))
        return f"{self.day(moment)} {self.hour(moment)}"

    def day(self, moment: datetime) -> str:
        """As ``12 Nov`` or, in another year, ``12 Nov 2024``."""
        local = self.local(moment)
        same_year = local.year == self.local(self.now()).year
        shown = QDate(local.year, local.month, local.day)
        return self._locale.toString(shown, "d MMM" if same_year else "d MMM yyyy")

    def calendar(self, day: date) -> str:
        """A day of the calendar, as ``12 Nov 2026``."""
        return self._locale.toString(QDate(day.year, day.month, day.day), "d MMM yyyy")

    def age(self, since: datetime) -> str:
        """How long ago, in one unit: ``20 min``, ``4 h``, ``2 days``."""
        return span(self.now() - since)

    def running(self, since: datetime) -> str:
        """A timer: ``02:31``, or ``1:02:31`` from an hour on."""
        return timer(self.now() - since)


def span(length: timedelta) -> str:
    """A length in one unit."""
    # Each number has a name of its own: the tool that gathers strings sees a plural only behind a plain name.
    minutes = max(0, int(length.total_seconds() // 60))
    hours, days = minutes // 60, minutes // (24 * 60)
    translate = QCoreApplication.translate
    if minutes < 1:
        return translate("Clock", "now")
    if minutes < 60:
        return translate("Clock", "%n min", "", minutes)
    if days < 1:
        return translate("Clock", "%n h", "", hours)
    return translate("Clock", "%n day(s)", "", days)


def timer(length: timedelta) -> str:
    """A length as a clock shows it."""
    seconds = max(0, int(length.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"
