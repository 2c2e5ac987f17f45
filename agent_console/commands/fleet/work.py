"""What an agent might do next with a contact: the mix of a contact centre's day."""

import random
from dataclasses import dataclass
from typing import Any

from agent_console.database.rows import file_of
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

RECENT = 30
"""Contacts an agent chooses among."""


_SHOWN = "SELECT id, state, owner_id, department_id, sender_address FROM contact"
_RECENT = f"{_SHOWN} ORDER BY received_at DESC LIMIT ?"
_OPEN = f"{_SHOWN} WHERE state <> 'closed' ORDER BY received_at DESC LIMIT ?"


@dataclass(frozen=True)
class Seen:
    """What an agent sees of a contact in the list."""

    id: str
    state: str
    owner_id: str | None
    department_id: str
    sender_address: str


def some_contact(station: Station, chance: random.Random, *, closed: bool = False) -> Seen | None:
    """One that this station shows: more often an open one, unless ``closed`` ones are as good, and one to work on."""
    either = closed or chance.random() > 0.9
    with station.reading() as session:
        found = [Seen(*row) for row in file_of(session).execute(_RECENT if either else _OPEN, (RECENT,))]
    if found and chance.random() < 0.8:
        found = [seen for seen in found if seen.owner_id in (None, station.agent.id)] or found
    return chance.choice(found) if found else None


def some_gesture(contact: Seen, agent_id: str, departments: list[str], chance: random.Random) -> AnyOperation:
    """As often as agents do it, among what the window offers them for this contact."""
    identity = contact.id
    others = [department for department in departments if department != contact.department_id]
    closed, mine = contact.state == ContactState.CLOSED, contact.owner_id == agent_id
    mix: list[tuple[int, Any]] = [
        (40, lambda: AddNote(contact_id=identity, entry_id=new_id(), text="She called again and asked when. " * 3)),
    ]
    if closed:
        mix.append((4, lambda: ReopenContact(contact_id=identity)))
    elif contact.owner_id is None:
        mix.append((20, lambda: ClaimContact(contact_id=identity)))
    if mine and not closed:
        mix.append((5, lambda: ReleaseContact(contact_id=identity)))
        if contact.state != ContactState.HELD:
            mix.append((5, lambda: HoldContact(contact_id=identity, until=None)))
    if (mine or contact.owner_id is None) and not closed:
        mix += [
            (10, lambda: SendReply(
                contact_id=identity, entry_id=new_id(), recipient=contact.sender_address, subject="Re",
                text="Soon. " * 20,
            )),
            (8, lambda: TransferContact(
                contact_id=identity, department_id=chance.choice(others), expected_department=contact.department_id,
                note=chance.choice(["", "Yours, I think."]),
            )),
            (8, lambda: CloseContact(contact_id=identity, disposition=Disposition.ANSWERED)),
        ]  # fmt: skip
    (make,) = chance.choices([make for _, make in mix], weights=[weight for weight, _ in mix])
    made: AnyOperation = make()
    return made
