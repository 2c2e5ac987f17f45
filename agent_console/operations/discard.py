"""Letting go of a gesture that central refused, so that colleagues see it was not forgotten."""

from sqlalchemy.orm import Session

from agent_console.domain.outcome import Outcome
from agent_console.operations.contact_record import record_event, take_contact
from agent_console.operations.operation import Context, Operation


class DiscardWork(Operation, frozen=True, kw_only=True, tag="discard_work"):
    """Say on the contact that a refused gesture was given up, and why; what was typed for it is not kept."""

    contact_id: str
    gesture: str
    """The tag of the operation that was refused."""
    reason: str
    """``done_otherwise``, ``not_needed``, ``wrong_contact`` or ``mistake``."""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Always accepted where the contact is in reach."""
        contact = take_contact(session, self.contact_id)
        record_event(session, contact, context, "work_discarded", gesture=self.gesture, reason=self.reason)
        return Outcome.APPLIED
