"""A private Asterisk 16, from the tree that ``install.sh`` unpacks."""

import contextlib
import os
import re
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.servers.asterisk_config import write_configuration
from tests.servers.process import absent, free_port, listening, running, wait_until

TREE = Path(os.environ.get("CONSOLE_ASTERISK") or Path.home() / ".cache" / "agent-console-tests" / "asterisk16")


@dataclass
class Program:
    """What can be killed and started again while its block lasts."""

    stack: contextlib.ExitStack
    command: list[str]
    folder: Path
    environment: dict[str, str]
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Begin."""
        log = self.folder / "out.log"
        self.process = self.stack.enter_context(running(self.command, log, cwd=self.folder, env=self.environment))

    def kill(self) -> None:
        """Without a word."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()


@dataclass(frozen=True)
class Asterisk:
    """A running PBX: ``desks`` maps extensions to the ports where their phones are expected."""

    ami: int
    sip: int
    desks: dict[str, int]
    log: Path
    process: "Program"
    host: str = "127.0.0.1"
    username: str = "desk"
    secret: str = "desk-secret"

    def kill(self) -> None:
        """As a power cut would."""
        self.process.kill()

    def start(self) -> None:
        """Once more, after ``kill``."""
        self.process.start()
        wait_until(lambda: _booted(self.ami), "Asterisk being ready", 30)

    def hang_up_everything(self) -> None:
        """End calls that a test left behind."""
        self._end("/.*/")

    def hang_up(self, device: str) -> None:
        """A telephone is put down."""
        self._end(f"/^{device}-.*/")

    @property
    def faxes(self) -> Path:
        """The folder that faxes come into, each when it is whole."""
        return self.process.folder / "faxes"

    def send_fax(self, pages: bytes) -> None:
        """Somebody's machine sends a TIFF to the city's number; it takes as long as a fax takes."""
        (self.log.parent / "going.tif").write_bytes(pages)
        self._manage(
            "Action: Originate\r\nChannel: Local/receive@fax/n\r\nContext: fax-out\r\nExten: send\r\nPriority: 1\r\n"
            "Async: true\r\n\r\n"
        )

    def paused(self, extension: str) -> set[tuple[str, str]]:
        """Whether the queues leave this desk out ("1", "0"), and the reason they were given."""
        with socket.create_connection((self.host, self.ami), 5) as manager:
            manager.settimeout(5)
            login = f"Action: Login\r\nUsername: {self.username}\r\nSecret: {self.secret}\r\nEvents: off\r\n\r\n"
            manager.sendall(login.encode() + b"Action: QueueStatus\r\n\r\n")
            heard = b""
            while b"QueueStatusComplete" not in heard:
                heard += manager.recv(4096)
        members = [m for m in heard.decode().split("\r\n\r\n") if "Event: QueueMember\r\n" in f"{m}\r\n"]
        fields = [dict(re.findall(r"^(\w+): (.*?)\r?$", member, re.MULTILINE)) for member in members]
        return {
            (one.get("Paused", ""), one.get("PausedReason", ""))
            for one in fields
            if one.get("Location", "").endswith(f"/{extension}")
        }

    def _end(self, channels: str) -> None:
        self._manage(f"Action: Hangup\r\nChannel: {channels}\r\n\r\n")

    def _manage(self, action: str) -> None:
        with socket.create_connection((self.host, self.ami), 5) as manager:
            manager.settimeout(5)
            login = f"Action: Login\r\nUsername: {self.username}\r\nSecret: {self.secret}\r\nEvents: off\r\n\r\n"
            manager.sendall(f"{login}{action}Action: Logoff\r\n\r\n".encode())
            while manager.recv(4096):
                pass


@contextlib.contextmanager
def run_asterisk() -> Iterator[Asterisk]:
    """From start to stop."""
    program = TREE / "usr" / "sbin" / "asterisk"
    if not program.exists():
        absent(f"no Asterisk in {TREE}: run tests/servers/install.sh")
    with tempfile.TemporaryDirectory(prefix="aca") as name:
        folder = Path(name)
        ami, sip = free_port(), free_port(socket.SOCK_DGRAM)
        desks = {number: free_port(socket.SOCK_DGRAM) for number in ("101", "102", "103")}
        main = write_configuration(TREE, folder, sip, ami, desks)
        libraries = ":".join(
            str(TREE / part) for part in ("usr/lib/x86_64-linux-gnu", "lib/x86_64-linux-gnu", "usr/lib")
        )
        command = [str(program), "-C", str(main), "-f"]
        log = folder / "var" / "full"
        with contextlib.ExitStack() as stack:
            started = Program(stack, command, folder, {"LD_LIBRARY_PATH": libraries})
            started.start()
            wait_until(lambda: _booted(ami), "Asterisk being ready", 30)
            yield Asterisk(ami, sip, desks, log, started)


def _booted(port: int) -> bool:
    """Whether the manager says ``FullyBooted``."""
    if not listening(port):
        return False
    try:
        with socket.create_connection(("127.0.0.1", port), 2) as manager:
            manager.settimeout(2)
            manager.sendall(b"Action: Login\r\nUsername: desk\r\nSecret: desk-secret\r\nEvents: system\r\n\r\n")
            heard = b""
            while b"FullyBooted" not in heard:
                piece = manager.recv(4096)
                if not piece:
                    return False
                heard += piece
    except OSError:
        return False
    return True
