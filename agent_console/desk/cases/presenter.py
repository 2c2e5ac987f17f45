"""Cases found for what is typed."""

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.cases import find_cases
from agent_console.database.queries.contact_rows import contacts_of_case
from agent_console.desk.surroundings import Surroundings
from agent_console.sync.status import Changed


class CasesPresenter(QObject):
    """``found`` carries ``CaseRow``s."""

    found = Signal(list)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self._words, self._open_only = "", True
        self._shown = False
        surroundings.bridge.changed.connect(self._hear)

    def find(self, words: str, *, open_only: bool) -> None:
        """Look for other ones."""
        self._words, self._open_only = words, open_only
        self.refresh()

    def refresh(self) -> None:
        """Read them again."""
        self._shown = True
        station, language = self._desk.station, self._desk.language
        words, open_only = self._words, self._open_only

        def query() -> list[object]:
            with station.reading() as session:
                return list(find_cases(session, station.departments, words, language, open_only=open_only))

        self._desk.reader.ask("cases", query, self.found.emit)

    def newest_contact(self, case_id: str) -> str | None:
        """The contact to open for a case."""
        with self._desk.station.reading() as session:
            contacts = contacts_of_case(session, case_id, self._desk.language)
        return contacts[0].id if contacts else None

    def _hear(self, changed: Changed) -> None:
        # OpenCase is announced as a change of its contact.
        if self._shown and (changed.everything or changed.contacts or "city_case" in changed.tables):
            self.refresh()
