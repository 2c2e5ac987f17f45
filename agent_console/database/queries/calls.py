"""Calls that ring at a desk now."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import distinct, func, select
from sqlalchemy.orm import Session

from agent_console.database.base import localized
from agent_console.database.tables import Agent, Call, Citizen, Contact, ContactPoint, Department
from agent_console.domain.channel import Direction
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
    namesakes: int
    """How many citizens are known by this number; of several, none is shown."""
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
        .where(Call.state == CallState.RINGING, Call.extension == extension, Contact.direction == Direction.INBOUND)
        .order_by(Call.queued_at)
    )
    return [
        RingingCall(
            call.id,
            name or contact.sender_name,
            call.number,
            contact.department_id,
            call.queued_at,
            namesakes(session, call.number),
            _last_subject(session, contact),
        )
        for call, contact, name in found
    ]


@dataclass(frozen=True)
class Colleague:
    """Somebody who can be asked by telephone."""

    agent_id: str
    name: str
    extension: str
    department_id: str


def colleagues(session: Session, but: str) -> list[Colleague]:
    """Everybody with an extension, except the agent ``but``, by name."""
    found = select(Agent).where(Agent.active, Agent.extension != "", Agent.id != but).order_by(Agent.name)
    return [Colleague(one.id, one.name, one.extension, one.department_id) for one in session.scalars(found)]


def extension_name(session: Session, extension: str, language: str) -> str:
    """Who answers at ``extension``: a colleague, a department, or ""."""
    person = session.scalar(select(Agent.name).where(Agent.extension == extension, Agent.active).limit(1))
    if person:
        return person
    department = session.scalar(select(Department).where(Department.extension == extension).limit(1))
    return localized(department.name, language) if department is not None else ""


def namesakes(session: Session, number: str) -> int:
    """How many citizens are reached at ``number``."""
    if not number:
        return 0
    owners = select(func.count(distinct(ContactPoint.citizen_id))).where(ContactPoint.folded == number)
    return session.scalar(owners) or 0


def _last_subject(session: Session, contact: Contact) -> str:
    if contact.citizen_id is None:
        return ""
    earlier = select(Contact.subject).where(
        Contact.citizen_id == contact.citizen_id, Contact.id != contact.id, Contact.subject != ""
    )
    return session.scalar(earlier.order_by(Contact.received_at.desc()).limit(1)) or ""
