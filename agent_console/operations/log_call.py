"""A call that no telephone system told of: the agent says what happened."""

from sqlalchemy.orm import Session

from agent_console.database.tables import Contact, Entry
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.contact import ContactState, Disposition, EntryKind
from agent_console.domain.identifiers import reference
from agent_console.domain.outcome import Noop, Outcome
from agent_console.operations.contact_record import record_event
from agent_console.operations.matching import citizen_at
from agent_console.operations.operation import Context, Operation
from agent_console.operations.receive import preview_of


class LogCall(Operation, frozen=True, kw_only=True, tag="log_call"):
    """A call that was had on a telephone the console does not know."""

    contact_id: str
    entry_id: str
    department_id: str
    direction: Direction
    number: str
    """E.164, an extension's digits, or "" where it is not known."""
    text: str
    """What was said."""
    citizen_id: str | None = None
    disposition: Disposition | None = None
    """None keeps the contact open, with its author."""

    def apply(self, session: Session, context: Context) -> Outcome:
        """A contact like any other, except that nobody can say how long it took."""
        if session.get(Contact, self.contact_id) is not None:
            raise Noop
        closed = self.disposition is not None
        contact = Contact(
            id=self.contact_id,
            reference=reference(self.contact_id),
            channel=Channel.PHONE,
            direction=self.direction,
            state=ContactState.CLOSED if closed else ContactState.CLAIMED,
            department_id=self.department_id,
            origin_id=self.department_id,
            owner_id=context.agent_id,
            citizen_id=self.citizen_id or citizen_at(session, self.number),
            subject="",
            preview=preview_of(self.text),
            sender_name="",
            sender_address=self.number,
            recipient="",
            problems=[],
            received_at=context.now,
            updated_at=context.now,
            closed_at=context.now if closed else None,
            disposition=self.disposition,
        )
        session.add(contact)
        session.flush()
        record_event(session, contact, context, "call_logged", direction=self.direction)
        if self.text.strip():
            session.add(
                Entry(
                    id=self.entry_id,
                    contact_id=self.contact_id,
                    kind=EntryKind.NOTE,
                    at=context.now,
                    claimed_at=context.claimed_at,
                    agent_id=context.agent_id,
                    text=self.text.strip(),
                )
            )
        if closed:
            record_event(session, contact, context, "closed", disposition=self.disposition)
        return Outcome.APPLIED
