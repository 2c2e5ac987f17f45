"""What an agent might do next with a contact: the mix of a contact centre's day."""

import random
from typing import Any

from sqlalchemy import select

from agent_console.database.tables import Contact
from agent_console.domain.contact import ContactState, Disposition
from agent_console.domain.identifiers import new_id
from agent_console.operations import (
    AddNote,
    AnyOperation,
    ClaimContact,
    CloseContact,
    HoldContact,
    ReleaseContact,
    ReopenContact,
    SendReply,
    TransferContact,
)
from agent_console.sync.station import Station


def some_contact(station: Station, chance: random.Random, *, closed: bool = False) -> Contact | None:
    """One that this station shows; more often an open one, unless ``closed`` ones are as good."""
    with station.reading() as session:
        wanted = select(Contact.id).order_by(Contact.received_at.desc()).limit(60)
        if not closed and chance.random() < 0.9:
            wanted = wanted.where(Contact.state != ContactState.CLOSED)
        ids = list(session.scalars(wanted))
        found = session.get(Contact, chance.choice(ids)) if ids else None
        if found is not None:
            session.expunge(found)
        return found


def some_gesture(contact: Contact, departments: list[str], chance: random.Random) -> AnyOperation:
    """As often as agents do it."""
    identity = contact.id
    mix: list[tuple[int, Any]] = [
        (40, lambda: AddNote(contact_id=identity, entry_id=new_id(), text="She called again and asked when. " * 3)),
        (20, lambda: ClaimContact(contact_id=identity)),
        (10, lambda: SendReply(
            contact_id=identity, entry_id=new_id(), recipient=contact.sender_address, subject="Re", text="Soon. " * 20,
        )),
        (8, lambda: TransferContact(
            contact_id=identity, department_id=chance.choice(departments), expected_department=contact.department_id,
            note=chance.choice(["", "Yours, I think."]),
        )),
        (5, lambda: HoldContact(contact_id=identity, until=None)),
        (5, lambda: ReleaseContact(contact_id=identity)),
        (8, lambda: CloseContact(contact_id=identity, disposition=Disposition.ANSWERED)),
        (4, lambda: ReopenContact(contact_id=identity)),
    ]  # fmt: skip
    (make,) = chance.choices([make for _, make in mix], weights=[weight for weight, _ in mix])
    made: AnyOperation = make()
    return made
