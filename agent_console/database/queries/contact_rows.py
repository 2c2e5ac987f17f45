"""The rows of a list of contacts, for ids whose order is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.database.base import localized
from agent_console.database.tables import Agent, Call, Case, Citizen, Contact, Department
from agent_console.domain.addresses import phone_shown
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.contact import CallState, ContactState, Disposition
from agent_console.domain.excerpt import Excerpt


@dataclass(frozen=True)
class ContactRow:
    """What a list shows of one contact."""

    id: str
    reference: str
    channel: Channel
    direction: Direction
    state: ContactState
    who: str
    """The citizen's name, else the sender's, else the address as people write it; "" when unknown."""
    subject: str
    topic: str
    """The case's title, for a contact without a subject; ""."""
    preview: str
    department: str
    """The chip: a short name."""
    department_id: str
    owner_id: str | None
    owner: str
    received_at: datetime
    due_at: datetime | None
    held_until: datetime | None
    closed_at: datetime | None
    disposition: Disposition | None
    pages: int
    problems: tuple[str, ...]
    call_state: CallState | None
    call_since: datetime | None
    """When the caller was answered, else when the call came in."""
    call_ended: datetime | None
    excerpt: Excerpt | None = None
    """Where the words stand that it was searched by."""


_COLUMNS = (
    Contact.id,
    Contact.reference,
    Contact.channel,
    Contact.direction,
    Contact.state,
    Citizen.name,
    Contact.sender_name,
    Contact.sender_address,
    Contact.subject,
    Contact.preview,
    Department.short,
    Contact.department_id,
    Contact.owner_id,
    Agent.name,
    Contact.received_at,
    func.coalesce(Contact.due_at, Case.due_at),
    Contact.held_until,
    Contact.closed_at,
    Contact.disposition,
    Contact.pages,
    Contact.problems,
    Call.state,
    Call.answered_at,
    Call.queued_at,
    Call.ended_at,
    Case.title,
)

_SELECT = (
    select(*_COLUMNS)
    .select_from(Contact)
    .join(Department, Department.id == Contact.department_id)
    .outerjoin(Citizen, Citizen.id == Contact.citizen_id)
    .outerjoin(Agent, Agent.id == Contact.owner_id)
    .outerjoin(Case, Case.id == Contact.case_id)
    .outerjoin(Call, Call.id == Contact.id)
)


def contact_rows(session: Session, ids: Sequence[str], language: str) -> dict[str, ContactRow]:
    """Rows by id; an id that is gone from the replica is missing."""
    found = session.execute(_SELECT.where(Contact.id.in_(ids))).all()
    return {record[0]: _row(tuple(record), language) for record in found}


def contacts_of_citizen(session: Session, citizen_id: str, language: str, limit: int = 20) -> list[ContactRow]:
    """A citizen's contacts, newest first."""
    statement = _SELECT.where(Contact.citizen_id == citizen_id).order_by(Contact.received_at.desc()).limit(limit)
    return [_row(tuple(record), language) for record in session.execute(statement)]


def contacts_of_case(session: Session, case_id: str, language: str) -> list[ContactRow]:
    """A case's contacts, newest first."""
    statement = _SELECT.where(Contact.case_id == case_id).order_by(Contact.received_at.desc())
    return [_row(tuple(record), language) for record in session.execute(statement)]


def _row(record: tuple[object, ...], language: str) -> ContactRow:
    (ident, reference, channel, direction, state, citizen, sender, address, subject, preview, short) = record[:11]
    (department_id, owner_id, owner, received, due, held, closed, disposition, pages, problems) = record[11:21]
    (call_state, answered, queued, ended, topic) = record[21:]
    return ContactRow(
        id=str(ident),
        reference=str(reference),
        channel=Channel(str(channel)),
        direction=Direction(str(direction)),
        state=ContactState(str(state)),
        who=str(citizen or sender or phone_shown(str(address))),
        subject=str(subject),
        topic=str(topic or ""),
        preview=str(preview),
        department=localized(short, language),  # type: ignore[arg-type]
        department_id=str(department_id),
        owner_id=owner_id,  # type: ignore[arg-type]
        owner=str(owner or ""),
        received_at=received,  # type: ignore[arg-type]
        due_at=due,  # type: ignore[arg-type]
        held_until=held,  # type: ignore[arg-type]
        closed_at=closed,  # type: ignore[arg-type]
        disposition=Disposition(str(disposition)) if disposition else None,
        pages=int(pages),  # type: ignore[call-overload]
        problems=tuple(problems),  # type: ignore[arg-type]
        call_state=CallState(str(call_state)) if call_state else None,
        call_since=answered or queued,  # type: ignore[arg-type]
        call_ended=ended,  # type: ignore[arg-type]
    )
