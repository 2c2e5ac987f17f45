"""Ending a contact with its wrap-up code, and opening it again."""

from sqlalchemy.orm import Session

from agent_console.domain.contact import ContactState, Disposition
from agent_console.domain.identifiers import derived_id
from agent_console.domain.outcome import Noop, Outcome
from agent_console.operations.contact_record import (
    record_event,
    record_note,
    require_owner,
    take_contact,
)
from agent_console.operations.operation import Context, Operation


class CloseContact(Operation, frozen=True, kw_only=True, tag="close_contact"):
    """End a contact; ``note`` is kept on its timeline."""

    contact_id: str
    disposition: Disposition
    note: str = ""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Closing what is closed keeps the note, marked late, and changes nothing else."""
        contact = take_contact(session, self.contact_id)
        closed = contact.state == ContactState.CLOSED
        if not closed:
            require_owner(contact, context)
        if self.note:
            record_note(session, contact, context, derived_id(context.operation_id, "note"), self.note)
        if closed:
            if not self.note:
                raise Noop
            return Outcome.MERGED
        contact.owner_id = context.agent_id
        contact.state = ContactState.CLOSED
        contact.disposition = self.disposition
        contact.closed_at = context.now
        contact.held_until = None
        record_event(session, contact, context, "closed", disposition=self.disposition)
        return Outcome.APPLIED


class ReopenContact(Operation, frozen=True, kw_only=True, tag="reopen_contact"):
    """Take a closed contact up again."""

    contact_id: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """The author becomes its owner."""
        contact = take_contact(session, self.contact_id)
        if contact.state != ContactState.CLOSED:
            raise Noop
        contact.state = ContactState.CLAIMED
        contact.owner_id = context.agent_id
        contact.disposition = None
        contact.closed_at = None
        record_event(session, contact, context, "reopened")
        return Outcome.APPLIED
