"""A private HylaFAX: scheduler and server over a copy of the spool, without a modem."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.servers.process import absent, free_port, listening, require, running, wait_until

_SPOOL = Path("/var/spool/hylafax")
_ETC = Path("/etc/hylafax")


@dataclass(frozen=True)
class HylaFax:
    """A running server; jobs wait for ever, as there is no modem."""

    port: int
    spool: Path
    host: str = "127.0.0.1"
    username: str = "biuro"

    def receive(self, name: str, content: bytes) -> None:
        """As if a modem had received a fax."""
        target = self.spool / "recvq" / name
        target.write_bytes(content)
        target.chmod(0o644)
        shutil.chown(target, "uucp")

    def finish(self, job: str, state: int, told: str) -> None:
        """As if the scheduler had come to the end of a job (7 done, 8 failed) or put it off (3); it has no modem."""
        waiting = self.spool / "sendq" / f"q{job}"
        lines = [line for line in waiting.read_text("utf-8").splitlines() if not line.startswith(("state:", "status:"))]
        target = self.spool / ("doneq" if state > 6 else "sendq") / f"q{job}"
        if target != waiting:
            waiting.rename(target)
        target.write_text("\n".join([*lines, f"state:{state}", f"status:{told}"]) + "\n", "utf-8")

    def forget(self, job: str) -> None:
        """As if the record of a job had been tidied away."""
        (self.spool / "sendq" / f"q{job}").unlink()

    def jobs(self) -> list[str]:
        """The job files in the send queue."""
        return [path.read_text("utf-8", "replace") for path in (self.spool / "sendq").glob("q*")]


@contextlib.contextmanager
def run_hylafax() -> Iterator[HylaFax]:
    """From start to stop. HylaFAX gives up root for the user uucp, so only root can start it."""
    require("faxq", "hfaxd")
    if os.getuid() != 0:
        absent("HylaFAX starts as root only")
    with tempfile.TemporaryDirectory(prefix="ach") as name:
        Path(name).chmod(0o755)
        spool = Path(name) / "spool"
        subprocess.run(["cp", "-a", str(_SPOOL), str(spool)], check=True, timeout=60)
        subprocess.run(["cp", "-a", f"{_ETC}/.", f"{spool}/etc/"], check=True, timeout=60)
        hosts = spool / "etc" / "hosts.hfaxd"
        hosts.write_text("127.0.0.1\n")
        shutil.chown(hosts, "uucp")
        port = free_port()
        server = HylaFax(port, spool)
        with (
            running(["faxq", "-q", str(spool), "-D"], Path(name) / "faxq.log"),
            running(["hfaxd", "-d", "-q", str(spool), "-l", "127.0.0.1", "-i", str(port)], Path(name) / "hfaxd.log"),
        ):
            wait_until(lambda: listening(port) and (spool / "FIFO").exists(), "HylaFAX listening")
            yield server
