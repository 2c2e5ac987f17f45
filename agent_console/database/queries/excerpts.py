"""Why a contact is found: the place in what was said where the searched words stand."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Entry
from agent_console.domain.excerpt import Excerpt, excerpt


def excerpts(session: Session, contact_ids: Sequence[str], words: str) -> dict[str, Excerpt]:
    """By contact, the place that shows most of ``words``, newest first; without those that are found otherwise."""
    said = select(Entry.contact_id, Entry.text).where(Entry.contact_id.in_(contact_ids), Entry.text != "")
    found: dict[str, Excerpt] = {}
    for contact_id, text in session.execute(said.order_by(Entry.at.desc())):
        place = excerpt(text, words.split())
        if place is not None and (contact_id not in found or len(place.found) > len(found[contact_id].found)):
            found[contact_id] = place
    return found
