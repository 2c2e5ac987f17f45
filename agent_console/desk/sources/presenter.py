"""The city's sources as this station knows them, and asking intake to test one."""

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from agent_console.database.queries.sources import SourceRow, intake_alive_at, sources
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.people import Role
from agent_console.operations import AskSourceTest
from agent_console.sync.status import Changed

_SILENT = timedelta(seconds=150)
"""Intake says every minute that it is alive."""
_MINUTE_MS = 30_000


class SourcesPresenter(QObject):
    """``changed`` after the rows were read again."""

    changed = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self.rows: list[SourceRow] = []
        self.silent_since = ""
        """When intake was last heard of, where that is too long ago; "" while it is at work."""
        surroundings.bridge.changed.connect(self._hear)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self.refresh)
        if self.offered:
            self._clock.start()

    @property
    def offered(self) -> bool:
        """Whether this agent's role has the page."""
        return self._desk.station.agent.role in (Role.SUPERVISOR, Role.ADMINISTRATOR)

    @property
    def may_test(self) -> bool:
        """Whether this agent's role may ask for a test."""
        return self._desk.station.agent.role == Role.ADMINISTRATOR

    def refresh(self) -> None:
        """Read them again."""
        with self._desk.station.reading() as session:
            self.rows = sources(session)
            alive = intake_alive_at(session)
        clock = self._desk.clock
        if alive is None:
            self.silent_since = self.tr("never")
        else:
            self.silent_since = clock.said(alive) if clock.now() - alive > _SILENT else ""
        self.changed.emit()

    def test(self, source_id: str) -> None:
        """Have intake test it; the answer comes on its card."""
        self._desk.gestures.perform(AskSourceTest(source_id=source_id))

    def _hear(self, changed: Changed) -> None:
        if self.offered and (changed.everything or "source" in changed.tables):
            self.refresh()
