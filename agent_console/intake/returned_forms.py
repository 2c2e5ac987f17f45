"""A form or answer slip of the city's that comes back: its barcode says where it belongs."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Case, Contact
from agent_console.intake.hand import Hand


@dataclass(frozen=True)
class Belongs:
    """Who works on what a barcode names, and the case it is about; None where it is about none."""

    department_id: str
    case_id: str | None


def belongs_to(hand: Hand, codes: Sequence[str]) -> Belongs | None:
    """Where a letter with these numbers belongs; None where they name nothing, or more than one matter.

    Eight letters and digits may, rarely, be of two contacts: what is not certain is left to people.
    """
    if not codes:
        return None
    with Session(hand.connection) as session, session.begin():
        cases = select(Case.id, Case.department_id).where(Case.reference.in_(codes))
        found = {Belongs(row.department_id, row.id) for row in session.execute(cases)}
        named = select(Contact.department_id, Contact.case_id).where(Contact.reference.in_(codes))
        for row in session.execute(named):
            case = session.get(Case, row.case_id) if row.case_id else None
            found.add(Belongs(case.department_id if case else row.department_id, row.case_id))
    return found.pop() if len(found) == 1 else None
