"""A letter, fax or e-mail comes in: one contact, or one more message of the contact it answers."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Contact, Entry
from agent_console.domain.addresses import email_folded, phone_e164
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.contact import ContactState, EntryKind
from agent_console.domain.identifiers import reference
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.attachment import NewAttachment, attach
from agent_console.operations.contact_record import record_event, take_contact
from agent_console.operations.matching import citizen_at
from agent_console.operations.operation import Context, Operation

PREVIEW_CHARACTERS = 160


class ReceiveMessage(Operation, frozen=True, kw_only=True, tag="receive_message"):
    """A message arrived. ``contact_id`` and ``entry_id`` derive from its source, so that twice is once."""

    contact_id: str
    entry_id: str
    channel: Channel
    department_id: str
    subject: str
    sender_name: str
    sender_address: str
    recipient: str
    text: str
    html: str = ""
    received_at: datetime
    """When the sender's side says it was sent or received; kept as claimed."""
    message_id: str = ""
    references: tuple[str, ...] = ()
    token: str | None = None
    """The reference found in the subject."""
    automatic: bool = False
    language: str = ""
    signed: str = ""
    """``smime`` or ``openpgp``."""
    signature: dict[str, str] = {}
    """What came of checking it: ``domain.signed.SignatureCheck.facts``."""
    pages: int = 0
    problems: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    """Numbers of ours that a barcode says."""
    attachments: tuple[NewAttachment, ...] = ()

    def apply(self, session: Session, context: Context) -> Outcome:
        """Threaded by Message-ID first, then by the reference in the subject; else a contact of its own."""
        if session.scalar(select(Entry.id).where(Entry.id == self.entry_id)) is not None:
            raise Noop
        thread = self._thread(session)
        if thread is None:
            contact = self.contact(context, citizen_at(session, self.folded_sender))
            session.add(contact)
            session.flush()
        else:
            contact = take_contact(session, thread)
            if contact.merged_id is not None:
                contact = take_contact(session, contact.merged_id)
            self._wake(contact)
        self._append(session, contact, context)
        if thread is not None and not self.automatic:
            record_event(session, contact, context, "citizen_replied")
        return Outcome.APPLIED if thread is None else Outcome.MERGED

    def _thread(self, session: Session) -> str | None:
        if self.references:
            found = select(Entry.contact_id).where(Entry.message_id.in_(self.references)).limit(1)
            contact_id = session.scalar(found)
            if contact_id is not None:
                return contact_id
        if self.token is None:
            return None
        by_reference = select(Contact.id).where(
            Contact.reference == self.token, Contact.sender_address == self.folded_sender
        )
        return session.scalar(by_reference.limit(1))

    @property
    def folded_sender(self) -> str:
        """The sender as citizens are found by."""
        if self.channel == Channel.EMAIL:
            return email_folded(self.sender_address)
        return phone_e164(self.sender_address) if self.channel == Channel.FAX else self.sender_address

    def _wake(self, contact: Contact) -> None:
        if contact.state == ContactState.CLOSED and not self.automatic:
            contact.state = ContactState.WAITING
            contact.owner_id = None
            contact.closed_at = None
            contact.disposition = None
        if not self.automatic:
            contact.preview = preview_of(self.text) or contact.preview

    def contact(self, context: Context, citizen_id: str | None) -> Contact:
        """The contact it begins where it joins none."""
        return Contact(
            id=self.contact_id,
            reference=reference(self.contact_id),
            channel=self.channel,
            direction=Direction.INBOUND,
            state=ContactState.WAITING,
            department_id=self.department_id,
            origin_id=self.department_id,
            citizen_id=citizen_id,
            subject=self.subject,
            preview=preview_of(self.text),
            sender_name=self.sender_name,
            sender_address=self.folded_sender,
            recipient=self.recipient,
            language=self.language,
            pages=self.pages,
            problems=list(self.problems),
            received_at=context.now,
            updated_at=context.now,
        )

    def entry(self, contact_id: str, context: Context) -> Entry:
        """The message on the timeline of the contact it begins or joins."""
        return Entry(
            id=self.entry_id,
            contact_id=contact_id,
            kind=EntryKind.MESSAGE,
            direction=Direction.INBOUND,
            at=context.now,
            claimed_at=self.received_at,
            author=self.sender_name or self.sender_address,
            text=self.text,
            html=self.html,
            message_id=self.message_id,
            facts=self._facts(),
        )

    def _append(self, session: Session, contact: Contact, context: Context) -> None:
        contact.updated_at = context.now
        session.add(self.entry(contact.id, context))
        session.flush()
        attach(session, contact.id, self.entry_id, self.attachments)

    def _facts(self) -> dict[str, Any]:
        said: dict[str, Any] = {"automatic": True} if self.automatic else {}
        if self.signed:
            said |= {"signed": self.signed, "signature": self.signature}
        return said | ({"codes": list(self.codes)} if self.codes else {})


class AddRecognisedText(Operation, frozen=True, kw_only=True, tag="add_recognised_text"):
    """The text a machine read from a scan, after the scan itself was shown."""

    contact_id: str
    entry_id: str
    text: str
    problems: tuple[str, ...] = ()

    def apply(self, session: Session, context: Context) -> Outcome:
        """Fills the message's text; what a person wrote is elsewhere and stays."""
        entry = session.get(Entry, self.entry_id, with_for_update=True)
        if entry is None:
            raise Rejected(Reason.NOT_FOUND)
        if entry.text == self.text:
            raise Noop
        entry.text = self.text
        contact = take_contact(session, self.contact_id)
        contact.preview = preview_of(self.text) or contact.preview
        contact.problems = [*contact.problems, *self.problems]
        contact.updated_at = context.now
        return Outcome.APPLIED


def preview_of(text: str) -> str:
    """The first words of a text on one line."""
    return " ".join(text[: PREVIEW_CHARACTERS * 3].split())[:PREVIEW_CHARACTERS]
