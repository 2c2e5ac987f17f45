"""Several people work on the same contacts, in every order, lines cut in between: at the end everybody sees one truth.

The stations here are the real ones but for the thread: each step of the exchange is taken by the test, against the
real PostgreSQL, as the agents' own logins.
"""

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from agent_console.database.central import central_url
from agent_console.database.replica import Replica
from agent_console.database.tables import Contact, Outbox
from agent_console.domain.contact import Disposition
from agent_console.domain.identifiers import new_id
from agent_console.domain.outcome import Noop, Rejected
from agent_console.operations import (
    AddNote,
    AnyOperation,
    ClaimContact,
    CloseContact,
    HoldContact,
    ReleaseContact,
    ReopenContact,
    SendReply,
    TakeBackContact,
    TransferContact,
)
from agent_console.sync.exchange import Exchange
from agent_console.sync.link import CentralLink
from agent_console.sync.outbox import record
from agent_console.sync.rebase import cursors
from agent_console.system.vault import new_key
from tests.servers.postgres import CENTRE, HOUSING, PASSWORD, WASTE, Central, agent_id
from tests.sync.convergence import Rows, rows_of
from tests.sync.intake_hand import arrive


@dataclass
class Walker:
    """One station, moved step by step."""

    login: str
    replica: Replica
    link: CentralLink
    exchange: Exchange
    cursors: dict[str, int] = field(default_factory=dict)
    saved: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, central: Central, login: str, folder: Path) -> "Walker":
        station = new_id()
        link = CentralLink.open(central_url(central.server.desk_url), login, PASSWORD, station, "test")
        replica = Replica.open(folder / f"{login}.replica", new_key())
        walker = cls(login, replica, link, Exchange(replica, station))
        for scope in sorted(link.greeting.scopes, reverse=True):
            walker.cursors |= walker.exchange.copy(link, scope).versions
        return walker

    def contacts(self) -> list[Contact]:
        with self.replica.reading() as session:
            return list(session.scalars(select(Contact).order_by(Contact.id)))

    def gesture(self, operation: AnyOperation) -> None:
        try:
            with self.replica.writing() as session:
                row = record(session, operation, agent_id(self.login), datetime.now(UTC))
        except (Noop, Rejected):
            return
        self.saved.append(row.id)

    def push(self) -> bool:
        verdicts, _ = self.exchange.push(self.link)
        return bool(verdicts)

    def pull(self) -> bool:
        step = self.exchange.pull(self.link, self.cursors)
        self.cursors |= step.versions
        return step.more

    def drain(self) -> None:
        while self.push():
            pass
        while self.pull():
            pass

    def close(self) -> None:
        self.link.close()
        self.replica.close()


def some_gesture(chance: random.Random, contact: Contact) -> AnyOperation:
    contact_id = contact.id
    choices: list[Any] = [
        lambda: ClaimContact(contact_id=contact_id),
        lambda: ReleaseContact(contact_id=contact_id),
        lambda: AddNote(contact_id=contact_id, entry_id=new_id(), text=f"note {chance.random()}"),
        lambda: SendReply(contact_id=contact_id, entry_id=new_id(), recipient="a@b.example", subject="", text="Soon"),
        lambda: TransferContact(
            contact_id=contact_id,
            department_id=chance.choice([CENTRE, WASTE, HOUSING]),
            expected_department=contact.department_id,
            note=chance.choice(["", "Yours"]),
        ),
        lambda: TakeBackContact(contact_id=contact_id, department_id=contact.department_id),
        lambda: HoldContact(contact_id=contact_id, until=None),
        lambda: CloseContact(contact_id=contact_id, disposition=Disposition.ANSWERED, note=chance.choice(["", "Done"])),
        lambda: ReopenContact(contact_id=contact_id),
    ]
    made: AnyOperation = chance.choice(choices)()
    return made


def shown(walker: Walker) -> Rows:
    """Every replicated row of the replica."""
    with walker.replica.reading() as session:
        return rows_of(session)


def visible(walker: Walker) -> Rows:
    """Every row that the walker's login may SELECT at central."""
    with walker.link.connection.begin():
        return rows_of(walker.link.connection)


@pytest.mark.parametrize("seed", range(12))
def test_after_any_interleaving_everybody_sees_what_central_says(central: Central, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    for department in (CENTRE, WASTE, CENTRE):
        arrive(central, department_id=department)
    walkers = [Walker.of(central, login, tmp_path) for login in ("maria", "jan", "wanda", "hugo")]
    for _ in range(120):
        walker = chance.choice(walkers)
        act = chance.random()
        contacts = walker.contacts()
        if act < 0.5 and contacts:
            walker.gesture(some_gesture(chance, chance.choice(contacts)))
        elif act < 0.75:
            walker.push()
        elif act < 0.97:
            walker.pull()
        else:
            arrive(central, department_id=chance.choice([CENTRE, WASTE, HOUSING]))
    for _ in range(2):
        for walker in walkers:
            walker.drain()
    for walker in walkers:
        with walker.replica.reading() as session:
            assert session.scalars(select(Outbox)).all() == []
            assert cursors(session) == walker.cursors
        assert shown(walker) == visible(walker)
    with central.owner.connect() as owner:
        decided = set(owner.execute(text("SELECT operation_id::text FROM ledger")).scalars())
    assert {saved for walker in walkers for saved in walker.saved} <= decided
    for walker in walkers:
        walker.close()


def test_nothing_flickers_back_while_own_work_is_undecided(central: Central, tmp_path: Path) -> None:
    contact_id = arrive(central)
    maria, jan = (Walker.of(central, login, tmp_path) for login in ("maria", "jan"))
    maria.gesture(ClaimContact(contact_id=contact_id))
    jan.gesture(AddNote(contact_id=contact_id, entry_id=new_id(), text="She called."))
    jan.drain()
    maria.pull()
    assert maria.contacts()[0].owner_id == agent_id("maria")
    for walker in (maria, jan):
        walker.close()


def test_an_operation_whose_answer_was_lost_is_sent_again_and_happens_once(central: Central, tmp_path: Path) -> None:
    contact_id = arrive(central)
    maria = Walker.of(central, "maria", tmp_path)
    maria.gesture(AddNote(contact_id=contact_id, entry_id=new_id(), text="once"))
    with maria.replica.reading() as session:
        payload = session.scalars(select(Outbox)).one()
    first = maria.push()
    with maria.replica.writing() as session:  # as if the line had died after central's commit
        session.get_one(Outbox, payload.number).outcome = None
    assert first
    assert maria.push()
    with central.owner.connect() as owner:
        assert owner.execute(text("SELECT count(*) FROM entry WHERE text = 'once'")).scalar_one() == 1
    maria.close()
