"""Which department somebody means: by id, extension or English name."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Department
from agent_console.domain.errors import InputError
from agent_console.intake.hand import Hand


def find_department(session: Session, wanted: str) -> str:
    """The id of the department called ``wanted``; ``InputError`` where there is none."""
    for department in session.scalars(select(Department)):
        if wanted.casefold() in (department.id, department.extension, department.name.get("en", "").casefold()):
            return department.id
    raise InputError(f"department {wanted!r}", "there is none.", "Give its id, its extension or its English name.")


def department_id(hand: Hand, wanted: str) -> str:
    """The same, for a source."""
    with Session(hand.connection) as session, session.begin():
        return find_department(session, wanted)
