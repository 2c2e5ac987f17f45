"""The list of citizens, and one of them with everything they wrote or called about."""

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.citizens import CitizenCard, CitizenRow, citizen_card, find_citizens
from agent_console.database.queries.contact_rows import ContactRow, contacts_of_citizen
from agent_console.database.queries.erasure import Extent, extent_of
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.people import Role
from agent_console.operations import EraseCitizen
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

    @property
    def may_erase(self) -> bool:
        """Whether this agent's role may erase a citizen; central decides."""
        return self._desk.station.agent.role in (Role.SUPERVISOR, Role.ADMINISTRATOR)

    def extent(self, citizen_id: str) -> tuple[str, Extent] | None:
        """The citizen's name, and how much would go; None where they are gone already."""
        with self._desk.station.reading() as session:
            card = citizen_card(session, citizen_id, self._desk.language)
            return (card.name, extent_of(session, citizen_id)) if card is not None else None

    def erase(self, citizen_id: str) -> bool:
        """Order it; it is done everywhere as soon as central has heard."""
        said = self.tr("Ordered. It is erased everywhere as soon as central has heard of it.")
        return self._desk.gestures.perform(EraseCitizen(citizen_id=citizen_id), said)

    def _hear(self, changed: Changed) -> None:
        if self._listed and (changed.everything or changed.tables & {"citizen", "contact_point", "entry"}):
            self.find(self._words)
            if self.citizen_id is not None:
                self.show(self.citizen_id)
