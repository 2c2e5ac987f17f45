"""What breaks at a station itself: its disk, its clock, its replica. Work goes on, and nothing is lost."""

import logging
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, text

from agent_console.database.replica import Replica, damage_mark
from agent_console.domain.errors import DamagedError, RefusedError, UnavailableError
from agent_console.domain.identifiers import new_id
from agent_console.operations import AddNote
from agent_console.sync import station as station_module
from agent_console.sync.memory import Memory
from agent_console.sync.station import Station
from agent_console.sync.status import Link
from tests.faults.office import Office
from tests.servers.postgres import Central
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until


def note(station: Station, contact_id: str, words: str = "x") -> str:
    entry_id = new_id()
    station.perform(AddNote(contact_id=contact_id, entry_id=entry_id, text=words))
    return entry_id


def notes_at(central: Central) -> set[str]:
    with central.owner.connect() as owner:
        return set(owner.execute(text("SELECT id::text FROM entry WHERE kind = 'note'")).scalars())


def ready(central: Central, contact_id: str, login: str = "maria") -> Station:
    station = central.station(login)
    office = Office(central, contact_id, [station])
    with office:
        pass
    until(lambda: station.undecided() == 0)
    return station


def offline(station: Station) -> None:
    station.go_offline()
    until(lambda: station.status.link == Link.OFFLINE)


def replica_of(station: Station) -> Replica:
    return station._replica


class TestFullDisk:
    """The quota is SQLite's own: SQLITE_FULL is what a full disk gives."""

    @staticmethod
    def limit(station: Station, more_pages: int) -> None:
        replica = replica_of(station)
        with replica.reading() as session:
            pages = session.connection().execute(text("PRAGMA page_count")).scalar_one()
        limit = f"PRAGMA max_page_count = {pages + more_pages}"
        event.listen(replica._writer, "begin", lambda connection: connection.exec_driver_sql(limit))

    def test_a_gesture_that_cannot_be_saved_says_so_and_everything_before_it_arrives(self, central: Central) -> None:
        contact_id = arrive(central)
        station = ready(central, contact_id)
        offline(station)
        before = notes_at(central)
        self.limit(station, 40)
        saved: set[str] = set()
        with pytest.raises(UnavailableError, match="full") as told:
            for _ in range(200):
                saved.add(note(station, contact_id, "word " * 400))
        assert "Make room" in told.value.remedy
        assert saved
        assert station.undecided() == len(saved)
        self.limit(station, 10_000)
        saved.add(note(station, contact_id, "there is room again"))
        station.go_online()
        until(lambda: station.undecided() == 0, 30)
        assert notes_at(central) - before == saved

    def test_what_others_wrote_waits_until_there_is_room_and_the_pill_says_why(self, central: Central) -> None:
        contact_id = arrive(central)
        station = ready(central, contact_id)
        self.limit(station, 0)
        for _ in range(30):
            arrive(central, text="long " * 2000)
        until(lambda: "full" in station.status.problem)
        self.limit(station, 10_000)
        station.go_online()
        until(lambda: station.status.link == Link.ONLINE and len(inbox(station)) == 31, 30)


def inbox(station: Station) -> list[str]:
    with station.reading() as session:
        return list(session.execute(text("SELECT id FROM contact")).scalars())


def test_a_clock_that_jumps_changes_neither_order_nor_exchange(
    central: Central, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact_id = arrive(central)
    station = ready(central, contact_id)
    before = notes_at(central)
    written = []
    for step in (timedelta(days=3), timedelta(hours=-5), timedelta(days=-400), timedelta()):

        class Stepped(datetime):
            """The station's clock."""

            jump = step

            @classmethod
            def now(cls, zone: object = None) -> datetime:
                return datetime.now(UTC) + cls.jump

        monkeypatch.setattr(station_module, "datetime", Stepped)
        written.append(note(station, contact_id))
        until(lambda: station.undecided() == 0)
    with central.owner.connect() as owner:
        rows = owner.execute(
            text("SELECT id::text, claimed_at - at AS skew FROM entry WHERE kind = 'note' ORDER BY at")
        )
        skew = {row.id: round(row.skew.total_seconds() / 3600) for row in rows if row.id not in before}
    assert list(skew) == written
    assert list(skew.values()) == [72, -5, -9600, 0]


class TestDamagedReplica:
    """Bytes of the file are overwritten while nobody is signed in, or under the running program."""

    @staticmethod
    def spoil(path: Path, begin: int) -> None:
        with path.open("r+b") as file:
            file.seek(begin)
            file.write(b"\xa5" * (path.stat().st_size - begin))

    def found(self, station: Station, path: Path) -> bool:
        """Spoil the file; whether reading it says so (not while another thread holds pages in memory)."""
        with suppress(DamagedError), replica_of(station)._engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        replica_of(station)._engine.dispose()
        self.spoil(path, 8192)
        try:
            inbox(station)
        except DamagedError as told:
            assert "Sign in again" in told.remedy
            return True
        return False

    def test_it_is_set_aside_and_made_anew_with_what_was_still_to_be_sent(self, central: Central) -> None:
        contact_id = arrive(central)
        station = ready(central, contact_id)
        before = notes_at(central)
        offline(station)
        written = {note(station, contact_id, f"offline {number}") for number in range(25)}
        path = replica_of(station).path
        central.close_stations()
        self.spoil(path, 0)
        again = central.station("maria")
        until(lambda: again.undecided() == 0, 30)
        assert notes_at(central) - before == written
        aside = [file for file in path.parent.iterdir() if ".damaged-" in file.name]
        assert any(file.stat().st_size > 60_000 for file in aside), "nothing is deleted"
        until(lambda: contact_id in inbox(again))

    def test_damage_found_while_working_is_said_and_repaired_at_the_next_sign_in(self, central: Central) -> None:
        contact_id = arrive(central)
        station = ready(central, contact_id)
        before = notes_at(central)
        offline(station)
        written = {note(station, contact_id, f"offline {number}") for number in range(10)}
        path = replica_of(station).path
        until(lambda: self.found(station, path))
        station.go_online()
        until(lambda: station.status.link == Link.REFUSED)
        assert "damaged" in station.status.problem
        central.close_stations()
        assert damage_mark(path).exists()
        again = central.station("maria")
        until(lambda: again.undecided() == 0, 30)
        assert notes_at(central) - before == written
        assert not damage_mark(path).exists()

    def test_the_journal_is_encrypted_and_emptied_when_everything_is_decided(self, central: Central) -> None:
        contact_id = arrive(central)
        station = ready(central, contact_id)
        offline(station)
        note(station, contact_id, "the words of a citizen")
        journal = replica_of(station).path.with_suffix(".journal")
        for file in journal.parent.glob(journal.name + "*"):
            assert b"the words of a citizen" not in file.read_bytes()
        until(station._journal.entries)
        station._runner._talk._journalled_at = 0.0
        station.go_online()
        until(lambda: station._journal.entries() == [])


class TestLock:
    """A copy of the city's contacts does not stay readable on a machine that nobody has seen for a month."""

    @staticmethod
    def away(station: Station, days: float) -> None:
        with replica_of(station).writing() as session:
            memory = Memory.of(session)
            Memory(memory.epoch, memory.recovering, datetime.now(UTC) - timedelta(days=days)).save(session)

    @pytest.mark.parametrize("days", [31, -2], ids=["too long", "the clock was set back"])
    def test_away_too_long_it_opens_only_with_central_and_keeps_what_waits(self, central: Central, days: int) -> None:
        contact_id = arrive(central)
        station = ready(central, contact_id)
        offline(station)
        written = note(station, contact_id)
        self.away(station, days)
        central.close_stations()
        central.server.stop()
        try:
            with pytest.raises(RefusedError, match="30 days"):
                central.station("maria")
        finally:
            central.server.start()
        again = central.station("maria")
        until(lambda: again.undecided() == 0, 30)
        assert written in notes_at(central)

    def test_a_month_less_a_day_is_no_reason(self, central: Central) -> None:
        station = ready(central, arrive(central))
        offline(station)
        self.away(station, 29)
        central.close_stations()
        central.server.stop()
        try:
            assert central.station("maria").attention() == []
        finally:
            central.server.start()


def test_no_word_of_a_citizen_is_in_the_log_when_central_dies_in_the_middle(
    central: Central, caplog: pytest.LogCaptureFixture
) -> None:
    contact_id = arrive(central)
    station = ready(central, contact_id)
    with caplog.at_level(logging.DEBUG, "agent_console"):
        central.server.stop("immediate")
        note(station, contact_id, "a secret diagnosis")
        until(lambda: station.status.link == Link.LOST)
        central.server.start()
        station.go_online()
        until(lambda: station.undecided() == 0, 30)
    assert "diagnosis" not in caplog.text
