"""One contact as its page shows it: who, where it stands, and its timeline."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from agent_console.database.queries.contact_rows import ContactRow, contact_rows
from agent_console.database.tables import Attachment, Call, CallCommand, Case, Citizen, Contact, ContactPoint, Entry
from agent_console.domain.call import Consultation
from agent_console.domain.channel import Channel, Delivery, Direction
from agent_console.domain.contact import CallState, EntryKind
from agent_console.domain.people import PointKind
from agent_console.domain.way import way_of


@dataclass(frozen=True)
class AttachmentFile:
    """A file of an entry; its content is fetched by ``sha256``."""

    id: str
    role: str
    name: str
    type: str
    bytes: int
    sha256: str
    scanned: str = ""
    """See ``Attachment.scanned``."""
    sheets: str = ""
    """The pages of it that are this letter, as ``domain.sheets`` writes them; "" for all as scanned."""
    pages_read: int = 0
    pages_all: int = 0
    """Of those whose text is being recognised."""


@dataclass(frozen=True)
class TimelineEntry:
    """One line of a timeline."""

    id: str
    contact_id: str
    channel: Channel
    kind: EntryKind
    direction: Direction | None
    at: datetime
    claimed_at: datetime | None
    """By the clock of the computer it was written at."""
    agent_id: str | None
    author: str
    text: str
    html: str
    event: str
    facts: dict[str, Any]
    late: bool
    delivery: Delivery | None
    delivery_note: str
    recipient: str
    origin_id: str
    """The department its contact came to first."""
    files: tuple[AttachmentFile, ...] = ()


@dataclass(frozen=True)
class CallFacts:
    """What the PBX says of a call."""

    state: CallState
    number: str
    extension: str
    queued_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None
    asked: str
    """An action the PBX has been asked for and has not answered; ""."""
    problem: str
    """Why the last action failed; ""."""
    consult: str
    """Who is asked while the caller waits; ""."""
    consult_state: Consultation
    muted: bool


@dataclass(frozen=True)
class ContactDetails:
    """Everything the contact page shows except the citizen's card."""

    row: ContactRow
    sender_name: str
    sender_address: str
    recipient: str
    language: str
    citizen_id: str | None
    citizen_name: str
    district_id: str | None
    address: str
    service_id: str | None
    origin_id: str
    previous_id: str | None
    case_id: str | None
    case_reference: str
    case_title: str
    case_open: bool
    call: CallFacts | None
    merged_id: str | None
    """The contact this one was merged into."""
    merged_reference: str
    timeline: tuple[TimelineEntry, ...]

    @property
    def way(self) -> tuple[str, ...]:
        """The departments it was passed on through, as ``domain.way`` tells."""
        own = sorted((e for e in self.timeline if e.contact_id == self.row.id and e.event), key=lambda e: e.at)
        return way_of((entry.event, entry.facts) for entry in own)

    @property
    def received(self) -> TimelineEntry | None:
        """The newest message of the citizen in this contact."""
        inbound = [e for e in self.timeline if e.contact_id == self.row.id and e.direction == Direction.INBOUND]
        return max(inbound, key=lambda e: e.at, default=None)


def contact_details(session: Session, contact_id: str, language: str) -> ContactDetails | None:
    """The contact, or None where the replica no longer has it."""
    contact = session.get(Contact, contact_id)
    row = contact_rows(session, [contact_id], language).get(contact_id)
    if contact is None or row is None:
        return None
    citizen = session.get(Citizen, contact.citizen_id) if contact.citizen_id else None
    case = session.get(Case, contact.case_id) if contact.case_id else None
    return ContactDetails(
        row=row,
        sender_name=contact.sender_name,
        sender_address=contact.sender_address,
        recipient=contact.recipient,
        language=contact.language,
        citizen_id=contact.citizen_id,
        citizen_name=citizen.name if citizen else "",
        district_id=citizen.district_id if citizen else None,
        address=_address(session, contact),
        service_id=contact.service_id,
        origin_id=contact.origin_id,
        previous_id=contact.previous_id,
        case_id=contact.case_id,
        case_reference=case.reference if case else "",
        case_title=case.title if case else "",
        case_open=case is not None and case.state == "open",
        call=_call(session, contact_id),
        merged_id=contact.merged_id,
        merged_reference=session.scalar(select(Contact.reference).where(Contact.id == contact.merged_id)) or "",
        timeline=_timeline(session, contact),
    )


def _address(session: Session, contact: Contact) -> str:
    if contact.channel == Channel.POST and contact.sender_address:
        return contact.sender_address
    if contact.citizen_id is None:
        return ""
    point = select(ContactPoint.value).where(
        ContactPoint.citizen_id == contact.citizen_id, ContactPoint.kind == PointKind.ADDRESS
    )
    return session.scalar(point.limit(1)) or ""


def _call(session: Session, contact_id: str) -> CallFacts | None:
    call = session.get(Call, contact_id)
    if call is None:
        return None
    latest = session.scalar(
        select(CallCommand).where(CallCommand.contact_id == contact_id).order_by(CallCommand.at.desc()).limit(1)
    )
    return CallFacts(
        state=CallState(call.state),
        number=call.number,
        extension=call.extension,
        queued_at=call.queued_at,
        answered_at=call.answered_at,
        ended_at=call.ended_at,
        asked=latest.action if latest is not None and latest.state == "asked" else "",
        problem=latest.problem if latest is not None and latest.state in ("failed", "expired") else "",
        consult=call.consult,
        consult_state=Consultation(call.consult_state),
        muted=call.muted,
    )


def _timeline(session: Session, contact: Contact) -> tuple[TimelineEntry, ...]:
    # Words of the same case's other contacts belong to the story; their events do not.
    merged = select(Contact.id).where(Contact.merged_id == contact.id)
    said = and_(Entry.contact_id.in_(merged), Entry.kind != EntryKind.EVENT)
    belongs: ColumnElement[bool] = or_(Entry.contact_id == contact.id, said)
    if contact.case_id is not None:
        same_case = and_(Contact.case_id == contact.case_id, Entry.kind != EntryKind.EVENT)
        belongs = or_(belongs, same_case)
    entries = session.execute(
        select(Entry, Contact.channel, Contact.origin_id)
        .join(Contact, Contact.id == Entry.contact_id)
        .where(belongs)
        .order_by(Entry.at, Entry.id)
    ).all()
    files: dict[str, list[AttachmentFile]] = {}
    wanted = {entry.contact_id for entry, _, _ in entries} | {contact.id}
    for found in session.scalars(select(Attachment).where(Attachment.contact_id.in_(wanted))):
        one = AttachmentFile(found.id, found.role, found.name, found.type, found.bytes, found.sha256, found.scanned)
        one = replace(one, sheets=found.sheets, pages_read=found.pages_read, pages_all=found.pages_all)
        files.setdefault(found.entry_id, []).append(one)
    return tuple(
        _entry(entry, Channel(channel), origin, tuple(files.get(entry.id, ()))) for entry, channel, origin in entries
    )


def _entry(entry: Entry, channel: Channel, origin: str, files: tuple[AttachmentFile, ...]) -> TimelineEntry:
    return TimelineEntry(
        id=entry.id,
        contact_id=entry.contact_id,
        channel=channel,
        kind=EntryKind(entry.kind),
        direction=Direction(entry.direction) if entry.direction else None,
        at=entry.at,
        claimed_at=entry.claimed_at,
        agent_id=entry.agent_id,
        author=entry.author,
        text=entry.text,
        html=entry.html,
        event=entry.event,
        facts=dict(entry.facts),
        late=entry.late,
        delivery=Delivery(entry.delivery) if entry.delivery else None,
        delivery_note=entry.delivery_note,
        recipient=entry.recipient,
        origin_id=origin,
        files=files,
    )
