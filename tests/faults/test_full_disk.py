"""Real file systems that are full, at the desk and at central. Linux and root: each is a tmpfs of a few megabytes."""

import contextlib
import os
import stat
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from agent_console.database.administration import migrate
from agent_console.database.central import central_engine, central_url
from agent_console.database.embedded import embedded
from agent_console.database.tables import Contact
from agent_console.domain.errors import UnavailableError
from agent_console.domain.identifiers import new_id
from agent_console.operations import AddNote
from agent_console.sync import engine as sync_engine
from agent_console.sync.sign_in import Doorway
from agent_console.sync.station import Station
from agent_console.system.vault import MemoryVault
from tests.faults.office import Office, pause
from tests.servers.postgres import PASSWORD, Central, fill
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until

ROUNDS = int(os.environ.get("CONSOLE_DISK_RUNS", "1"))


class Disk:
    """A file system of its own, and the ballast that fills it."""

    def __init__(self, folder: Path, megabytes: int) -> None:
        folder.mkdir(parents=True)
        self.folder, self._ballast = folder, folder / "ballast"
        command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0755", "tmpfs", str(folder)]
        try:
            subprocess.run(command, check=True, capture_output=True, text=True)
        except (OSError, subprocess.CalledProcessError) as problem:
            pytest.skip(f"a small file system cannot be mounted here: {getattr(problem, 'stderr', problem)}")

    def fill(self, leave: int = 0) -> None:
        """Until there is no room but for ``leave`` bytes."""
        file = os.open(self._ballast, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        for piece in (65536, 512):
            with contextlib.suppress(OSError):
                while os.write(file, b"\0" * piece):
                    pass
        os.close(file)
        if leave:
            os.truncate(self._ballast, self._ballast.stat().st_size - leave)

    def make_room(self) -> None:
        """The ballast is thrown out."""
        self._ballast.unlink(missing_ok=True)

    def close(self) -> None:
        """Take it away."""
        subprocess.run(["umount", "-l", str(self.folder)], check=False)


@pytest.fixture
def disks(tmp_path: Path) -> Iterator[list[Disk]]:
    """Those that a test mounts; taken away at its end."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("mounting a file system needs Linux and root")
    mounted: list[Disk] = []
    yield mounted
    for disk in mounted:
        disk.close()


def test_a_desk_says_that_nothing_was_saved_and_loses_nothing_that_was(
    central: Central, tmp_path: Path, disks: list[Disk]
) -> None:
    contact_id = arrive(central)
    disk = Disk(tmp_path / "disk", 24)
    disks.append(disk)
    station = Doorway(central_url(central.server.desk_url), disk.folder / "desk", MemoryVault()).sign_in(
        "maria", PASSWORD
    )
    central.stations.append(station)
    until(lambda: _has(station, contact_id))
    saved, refused = set[str](), 0
    for number in range(ROUNDS):
        disk.fill(leave=(number * 37_000) % 300_000)
        while True:
            entry_id = new_id()
            try:
                station.perform(AddNote(contact_id=contact_id, entry_id=entry_id, text="word " * 500))
            except UnavailableError as told:
                assert "full" in told.reason
                assert "Make room" in told.remedy
                refused += 1
                break
            saved.add(entry_id)
        disk.make_room()
        entry_id = new_id()
        station.perform(AddNote(contact_id=contact_id, entry_id=entry_id, text="there is room again"))
        saved.add(entry_id)
    station.go_online()
    until(lambda: station.undecided() == 0, 60)
    with central.owner.connect() as owner:
        there = list(owner.execute(text("SELECT id::text FROM entry WHERE kind = 'note'")).scalars())
    print(f"a desk's full disk: {refused} times, {len(saved)} saved, {len(saved - set(there))} lost")
    assert sorted(there) == sorted(saved)
    central.close_stations()


def test_central_without_room_loses_nothing_and_gets_everything_when_there_is(
    tmp_path: Path, disks: list[Disk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync_engine, "RETRY_MOST", 0.5)
    for part in (tmp_path, *tmp_path.parents[:2]):
        # Added to what is allowed: one of them may be the system's own folder.
        part.chmod(stat.S_IMODE(part.stat().st_mode) | 0o055)
    disk = Disk(tmp_path / "disk", 220)
    disks.append(disk)
    server = embedded(disk.folder / "central")
    try:
        owner = central_engine(central_url(server.url))
        migrate(owner)
        fill(owner)
        central = Central(server, owner, tmp_path)
        office = Office(
            central, arrive(central), [central.station("maria"), central.station("jan", "other")], pause=0.1
        )
        problems: list[str] = []
        office.stations[0].on_status(lambda status: problems.append(status.problem) if status.problem else None)
        with office:
            for _ in range(ROUNDS):
                pause(0.5)
                problems_before = len(problems)
                disk.fill()
                # Where its files have room inside, central goes on for a while.
                until(lambda before=problems_before: len(problems) > before, 60)  # type: ignore[misc]
                pause(4.0)
                disk.make_room()
                _until_it_writes(server, owner)
                office.catch_up()
        office.settle()
        office.verify("central's full disk", ROUNDS)
        assert [station.attention() for station in office.stations] == [[], []], "nothing was set aside"
        print("said:", sorted({problem[:90] for problem in problems}))
        central.close_stations()
    finally:
        server.stop("immediate")


def _until_it_writes(server: object, owner: object) -> None:
    """PostgreSQL ends itself where it cannot write its log; its administrator makes room and starts it again."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            with owner.begin() as connection:  # type: ignore[attr-defined]
                connection.execute(text("CREATE TEMPORARY TABLE room (id int) ON COMMIT DROP"))
                return
        except Exception:
            pause(0.5)
            with contextlib.suppress(Exception):
                server.start()  # type: ignore[attr-defined]
    raise AssertionError("central does not write again")


def _has(station: Station, contact_id: str) -> bool:
    with station.reading() as session:
        return session.get(Contact, contact_id) is not None
