"""How an operation takes a contact in hand and leaves a trace on its timeline."""

from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from agent_console.database.tables import Contact, Entry
from agent_console.domain.contact import ContactState, EntryKind
from agent_console.domain.identifiers import derived_id
from agent_console.domain.outcome import Reason, Rejected
from agent_console.operations.operation import Context

ERASED = "erased"
"""Among a contact's problems: its content was removed at the citizen's request, and nothing may be added again."""


# Made once: nearly every gesture begins with it.
_LOCKED = select(Contact).where(Contact.id == bindparam("contact_id")).with_for_update()


def take_contact(session: Session, contact_id: str) -> Contact:
    """The contact, locked until the transaction ends (central), or ``Rejected``."""
    contact = session.scalar(_LOCKED, {"contact_id": contact_id})
    if contact is None:
        raise Rejected(Reason.NOT_FOUND)
    if ERASED in contact.problems:
        raise Rejected(Reason.ERASED)
    return contact


def take_open_contact(session: Session, contact_id: str) -> Contact:
    """As ``take_contact``, and still open."""
    contact = take_contact(session, contact_id)
    if contact.state == ContactState.CLOSED:
        raise Rejected(Reason.ALREADY_CLOSED, disposition=contact.disposition or "")
    return contact


def require_owner(contact: Contact, context: Context, expected: str | None = None) -> None:
    """Refuse where somebody else has the contact than the author or the one the author saw."""
    if contact.owner_id not in (None, context.agent_id, expected):
        raise Rejected(Reason.OWNED_BY_OTHER, owner=contact.owner_id or "")


def record_event(session: Session, contact: Contact, context: Context, word: str, **facts: Any) -> None:
    """Write ``word`` with its facts on the contact's timeline and mark the contact as changed."""
    contact.updated_at = context.now
    session.add(
        Entry(
            id=derived_id(context.operation_id, word),
            contact_id=contact.id,
            kind=EntryKind.EVENT,
            at=context.now,
            claimed_at=context.claimed_at,
            agent_id=context.agent_id,
            text="",
            event=word,
            facts=facts,
        )
    )


def record_note(session: Session, contact: Contact, context: Context, entry_id: str, text: str) -> None:
    """Write a note for colleagues; one that arrives after the contact was closed is marked late."""
    contact.updated_at = context.now
    session.add(
        Entry(
            id=entry_id,
            contact_id=contact.id,
            kind=EntryKind.NOTE,
            at=context.now,
            claimed_at=context.claimed_at,
            agent_id=context.agent_id,
            text=text,
            late=contact.state == ContactState.CLOSED,
        )
    )
