"""Forgetting an erased citizen on this station: also what only it holds, drafts and what was sent."""

from sqlalchemy import String, cast, delete, func, or_
from sqlalchemy.orm import Session

from agent_console.database import words
from agent_console.database.feed import Page
from agent_console.database.tables import Attention, Draft, Erasure, Image, Outbox, Rescued, Sent
from agent_console.domain.outcome import Outcome, Reason


def forget_erased(session: Session, page: Page) -> bool:
    """Remove every word of the citizens that ``page`` says are erased; True where it says so of one.

    Their rows themselves leave with the page. A gesture about them that still waits here is sent without effect:
    central keeps that it was made, and not what it said.
    """
    erasures = page.rows.get(Erasure.__tablename__, [])
    for erasure in erasures:
        _forget(session, [str(erasure["id"]), *erasure["records"]])
    if erasures:
        words.clear(session)
    return bool(erasures)


def _forget(session: Session, ids: list[str]) -> None:
    session.execute(delete(Draft).where(Draft.contact_id.in_(ids)))
    for table in (Sent, Attention):
        named = [func.instr(table.payload, identity.encode()) > 0 for identity in ids]
        session.execute(delete(table).where(or_(table.contact_id.in_(ids), *named)))
    for held in (Image, Rescued):
        inside = [func.instr(cast(held.row, String), identity) > 0 for identity in ids]
        session.execute(delete(held).where(or_(held.key.in_(ids), *inside)))


def erased_gesture(row: Outbox) -> Attention:
    """What *Needs your attention* keeps of a gesture about somebody who was erased: that there was one."""
    item = Attention(operation_id=row.id, contact_id=None, payload=b"", outcome=Outcome.GONE)
    item.reason, item.facts, item.at = Reason.ERASED, {}, row.claimed_at
    return item
