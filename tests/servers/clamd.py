"""A private ClamAV daemon with a signature database of one virus, made for tests."""

import contextlib
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.servers.process import require, running, wait_until

VIRUS = b"an entirely harmless test virus of a city"
_NAME = "City.Test"
_CONFIGURATION = """
Foreground yes
LocalSocket {folder}/clamd.ctl
DatabaseDirectory {folder}/signatures
TemporaryDirectory {folder}
StreamMaxLength 2M
"""


@dataclass(frozen=True)
class ClamAv:
    """A running daemon."""

    socket: str
    name: str = f"{_NAME}.UNOFFICIAL"
    """What it calls ``VIRUS``: its word for signatures that are not its makers'."""


@contextlib.contextmanager
def run_clamd() -> Iterator[ClamAv]:
    """From start to stop."""
    require("clamd")
    with tempfile.TemporaryDirectory(prefix="acv") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "signatures").mkdir()
        (folder / "signatures" / "city.ndb").write_text(f"{_NAME}:0:*:{VIRUS.hex()}\n")
        configuration = folder / "clamd.conf"
        configuration.write_text(_CONFIGURATION.format(folder=folder))
        server = ClamAv(str(folder / "clamd.ctl"))
        with running(["clamd", "-c", str(configuration)], folder / "out.log"):
            wait_until(lambda: _answers(server.socket), "clamd listening")
            yield server


def _answers(path: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        try:
            line.connect(path)
        except OSError:
            return False
    return True
