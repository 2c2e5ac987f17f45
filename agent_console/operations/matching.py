"""Finding the citizen behind a number or an address."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import ContactPoint
from agent_console.domain.people import PointKind

# The index begins with the kind: without naming one, every point of the city is read.
_OF_ANY_KIND = ContactPoint.kind.in_([str(kind) for kind in PointKind])


def citizen_at(session: Session, folded: str) -> str | None:
    """The only citizen reached at ``folded`` (a folded contact point); None where there is none, or more than one."""
    if not folded:
        return None
    found = select(ContactPoint.citizen_id).where(_OF_ANY_KIND, ContactPoint.folded == folded).distinct().limit(2)
    owners = session.scalars(found).all()
    return owners[0] if len(owners) == 1 else None


def citizens_at(session: Session, folded: Collection[str]) -> dict[str, str]:
    """As ``citizen_at`` for many, without those where it is None."""
    wanted = ContactPoint.folded.in_(set(folded) - {""})
    found = select(ContactPoint.folded, ContactPoint.citizen_id).where(_OF_ANY_KIND, wanted)
    owners: dict[str, set[str]] = {}
    for point, citizen_id in session.execute(found):
        owners.setdefault(point, set()).add(citizen_id)
    return {point: next(iter(those)) for point, those in owners.items() if len(those) == 1}
