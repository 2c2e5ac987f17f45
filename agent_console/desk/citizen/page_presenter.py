"""The list of citizens, and one of them with everything they wrote or called about."""

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.citizens import CitizenCard, CitizenRow, citizen_card, find_citizens
from agent_console.database.queries.contact_rows import ContactRow, contacts_of_citizen
from agent_console.desk.surroundings import Surroundings
from agent_console.sync.status import Changed

_HISTORY = 50


class CitizensPresenter(QObject):
    """``found`` carries ``CitizenRow``s, ``shown`` one card with its contacts."""

    found = Signal(list)
    shown = Signal(object, list)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self._words = ""
        self._listed = False
        self.citizen_id: str | None = None
        surroundings.bridge.changed.connect(self._hear)

    def find(self, words: str) -> None:
        """Look for others."""
        self._words, self._listed = words, True
        station, language = self._desk.station, self._desk.language

        def query() -> list[CitizenRow]:
            with station.reading() as session:
                return find_citizens(session, words, language)

        self._desk.reader.ask("citizens", query, self.found.emit)

    def show(self, citizen_id: str) -> None:
        """One citizen; a few milliseconds."""
        self.citizen_id = citizen_id
        with self._desk.station.reading() as session:
            card: CitizenCard | None = citizen_card(session, citizen_id, self._desk.language)
            contacts: list[ContactRow] = contacts_of_citizen(session, citizen_id, self._desk.language, _HISTORY)
        self.shown.emit(card, contacts)

    def _hear(self, changed: Changed) -> None:
        if self._listed and (changed.everything or changed.tables & {"citizen", "contact_point", "entry"}):
            self.find(self._words)
            if self.citizen_id is not None:
                self.show(self.citizen_id)
