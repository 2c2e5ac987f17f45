"""Messages that begin contacts of their own, many at once: the rows ``ReceiveMessage`` writes, in a few statements."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Entry
from agent_console.operations.attachment import attach
from agent_console.operations.matching import citizens_at
from agent_console.operations.operation import Context
from agent_console.operations.receive import ReceiveMessage


def beginning(session: Session, messages: Sequence[ReceiveMessage]) -> list[ReceiveMessage]:
    """Those of ``messages`` that are new, each once, and answer nothing: neither what is known nor one another."""
    ids = [message.entry_id for message in messages]
    known = set(session.scalars(select(Entry.id).where(Entry.id.in_(ids))))
    named = {one for message in messages for one in message.references}
    answered = {message.message_id for message in messages} & named
    if named:
        answered.update(session.scalars(select(Entry.message_id).where(Entry.message_id.in_(named))))
    found = {
        message.entry_id: message
        for message in reversed(messages)
        if message.entry_id not in known and message.token is None and answered.isdisjoint(message.references)
    }
    return list(reversed(found.values()))


def receive_together(session: Session, received: Sequence[tuple[ReceiveMessage, Context]]) -> None:
    """Write what begins; whatever the database refuses of one of them, it refuses for all."""
    citizens = citizens_at(session, {message.folded_sender for message, _ in received})
    session.add_all(message.contact(context, citizens.get(message.folded_sender)) for message, context in received)
    session.flush()
    session.add_all(message.entry(message.contact_id, context) for message, context in received)
    session.flush()
    for message, _ in received:
        attach(session, message.contact_id, message.entry_id, message.attachments)
    session.flush()
