"""The queues now: figures, and who is at a desk."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from agent_console.database.queries.dashboard import Dashboard, dashboard
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.people import Presence, Role
from agent_console.sync.status import Changed

_SETTLE_MS = 500
RETURNED_DAYS = 7
"""Today and the six before it."""


@dataclass(frozen=True)
class Staff:
    """How many people are in each state of presence."""

    counts: dict[Presence, int]
    names: dict[Presence, tuple[str, ...]]


class DashboardPresenter(QObject):
    """``shown`` carries a ``Dashboard`` and ``Staff``; nothing is read while the page is not in front."""

    shown = Signal(object, object)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self._watched = False
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.refresh)
        surroundings.bridge.changed.connect(self._hear)
        surroundings.bridge.here.connect(lambda _: self._settle.start())

    @property
    def supervises(self) -> bool:
        """Whether this agent answers for how contacts are passed on."""
        return Role(self._desk.station.agent.role).rules_routing

    def watch(self, watched: bool) -> None:
        """Whether the page is in front."""
        self._watched = watched
        if watched:
            self.refresh()

    def refresh(self) -> None:
        """Read the figures again."""
        if not self._watched:
            return
        station, clock = self._desk.station, self._desk.clock
        since = clock.day_begins() - timedelta(days=RETURNED_DAYS - 1) if self.supervises else None

        def query() -> Dashboard:
            with station.reading() as session:
                return dashboard(session, station.departments, clock.day_begins(), since)

        self._desk.reader.ask("dashboard", query, lambda figures: self.shown.emit(figures, self._staff()))

    def _staff(self) -> Staff:
        book, ours = self._desk.names.book, set(self._desk.station.departments)
        people: dict[Presence, list[str]] = {presence: [] for presence in Presence}
        for person in self._desk.station.here:
            if book.desks.get(person.agent_id) in ours:
                people[person.presence].append(book.person(person.agent_id))
        me = self._desk.station
        if not any(person.agent_id == me.agent.id for person in me.here):
            people[me.presence].append(me.agent.name)
        return Staff(
            {presence: len(names) for presence, names in people.items()},
            {presence: tuple(sorted(names)) for presence, names in people.items()},
        )

    def _hear(self, changed: Changed) -> None:
        if self._watched and (changed.everything or changed.contacts):
            self._settle.start()
