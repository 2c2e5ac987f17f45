"""Calls that ring at a desk now."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Call, Citizen, Contact
from agent_console.domain.contact import CallState


@dataclass(frozen=True)
class RingingCall:
    """What its card shows before anybody has answered."""

    contact_id: str
    who: str
    """The citizen found by number, else the caller's name; ""."""
    number: str
    department_id: str
    queued_at: datetime
    last_subject: str
    """What the citizen last wrote or called about; ""."""


def ringing_calls(session: Session, extension: str) -> list[RingingCall]:
    """Calls ringing at ``extension``, the longest waiting first."""
    if not extension:
        return []
    found = session.execute(
        select(Call, Contact, Citizen.name)
        .join(Contact, Contact.id == Call.id)
        .outerjoin(Citizen, Citizen.id == Contact.citizen_id)
        .where(Call.state == CallState.RINGING, Call.extension == extension)
        .order_by(Call.queued_at)
    )
    return [
        RingingCall(
            call.id,
            name or contact.sender_name,
            call.number,
            contact.department_id,
            call.queued_at,
            _last_subject(session, contact),
        )
        for call, contact, name in found
    ]


def _last_subject(session: Session, contact: Contact) -> str:
    if contact.citizen_id is None:
        return ""
    earlier = select(Contact.subject).where(
        Contact.citizen_id == contact.citizen_id, Contact.id != contact.id, Contact.subject != ""
    )
    return session.scalar(earlier.order_by(Contact.received_at.desc()).limit(1)) or ""
