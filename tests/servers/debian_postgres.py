"""Debian's PostgreSQL 15, the oldest the product supports: servers of the tests' own, and standbys of them."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.servers.process import free_port

_PROGRAMS = Path("/usr/lib/postgresql/15/bin")


def _run(*command: str, check: bool = True) -> None:
    # PostgreSQL refuses to run as root; Debian made a user for it.
    user = "postgres" if os.geteuid() == 0 else None
    subprocess.run(command, check=check, user=user, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")


def own(path: Path) -> None:
    """Give it to the user the server runs as."""
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(path, owner.pw_uid, owner.pw_gid)


@dataclass(frozen=True)
class Cluster:
    """One server: its data and its port."""

    data: Path
    port: int

    @property
    def url(self) -> str:
        """The owner's URL."""
        return f"postgresql://owner@127.0.0.1:{self.port}/postgres"

    @classmethod
    def make(cls, folder: Path, access: str = "trust") -> "Cluster":
        """An empty cluster that does not run yet; ``access``: how logins that come by TCP prove who they are."""
        data = folder / "data"
        data.mkdir(parents=True)
        own(data)
        _run(str(_PROGRAMS / "initdb"), "-A", "trust", "-U", "owner", "-E", "UTF8", "-D", str(data))
        lines = "host all owner 127.0.0.1/32 trust", "host replication owner 127.0.0.1/32 trust"
        (data / "pg_hba.conf").write_text("\n".join([*lines, f"host all all all {access}", ""]))
        return cls(data, free_port())

    def configure(self, **settings: str) -> None:
        """Append to its configuration; read at the next start."""
        with (self.data / "postgresql.conf").open("a") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())

    def start(self) -> None:
        """Start it."""
        options = f"-h 127.0.0.1 -p {self.port} -k ''"
        log = self.data / "log"
        _run(str(_PROGRAMS / "pg_ctl"), "-w", "-D", str(self.data), "-o", options, "-l", str(log), "start")

    def stop(self, mode: str = "immediate") -> None:
        """``immediate`` is a crash."""
        _run(str(_PROGRAMS / "pg_ctl"), "-D", str(self.data), "-m", mode, "stop", check=False)

    def reload(self) -> None:
        """Read the configuration again."""
        _run(str(_PROGRAMS / "pg_ctl"), "-D", str(self.data), "reload")

    def standby(self, folder: Path, name: str) -> "Cluster":
        """A copy of this running server that follows it under ``name``, started."""
        data = folder / "data"
        folder.mkdir()
        own(folder)
        place = f"host=127.0.0.1 port={self.port} user=owner application_name={name}"
        _run(str(_PROGRAMS / "pg_basebackup"), "-D", str(data), "-d", place, "-R", "-X", "stream", "-c", "fast")
        follower = Cluster(data, free_port())
        follower.start()
        return follower

    def promote(self) -> None:
        """The standby becomes central."""
        _run(str(_PROGRAMS / "pg_ctl"), "-w", "-D", str(self.data), "promote")


@pytest.fixture
def clusters() -> Iterator[Path]:
    """A folder for clusters; whatever runs in it at the end is stopped."""
    if not (_PROGRAMS / "initdb").exists():
        reason = "PostgreSQL 15 is not installed (apt-get install postgresql-15)"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    folder = Path(tempfile.mkdtemp(prefix="console-postgres15-"))
    folder.chmod(0o755)
    yield folder
    for data in folder.glob("*/data"):
        Cluster(data, 0).stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres15_url() -> Iterator[str]:
    """The owner's URL of an empty cluster."""
    if not (_PROGRAMS / "initdb").exists():
        reason = "PostgreSQL 15 is not installed (apt-get install postgresql-15)"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    folder = Path(tempfile.mkdtemp(prefix="console-postgres15-"))
    folder.chmod(0o755)
    server = Cluster.make(folder / "only")
    server.start()
    yield server.url
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)
