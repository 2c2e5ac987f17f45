"""Merging and splitting through central, and what nobody may move."""

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from agent_console.database.tables import Contact, Entry
from agent_console.domain.identifiers import new_id
from agent_console.operations import MergeContact, RejoinContact, SplitContact, TransferContact
from agent_console.sync.station import Station
from tests.servers.postgres import CENTRE, WASTE, Central
from tests.sync.convergence import seen_by, shown_by
from tests.sync.intake_hand import arrive, message, submit
from tests.sync.waiting import until


def here(station: Station, contact_id: str) -> bool:
    with station.reading() as session:
        return session.get(Contact, contact_id) is not None


def follow_up(central: Central, contact_id: str) -> str:
    with Session(central.owner) as session:
        token = session.get_one(Contact, contact_id).reference
    operation = message(token=token, text="And another thing.")
    submit(central, operation)
    return operation.entry_id


def test_two_desks_see_a_merge_and_converge(central: Central) -> None:
    first, second = arrive(central), arrive(central)
    maria, jan = central.station("maria"), central.station("jan", "other")
    for station in (maria, jan):
        until(lambda station=station: here(station, first) and here(station, second))
    maria.perform(MergeContact(contact_id=second, into_id=first))
    until(lambda: maria.undecided() == 0)
    assert maria.attention() == []
    for station, login in ((maria, "maria"), (jan, "jan")):
        until(lambda station=station, login=login: shown_by(station) == seen_by(central, login))


def test_a_split_message_leaves_whoever_saw_only_the_old_contact(central: Central) -> None:
    contact_id = arrive(central, department_id=WASTE)
    wanda = central.station("wanda", "third")
    until(lambda: here(wanda, contact_id))
    wanda.perform(TransferContact(contact_id=contact_id, department_id=CENTRE, expected_department=WASTE))
    until(lambda: wanda.undecided() == 0)
    entry_id = follow_up(central, contact_id)
    maria = central.station("maria")
    until(lambda: _entry(maria, entry_id) == contact_id)
    until(lambda: _entry(wanda, entry_id) == contact_id)
    new = new_id()
    maria.perform(SplitContact(contact_id=contact_id, entry_id=entry_id, new_contact_id=new))
    until(lambda: maria.undecided() == 0)
    assert maria.attention() == []
    until(lambda: _entry(wanda, entry_id) is None)
    until(lambda: shown_by(wanda) == seen_by(central, "wanda"))
    maria.perform(RejoinContact(contact_id=contact_id, entry_id=entry_id, new_contact_id=new))
    until(lambda: maria.undecided() == 0)
    assert maria.attention() == []
    until(lambda: _entry(wanda, entry_id) == contact_id)


def _entry(station: Station, entry_id: str) -> str | None:
    with station.reading() as session:
        return session.scalar(select(Entry.contact_id).where(Entry.id == entry_id))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET contact_id = :other WHERE contact_id = :mine",
        "UPDATE entry SET delivery = 'withdrawn' WHERE direction = 'inbound'",
    ],
)
def test_words_are_not_moved_between_citizens_or_altered(central: Central, statement: str) -> None:
    mine, other = arrive(central), arrive(central, sender_address="somebody.else@example.org")
    with pytest.raises(DBAPIError), central.engine("maria").begin() as maria:
        maria.execute(text(statement), {"mine": mine, "other": other} if ":mine" in statement else {})
