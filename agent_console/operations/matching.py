"""Finding the citizen behind a number or an address."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import ContactPoint


def citizen_at(session: Session, folded: str) -> str | None:
    """The only citizen reached at ``folded`` (a folded contact point); None where there is none, or more than one."""
    if not folded:
        return None
    found = select(ContactPoint.citizen_id).where(ContactPoint.folded == folded).distinct().limit(2)
    owners = session.scalars(found).all()
    return owners[0] if len(owners) == 1 else None
