"""A private Asterisk 16, from the tree that ``install.sh`` unpacks."""

import contextlib
import os
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.servers.asterisk_config import write_configuration
from tests.servers.process import absent, free_port, listening, running, wait_until

TREE = Path(os.environ.get("CONSOLE_ASTERISK") or Path.home() / ".cache" / "agent-console-tests" / "asterisk16")


@dataclass(frozen=True)
class Asterisk:
    """A running PBX: ``desks`` maps extensions to the ports where their phones are expected."""

    ami: int
    sip: int
    desks: dict[str, int]
    log: Path
    host: str = "127.0.0.1"
    username: str = "desk"
    secret: str = "desk-secret"

    def hang_up_everything(self) -> None:
        """End calls that a test left behind."""
        with socket.create_connection((self.host, self.ami), 5) as manager:
            manager.settimeout(5)
            login = f"Action: Login\r\nUsername: {self.username}\r\nSecret: {self.secret}\r\nEvents: off\r\n\r\n"
            manager.sendall(login.encode() + b"Action: Hangup\r\nChannel: /.*/\r\n\r\nAction: Logoff\r\n\r\n")
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
        with running(command, folder / "out.log", cwd=folder, env={"LD_LIBRARY_PATH": libraries}):
            wait_until(lambda: _booted(ami), "Asterisk being ready", 30)
            yield Asterisk(ami, sip, desks, log)


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
