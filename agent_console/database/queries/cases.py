"""Cases of some departments, by due time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from agent_console.database.base import localized
from agent_console.database.tables import Case, Citizen, Contact, Department, Service
from agent_console.domain.addresses import name_folded


@dataclass(frozen=True)
class CaseRow:
    """A line of the list of cases."""

    id: str
    reference: str
    title: str
    service: str
    department: str
    citizen: str
    open: bool
    opened_at: datetime
    due_at: datetime | None
    contacts: int


def find_cases(
    session: Session, departments: Sequence[str], words: str, language: str, *, open_only: bool, limit: int = 500
) -> list[CaseRow]:
    """Cases a department has or opened, soonest due first; those without a due day last."""
    contacts = select(func.count()).where(Contact.case_id == Case.id).correlate(Case).scalar_subquery()
    statement = (
        select(Case, Service.name, Department.short, Citizen.name, contacts)
        .join(Department, Department.id == Case.department_id)
        .outerjoin(Service, Service.id == Case.service_id)
        .outerjoin(Citizen, Citizen.id == Case.citizen_id)
        .where(or_(Case.department_id.in_(departments), Case.origin_id.in_(departments)))
    )
    if open_only:
        statement = statement.where(Case.state == "open")
    for word in words.split():
        plain = Case.title.contains(word, autoescape=True), Case.reference.contains(word.upper(), autoescape=True)
        statement = statement.where(or_(*plain, Citizen.name_folded.contains(name_folded(word), autoescape=True)))
    statement = statement.order_by(Case.due_at.is_(None), Case.due_at, Case.id).limit(limit)
    return [
        CaseRow(
            case.id,
            case.reference,
            case.title,
            localized(service, language) if service else "",
            localized(department, language),
            citizen or "",
            case.state == "open",
            case.opened_at,
            case.due_at,
            count,
        )
        for case, service, department, citizen, count in session.execute(statement)
    ]
