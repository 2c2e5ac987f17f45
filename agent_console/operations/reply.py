"""Answering a citizen in writing, taking the answer back, and learning what became of it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Agent, Entry
from agent_console.domain.channel import Delivery, Direction
from agent_console.domain.contact import ContactState, EntryKind
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.attachment import NewAttachment, attach
from agent_console.operations.contact_record import record_event, require_owner, take_contact, take_open_contact
from agent_console.operations.operation import Context, Operation


class SendReply(Operation, frozen=True, kw_only=True, tag="send_reply"):
    """Send ``text`` to the citizen in the contact's own channel; intake carries it out."""

    contact_id: str
    entry_id: str
    recipient: str
    subject: str
    text: str
    expected_owner: str | None = None
    attachments: tuple[NewAttachment, ...] = ()
    """The author's own files; their contents follow on their own lane, and the reply leaves when they are there."""
    send_at: datetime | None = None
    """Not before this moment, by central's clock."""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Refused where a colleague has the contact or it is closed: what was typed then stays with its author."""
        contact = take_open_contact(session, self.contact_id)
        if session.get(Entry, self.entry_id) is not None:
            raise Noop
        require_owner(contact, context, self.expected_owner)
        if contact.owner_id is None:
            contact.owner_id = context.agent_id
        contact.state = ContactState.CLAIMED
        contact.updated_at = context.now
        session.add(
            Entry(
                id=self.entry_id,
                contact_id=contact.id,
                kind=EntryKind.MESSAGE,
                direction=Direction.OUTBOUND,
                at=context.now,
                claimed_at=context.claimed_at,
                agent_id=context.agent_id,
                text=self.text,
                facts={"subject": self.subject},
                message_id=f"<{self.entry_id}@agent-console>",
                delivery=Delivery.QUEUED,
                recipient=self.recipient,
                send_at=self.send_at,
            )
        )
        if self.attachments:
            author = session.get_one(Agent, context.agent_id)
            session.flush()
            attach(session, contact.id, self.entry_id, self.attachments, author.login)
        return Outcome.APPLIED


class SendNow(Operation, frozen=True, kw_only=True, tag="send_now"):
    """Let a reply that was to leave later leave now."""

    contact_id: str
    entry_id: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """A noop where it has no time to wait for; refused once it has left."""
        contact = take_contact(session, self.contact_id)
        entry = _message(session, self.entry_id)
        if entry.delivery != Delivery.QUEUED:
            raise Rejected(Reason.CHANGED_MEANWHILE, delivery=entry.delivery or "")
        if entry.send_at is None:
            raise Noop
        entry.send_at = None
        contact.updated_at = context.now
        return Outcome.APPLIED


class WithdrawReply(Operation, frozen=True, kw_only=True, tag="withdraw_reply"):
    """Take a reply back before it leaves."""

    contact_id: str
    entry_id: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Refused once the mail server has it, or the fax has left; from a fax server's queue intake takes it back."""
        contact = take_contact(session, self.contact_id)
        entry = _message(session, self.entry_id)
        if entry.delivery == Delivery.WITHDRAWN:
            raise Noop
        if entry.delivery == Delivery.SENDING and entry.job:
            if entry.recalled:
                raise Noop
            entry.recalled = True
            contact.updated_at = context.now
            return Outcome.APPLIED
        if entry.delivery not in (Delivery.QUEUED, Delivery.FAILED):
            raise Rejected(Reason.CHANGED_MEANWHILE, delivery=entry.delivery or "")
        entry.delivery = Delivery.WITHDRAWN
        record_event(session, contact, context, "withdrawn")
        return Outcome.APPLIED


class RecordDelivery(Operation, frozen=True, kw_only=True, tag="record_delivery"):
    """What the mail or fax server made of a reply."""

    contact_id: str
    entry_id: str
    delivery: Delivery
    note: str = ""
    job: str = ""
    """What the server calls it, where one goes on working at it."""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Written by intake alone. A reply withdrawn meanwhile is not taken up again."""
        entry = _message(session, self.entry_id)
        if (entry.delivery, entry.delivery_note, entry.job) == (self.delivery, self.note, self.job or entry.job):
            raise Noop
        if self.delivery == Delivery.SENDING and not self._goes_on(entry):
            if entry.delivery not in (Delivery.QUEUED, Delivery.FAILED):
                raise Rejected(Reason.CHANGED_MEANWHILE, delivery=entry.delivery or "")
            entry.job, entry.recalled = "", False
        entry.delivery = self.delivery
        entry.delivery_note = self.note
        entry.job = self.job or entry.job
        take_contact(session, self.contact_id).updated_at = context.now
        return Outcome.APPLIED

    def _goes_on(self, entry: Entry) -> bool:
        return entry.delivery == Delivery.SENDING and bool(self.job or entry.job)


def _message(session: Session, entry_id: str) -> Entry:
    entry = session.scalar(select(Entry).where(Entry.id == entry_id).with_for_update())
    if entry is None:
        raise Rejected(Reason.NOT_FOUND)
    return entry
