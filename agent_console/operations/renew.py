"""Making a refused gesture fit what is so now: what its author would do having seen it."""

from msgspec.structs import replace
from sqlalchemy.orm import Session

from agent_console.database.tables import Citizen, Contact
from agent_console.domain.contact import ContactState
from agent_console.domain.identifiers import new_id
from agent_console.operations.citizen import EditCitizen, LinkCitizen, current_citizen
from agent_console.operations.claim import ClaimContact
from agent_console.operations.close import CloseContact, ReopenContact
from agent_console.operations.envelope import AnyOperation
from agent_console.operations.hold import HoldContact
from agent_console.operations.note import AddNote
from agent_console.operations.reply import SendReply
from agent_console.operations.service import SetService
from agent_console.operations.transfer import ReferOut, TransferContact

_NEEDS_OPEN = ClaimContact | HoldContact | ReferOut | SendReply | SetService | TransferContact
_NEEDS_OWNER = CloseContact | HoldContact | ReferOut


def renewed(session: Session, operation: AnyOperation, agent_id: str) -> tuple[AnyOperation, ...]:
    """The gestures that lead where ``operation`` meant to, from what this replica shows now; () where none can.

    A closed contact is opened again first; one that a colleague has is knowingly taken over.
    """
    if isinstance(operation, EditCitizen):
        citizen = session.get(Citizen, current_citizen(session, operation.citizen_id))
        return () if citizen is None else (replace(operation, old=getattr(citizen, operation.field)),)
    contact = session.get(Contact, operation.about or "")
    if contact is None:
        return ()
    before: list[AnyOperation] = []
    owner = contact.owner_id
    if contact.state == ContactState.CLOSED and isinstance(operation, _NEEDS_OPEN):
        before.append(ReopenContact(contact_id=contact.id))
        owner = agent_id
    if owner not in (None, agent_id) and isinstance(operation, _NEEDS_OWNER):
        before.append(ClaimContact(contact_id=contact.id, expected_owner=owner))
    return (*before, _fitted(operation, contact, owner))


def _fitted(operation: AnyOperation, contact: Contact, owner: str | None) -> AnyOperation:
    changes: dict[str, str | None] = {}
    match operation:
        case TransferContact():
            changes = {"expected_department": contact.department_id, "expected_owner": owner}
        case SendReply():
            changes = {"entry_id": new_id(), "expected_owner": owner}
        case ClaimContact():
            changes = {"expected_owner": owner}
        case SetService():
            changes = {"expected": contact.service_id}
        case LinkCitizen():
            changes = {"expected": contact.citizen_id}
        case AddNote():
            changes = {"entry_id": new_id()}
    return replace(operation, **changes)
