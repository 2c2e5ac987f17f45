"""How much hangs on a citizen, before they are erased."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.database.tables import Attachment, Case, Contact, ContactPoint


@dataclass(frozen=True)
class Extent:
    """What this replica knows of; other departments may hold more."""

    contacts: int
    cases: int
    files: int
    unlinked: int
    """Contacts from the same addresses that belong to nobody yet: they are not erased unless they are linked first."""


def extent_of(session: Session, citizen_id: str) -> Extent:
    """Counts of a citizen's records."""
    theirs = select(Contact.id).where(Contact.citizen_id == citizen_id)
    points = select(ContactPoint.folded).where(ContactPoint.citizen_id == citizen_id)
    counted = (
        select(func.count()).select_from(theirs.subquery()),
        select(func.count()).select_from(Case).where(Case.citizen_id == citizen_id),
        select(func.count()).select_from(Attachment).where(Attachment.contact_id.in_(theirs)),
        select(func.count())
        .select_from(Contact)
        .where(Contact.citizen_id.is_(None), Contact.sender_address.in_(points)),
    )
    return Extent(*(session.scalar(statement) or 0 for statement in counted))
