"""Writing a note for colleagues."""

from sqlalchemy.orm import Session

from agent_console.database.tables import Entry
from agent_console.domain.outcome import Noop, Outcome
from agent_console.operations.contact_record import record_note, take_contact
from agent_console.operations.operation import Context, Operation


class AddNote(Operation, frozen=True, kw_only=True, tag="add_note"):
    """Append a note. Notes always append; nobody's are merged or altered."""

    contact_id: str
    entry_id: str
    text: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Accepted whoever owns the contact, and after it was closed too (marked late)."""
        contact = take_contact(session, self.contact_id)
        if session.get(Entry, self.entry_id) is not None:
            raise Noop
        record_note(session, contact, context, self.entry_id, self.text)
        return Outcome.APPLIED
