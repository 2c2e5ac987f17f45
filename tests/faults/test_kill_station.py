"""A desk is killed in the middle of its work, again and again: what it called saved arrives, once."""

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

from sqlalchemy import text

from agent_console.database.central import central_url
from agent_console.database.tables import Contact
from agent_console.sync.sign_in import Doorway
from agent_console.sync.station import Station
from tests.faults.station_process import FileVault
from tests.servers.postgres import PASSWORD, Central
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until

RUNS = int(os.environ.get("CONSOLE_KILL_RUNS", "6"))
SEED = int(os.environ.get("CONSOLE_KILL_SEED", "11"))
SETTLE = 10
"""After so many runs everything is sent: the desk writes faster than it sends while it lives so shortly."""


def killed_run(central: Central, folder: Path, contact_id: str, seconds: float) -> list[str]:
    """Let a desk write notes and kill it after ``seconds``; the notes it called saved."""
    command = [sys.executable, "-m", "tests.faults.station_process", central.server.desk_url, str(folder), "maria"]
    process = subprocess.Popen([*command, PASSWORD, contact_id], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    saved: list[str] = []
    assert process.stdout.readline().strip() == "ready"

    def read() -> None:
        assert process.stdout is not None
        saved.extend(line.strip() for line in process.stdout if line.endswith("\n"))

    reader = threading.Thread(target=read)
    reader.start()
    threading.Event().wait(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()
    reader.join()
    return saved


def test_what_was_called_saved_arrives_exactly_once(central: Central, tmp_path: Path) -> None:
    contact_id = arrive(central)
    chance = random.Random(SEED)
    folder = tmp_path / "desk"
    saved: list[str] = []
    # The first copy brings the contact: a note about one that is not here is refused at once.
    with_contact = Doorway(central_url(central.server.desk_url), folder, FileVault(folder / "keys.json"))
    station = with_contact.sign_in("maria", PASSWORD)
    until(lambda: contact_is_here(station, contact_id))
    station.close()
    for number in range(RUNS):
        saved += killed_run(central, folder, contact_id, chance.uniform(0.05, 0.6))
        if number % SETTLE == SETTLE - 1 or number == RUNS - 1:
            survivor = with_contact.sign_in("maria", PASSWORD)
            until(lambda survivor=survivor: survivor.undecided() == 0, 100)
            survivor.close()
    assert len(saved) > RUNS
    with central.owner.connect() as owner:
        counted = owner.execute(text("SELECT id::text, count(*) FROM entry WHERE kind = 'note' GROUP BY id")).all()
    arrived = {row[0]: row[1] for row in counted}
    print(f"kill -9 of a desk: {RUNS} times, {len(saved)} saved, {len(set(saved) - set(arrived))} lost")
    assert set(saved) <= set(arrived), f"{len(set(saved) - set(arrived))} of {len(saved)} lost"
    assert set(arrived.values()) == {1}


def contact_is_here(station: Station, contact_id: str) -> bool:
    with station.reading() as session:
        return session.get(Contact, contact_id) is not None
