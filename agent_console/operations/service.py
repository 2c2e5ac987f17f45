"""Saying which service of the city a contact is about."""

from sqlalchemy.orm import Session

from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.contact_record import record_event, take_open_contact
from agent_console.operations.operation import Context, Operation


class SetService(Operation, frozen=True, kw_only=True, tag="set_service"):
    """Set or clear the service; ``expected`` is what the author saw."""

    contact_id: str
    service_id: str | None
    expected: str | None = None

    def apply(self, session: Session, context: Context) -> Outcome:
        """Applied where the old value still stands, a noop where it is the new one."""
        contact = take_open_contact(session, self.contact_id)
        if contact.service_id == self.service_id:
            raise Noop
        if contact.service_id != self.expected:
            raise Rejected(Reason.CHANGED_MEANWHILE, field="service", current=contact.service_id or "")
        contact.service_id = self.service_id
        record_event(session, contact, context, "service_set", service=self.service_id)
        return Outcome.APPLIED
