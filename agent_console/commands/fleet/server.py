"""The processes of an embedded central: what they cost, and how they are killed or stopped without asking."""

import os
import signal
import time
from pathlib import Path

from agent_console.database.embedded import Embedded

_ROOM = """
max_connections = {connections}
shared_buffers = 512MB
max_wal_size = 4GB
"""


def make_room(server: Embedded, stations: int) -> None:
    """Let so many stations in; what an administrator would set for a city of that size."""
    server.stop()
    with (server.folder / "postgresql.conf").open("a") as configuration:
        configuration.write(_ROOM.format(connections=stations + 100))
    server.start()


def processes(server: Embedded) -> list[int]:
    """All of them, the first one first (Linux)."""
    parent = int((server.folder / "postmaster.pid").read_text().split()[0])
    running = (int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit())
    return [parent, *(process for process in running if (_stat(process) or ["", ""])[1] == str(parent))]


def cpu_seconds(server: Embedded) -> float:
    """What the server has used since it was started, with the connections that have ended."""
    try:
        listed = processes(server)
    except OSError:
        return 0.0
    ticks = 0
    for number, process in enumerate(listed):
        fields = _stat(process)
        # proc(5): utime, stime; of the first process also cutime and cstime, the children that have ended.
        ticks += sum(map(int, fields[11 : 15 if number == 0 else 13])) if fields else 0
    return ticks / os.sysconf("SC_CLK_TCK")


def _stat(process: int) -> list[str] | None:
    """The fields of ``/proc/PID/stat`` from the third on: state, parent, …"""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None


def kill(server: Embedded, *, whole: bool = True) -> None:
    """SIGKILL to everything, as a power cut is to a server; or to its first process, whose end the others notice."""
    victims = processes(server)
    for process in victims if whole else victims[:1]:
        os.kill(process, signal.SIGKILL)
    # Until the last one is gone its shared memory is, too.
    while any((_stat(process) or ["Z"])[0] != "Z" for process in victims):
        time.sleep(0.02)
    # In a container whose first process reaps nobody the dead keep their numbers, and PostgreSQL thinks they live.
    (server.folder / "postmaster.pid").unlink(missing_ok=True)


def stand_still(server: Embedded, seconds: float) -> None:
    """SIGSTOP: it accepts connections and answers nothing; then it goes on."""
    stopped = processes(server)
    for process in stopped:
        os.kill(process, signal.SIGSTOP)
    time.sleep(seconds)
    for process in stopped:
        os.kill(process, signal.SIGCONT)
