"""The visible outbox: replies that have not left, or did not arrive."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from agent_console.database.tables import Agent, Contact, Entry
from agent_console.domain.channel import Channel, Delivery

_WAITING = (Delivery.QUEUED, Delivery.SENDING)
_LOST = (Delivery.FAILED, Delivery.RETURNED)
_REMEMBERED = timedelta(days=14)
_MOST = 500


@dataclass(frozen=True)
class OutgoingRow:
    """One reply on its way, or not."""

    entry_id: str
    contact_id: str
    channel: Channel
    recipient: str
    subject: str
    author_id: str | None
    author: str
    delivery: Delivery
    note: str
    at: datetime
    send_at: datetime | None
    recallable: bool
    """A fax server has it, and was not asked to give it back."""


def outgoing(session: Session, departments: Sequence[str], now: datetime) -> list[OutgoingRow]:
    """Of these departments: what did not arrive first, then what waits, the oldest first."""
    rows = session.execute(
        select(Entry, Contact, Agent.name)
        .join(Contact, Contact.id == Entry.contact_id)
        .outerjoin(Agent, Agent.id == Entry.agent_id)
        .where(*_shown(departments, now))
        .order_by(Entry.delivery.in_(_WAITING), Entry.at)
        .limit(_MOST)
    )
    return [
        OutgoingRow(
            entry_id=entry.id,
            contact_id=contact.id,
            channel=Channel(contact.channel),
            recipient=entry.recipient,
            subject=str(entry.facts.get("subject") or contact.subject),
            author_id=entry.agent_id,
            author=author or "",
            delivery=Delivery(entry.delivery or ""),
            note=entry.delivery_note,
            at=entry.at,
            send_at=entry.send_at,
            recallable=entry.delivery == Delivery.SENDING and bool(entry.job) and not entry.recalled,
        )
        for entry, contact, author in rows
    ]


def lost_count(session: Session, departments: Sequence[str], now: datetime) -> int:
    """How many replies did not arrive and were not sent again."""
    wanted = select(func.count()).select_from(Entry).join(Contact, Contact.id == Entry.contact_id)
    return session.scalar(wanted.where(*_shown(departments, now), Entry.delivery.in_(_LOST))) or 0


def _shown(departments: Sequence[str], now: datetime) -> tuple[ColumnElement[bool], ...]:
    # What did not arrive is somebody's work only while its contact is open: closing it says that it is dealt with.
    lost = Entry.delivery.in_(_LOST) & (Contact.state != "closed") & (Entry.at > now - _REMEMBERED)
    return Contact.department_id.in_(departments), or_(Entry.delivery.in_(_WAITING), lost)
