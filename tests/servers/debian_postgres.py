"""Debian's PostgreSQL 15, the oldest the product supports, as a server of the tests' own."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.process import free_port

_PROGRAMS = Path("/usr/lib/postgresql/15/bin")


def _run(*command: str) -> None:
    # PostgreSQL refuses to run as root; Debian made a user for it.
    user = "postgres" if os.geteuid() == 0 else None
    subprocess.run(command, check=True, user=user, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")


@pytest.fixture(scope="session")
def postgres15_url() -> Iterator[str]:
    """The owner's URL of an empty cluster."""
    if not (_PROGRAMS / "initdb").exists():
        reason = "PostgreSQL 15 is not installed (apt-get install postgresql-15)"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    folder = Path(tempfile.mkdtemp(prefix="console-postgres15-"))
    folder.chmod(0o755)
    data = folder / "data"
    data.mkdir()
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(data, owner.pw_uid, owner.pw_gid)
    port = free_port()
    _run(str(_PROGRAMS / "initdb"), "-A", "trust", "-U", "owner", "-E", "UTF8", "-D", str(data))
    options = f"-h 127.0.0.1 -p {port} -k ''"
    _run(str(_PROGRAMS / "pg_ctl"), "-w", "-D", str(data), "-o", options, "-l", str(data / "log"), "start")
    yield f"postgresql://owner@127.0.0.1:{port}/postgres"
    _run(str(_PROGRAMS / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)
