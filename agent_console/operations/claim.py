"""Taking a contact out of the queue, and giving it back."""

from sqlalchemy.orm import Session

from agent_console.domain.contact import ContactState
from agent_console.domain.outcome import Noop, Outcome
from agent_console.operations.contact_record import record_event, require_owner, take_open_contact
from agent_console.operations.operation import Context, Operation


class ClaimContact(Operation, frozen=True, kw_only=True, tag="claim_contact"):
    """Make the author the owner. ``expected_owner`` names a colleague it is knowingly taken over from."""

    contact_id: str
    expected_owner: str | None = None

    def apply(self, session: Session, context: Context) -> Outcome:
        """First at central wins; the other learns who has it."""
        contact = take_open_contact(session, self.contact_id)
        if contact.owner_id == context.agent_id:
            raise Noop
        require_owner(contact, context, self.expected_owner)
        contact.owner_id = context.agent_id
        contact.state = ContactState.CLAIMED
        contact.held_until = None
        record_event(session, contact, context, "claimed", taken_from=self.expected_owner)
        return Outcome.APPLIED


class ReleaseContact(Operation, frozen=True, kw_only=True, tag="release_contact"):
    """Put an owned contact back into its queue."""

    contact_id: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Only its owner can let go of it."""
        contact = take_open_contact(session, self.contact_id)
        if contact.owner_id is None:
            raise Noop
        require_owner(contact, context)
        contact.owner_id = None
        contact.state = ContactState.WAITING
        contact.held_until = None
        record_event(session, contact, context, "released")
        return Outcome.APPLIED
