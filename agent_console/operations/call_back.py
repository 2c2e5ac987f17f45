"""Callers nobody answered: each number is called back once, by whoever gets to it first."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Call, Contact, Setting
from agent_console.domain.call import call_back_time
from agent_console.domain.contact import OPEN_STATES, CallState, ContactState, Disposition
from agent_console.operations.contact_record import record_event
from agent_console.operations.operation import Context


def leave_call_back(session: Session, contact: Contact, number: str, context: Context) -> None:
    """The contact waits to be called back; a withheld number cannot be, and one that waits already joins the first."""
    if not number:
        _end(contact, Disposition.ABANDONED, context.now)
        return
    earlier = _waiting(session, number, contact.id)
    if earlier:
        _end(contact, Disposition.DUPLICATE, context.now)
        record_event(session, contact, context, "call_back_joined", reference=earlier[0].reference)
        record_event(session, earlier[0], context, "called_again", reference=contact.reference)
        return
    city = session.get(Setting, "city")
    contact.state = ContactState.WAITING
    contact.owner_id = None
    contact.preview = Disposition.CALL_BACK
    contact.due_at = context.now + call_back_time(city.value if city is not None else {})


def settle_call_backs(session: Session, contact: Contact, number: str, context: Context) -> None:
    """Somebody talks with this number now: nobody has to call it back any more."""
    for waiting in _waiting(session, number, contact.id)[:1] if number else ():
        _end(waiting, Disposition.CALL_BACK, context.now)
        record_event(session, waiting, context, "call_back_settled", reference=contact.reference)


def _waiting(session: Session, number: str, but: str) -> list[Contact]:
    wanted = (
        select(Contact)
        .join(Call, Call.id == Contact.id)
        .where(Call.number == number, Call.state == CallState.ABANDONED, Contact.state.in_(OPEN_STATES))
        .where(Contact.id != but)
        .order_by(Contact.received_at)
        .with_for_update(of=Contact)
    )
    return list(session.scalars(wanted))


def _end(contact: Contact, disposition: Disposition, now: datetime) -> None:
    contact.state = ContactState.CLOSED
    contact.disposition = disposition
    contact.closed_at = now
    contact.updated_at = now
