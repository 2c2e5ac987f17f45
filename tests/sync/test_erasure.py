"""A citizen who is erased at their request is erased everywhere, whatever was on its way."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from agent_console.commands.erasures import erasures
from agent_console.database.tables import (
    REPLICATED,
    Attachment,
    Attention,
    Citizen,
    Contact,
    Draft,
    Entry,
    Erasure,
    FileChunk,
    Image,
    LocalBase,
    Outbox,
    Sent,
)
from agent_console.domain.errors import InputError
from agent_console.domain.identifiers import new_id
from agent_console.domain.outcome import Outcome, Reason
from agent_console.domain.people import CitizenKind, PointKind
from agent_console.operations import AddNote, CreateCitizen, EditCitizen, EraseCitizen, NewPoint, SendReply
from agent_console.sync.station import Station
from agent_console.sync.status import Link
from tests.servers.postgres import Central
from tests.sync.convergence import seen_by, shown_by
from tests.sync.index_of_words import index_all, indexed_bytes
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until

SECRET = "Quastenflosser"
"""A word that stands in everything of the citizen, and in nothing else."""
END_OF_SECRET = SECRET[4:].lower().encode()


def holds(station: Station, contact_id: str) -> bool:
    with station.reading() as session:
        return session.get(Contact, contact_id) is not None


def everything_at(station: Station) -> str:
    """Every value of every table of the replica."""
    found = []
    with station.reading() as session:
        for table in (*(model.__table__ for model in (*REPLICATED, FileChunk)), *LocalBase.metadata.sorted_tables):
            found += [str(row) for row in session.execute(select(table))]
    return "\n".join(found)


def everything_at_central(central: Central) -> str:
    with central.owner.connect() as owner:
        names = owner.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).scalars().all()
        rows = [str(row) for name in names for row in owner.execute(text(f"SELECT t::text FROM {name} AS t"))]
    return "\n".join(rows)


@pytest.fixture
def known(central: Central) -> tuple[Station, str, str]:
    """Maria's station, a citizen she entered, and the contact she answered."""
    contact_id = arrive(central, text=f"I am {SECRET} and my bin is full.", subject=SECRET, sender_name=SECRET)
    maria = central.station("maria")
    until(lambda: holds(maria, contact_id))
    citizen_id = new_id()
    point = NewPoint(point_id=new_id(), kind=PointKind.EMAIL, value=f"{SECRET}@example.org")
    maria.perform(
        CreateCitizen(
            citizen_id=citizen_id,
            citizen_kind=CitizenKind.PERSON,
            name=f"Anna {SECRET}",
            points=(point,),
            contact_id=contact_id,
        )
    )
    maria.perform(AddNote(contact_id=contact_id, entry_id=new_id(), text=f"{SECRET} called too."))
    reply = {"recipient": f"{SECRET}@example.org", "subject": f"Re: {SECRET}", "text": f"Dear {SECRET}"}
    maria.perform(SendReply(contact_id=contact_id, entry_id=new_id(), **reply))
    maria.perform(EditCitizen(citizen_id=citizen_id, field="note", old="", new=f"{SECRET} is deaf"))
    until(lambda: maria.undecided() == 0)
    return maria, citizen_id, contact_id


def erase(central: Central, citizen_id: str, login: str = "sonia") -> Station:
    station = central.station(login, f"machine of {login}")
    until(lambda: station.status.link == Link.ONLINE)
    station.perform(EraseCitizen(citizen_id=citizen_id))
    until(lambda: station.undecided() == 0)
    return station


def test_no_byte_is_left_at_central_or_at_any_station(central: Central, known: tuple[Station, str, str]) -> None:
    maria, citizen_id, contact_id = known
    maria.save_draft(contact_id, "reply", f"Dear {SECRET}, once more")
    assert SECRET in everything_at(maria)
    sonia = erase(central, citizen_id)
    assert SECRET not in everything_at_central(central)
    for station in (maria, sonia):
        until(lambda station=station: SECRET not in everything_at(station))
        login = station.agent.login
        until(lambda station=station, login=login: shown_by(station) == seen_by(central, login))


def test_no_word_is_left_in_the_index_of_any_station(central: Central, known: tuple[Station, str, str]) -> None:
    maria, citizen_id, contact_id = known
    other = arrive(central, text="My street light is out.")
    until(lambda: holds(maria, other))
    index_all(maria)
    assert END_OF_SECRET in indexed_bytes(maria)
    erase(central, citizen_id)
    until(lambda: SECRET not in everything_at(maria))
    assert END_OF_SECRET not in indexed_bytes(maria)
    index_all(maria)
    assert END_OF_SECRET not in indexed_bytes(maria)
    assert b"street" in indexed_bytes(maria)
    assert holds(maria, contact_id)


def test_an_empty_record_stays(central: Central, known: tuple[Station, str, str]) -> None:
    maria, citizen_id, contact_id = known
    erase(central, citizen_id)
    until(lambda: SECRET not in everything_at(maria))
    with maria.reading() as session:
        contact = session.get(Contact, contact_id)
        assert contact is not None
        assert (contact.problems, contact.state, contact.citizen_id) == (["erased"], "closed", None)
        assert session.get(Citizen, citizen_id) is None
        erasure = session.get(Erasure, citizen_id)
        assert erasure is not None
        assert erasure.records == [contact_id]
        delivery = select(Entry.delivery).where(Entry.direction == "outbound")
        assert session.scalars(delivery).all() == ["withdrawn"]


def test_what_was_written_in_the_dark_about_them_is_gone_and_its_author_is_told_without_a_word_of_it(
    central: Central, known: tuple[Station, str, str]
) -> None:
    maria, citizen_id, contact_id = known
    maria.go_offline()
    until(lambda: maria.status.link == Link.OFFLINE)
    maria.perform(AddNote(contact_id=contact_id, entry_id=new_id(), text=f"{SECRET} again"))
    maria.perform(EditCitizen(citizen_id=citizen_id, field="name", old=f"Anna {SECRET}", new=f"Anne {SECRET}"))
    erase(central, citizen_id)
    maria.go_online()
    until(lambda: maria.undecided() == 0)
    until(lambda: SECRET not in everything_at(maria))
    assert SECRET not in everything_at_central(central)
    told = maria.attention()
    assert {(item.outcome, item.reason, item.operation) for item in told} == {(Outcome.GONE, Reason.ERASED, None)}
    assert len(told) == 2
    with central.owner.connect() as owner:
        gone = owner.execute(text("SELECT count(*) FROM ledger WHERE outcome = 'gone'")).scalar_one()
    assert gone == 2


def test_the_write_ahead_log_is_emptied(central: Central, known: tuple[Station, str, str]) -> None:
    maria, citizen_id, _ = known
    (replica,) = (central.folder / "machine").rglob("maria.replica")
    log = replica.with_name("maria.replica-wal")
    before = log.stat().st_size
    erase(central, citizen_id)
    until(lambda: SECRET not in everything_at(maria))
    # A few pages have been written since it was emptied.
    until(lambda: log.stat().st_size < before / 2)


def test_an_agent_cannot_erase(central: Central, known: tuple[Station, str, str]) -> None:
    maria, citizen_id, _ = known
    maria.perform(EraseCitizen(citizen_id=citizen_id))
    until(lambda: maria.undecided() == 0)
    assert [item.reason for item in maria.attention()] == [Reason.NOT_ALLOWED]
    with maria.reading() as session:
        assert session.get(Citizen, citizen_id) is not None


def test_an_older_backup_is_erased_again_from_the_list(
    central: Central, known: tuple[Station, str, str], tmp_path: Path
) -> None:
    _, citizen_id, contact_id = known  # this central stands for the restored one: it knows of no erasure
    listed = tmp_path / "erasures.jsonl"
    listed.write_text(json.dumps({"id": citizen_id}) + "\n")
    applied = CliRunner().invoke(erasures, [central.server.url, "--apply", str(listed)])
    assert applied.output == "1 citizens are erased here; 1 records were emptied now.\n"
    assert SECRET not in everything_at_central(central)
    printed = CliRunner().invoke(erasures, [central.server.url])
    assert json.loads(printed.output)["id"] == citizen_id
    again = CliRunner().invoke(erasures, [central.server.url, "--apply", str(listed)])
    assert again.output == "1 citizens are erased here; 0 records were emptied now.\n"
    with Session(central.owner) as session:
        assert session.get_one(Erasure, citizen_id).records == [contact_id]


def test_a_list_that_is_none_is_refused_with_its_line(central: Central, tmp_path: Path) -> None:
    listed = tmp_path / "erasures.jsonl"
    listed.write_text(f'{{"id": "{new_id()}"}}\n{{"name": "x"}}\n')
    refused = CliRunner().invoke(erasures, [central.server.url, "--apply", str(listed)])
    assert isinstance(refused.exception, InputError)
    assert "line 2" in str(refused.exception)
    with Session(central.owner) as session:
        assert session.scalars(select(Erasure)).all() == []


def test_nothing_about_other_citizens_is_touched(central: Central, known: tuple[Station, str, str]) -> None:
    maria, citizen_id, _ = known
    other = arrive(central, text="My street light is out.", sender_name="Jan Lis")
    until(lambda: holds(maria, other))
    maria.save_draft(other, "note", "still here")
    erase(central, citizen_id)
    until(lambda: SECRET not in everything_at(maria))
    with maria.reading() as session:
        assert session.get(Contact, other).sender_name == "Jan Lis"  # type: ignore[union-attr]
        assert session.get(Draft, (other, "note")) is not None
        for table in (Sent, Outbox, Attention, Image, Attachment):
            session.execute(select(table)).all()
