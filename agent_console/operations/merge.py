"""Joining two contacts that are one matter, and parting one that is two; both can be taken back."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Attachment, Contact, Entry
from agent_console.domain.channel import Direction
from agent_console.domain.contact import ContactState, Disposition, EntryKind
from agent_console.domain.identifiers import reference
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.contact_record import record_event, require_owner, take_contact, take_open_contact
from agent_console.operations.operation import Context, Operation
from agent_console.operations.receive import preview_of


class MergeContact(Operation, frozen=True, kw_only=True, tag="merge_contact"):
    """Close a contact as part of another one: its words are read there from now on, each to whom it was written.

    Nothing moves and nobody is written to: notes of either stay notes, and a reply goes only to the sender of the
    contact it is written in.
    """

    contact_id: str
    into_id: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Refused where the other one is merged itself, or a colleague has this one."""
        if self.contact_id == self.into_id:
            raise Rejected(Reason.NOT_FOUND)
        for one in sorted((self.contact_id, self.into_id)):  # one order: two merges never wait for each other
            take_contact(session, one)
        contact, into = session.get_one(Contact, self.contact_id), session.get_one(Contact, self.into_id)
        if contact.merged_id == into.id:
            raise Noop
        if contact.merged_id is not None or into.merged_id is not None or contact.state == ContactState.CLOSED:
            raise Rejected(Reason.ALREADY_CLOSED, disposition=contact.disposition or "")
        require_owner(contact, context)
        contact.merged_id = into.id
        contact.owner_id = context.agent_id
        contact.state = ContactState.CLOSED
        contact.disposition = Disposition.DUPLICATE
        contact.closed_at = context.now
        contact.held_until = None
        record_event(session, contact, context, "merged", into=into.id, reference=into.reference)
        record_event(session, into, context, "merged_in", other=contact.id, reference=contact.reference)
        return Outcome.APPLIED


class UnmergeContact(Operation, frozen=True, kw_only=True, tag="unmerge_contact"):
    """Take a merge back: the contact stands for itself again, in its author's hands."""

    contact_id: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """A noop where it is not merged."""
        contact = take_contact(session, self.contact_id)
        if contact.merged_id is None:
            raise Noop
        into = session.get(Contact, contact.merged_id)
        contact.merged_id = None
        contact.owner_id = context.agent_id
        contact.state = ContactState.CLAIMED
        contact.disposition, contact.closed_at = None, None
        record_event(session, contact, context, "unmerged")
        if into is not None:
            record_event(session, into, context, "unmerged_from", other=contact.id, reference=contact.reference)
        return Outcome.APPLIED


class SplitContact(Operation, frozen=True, kw_only=True, tag="split_contact"):
    """Make one message of the citizen a contact of its own, with its files: it was about something else."""

    contact_id: str
    entry_id: str
    new_contact_id: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Only a message that came in, and only where something stays behind."""
        contact = take_open_contact(session, self.contact_id)
        if session.get(Contact, self.new_contact_id) is not None:
            raise Noop
        entry = session.scalar(select(Entry).where(Entry.id == self.entry_id).with_for_update())
        if entry is None or entry.contact_id != contact.id:
            raise Rejected(Reason.NOT_FOUND)
        others = select(Entry.id).where(
            Entry.contact_id == contact.id, Entry.id != entry.id, Entry.direction == Direction.INBOUND
        )
        came_in = entry.direction == Direction.INBOUND and entry.kind == EntryKind.MESSAGE
        if not came_in or session.scalar(others.limit(1)) is None:
            raise Rejected(Reason.NOT_ALLOWED)
        new = self._new(contact, entry, context)
        session.add(new)
        session.flush()
        move_words(session, entry, new.id)
        record_event(session, contact, context, "split", other=new.id, reference=new.reference)
        record_event(session, new, context, "split_from", other=contact.id, reference=contact.reference)
        return Outcome.APPLIED

    def _new(self, contact: Contact, entry: Entry, context: Context) -> Contact:
        return Contact(
            id=self.new_contact_id,
            reference=reference(self.new_contact_id),
            channel=contact.channel,
            direction=Direction.INBOUND,
            state=ContactState.WAITING,
            department_id=contact.department_id,
            origin_id=contact.department_id,
            citizen_id=contact.citizen_id,
            subject=contact.subject,
            preview=preview_of(entry.text),
            sender_name=contact.sender_name,
            sender_address=contact.sender_address,
            recipient=contact.recipient,
            language=contact.language,
            problems=[],
            received_at=entry.at,
            updated_at=context.now,
        )


class RejoinContact(Operation, frozen=True, kw_only=True, tag="rejoin_contact"):
    """Take a split back, while nothing has happened to the new contact."""

    contact_id: str
    entry_id: str
    new_contact_id: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """The message goes back; what is left of the new contact is closed as a duplicate."""
        contact = take_contact(session, self.contact_id)
        new = take_open_contact(session, self.new_contact_id)
        entry = session.scalar(select(Entry).where(Entry.id == self.entry_id).with_for_update())
        if entry is None or entry.contact_id != new.id or new.owner_id not in (None, context.agent_id):
            raise Rejected(Reason.CHANGED_MEANWHILE)
        move_words(session, entry, contact.id)
        new.state, new.disposition, new.closed_at = ContactState.CLOSED, Disposition.DUPLICATE, context.now
        new.merged_id = contact.id
        record_event(session, contact, context, "rejoined", other=new.id, reference=new.reference)
        return Outcome.APPLIED


def move_words(session: Session, entry: Entry, contact_id: str) -> None:
    """An entry with its files, to another contact."""
    for file in session.scalars(select(Attachment).where(Attachment.entry_id == entry.id)):
        file.contact_id = contact_id
    entry.contact_id = contact_id
    session.flush()
