"""Contacts that went back and forth: which departments send back what they were passed, and how often."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Contact, Entry
from agent_console.domain.way import PASSED, TAKEN_BACK, returns_in, way_of


@dataclass(frozen=True)
class Returned:
    """Steps from one department to another that had passed the contact on before."""

    from_id: str
    to_id: str
    times: int


def returned_transfers(session: Session, departments: Sequence[str], since: datetime) -> tuple[Returned, ...]:
    """Of contacts that changed since then, where one of ``departments`` gave or got them back; the most frequent first.

    Only contacts that were passed on more than once are looked at: they are few, and found by the time of their change.
    """
    events = session.execute(
        select(Entry.contact_id, Entry.event, Entry.facts)
        .join(Contact, Contact.id == Entry.contact_id)
        .where(Contact.updated_at >= since, Contact.transfers > 1, Entry.event.in_((PASSED, TAKEN_BACK)))
        .order_by(Entry.contact_id, Entry.at, Entry.id)
    )
    counted: Counter[tuple[str, str]] = Counter()
    for _, group in groupby(events, key=lambda row: row.contact_id):
        counted.update(returns_in(way_of((row.event, row.facts) for row in group)))
    ours = set(departments)
    found = [Returned(*pair, times) for pair, times in counted.items() if ours & set(pair)]
    return tuple(sorted(found, key=lambda one: (-one.times, one.from_id, one.to_id)))
