"""Sending what desks wrote: each reply once, with every state shown on its contact."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from agent_console.channels.arrival import Part
from agent_console.database.tables import Agent, Attachment, Contact, Department, Entry, FileChunk
from agent_console.domain.channel import Channel, Delivery, Direction
from agent_console.domain.errors import ConsoleError, UnavailableError
from agent_console.domain.outcome import Outcome
from agent_console.intake.hand import Hand
from agent_console.operations import RecordDelivery

log = logging.getLogger(__name__)

UNDO_SECONDS = 15
"""A reply stays this long where its author can take it back."""

_FIRST_RETRY = timedelta(seconds=30)
_MOST_TRIES = 12
"""With doubling delays of at most an hour: given up after about six hours."""

_FILES_WAIT = timedelta(hours=24)
"""So long a reply waits for its attachments to arrive from the agent's computer."""

_NO_FILES = "its attachments never arrived from the computer it was written at."

_ARRIVED = (
    select(func.coalesce(func.sum(func.length(FileChunk.data)), 0))
    .where(FileChunk.sha256 == Attachment.sha256)
    .scalar_subquery()
)
_INCOMPLETE = exists().where(Attachment.entry_id == Entry.id, Attachment.bytes != _ARRIVED)
"""A reply whose files have not all arrived yet."""

_INTERRUPTED = "sending was interrupted; it may have left. Look before you send it again."


@dataclass(frozen=True)
class Letter:
    """A reply ready to go, in whatever channel."""

    entry_id: str
    contact_id: str
    channel: Channel
    recipient: str
    subject: str
    text: str
    message_id: str
    reference: str
    answers: tuple[str, ...]
    """Message-IDs of the conversation, oldest first."""
    sender_name: str
    sender_address: str
    author: str
    written_at: datetime
    files: tuple[Part, ...] = ()


class Courier(Protocol):
    """Carries letters of one channel."""

    def deliver(self, letter: Letter) -> str:
        """Hand it over; what to note about it.

        ``UnavailableError`` is tried again, any other ``ConsoleError`` is final.
        """


@dataclass
class _Tries:
    count: int = 0
    next_at: datetime | None = None


@dataclass
class Outbound:
    """The outbox of the whole city; one process works it (``Hand.take_turn``)."""

    hand: Hand
    couriers: Mapping[Channel, Courier]
    _tries: dict[str, _Tries] = field(default_factory=dict)

    def recover(self) -> int:
        """After a start: what was being sent when the last run ended may have left, so it is not sent again."""
        caught = self._entries(Entry.delivery == Delivery.SENDING)
        for entry_id, contact_id in caught:
            self._record(entry_id, contact_id, Delivery.FAILED, _INTERRUPTED)
        return len(caught)

    def send_due(self, now: datetime) -> int:
        """Send every reply whose time has come; how many left."""
        due = self._entries(
            Entry.delivery == Delivery.QUEUED,
            Entry.at <= now - timedelta(seconds=UNDO_SECONDS),
            or_(Entry.send_at.is_(None), Entry.send_at <= now),
            ~_INCOMPLETE,
        )
        for entry_id, contact_id in self._entries(
            Entry.delivery == Delivery.QUEUED, Entry.at <= now - _FILES_WAIT, _INCOMPLETE
        ):
            self._record(entry_id, contact_id, Delivery.FAILED, _NO_FILES)
        return sum(self._send(entry_id, contact_id, now) for entry_id, contact_id in due)

    def _entries(self, *conditions: Any) -> list[tuple[str, str]]:
        with Session(self.hand.connection) as session, session.begin():
            wanted = select(Entry.id, Entry.contact_id).where(Entry.direction == Direction.OUTBOUND, *conditions)
            return [(row.id, row.contact_id) for row in session.execute(wanted.order_by(Entry.at).limit(100))]

    def _send(self, entry_id: str, contact_id: str, now: datetime) -> bool:
        tries = self._tries.setdefault(entry_id, _Tries())
        if tries.next_at is not None and now < tries.next_at:
            return False
        if self._record(entry_id, contact_id, Delivery.SENDING) != Outcome.APPLIED:
            return False  # taken back in the last moment
        letter = self._letter(entry_id)
        courier = self.couriers.get(letter.channel)
        if courier is None:
            self._record(entry_id, contact_id, Delivery.FAILED, f"no way to send {letter.channel} is set up.")
            return False
        try:
            note = courier.deliver(letter)
        except UnavailableError as problem:
            self._postpone(entry_id, contact_id, tries, now, problem.reason)
            return False
        except ConsoleError as problem:
            self._record(entry_id, contact_id, Delivery.FAILED, f"{problem.reason} {problem.remedy}".strip())
            return False
        self._tries.pop(entry_id, None)
        self._record(entry_id, contact_id, Delivery.SENT, note)
        return True

    def _postpone(self, entry_id: str, contact_id: str, tries: _Tries, now: datetime, reason: str) -> None:
        tries.count += 1
        if tries.count >= _MOST_TRIES:
            self._record(entry_id, contact_id, Delivery.FAILED, f"given up after {tries.count} tries: {reason}")
            return
        tries.next_at = now + min(_FIRST_RETRY * 2 ** (tries.count - 1), timedelta(hours=1))
        self._record(entry_id, contact_id, Delivery.QUEUED, f"{reason} Try {tries.count + 1} follows.")

    def _record(self, entry_id: str, contact_id: str, delivery: Delivery, note: str = "") -> Outcome:
        told = RecordDelivery(contact_id=contact_id, entry_id=entry_id, delivery=delivery, note=note)
        return self.hand.submit(told).outcome

    def _letter(self, entry_id: str) -> Letter:
        with Session(self.hand.connection) as session, session.begin():
            entry = session.get_one(Entry, entry_id)
            contact = session.get_one(Contact, entry.contact_id)
            department = session.get_one(Department, contact.origin_id)
            author = session.get(Agent, entry.agent_id) if entry.agent_id else None
            before = select(Entry.message_id).where(
                Entry.contact_id == contact.id, Entry.message_id != "", Entry.at < entry.at
            )
            return Letter(
                entry_id=entry.id,
                contact_id=contact.id,
                channel=Channel(contact.channel),
                recipient=entry.recipient,
                subject=str(entry.facts.get("subject", "")) or contact.subject,
                text=entry.text,
                message_id=entry.message_id,
                reference=contact.reference,
                answers=tuple(session.scalars(before.order_by(Entry.at))),
                sender_name=department.name.get(contact.language or "en", department.name.get("en", "")),
                sender_address=department.email,
                author=author.name if author else "",
                written_at=entry.at,
                files=tuple(_files(session, entry.id)),
            )


def _files(session: Session, entry_id: str) -> Iterator[Part]:
    for file in session.scalars(select(Attachment).where(Attachment.entry_id == entry_id).order_by(Attachment.id)):
        pieces = select(FileChunk.data).where(FileChunk.sha256 == file.sha256).order_by(FileChunk.number)
        yield Part("attachment", file.name, file.type, b"".join(session.scalars(pieces)))
