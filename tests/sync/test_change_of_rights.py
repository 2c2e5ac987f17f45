"""An agent loses a department, central demands a newer console, an operation is poison: only that stops, visibly."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from agent_console.database.tables import BY_DEPARTMENT, Contact, Entry, FileChunk, Outbox
from agent_console.domain.contact import Disposition
from agent_console.domain.errors import InputError, RefusedError
from agent_console.domain.identifiers import derived_id, new_id
from agent_console.domain.outcome import Outcome, Reason
from agent_console.operations import AddNote, CloseContact, NewAttachment, decode, envelope
from agent_console.sync import link as sync_link
from agent_console.sync.station import Station
from agent_console.sync.status import Link
from agent_console.sync.talk import OUTDATED
from tests.servers.postgres import HOUSING, Central, agent_id, now
from tests.sync.convergence import seen_by, shown_by
from tests.sync.index_of_words import index_all, indexed_bytes
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until

SHA = "ab" * 32


def execute(central: Central, statement: str, **values: object) -> None:
    with central.owner.begin() as owner:
        owner.execute(text(statement), values)


def has(station: Station, contact_id: str) -> bool:
    with station.reading() as session:
        return session.get(Contact, contact_id) is not None


def note(station: Station, contact_id: str, words: str) -> str:
    entry_id = new_id()
    station.perform(AddNote(contact_id=contact_id, entry_id=entry_id, text=words))
    return entry_id


class TestAnAgentLosesADepartment:
    """Jan works in the centre and, by membership, in Housing."""

    @pytest.fixture(autouse=True)
    def given_back(self, central: Central) -> Iterator[None]:
        yield
        execute(
            central,
            "INSERT INTO membership (id, agent_id, department_id) VALUES (:m, :jan, :housing) ON CONFLICT DO NOTHING",
            m=derived_id("test", "m"), jan=agent_id("jan"), housing=HOUSING,
        )  # fmt: skip

    def arrive_with_file(self, central: Central) -> str:
        execute(central, "INSERT INTO file_chunk VALUES (:sha, 0, :data)", sha=SHA, data=b"a scan")
        page = NewAttachment(
            attachment_id=new_id(), role="page_image", name="scan.tif", type="image/tiff", bytes=6, sha256=SHA
        )
        return arrive(central, department_id=HOUSING, attachments=(page,))

    def take_away(self, central: Central) -> None:
        execute(central, "DELETE FROM membership WHERE agent_id = :jan", jan=agent_id("jan"))
        execute(central, "SELECT pg_notify('agent_console/shared', 'shared')")

    def test_a_note_written_before_is_kept_and_marked_late(self, central: Central) -> None:
        contact_id = arrive(central, department_id=HOUSING)
        jan = central.station("jan")
        until(lambda: has(jan, contact_id))
        jan.go_offline()
        until(lambda: jan.status.link == Link.OFFLINE)
        entry_id = note(jan, contact_id, "The caretaker has the key.")
        self.take_away(central)
        jan.go_online()
        until(lambda: jan.undecided() == 0)
        assert jan.attention() == []
        with Session(central.owner) as session:
            kept = session.get_one(Entry, entry_id)
            assert (kept.text, kept.late, kept.agent_id) == ("The caretaker has the key.", True, agent_id("jan"))
        until(lambda: not has(jan, contact_id))

    def test_what_would_have_decided_something_is_handed_to_those_who_work_there(self, central: Central) -> None:
        contact_id = arrive(central, department_id=HOUSING)
        jan = central.station("jan")
        until(lambda: has(jan, contact_id))
        jan.go_offline()
        until(lambda: jan.status.link == Link.OFFLINE)
        closing = CloseContact(contact_id=contact_id, disposition=Disposition.ANSWERED, note="She has the form now.")
        jan.perform(closing)
        self.take_away(central)
        jan.go_online()
        until(lambda: jan.undecided() == 0)
        assert [item.reason for item in jan.attention()] == [Reason.NO_LONGER_YOURS]
        with Session(central.owner) as session:
            assert session.get_one(Contact, contact_id).state == "waiting"
            entries = session.scalars(select(Entry).where(Entry.contact_id == contact_id, Entry.late)).all()
            assert {(entry.kind, entry.event, entry.text) for entry in entries} == {
                ("note", "", "She has the form now."),
                ("event", "late_wish", ""),
            }

    def test_who_never_worked_there_writes_nothing_there(self, central: Central) -> None:
        contact_id = arrive(central, department_id=HOUSING)
        with central.engine("wanda").begin() as wanda:
            asked = {"contact": contact_id, "one": new_id(), "two": new_id(), "at": now()}
            forged = text("SELECT record_late(:contact, :one, :two, 'add_note', 'forged', :at)")
            assert wanda.execute(forged, asked).scalar_one() is False
        with Session(central.owner) as session:
            assert session.scalars(select(Entry).where(Entry.text == "forged")).all() == []

    def nothing_left(self, station: Station, lost: str, kept: str) -> None:
        until(lambda: not has(station, lost))
        assert has(station, kept)
        with station.reading() as session:
            assert session.query(FileChunk).count() == 0
            for model in BY_DEPARTMENT:
                column = getattr(model, "contact_id", model.id)  # type: ignore[attr-defined]
                assert session.query(model).filter(column == lost).count() == 0

    def test_while_signed_in_everything_of_it_goes_from_the_replica(self, central: Central) -> None:
        lost, kept = self.arrive_with_file(central), arrive(central)
        jan = central.station("jan")
        until(lambda: has(jan, lost) and has(jan, kept) and jan.file(SHA))
        self.take_away(central)
        self.nothing_left(jan, lost, kept)
        until(lambda: shown_by(jan) == seen_by(central, "jan"))
        assert HOUSING not in jan.departments

    def test_no_word_of_it_stays_in_the_index(self, central: Central) -> None:
        lost = arrive(central, department_id=HOUSING, text="The boiler of Quastenflosser is cold.")
        kept = arrive(central, text="My street light is out.")
        jan = central.station("jan")
        until(lambda: has(jan, lost) and has(jan, kept))
        until(lambda: index_all(jan) and b"tenflosser" in indexed_bytes(jan))
        self.take_away(central)
        self.nothing_left(jan, lost, kept)
        assert b"tenflosser" not in indexed_bytes(jan)
        index_all(jan)
        assert b"tenflosser" not in indexed_bytes(jan)
        assert b"street" in indexed_bytes(jan)

    def test_while_away_the_copy_of_that_department_goes_and_the_rest_goes_on(self, central: Central) -> None:
        lost, kept = self.arrive_with_file(central), arrive(central)
        jan = central.station("jan")
        until(lambda: has(jan, lost) and has(jan, kept) and jan.file(SHA))
        jan.go_offline()
        until(lambda: jan.status.link == Link.OFFLINE)
        note(jan, lost, "typed on the train")
        mine = note(jan, kept, "here")
        self.take_away(central)
        jan.go_online()
        until(lambda: jan.undecided() == 0)
        self.nothing_left(jan, lost, kept)
        assert jan.attention() == []
        assert mine in seen_by(central, "jan")["entry"]
        until(lambda: shown_by(jan) == seen_by(central, "jan"))


def test_poison_is_set_aside_and_delays_nothing(central: Central) -> None:
    contact_id = arrive(central)
    maria = central.station("maria")
    until(lambda: has(maria, contact_id))
    maria.go_offline()
    until(lambda: maria.status.link == Link.OFFLINE)
    with maria._replica.writing() as session:
        for payload in (b'{"kind":"no_such_gesture"}', b"\xff\x00 not even JSON"):
            row = Outbox(id=new_id(), agent_id=maria.agent.id, contact_id=contact_id, payload=payload, protocol=1)
            row.claimed_at = now()
            session.add(row)
    note(maria, contact_id, "a character that PostgreSQL cannot hold: \x00")
    good = {note(maria, contact_id, f"good {number}") for number in range(5)}
    maria.go_online()
    until(lambda: maria.undecided() == 0)
    assert good <= seen_by(central, "maria")["entry"].keys()
    assert [item.outcome for item in maria.attention()] == [Outcome.POISON] * 3


class TestProtocol:
    """Consoles of several ages talk to one central."""

    @pytest.fixture
    def demanded(self, central: Central) -> Iterator[Central]:
        execute(central, "INSERT INTO setting (id, value) VALUES ('protocol', '{\"oldest\": 2}')")
        yield central
        execute(central, "DELETE FROM setting WHERE id = 'protocol'")

    def test_one_too_old_may_send_and_is_told_why_it_is_shown_nothing(self, demanded: Central) -> None:
        execute(demanded, "DELETE FROM setting WHERE id = 'protocol'")
        contact_id = arrive(demanded)
        maria = demanded.station("maria")
        until(lambda: has(maria, contact_id) and maria.status.link == Link.ONLINE)
        maria.go_offline()
        execute(demanded, "INSERT INTO setting (id, value) VALUES ('protocol', '{\"oldest\": 2}')")
        unseen = arrive(demanded)
        mine = note(maria, contact_id, "still sent")
        maria.go_online()
        until(lambda: maria.status.link == Link.REFUSED)
        assert maria.status.problem == OUTDATED
        until(lambda: mine in seen_by(demanded, "maria")["entry"])
        assert not has(maria, unseen)

    def test_one_newer_than_central_says_who_must_act(self, central: Central, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sync_link, "PROTOCOL", 2)
        with pytest.raises(RefusedError, match="migrate"):
            central.station("maria")

    def test_what_an_older_console_queued_is_brought_up_to_date(self, monkeypatch: pytest.MonkeyPatch) -> None:
        old = b'{"kind":"add_note","contact":"c","entry_id":"e","text":"x"}'

        def rename(fields: dict[str, object]) -> dict[str, object]:
            return {("contact_id" if name == "contact" else name): value for name, value in fields.items()}

        monkeypatch.setitem(envelope.UPGRADES, 0, rename)
        assert decode(old, 0) == AddNote(contact_id="c", entry_id="e", text="x")
        with pytest.raises(InputError):
            decode(old)
