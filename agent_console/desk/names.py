"""The directory in memory, read again whenever central changed it."""

from PySide6.QtCore import QObject, Signal

from agent_console.database.base import localized
from agent_console.database.queries.directory import Directory, directory
from agent_console.desk.bridge import Bridge
from agent_console.desk.ports import StationPort
from agent_console.sync.status import Changed

_TABLES = frozenset({"department", "partner", "agent", "service", "setting"})


class Names(QObject):
    """``book`` holds what ids are called; ``changed`` is emitted after it was read again."""

    changed = Signal()

    def __init__(self, station: StationPort, bridge: Bridge, language: str) -> None:
        super().__init__(bridge)
        self._station = station
        self._language = language
        self.book = Directory()
        self._read()
        bridge.changed.connect(self._hear)

    @property
    def city(self) -> str:
        """The city's name."""
        return localized(self.book.city.get("name", {}), self._language)

    def _hear(self, changed: Changed) -> None:
        if changed.everything or changed.tables & _TABLES:
            self._read()
            self.changed.emit()

    def _read(self) -> None:
        with self._station.reading() as session:
            self.book = directory(session, self._language)
