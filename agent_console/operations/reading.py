"""Text recognition that goes on in the background, page by page."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Attachment, Entry
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.contact_record import take_contact
from agent_console.operations.operation import Context, Operation
from agent_console.operations.receive import preview_of


class AskReading(Operation, frozen=True, kw_only=True, tag="ask_reading"):
    """Have the text of a scan recognised."""

    contact_id: str
    attachment_id: str
    languages: str
    """As tesseract takes them, ``pol+deu``."""
    pages: int

    def apply(self, session: Session, context: Context) -> Outcome:
        """Asked once."""
        contact = take_contact(session, self.contact_id)
        scan = session.get(Attachment, self.attachment_id, with_for_update=True)
        if scan is None or scan.contact_id != contact.id:
            raise Rejected(Reason.NOT_FOUND)
        if scan.read_in:
            raise Noop
        scan.read_in, scan.pages_all = self.languages, self.pages
        contact.updated_at = context.now
        return Outcome.APPLIED


class AddReadPage(Operation, frozen=True, kw_only=True, tag="add_read_page"):
    """The text of one page; ``page`` counts from 1. After the last one ``more`` is False."""

    contact_id: str
    attachment_id: str
    page: int
    text: str
    more: bool = True
    problems: tuple[str, ...] = ()

    def apply(self, session: Session, context: Context) -> Outcome:
        """Appended to the message's text; a page that was added already is a noop."""
        scan = session.scalar(select(Attachment).where(Attachment.id == self.attachment_id).with_for_update())
        if scan is None:
            raise Rejected(Reason.NOT_FOUND)
        if scan.pages_read >= self.page:
            raise Noop
        contact = take_contact(session, scan.contact_id)
        entry = session.get_one(Entry, scan.entry_id)
        entry.text = "\n\n".join(filter(None, (entry.text, self.text)))
        scan.pages_read = self.page
        scan.pages_all = scan.pages_all if self.more else self.page
        contact.preview = contact.preview or preview_of(entry.text)
        contact.problems = list(dict.fromkeys([*contact.problems, *self.problems]))
        contact.updated_at = context.now
        return Outcome.APPLIED
