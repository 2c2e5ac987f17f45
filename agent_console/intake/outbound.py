"""Sending what desks wrote: each reply once, with every state shown on its contact."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import Session

from agent_console.channels.arrival import Part
from agent_console.channels.fax.hfaxd import JobState
from agent_console.database.tables import Agent, Attachment, Contact, Department, Entry, FileChunk
from agent_console.domain.channel import Channel, Delivery, Direction
from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError, UncertainError
from agent_console.domain.files import Scan
from agent_console.domain.outcome import Outcome
from agent_console.intake.courier import Courier, Follower, Keeper, Letter, Printer
from agent_console.intake.hand import Hand
from agent_console.intake.sent_pages import keep_sent_pages
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

_INFECTED = exists().where(Attachment.entry_id == Entry.id, Attachment.scanned.startswith(Scan.INFECTED))
_VIRUS = "the virus scanner found something in its attachments."

_INTERRUPTED = "sending was interrupted; it may have left. Look before you send it again."
_UNCERTAIN = "the line broke before the server's answer; it may have left. Look before you send it again."

_OVER = {"sent": Delivery.SENT, "failed": Delivery.FAILED, "unknown": Delivery.FAILED}
"""The states of a job after which nothing more happens to it."""


@dataclass(frozen=True)
class _Job:
    """A reply that a server has."""

    entry_id: str
    contact_id: str
    name: str
    recalled: bool
    note: str
    channel: str


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
        caught = self._entries(Entry.delivery == Delivery.SENDING, Entry.job == "")
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
            ~_INFECTED,
        )
        for entry_id, contact_id in self._entries(
            Entry.delivery == Delivery.QUEUED, Entry.at <= now - _FILES_WAIT, _INCOMPLETE
        ):
            self._record(entry_id, contact_id, Delivery.FAILED, _NO_FILES)
        for entry_id, contact_id in self._entries(Entry.delivery == Delivery.QUEUED, _INFECTED):
            self._record(entry_id, contact_id, Delivery.FAILED, _VIRUS)
        return sum(self._send(entry_id, contact_id, now) for entry_id, contact_id in due)

    def follow(self) -> int:
        """Ask the servers that have replies how far these have come; how many are done with."""
        jobs = self._jobs()
        return sum(
            self._follow(courier, [job for job in jobs if job.channel == channel])
            for channel, courier in self.couriers.items()
            if isinstance(courier, Follower)
        )

    def _jobs(self) -> list[_Job]:
        with Session(self.hand.connection) as session, session.begin():
            wanted = (
                select(Entry.id, Entry.contact_id, Entry.job, Entry.recalled, Entry.delivery_note, Contact.channel)
                .join(Contact, Contact.id == Entry.contact_id)
                .where(Entry.delivery == Delivery.SENDING, Entry.job != "")
            )
            return [_Job(*row) for row in session.execute(wanted.order_by(Entry.at))]

    def _follow(self, courier: Follower, jobs: Sequence[_Job]) -> int:
        if not jobs:
            return 0
        try:
            left = [job for job in jobs if not (job.recalled and self._taken_back(courier, job))]
            states = courier.follow([job.name for job in left]) if left else {}
        except ConsoleError as problem:
            log.warning("the jobs of %s cannot be followed: %s", problem.concerns, problem.reason)
            return 0
        for job in left:
            self._told(job, states[job.name])
        return len(jobs) - sum(states[job.name].state not in _OVER for job in left)

    def _taken_back(self, courier: Follower, job: _Job) -> bool:
        if not courier.withdraw(job.name):
            return False
        self._record(job.entry_id, job.contact_id, Delivery.WITHDRAWN, f"fax job {job.name} taken back")
        return True

    def _told(self, job: _Job, state: JobState) -> None:
        delivery = _OVER.get(state.state, Delivery.SENDING)
        note = f"fax job {job.name}: {state.note or state.state}"
        if state.state == "unknown":
            note = f"the fax server has no record of job {job.name} any more; it may have left."
        if (delivery, note) != (Delivery.SENDING, job.note):
            self._record(job.entry_id, job.contact_id, delivery, note)

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
        try:
            self._hand_over(letter)
        except UnavailableError as problem:
            self._postpone(entry_id, contact_id, tries, now, problem.reason)
            return False
        except UncertainError as problem:
            self._record(entry_id, contact_id, Delivery.FAILED, f"{_UNCERTAIN} ({problem.reason.rstrip('.')})")
            return False
        except ConsoleError as problem:
            self._record(entry_id, contact_id, Delivery.FAILED, f"{problem.reason} {problem.remedy}".strip())
            return False
        self._tries.pop(entry_id, None)
        return True

    def _hand_over(self, letter: Letter) -> None:
        """Once, and say so before anything else is done."""
        courier = self.couriers.get(letter.channel)
        if courier is None:
            raise RefusedError(letter.channel, f"no way to send {letter.channel} is set up.")
        if isinstance(courier, Follower):
            job = courier.submit(letter)
            self._record(letter.entry_id, letter.contact_id, Delivery.SENDING, f"fax job {job}", job)
            return
        note = courier.deliver(letter)
        self._record(letter.entry_id, letter.contact_id, Delivery.SENT, note)
        if isinstance(courier, Printer):
            keep_sent_pages(self.hand, letter, courier)
        kept = courier.keep(letter) if isinstance(courier, Keeper) else ""
        if kept:
            self._record(letter.entry_id, letter.contact_id, Delivery.SENT, f"{note} {kept}".strip())

    def _postpone(self, entry_id: str, contact_id: str, tries: _Tries, now: datetime, reason: str) -> None:
        tries.count += 1
        if tries.count >= _MOST_TRIES:
            self._record(entry_id, contact_id, Delivery.FAILED, f"given up after {tries.count} tries: {reason}")
            return
        tries.next_at = now + min(_FIRST_RETRY * 2 ** (tries.count - 1), timedelta(hours=1))
        self._record(entry_id, contact_id, Delivery.QUEUED, f"{reason} Try {tries.count + 1} follows.")

    def _record(self, entry_id: str, contact_id: str, delivery: Delivery, note: str = "", job: str = "") -> Outcome:
        told = RecordDelivery(contact_id=contact_id, entry_id=entry_id, delivery=delivery, note=note, job=job)
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
                departments=(department.id, department.extension),
            )


def _files(session: Session, entry_id: str) -> Iterator[Part]:
    for file in session.scalars(select(Attachment).where(Attachment.entry_id == entry_id).order_by(Attachment.id)):
        pieces = select(FileChunk.data).where(FileChunk.sha256 == file.sha256).order_by(FileChunk.number)
        yield Part("attachment", file.name, file.type, b"".join(session.scalars(pieces)))
