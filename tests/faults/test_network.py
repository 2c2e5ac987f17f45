"""A desk in a network of its own, whose line loses everything in one direction, or in both, without a word.

Linux and root: the network is a namespace, the line a pair of virtual Ethernet devices.
"""

import contextlib
import os
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text

from agent_console.database.central import central_url
from agent_console.sync.sign_in import Doorway
from tests.faults.office import pause
from tests.faults.station_process import FileVault
from tests.faults.test_kill_station import contact_is_here
from tests.servers.postgres import PASSWORD, Central
from tests.servers.process import free_port
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until

ROUNDS = int(os.environ.get("CONSOLE_NETWORK_RUNS", "3"))
HERE, THERE = "10.231.7.1", "10.231.7.2"


@dataclass
class Line:
    """The desk's network: ``port`` of its own loopback leads to central."""

    name: str
    port: int

    def cut(self, direction: str) -> None:
        """What goes this way is addressed to a card that nobody has: it leaves, and never arrives."""
        nobody = ["lladdr", "02:00:00:00:00:99", "nud", "permanent"]
        if direction == "answers":
            _run("ip", "neigh", "replace", THERE, "dev", f"{self.name}a", *nobody)
        else:
            _run("ip", "-n", self.name, "neigh", "replace", HERE, "dev", f"{self.name}b", *nobody)

    def heal(self) -> None:
        """It is whole."""
        for command in (
            ["ip", "neigh", "del", THERE, "dev", f"{self.name}a"],
            ["ip", "-n", self.name, "neigh", "del", HERE, "dev", f"{self.name}b"],
        ):
            with contextlib.suppress(subprocess.CalledProcessError):
                _run(*command)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, text=True)


@pytest.fixture
def line(central: Central) -> Iterator[Line]:
    """A network with nothing in it but a way to central."""
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("ip"):
        pytest.skip("network namespaces need Linux, root, and ip (iproute2)")
    name = f"ac{os.getpid() % 100000}"
    line = Line(name, free_port())
    relays: list[subprocess.Popen[str]] = []
    try:
        _run("ip", "netns", "add", name)
        _run("ip", "link", "add", f"{name}a", "type", "veth", "peer", "name", f"{name}b", "netns", name)
        _run("ip", "addr", "add", f"{HERE}/30", "dev", f"{name}a")
        _run("ip", "link", "set", f"{name}a", "up")
        for device in ("lo", f"{name}b"):
            _run("ip", "-n", name, "link", "set", device, "up")
        _run("ip", "-n", name, "addr", "add", f"{THERE}/30", "dev", f"{name}b")
        line.cut("words")
        line.heal()
    except subprocess.CalledProcessError as problem:
        subprocess.run(["ip", "netns", "del", name], check=False, capture_output=True)
        pytest.skip(f"network namespaces are not permitted here: {problem.stderr.strip()}")
    try:
        relay, middle = [sys.executable, "-m", "tests.faults.relay"], free_port()
        inside = ["ip", "netns", "exec", name]
        for command in (
            [*relay, HERE, str(middle), "127.0.0.1", str(central.server.port)],
            [*inside, *relay, "127.0.0.1", str(line.port), HERE, str(middle)],
        ):
            process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            relays.append(process)
            assert process.stdout is not None
            assert process.stdout.readline().strip() == "ready"
        yield line
    finally:
        for process in relays:
            process.kill()
            process.wait()
        subprocess.run(["ip", "netns", "del", name], check=False, capture_output=True)


def test_a_line_that_loses_one_direction_or_both(central: Central, line: Line, tmp_path: Path) -> None:
    contact_id = arrive(central)
    folder, chance = tmp_path / "desk", random.Random(7)
    doorway = Doorway(central_url(central.server.desk_url), folder, FileVault(folder / "keys.json"))
    first = doorway.sign_in("maria", PASSWORD)
    until(lambda: contact_is_here(first, contact_id))
    path = first._replica.path
    first.close()
    url = f"postgresql://127.0.0.1:{line.port}/postgres"
    there = Doorway(central_url(url), folder, FileVault(folder / "keys.json"))
    _same_desk(doorway, there, path, folder, "maria")
    command = [sys.executable, "-m", "tests.faults.station_process", url, str(folder), "maria", PASSWORD, contact_id]
    process = subprocess.Popen(["ip", "netns", "exec", line.name, *command, "0.1"], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "ready"
    saved: list[str] = []
    reader = threading.Thread(target=lambda: saved.extend(one.strip() for one in process.stdout or ()))
    reader.start()
    cuts = {"words": 0, "answers": 0, "both": 0}
    for number in range(ROUNDS):
        pause(chance.uniform(0.3, 1.0))
        way = list(cuts)[number % 3]
        for direction in ("words", "answers") if way == "both" else (way,):
            line.cut(direction)
        cuts[way] += 1
        pause(chance.uniform(0.5, 3.0))
        line.heal()
    pause(1.0)
    process.terminate()
    process.wait()
    reader.join()
    survivor = there._known_here("maria", PASSWORD)
    assert survivor is not None
    survivor.close()
    _same_desk(there, doorway, there._path("maria"), folder, "maria")
    survivor = doorway.sign_in("maria", PASSWORD)
    until(lambda: survivor.undecided() == 0, 60 + 10 * ROUNDS)
    survivor.close()
    with central.owner.connect() as owner:
        counted = owner.execute(text("SELECT id::text, count(*) FROM entry WHERE kind = 'note' GROUP BY id")).all()
    arrived = {row[0]: row[1] for row in counted}
    lost = set(saved) - set(arrived)
    twice = [one for one, times in arrived.items() if times > 1]
    print(f"one-way cuts {cuts}: {len(saved)} saved, {len(lost)} lost, {len(twice)} duplicated")
    assert not lost
    assert not twice


def _same_desk(before: Doorway, after: Doorway, path: Path, folder: Path, login: str) -> None:
    """The same replica under the name that central has on the other side of the line."""
    target = after._path(login)
    target.parent.mkdir(parents=True, exist_ok=True)
    for part in path.parent.glob(f"{login}.*"):
        part.rename(target.parent / part.name)
    vault = FileVault(folder / "keys.json")
    key = vault.get(before._secret(login))
    assert key is not None
    vault.put(after._secret(login), key)
