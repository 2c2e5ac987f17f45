"""Pages of a scan, mended by hand: their order and turn, and letters that were scanned as one."""

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Attachment, Contact, Entry
from agent_console.domain.channel import Direction
from agent_console.domain.contact import ContactState, Disposition, EntryKind
from agent_console.domain.identifiers import reference
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.domain.sheets import Sheets, numbers, read_sheets
from agent_console.operations.contact_record import record_event, take_contact, take_open_contact
from agent_console.operations.operation import Context, Operation


class SavePages(Operation, frozen=True, kw_only=True, tag="save_pages"):
    """Show a scan's pages in this order, turned like this, to everybody."""

    contact_id: str
    attachment_id: str
    sheets: str
    """As ``domain.sheets`` writes them; "" for as scanned."""
    expected: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """The same pages as before, none more and none less."""
        contact = take_contact(session, self.contact_id)
        scan = _scan(session, self.attachment_id, contact.id)
        if scan.sheets == self.sheets:
            raise Noop
        if scan.sheets != self.expected:
            raise Rejected(Reason.CHANGED_MEANWHILE, field="pages", current=scan.sheets)
        before, after = _read(self.expected, contact.pages), _read(self.sheets, contact.pages)
        if not _same_pages(before, after, self.expected):
            raise Rejected(Reason.NOT_ALLOWED)
        scan.sheets = self.sheets
        contact.updated_at = context.now
        return Outcome.APPLIED


class CutLetter(Struct, frozen=True, kw_only=True):
    """Pages that become a contact of their own; its ids are new."""

    contact_id: str
    entry_id: str
    attachment_id: str
    sheets: str


class CutPages(Operation, frozen=True, kw_only=True, tag="cut_pages"):
    """Letters that were scanned as one: the first pages stay, the others become contacts. The scan is not copied."""

    contact_id: str
    attachment_id: str
    expected: str
    stays: str
    letters: tuple[CutLetter, ...]

    def apply(self, session: Session, context: Context) -> Outcome:
        """Every page goes to exactly one letter."""
        contact = take_open_contact(session, self.contact_id)
        if self.letters and session.get(Contact, self.letters[0].contact_id) is not None:
            raise Noop
        scan = _scan(session, self.attachment_id, contact.id)
        if scan.sheets != self.expected:
            raise Rejected(Reason.CHANGED_MEANWHILE, field="pages", current=scan.sheets)
        parts = [_read(written) for written in (self.stays, *(letter.sheets for letter in self.letters))]
        whole = tuple(sheet for part in parts for sheet in part)
        before = _read(self.expected, contact.pages)
        if not self.letters or not all(parts) or not _same_pages(before, whole, self.expected):
            raise Rejected(Reason.NOT_ALLOWED)
        scan.sheets, contact.pages = self.stays, len(parts[0])
        for letter, part in zip(self.letters, parts[1:], strict=True):
            self._add(session, contact, scan, letter, len(part), context)
        record_event(session, contact, context, "cut_pages", letters=len(self.letters) + 1)
        return Outcome.APPLIED

    def _add(
        self, session: Session, contact: Contact, scan: Attachment, letter: CutLetter, pages: int, context: Context
    ) -> None:
        new = Contact(
            id=letter.contact_id, reference=reference(letter.contact_id), channel=contact.channel,
            direction=Direction.INBOUND, state=ContactState.WAITING, department_id=contact.department_id,
            origin_id=contact.department_id, subject="", preview="", sender_name="",
            sender_address=contact.sender_address, recipient=contact.recipient, language=contact.language,
            pages=pages, problems=[], received_at=contact.received_at, updated_at=context.now,
        )  # fmt: skip
        session.add(new)
        session.flush()
        session.add(
            Entry(
                id=letter.entry_id, contact_id=new.id, kind=EntryKind.MESSAGE, direction=Direction.INBOUND,
                at=context.now, claimed_at=context.claimed_at, agent_id=context.agent_id, text="",
            )
        )  # fmt: skip
        session.flush()
        session.add(
            Attachment(
                id=letter.attachment_id, contact_id=new.id, entry_id=letter.entry_id, role=scan.role, name=scan.name,
                type=scan.type, bytes=scan.bytes, sha256=scan.sha256, uploader=scan.uploader,
                scanned=scan.scanned, sheets=letter.sheets,
                read_in=scan.read_in, pages_all=pages if scan.read_in else 0,
            )
        )  # fmt: skip
        session.flush()


class JoinPages(Operation, frozen=True, kw_only=True, tag="join_pages"):
    """Take a cut back, while nobody has taken up the new letters."""

    contact_id: str
    attachment_id: str
    sheets: str
    """As the scan was before."""
    others: tuple[str, ...]
    """The contacts that were made."""

    def apply(self, session: Session, context: Context) -> Outcome:
        """They are closed as duplicates; their pages are shown here again."""
        contact = take_contact(session, self.contact_id)
        scan = _scan(session, self.attachment_id, contact.id)
        for other in sorted(self.others):
            new = take_open_contact(session, other)
            if new.owner_id not in (None, context.agent_id):
                raise Rejected(Reason.CHANGED_MEANWHILE)
            contact.pages += new.pages
            new.state, new.disposition, new.closed_at = ContactState.CLOSED, Disposition.DUPLICATE, context.now
            new.merged_id = contact.id
        scan.sheets = self.sheets
        record_event(session, contact, context, "pages_joined")
        return Outcome.APPLIED


def _scan(session: Session, attachment_id: str, contact_id: str) -> Attachment:
    found = session.scalar(select(Attachment).where(Attachment.id == attachment_id).with_for_update())
    if found is None or found.contact_id != contact_id:
        raise Rejected(Reason.NOT_FOUND)
    return found


def _read(written: str, count: int = 0) -> Sheets:
    try:
        return read_sheets(written, count)
    except ValueError as problem:
        raise Rejected(Reason.NOT_ALLOWED) from problem


def _same_pages(before: Sheets, after: Sheets, written: str) -> bool:
    if written or before:
        return numbers(before) == numbers(after)
    return numbers(after) == list(range(len(after)))  # nobody had counted them
