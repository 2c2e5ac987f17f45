"""Which department the settings mean: by id, extension or English name."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Department
from agent_console.domain.errors import InputError
from agent_console.intake.hand import Hand


def department_id(hand: Hand, wanted: str) -> str:
    """The id of the department called ``wanted``; ``InputError`` where there is none."""
    with Session(hand.connection) as session, session.begin():
        for department in session.scalars(select(Department)):
            if wanted.casefold() in (department.id, department.extension, department.name.get("en", "").casefold()):
                return department.id
    remedy = "Give its id, its extension or its English name in intake's settings."
    raise InputError(f"department {wanted!r}", "there is none.", remedy)
