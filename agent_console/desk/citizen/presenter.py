"""Whose contact it is: the citizen's card, likely matches for an unknown one, linking and entering."""

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.citizens import (
    CitizenCard,
    CitizenRow,
    Match,
    citizen_card,
    find_citizens,
    likely_citizens,
)
from agent_console.database.queries.contact import ContactDetails
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.identifiers import new_id
from agent_console.domain.people import CitizenKind, PointKind
from agent_console.operations import AddContactPoint, CreateCitizen, EditCitizen, LinkCitizen, NewPoint, SeparateCitizen

_READ = "citizen card"


class CitizenPresenter(QObject):
    """Follows the open contact."""

    shown = Signal(object, list)
    """``CitizenCard`` or None, and ``Match``es where there is no card."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self.details: ContactDetails | None = None
        self.linking = False
        """Whether a citizen who is entered becomes that of the open contact."""

    def show_details(self, details: ContactDetails | None) -> None:
        """Read the card of the contact's citizen, or look for likely ones."""
        before, self.details = self.details, details
        if details is None:
            return
        same = before is not None and (before.row.id, before.citizen_id) == (details.row.id, details.citizen_id)
        if same:
            self._desk.reader.ask(_READ, lambda: self._read(details), self._take)
        else:
            # At once: nobody is to see one citizen's card beside another's contact.
            self._desk.reader.forget(_READ)
            self._take(self._read(details))

    def _read(self, details: ContactDetails) -> tuple[CitizenCard | None, list[Match]]:
        with self._desk.station.reading() as session:
            if details.citizen_id is not None:
                return citizen_card(session, details.citizen_id, self._desk.language), []
            return None, likely_citizens(session, details.sender_name, details.sender_address)

    def _take(self, found: tuple[CitizenCard | None, list[Match]]) -> None:
        self.shown.emit(*found)

    def find(self, words: str) -> list[CitizenRow]:
        """Citizens for words typed; a few milliseconds."""
        with self._desk.station.reading() as session:
            return find_citizens(session, words, self._desk.language, 8)

    def link(self, citizen_id: str | None) -> bool:
        """Say whose contact it is; what they wrote from becomes a way to reach them."""
        details = self.details
        if details is None:
            return False
        operation = LinkCitizen(contact_id=details.row.id, citizen_id=citizen_id, expected=details.citizen_id)
        said = self.tr("Linked") if citizen_id else self.tr("No longer linked")
        return self._desk.gestures.perform(operation, said)

    def create(self, name: str, kind: CitizenKind, language: str, points: list[tuple[PointKind, str]]) -> bool:
        """Enter a citizen; an open contact that is nobody's yet is linked."""
        details = self.details
        made = tuple(NewPoint(point_id=new_id(), kind=point, value=value) for point, value in points if value.strip())
        operation = CreateCitizen(
            citizen_id=new_id(),
            citizen_kind=kind,
            name=name.strip(),
            language=language,
            points=made,
            contact_id=details.row.id if details is not None and self.linking else None,
        )
        return self._desk.gestures.perform(operation, self.tr("{name} entered").format(name=name.strip()))

    def separate(self, alias_id: str, name: str) -> bool:
        """Two entries were taken for one: they are two people."""
        said = self.tr("Two people now. Link their contacts anew where that is needed.")
        return self._desk.gestures.perform(SeparateCitizen(alias_id=alias_id, name=name), said)

    def add_point(self, citizen_id: str, kind: PointKind, value: str) -> bool:
        """A further way to reach somebody."""
        operation = AddContactPoint(point_id=new_id(), citizen_id=citizen_id, point_kind=kind, value=value.strip())
        return self._desk.gestures.perform(operation, self.tr("Added"))

    def edit_note(self, citizen_id: str, old: str, new: str) -> bool:
        """What colleagues should know about somebody."""
        operation = EditCitizen(citizen_id=citizen_id, field="note", old=old, new=new.strip())
        return self._desk.gestures.perform(operation, self.tr("Saved"))
