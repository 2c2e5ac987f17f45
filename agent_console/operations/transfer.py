"""Passing a contact to the department or partner that can answer, and taking it back."""

from sqlalchemy.orm import Session

from agent_console.database.tables import Call, CallCommand, Contact, Department, Partner
from agent_console.domain.contact import CallState, ContactState, Disposition
from agent_console.domain.identifiers import derived_id
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.contact_record import record_event, record_note, require_owner, take_open_contact
from agent_console.operations.operation import Context, Operation


class TransferContact(Operation, frozen=True, kw_only=True, tag="transfer_contact"):
    """Move a contact to another department's queue; a live call is moved on the PBX by the same gesture."""

    contact_id: str
    department_id: str
    expected_department: str
    expected_owner: str | None = None
    note: str = ""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Of two transfers the first stands: the same target is a noop, another is rejected with where it is now."""
        contact = take_open_contact(session, self.contact_id)
        if contact.department_id == self.department_id:
            raise Noop
        if contact.department_id != self.expected_department:
            raise Rejected(Reason.MOVED_ELSEWHERE, department=contact.department_id)
        require_owner(contact, context, self.expected_owner)
        target = session.get(Department, self.department_id)
        if target is None:
            raise Rejected(Reason.NOT_FOUND, department=self.department_id)
        if self.note:
            record_note(session, contact, context, derived_id(context.operation_id, "note"), self.note)
        facts = {"from": contact.department_id, "to": target.id}
        _move_to(contact, target.id)
        _ask_pbx(session, contact, context, target.extension)
        record_event(session, contact, context, "transferred", **facts)
        return Outcome.APPLIED


class TakeBackContact(Operation, frozen=True, kw_only=True, tag="take_back_contact"):
    """Undo a transfer while nobody at ``department_id``, where the contact is now, has taken it."""

    contact_id: str
    department_id: str
    owner_id: str | None = None
    """Who owned it before."""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Refused once somebody there owns it."""
        contact = take_open_contact(session, self.contact_id)
        if contact.department_id != self.department_id or contact.previous_id is None:
            raise Rejected(Reason.MOVED_ELSEWHERE, department=contact.department_id)
        require_owner(contact, context)
        facts = {"from": contact.department_id, "to": contact.previous_id}
        contact.department_id = contact.previous_id
        contact.previous_id = None
        contact.owner_id = self.owner_id
        contact.state = ContactState.CLAIMED if self.owner_id else ContactState.WAITING
        contact.transfers -= 1
        record_event(session, contact, context, "taken_back", **facts)
        return Outcome.APPLIED


class ReferOut(Operation, frozen=True, kw_only=True, tag="refer_out"):
    """Close a contact by naming the partner organisation that answers it."""

    contact_id: str
    partner_id: str
    note: str = ""

    def apply(self, session: Session, context: Context) -> Outcome:
        """The citizen is told the partner's number; the contact ends here."""
        contact = take_open_contact(session, self.contact_id)
        require_owner(contact, context)
        partner = session.get(Partner, self.partner_id)
        if partner is None:
            raise Rejected(Reason.NOT_FOUND, partner=self.partner_id)
        if self.note:
            record_note(session, contact, context, derived_id(context.operation_id, "note"), self.note)
        contact.owner_id = context.agent_id
        contact.state = ContactState.CLOSED
        contact.disposition = Disposition.REFERRED_OUT
        contact.closed_at = context.now
        _ask_pbx(session, contact, context, partner.phone)
        record_event(session, contact, context, "referred_out", partner=partner.id)
        return Outcome.APPLIED


def _move_to(contact: Contact, department_id: str) -> None:
    contact.previous_id = contact.department_id
    contact.department_id = department_id
    contact.owner_id = None
    contact.state = ContactState.WAITING
    contact.held_until = None
    contact.transfers += 1


def _ask_pbx(session: Session, contact: Contact, context: Context, target: str) -> None:
    call = session.get(Call, contact.id)
    if call is None or CallState(call.state) not in (CallState.TALKING, CallState.HELD) or context.agent_id is None:
        return
    session.add(
        CallCommand(
            id=derived_id(context.operation_id, "call_command"),
            contact_id=contact.id,
            agent_id=context.agent_id,
            action="transfer",
            target=target,
            state="asked",
            at=context.now,
        )
    )
