"""Callers and desk phones by SIPp."""

import contextlib
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.servers.asterisk import Asterisk
from tests.servers.process import free_port, running

_SCENARIOS = Path(__file__).parent / "scenarios"


class Sipp:
    """Starts callers and phones for one PBX; each lives until its block ends."""

    def __init__(self, pbx: Asterisk, folder: Path) -> None:
        self._pbx = pbx
        self._folder = folder

    @contextlib.contextmanager
    def caller(self, number: str, milliseconds: int = 60_000, times: int = 1) -> Iterator[subprocess.Popen[bytes]]:
        """A citizen who calls ``number`` and hangs up after so many milliseconds, several ``times`` in a row."""
        often = ["-m", str(times), "-l", "1", "-r", "10"]
        scenario = ["-sf", str(_SCENARIOS / "caller.xml"), "-s", number, "-d", str(milliseconds), *often]
        with self._run([f"127.0.0.1:{self._pbx.sip}", *scenario], free_port(socket.SOCK_DGRAM)) as process:
            yield process

    @contextlib.contextmanager
    def phone(self, extension: str, answers: bool = True) -> Iterator[subprocess.Popen[bytes]]:
        """The phone of a desk, which answers at once or lets it ring."""
        scenario = ["-sn", "uas"] if answers else ["-sf", str(_SCENARIOS / "silent_phone.xml")]
        with self._run(scenario, self._pbx.desks[extension]) as process:
            yield process

    @contextlib.contextmanager
    def _run(self, arguments: list[str], port: int) -> Iterator[subprocess.Popen[bytes]]:
        media = free_port(socket.SOCK_DGRAM) & ~1
        own = ["-i", "127.0.0.1", "-p", str(port), "-mp", str(media), "-nostdin"]
        log = self._folder / f"sipp-{port}.log"
        with running(["sipp", *arguments, *own], log, cwd=self._folder) as process:
            yield process
