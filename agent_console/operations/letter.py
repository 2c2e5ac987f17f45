"""What intake adds to a letter of the city: the pages that were printed, and what stands on all of them."""

from sqlalchemy.orm import Session

from agent_console.database.tables import Attachment, Entry, Setting
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.attachment import NewAttachment, attach
from agent_console.operations.contact_record import take_contact
from agent_console.operations.operation import Context, Operation

LETTERHEAD = "letterhead"
"""The id of the setting."""


class KeepSentPages(Operation, frozen=True, kw_only=True, tag="keep_sent_pages"):
    """A letter as it was printed, with the reply it carries."""

    contact_id: str
    entry_id: str
    pages: NewAttachment

    def apply(self, session: Session, context: Context) -> Outcome:
        """Kept once."""
        contact = take_contact(session, self.contact_id)
        entry = session.get(Entry, self.entry_id)
        if entry is None or entry.contact_id != contact.id:
            raise Rejected(Reason.NOT_FOUND)
        if session.get(Attachment, self.pages.attachment_id) is not None:
            raise Noop
        attach(session, contact.id, entry.id, (self.pages,))
        contact.updated_at = context.now
        return Outcome.APPLIED


class DescribeLetterhead(Operation, frozen=True, kw_only=True, tag="describe_letterhead"):
    """Intake says what stands on letters, for desks to show them before they are sent."""

    value: dict[str, str]
    """As ``intake.letterhead`` writes it."""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Written only where it is something else."""
        setting = session.get(Setting, LETTERHEAD)
        if setting is None:
            session.add(Setting(id=LETTERHEAD, value=dict(self.value)))
        elif setting.value == self.value:
            raise Noop
        else:
            setting.value = dict(self.value)
        return Outcome.APPLIED
