"""Central is restored from an older backup while stations remember more: nothing that a live station holds is lost."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from agent_console.database.tables import Contact, Entry
from agent_console.domain.identifiers import new_id
from agent_console.operations import AddNote, ClaimContact, NewAttachment, SendReply
from agent_console.sync.station import Station
from agent_console.sync.status import Link
from tests.faults.backup import Backup
from tests.servers.postgres import WASTE, Central
from tests.sync.convergence import seen_by, shown_by
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until


def note(station: Station, contact_id: str, words: str) -> str:
    entry_id = new_id()
    station.perform(AddNote(contact_id=contact_id, entry_id=entry_id, text=words))
    return entry_id


def has(station: Station, model: Any, key: str) -> bool:
    with station.reading() as session:
        return session.get(model, key) is not None


def at_central(central: Central, statement: str, **values: Any) -> list[Any]:
    with central.owner.connect() as owner:
        return list(owner.execute(text(statement), values).scalars())


def answer_with(station: Station, contact_id: str, form: bytes) -> str:
    """A reply with a file of the agent's own."""
    sha256 = station.keep_file(form)
    file = NewAttachment(
        attachment_id=new_id(), role="attachment", name="form.pdf", type="application/pdf", bytes=len(form),
        sha256=sha256,
    )  # fmt: skip
    entry_id = new_id()
    station.perform(
        SendReply(
            contact_id=contact_id, entry_id=entry_id, recipient="a@b.example", subject="Re", text="Here it is.",
            attachments=(file,),
        )
    )  # fmt: skip
    return entry_id


def content(central: Central, data: bytes) -> bool:
    """Whether central has all of it."""
    pieces = "SELECT data FROM file_chunk WHERE sha256 = :sha256 ORDER BY number"
    return b"".join(at_central(central, pieces, sha256=hashlib.sha256(data).hexdigest())) == data


def quiet(*stations: Station) -> None:
    for station in stations:
        until(lambda station=station: station.undecided() == 0 and station.status.link == Link.ONLINE, 30)
        until(lambda station=station: not station.status.problem, 30)


@pytest.mark.parametrize("overtaken", [False, True], ids=["central counts less", "central has counted on"])
def test_a_restored_central_is_told_again_what_it_forgot(central: Central, tmp_path: Path, overtaken: bool) -> None:
    old = arrive(central)
    maria, jan = central.station("maria"), central.station("jan", "other")
    until(lambda: has(maria, Contact, old) and has(jan, Contact, old))
    before = note(maria, old, "before the backup")
    quiet(maria, jan)
    backup = Backup(central.server, tmp_path)
    for station in (maria, jan):
        station.go_online()
        until(lambda station=station: station.status.link == Link.ONLINE, 30)
    lost = arrive(central)
    until(lambda: has(maria, Contact, lost) and has(jan, Contact, lost))
    maria.perform(ClaimContact(contact_id=old))
    after, on_lost = note(maria, old, "after the backup"), note(maria, lost, "on a contact central forgot")
    reply = new_id()
    maria.perform(SendReply(contact_id=old, entry_id=reply, recipient="a@b.example", subject="Re", text="We come."))
    form = b"a form to fill in " * 100_000
    with_form = answer_with(maria, old, form)
    until(lambda: content(central, form))
    by_jan = note(jan, old, "by Jan, who went home")
    until(lambda: has(maria, Entry, by_jan))
    quiet(maria, jan)
    jan.close()

    backup.restore()
    for _ in range(12 if overtaken else 0):
        arrive(central)
    unsent = note(maria, old, "written while central was away")
    maria.go_online()
    until(lambda: at_central(central, "SELECT id FROM entry WHERE id = :id", id=unsent), 30)
    quiet(maria)
    kept = "SELECT key FROM salvage WHERE kind = 'missing'"
    until(lambda: lost in at_central(central, kept), 30)

    notes = "SELECT id::text FROM entry WHERE kind = 'note' ORDER BY id"
    assert sorted(at_central(central, notes)) == sorted([before, after, unsent])
    owner = at_central(central, "SELECT owner_id::text FROM contact WHERE id = :id", id=old)
    assert owner == [maria.agent.id]
    # The replies may have left the city before: they are on record, are not sent again, and their author is asked.
    for entry_id in (reply, with_form):
        assert at_central(central, "SELECT delivery FROM entry WHERE id = :id", id=entry_id) == ["withdrawn"]
    waiting = {getattr(item.operation, "entry_id", "") for item in maria.attention()}
    assert {reply, with_form, on_lost} <= waiting
    until(lambda: content(central, form))
    # Nothing was deleted by itself: what central lost and nobody here can send again is there for a supervisor.
    assert {lost, by_jan} <= set(at_central(central, kept))
    assert shown_by(maria) == seen_by(central, "maria")

    jan = central.station("jan", "other")
    until(lambda: at_central(central, "SELECT id FROM entry WHERE id = :id", id=by_jan), 30)
    quiet(jan)
    assert sorted(at_central(central, notes)) == sorted([before, after, unsent, by_jan])
    assert shown_by(jan) == seen_by(central, "jan")


def test_a_file_that_followed_its_reply_after_the_backup_is_sent_again(central: Central, tmp_path: Path) -> None:
    """Central knows the reply, and would wait for its file for ever."""
    contact_id = arrive(central)
    maria = central.station("maria")
    until(lambda: has(maria, Contact, contact_id))
    form = b"a form to fill in " * 100_000
    answer_with(maria, contact_id, form)
    until(lambda: content(central, form))
    with central.owner.begin() as owner:
        for table in ("file_chunk", "uploaded"):
            owner.execute(text(f"DELETE FROM {table}"))
    backup = Backup(central.server, tmp_path)
    maria.go_online()
    quiet(maria)
    note(maria, contact_id, "after the backup")
    quiet(maria)
    backup.restore()
    maria.go_online()
    until(lambda: content(central, form), 30)


def test_what_was_salvaged_is_for_supervisors_of_its_department(central: Central) -> None:
    station = new_id()
    row = {"table": "contact", "key": new_id(), "row": {"subject": "lost"}, "gone": True}
    upload = "SELECT salvage_rows(:station, :scope, CAST(:rows AS jsonb))"
    values = {"station": station, "scope": WASTE, "rows": json.dumps([row])}
    with central.engine("wanda").connect() as wanda:
        with wanda.begin():
            wanda.execute(text("SELECT hello(:station, 'desk', 1)"), values)
            assert wanda.execute(text(upload), values).scalar_one() == 1
            assert wanda.execute(text(upload), values).scalar_one() == 0
        with pytest.raises(ProgrammingError, match="permission denied"), wanda.begin():
            wanda.execute(text("SELECT * FROM salvage"))
    with central.engine("maria").connect() as maria, pytest.raises(ProgrammingError, match="cannot be kept"):
        maria.execute(text(upload), values)
    with central.engine("sonia").connect() as sonia:  # the centre's supervisor
        assert sonia.execute(text("SELECT count(*) FROM salvage WHERE scope = :scope"), values).scalar_one() == 0
