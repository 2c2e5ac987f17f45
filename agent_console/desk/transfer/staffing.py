"""Who could take a contact now: whether a department is open, and how many people of it are free."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agent_console.desk.clock import Clock
from agent_console.desk.names import Names
from agent_console.desk.ports import StationPort
from agent_console.domain.hours import Hours
from agent_console.domain.people import Presence

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Staffed:
    """How a department or partner is manned now."""

    open: bool
    opens: datetime | None
    """When it opens next, where it is closed."""
    here: int | None
    """How many of its people are at their desks; None where that is not known: a partner, or no line."""
    free: int
    """How many of them can take work."""

    @property
    def reachable(self) -> bool:
        """Whether somebody can be expected to take it."""
        return self.open and self.here != 0


class Staffing:
    """Asks the directory and who is at a desk."""

    def __init__(self, station: StationPort, names: Names, clock: Clock) -> None:
        self._station, self._names, self._clock = station, names, clock

    def of_department(self, department_id: str) -> Staffed:
        """A department's."""
        book = self._names.book
        known = book.departments.get(department_id)
        people = [one for one in self._station.here if book.desks.get(one.agent_id) == department_id]
        free = sum(1 for one in people if one.presence == Presence.AVAILABLE)
        return self._staffed(known.hours if known else None, len(people) if self._station.here else None, free)

    def of_partner(self, partner_id: str) -> Staffed:
        """A partner's: its hours only."""
        known = self._names.book.partners.get(partner_id)
        return self._staffed(known.hours if known else None, None, 0)

    @property
    def manned(self) -> tuple[tuple[str, bool], ...]:
        """In which departments people are, and whether they are free: what suggestions say of them follows it."""
        desks = self._names.book.desks
        found = ((desks.get(p.agent_id, ""), p.presence == Presence.AVAILABLE) for p in self._station.here)
        return tuple(sorted(found))

    def name(self, department_id: str) -> str:
        """What a department is called."""
        return self._names.book.department(department_id)

    @property
    def duty_desk(self) -> str:
        """The id of the department that takes what cannot wait; "" where nobody does."""
        book = self._names.book
        return book.duty_desk if book.duty_desk in book.departments else ""

    def present_words(self, staffed: Staffed) -> str:
        """How many are free, or that nobody is there; "" where it is not known."""
        free = staffed.free
        if free:
            return translate("Reasons", "%n person(s) free", "", free)
        if staffed.here:
            return translate("Reasons", "all are busy")
        return translate("Reasons", "nobody is there") if staffed.here == 0 else ""

    def duty_words(self, target_id: str, staffed: Staffed) -> str:
        """That the duty desk takes urgent matters of a target nobody is at."""
        duty = self.duty_desk
        if staffed.reachable or not duty or duty == target_id:
            return ""
        return translate("Reasons", "{department} takes urgent matters").format(
            department=self._names.book.department(duty)
        )

    def _staffed(self, hours: Hours | None, here: int | None, free: int) -> Staffed:
        now = self._clock.local(self._clock.now())
        if hours is None or not hours.week:  # without hours nobody can say that it is closed
            return Staffed(True, None, here, free)
        inside = hours.open_until(now) is not None
        return Staffed(inside, None if inside else hours.opens_next(now), here, free)
