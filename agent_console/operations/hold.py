"""Putting a contact aside until a time, and taking it up again."""

from datetime import datetime

from sqlalchemy.orm import Session

from agent_console.domain.contact import ContactState
from agent_console.domain.outcome import Noop, Outcome
from agent_console.operations.contact_record import record_event, require_owner, take_open_contact
from agent_console.operations.operation import Context, Operation


class HoldContact(Operation, frozen=True, kw_only=True, tag="hold_contact"):
    """Put a contact aside; it comes back by itself at ``until`` (UTC), or by hand."""

    contact_id: str
    until: datetime | None = None
    reason: str = ""

    def apply(self, session: Session, context: Context) -> Outcome:
        """The author becomes its owner where it had none."""
        contact = take_open_contact(session, self.contact_id)
        require_owner(contact, context)
        if contact.state == ContactState.HELD and contact.held_until == self.until:
            raise Noop
        contact.owner_id = context.agent_id
        contact.state = ContactState.HELD
        contact.held_until = self.until
        until = self.until.isoformat() if self.until else None
        record_event(session, contact, context, "held", until=until, reason=self.reason)
        return Outcome.APPLIED


class ResumeContact(Operation, frozen=True, kw_only=True, tag="resume_contact"):
    """Take a held contact up again; with ``until`` only where it is still held until that moment."""

    contact_id: str
    until: datetime | None = None

    def apply(self, session: Session, context: Context) -> Outcome:
        """A contact that is not held stays as it is. Intake resumes for the owner when the time has come."""
        contact = take_open_contact(session, self.contact_id)
        if contact.state != ContactState.HELD or self.until not in (None, contact.held_until):
            raise Noop
        if context.agent_id is not None:
            require_owner(contact, context)
        contact.state = ContactState.CLAIMED if contact.owner_id else ContactState.WAITING
        contact.held_until = None
        record_event(session, contact, context, "resumed")
        return Outcome.APPLIED
