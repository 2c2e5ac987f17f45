"""A refused gesture beside what is so now, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from sqlalchemy.orm import Session

from agent_console.database.queries.contact_rows import ContactRow
from agent_console.database.queries.directory import Directory
from agent_console.database.tables import Citizen, CitizenAlias, Contact
from agent_console.desk.clock import Clock
from agent_console.desk.words import disposition_name, language_name, state_name
from agent_console.domain.contact import ContactState, Disposition
from agent_console.operations import (
    AnyOperation,
    ClaimContact,
    CloseContact,
    EditCitizen,
    HoldContact,
    LinkCitizen,
    ReferOut,
    SendReply,
    SetService,
    TakeBackContact,
    TransferContact,
)

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Side:
    """One field: what the agent meant it to be, and what it is."""

    name: str
    meant: str
    now: str


class Sides:
    """Reads both versions from one snapshot."""

    def __init__(self, session: Session, book: Directory, clock: Clock, me: str) -> None:
        self._session, self._book, self._clock, self._me = session, book, clock, me

    def of(self, operation: AnyOperation | None, row: ContactRow | None) -> tuple[Side, ...]:
        """() where there is nothing to compare."""
        if isinstance(operation, EditCitizen):
            return tuple(self._citizen_field(operation))
        if operation is None or row is None:
            return ()
        return tuple(self._fields(operation, row))

    def _fields(self, operation: AnyOperation, row: ContactRow) -> Iterator[Side]:
        match operation:
            case TransferContact() | TakeBackContact():
                meant = self._book.department(operation.department_id) if isinstance(operation, TransferContact) else ""
                yield self._department(row, meant or translate("Sides", "Back with you"))
            case ReferOut():
                yield self._state(row, self._book.partner(operation.partner_id))
            case CloseContact():
                yield self._state(row, _closed(operation.disposition))
            case HoldContact():
                until = self._clock.said(operation.until) if operation.until else ""
                yield self._state(row, " · ".join(filter(None, (state_name(ContactState.HELD), until))))
            case SetService():
                contact = self._session.get(Contact, row.id)
                name = translate("Sides", "Service")
                now = self._book.service(contact.service_id) if contact else ""
                yield Side(name, self._book.service(operation.service_id) or _none(), now or _none())
            case LinkCitizen():
                contact = self._session.get(Contact, row.id)
                now = self._citizen(contact.citizen_id if contact else None)
                yield Side(translate("Sides", "Citizen"), self._citizen(operation.citizen_id), now)
            case SendReply():
                yield self._state(row, translate("Sides", "Answered by you"))
        if not isinstance(operation, TransferContact | TakeBackContact):
            yield self._department(row, "")
        yield self._owner(operation, row)

    def _state(self, row: ContactRow, meant: str) -> Side:
        now = _closed(row.disposition) if row.state == ContactState.CLOSED else state_name(row.state)
        return Side(translate("Sides", "State"), meant, now)

    def _department(self, row: ContactRow, meant: str) -> Side:
        return Side(translate("Sides", "Department"), meant, self._book.department(row.department_id) or row.department)

    def _owner(self, operation: AnyOperation, row: ContactRow) -> Side:
        mine = isinstance(operation, ClaimContact | SendReply | HoldContact)
        now = translate("Sides", "You") if row.owner_id == self._me else row.owner
        return Side(
            translate("Sides", "In the hands of"),
            translate("Sides", "You") if mine else "",
            now or translate("Sides", "Nobody yet"),
        )

    def _citizen_field(self, edit: EditCitizen) -> Iterator[Side]:
        alias = self._session.get(CitizenAlias, edit.citizen_id)
        citizen = self._session.get(Citizen, alias.citizen_id if alias else edit.citizen_id)
        if citizen is None:
            return
        names = {
            "name": translate("Sides", "Name"),
            "language": translate("Sides", "Language"),
            "note": translate("Sides", "Note on the citizen"),
        }
        now = str(getattr(citizen, edit.field))
        shown = language_name if edit.field == "language" else str
        if edit.field != "name":
            yield Side(translate("Sides", "Citizen"), "", citizen.name)
        yield Side(names[edit.field], shown(edit.new) or _none(), shown(now) or _none())

    def _citizen(self, citizen_id: str | None) -> str:
        citizen = self._session.get(Citizen, citizen_id) if citizen_id else None
        return citizen.name if citizen else _none()


def _none() -> str:
    return translate("Sides", "None")


def _closed(disposition: Disposition | None) -> str:
    words = state_name(ContactState.CLOSED)
    return f"{words} · {disposition_name(disposition)}" if disposition else words
