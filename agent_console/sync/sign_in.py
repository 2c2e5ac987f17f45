"""Signing in: with central the first time, without it ever after."""

import hashlib
import hmac
import logging
import os
import socket
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from agent_console.database.central import central_hosts, connection_error
from agent_console.database.replica import Replica, damage_mark
from agent_console.database.tables import Fact, Setting
from agent_console.domain.errors import ConsoleError, DamagedError, RefusedError
from agent_console.domain.identifiers import derived_id, new_id
from agent_console.sync.journal import Journal, recover
from agent_console.sync.line_test import check_line
from agent_console.sync.link import CentralLink
from agent_console.sync.memory import Memory
from agent_console.sync.rebase import apply_page
from agent_console.sync.runner import Runner
from agent_console.sync.station import Station
from agent_console.system.vault import Vault, new_key

log = logging.getLogger(__name__)

LOCKED_DAYS = 30
"""Unless the setting ``replica_lock`` says otherwise: {"days": 30}."""


@dataclass(frozen=True)
class _Identity:
    """What a replica knows of whom it belongs to."""

    station_id: str
    agent_id: str
    salt: str
    digest: str


class Doorway:
    """The way in for one machine: one central, one encrypted replica per agent."""

    def __init__(self, url: URL, folder: Path, vault: Vault) -> None:
        self._url = url
        self._folder = folder
        self._vault = vault
        self._lasting = True
        # The first machine names a cluster: another standby added later must not look like another central.
        host, port = central_hosts(url)[0]
        self._central = derived_id("central", host, str(port), url.database or "")

    @property
    def central_name(self) -> str:
        """Host and database, for people."""
        hosts = ", ".join(host or "localhost" for host, _ in central_hosts(self._url))
        return f"{hosts}/{self._url.database or ''}"

    @property
    def last_login(self) -> str:
        """Who signed in here last; "" the first time."""
        try:
            return (self._folder / "last_login").read_text(encoding="utf-8").strip()
        except OSError:
            return ""

    def sign_in(self, login: str, password: str) -> Station:
        """The station of ``login``. Offline where this machine knows them; else central decides.

        Raises ``RefusedError`` for a wrong login or password, ``UnavailableError`` for a first time without central.
        """
        login = login.strip().lower()
        if not login.isidentifier():
            raise RefusedError("sign-in", "the login or the password is wrong.", "Check both and try again.")
        self._lasting = True
        station = self._known_here(login, password) or self._first_time(login, password)
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / "last_login").write_text(login, encoding="utf-8")
        return station

    # -- a replica that is here already --------------------------------------------------------------------------

    def _known_here(self, login: str, password: str) -> Station | None:
        key = self._vault.get(self._secret(login))
        path = self._path(login)
        if key is None or not path.exists():
            return None
        try:
            replica = Replica.open(path, key)
            try:
                return self._opened(replica, login, password, key)
            except ConsoleError:
                replica.close()
                raise
        except DamagedError as problem:
            log.error("%s: %s", problem.concerns, problem.reason)
            return None  # the first time again: there it is set aside

    def _opened(self, replica: Replica, login: str, password: str, key: str) -> Station | None:
        with replica.reading() as session:
            identity = _identity(session)
        if identity is None:
            replica.close()
            return None
        if not hmac.compare_digest(_digest(password, identity.salt), identity.digest):
            self._check_new_password(replica, login, password, identity)
        elif (days := _locked_after(replica, datetime.now(UTC))) is not None:
            self._unlock(login, password, identity, days)
        return self._open(replica, identity, login, password, self._journal(self._path(login), key))

    def _check_new_password(self, replica: Replica, login: str, password: str, identity: _Identity) -> None:
        """The password may have been changed at central: then central knows it, and this machine learns it."""
        try:
            CentralLink.open(self._url, login, password, identity.station_id, socket.gethostname()).close()
        except Exception as problem:
            reason = "the login or the password is wrong."
            raise RefusedError("sign-in", reason, "Check both and try again.") from problem
        with replica.writing() as session:
            _remember(session, identity.station_id, identity.agent_id, password)

    def _unlock(self, login: str, password: str, identity: _Identity, days: int) -> None:
        """A replica that has been away too long opens only while central knows its agent."""
        try:
            CentralLink.open(self._url, login, password, identity.station_id, socket.gethostname()).close()
        except ConsoleError as problem:
            reason = f"this machine has not heard from central for more than {days} days: its copy is locked."
            remedy = "Sign in while central can be reached; what waits here to be sent is kept."
            raise RefusedError("sign-in", reason, remedy) from problem

    # -- the first time ------------------------------------------------------------------------------------------

    def _first_time(self, login: str, password: str) -> Station:
        station_id = new_id()
        link = CentralLink.open(self._url, login, password, station_id, socket.gethostname())
        try:
            agent_id = link.greeting.agent_id
            if agent_id is None:
                raise RefusedError("sign-in", f"{login} is no agent.", "Ask the administrator.")
            replica, journal = self._new_replica(login)
            with replica.writing() as session:
                for page in link.whole("shared"):
                    apply_page(session, page, datetime.now(UTC))
                _remember(session, station_id, agent_id, password)
                if journal is not None and (count := recover(session, journal)):
                    log.warning("%d operations were recovered from the outbox journal", count)
                identity = _identity(session)
        except DBAPIError as problem:
            raise connection_error(problem) from problem  # type: ignore[arg-type]
        finally:
            link.close()
        assert identity is not None
        return self._open(replica, identity, login, password, journal)

    def _new_replica(self, login: str) -> tuple[Replica, Journal | None]:
        # A key that is known stays: it also opens the journal, and whatever was set aside.
        key, path = self._vault.get(self._secret(login)) or new_key(), self._path(login)
        if path.exists():
            self._set_aside(path)
        if not self._vault.put(self._secret(login), key):
            # Without a keyring nothing readable may stay: the key dies with the program, and the file with it.
            log.warning("no keyring: this replica lasts until the program ends")
            path = Path(tempfile.mkdtemp(prefix="agent-console-")) / path.name
            self._lasting = False
        return Replica.open(path, key), self._journal(path, key)

    def _journal(self, path: Path, key: str) -> Journal | None:
        beside = path.with_suffix(".journal")
        journal = Journal.open(beside, key)
        if journal is None:
            self._set_aside(beside)
            journal = Journal.open(beside, key)
        return journal

    def _set_aside(self, path: Path) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        for part in (path, path.with_name(path.name + "-wal")):
            if part.exists():
                part.rename(part.with_name(f"{part.name}.damaged-{stamp}"))
        path.with_name(path.name + "-shm").unlink(missing_ok=True)
        damage_mark(path).unlink(missing_ok=True)

    def _open(
        self, replica: Replica, identity: _Identity, login: str, password: str, journal: Journal | None
    ) -> Station:
        station = Station(replica, identity.agent_id, journal)
        station.lasting = self._lasting
        dial = self._dial(login, password, identity.station_id)
        station.connect(
            lambda opened: Runner(
                replica,
                dial,
                identity.station_id,
                on_change=opened.announce,
                on_status=opened.announce_status,
                on_here=opened.announce_here,
                journal=journal,
            ),
            lambda: check_line(self._url, dial),
        )
        return station

    def _dial(self, login: str, password: str, station_id: str) -> Callable[[], CentralLink]:
        name = socket.gethostname()
        return lambda: CentralLink.open(self._url, login, password, station_id, name)

    def _path(self, login: str) -> Path:
        return self._folder / self._central / f"{login}.replica"

    def _secret(self, login: str) -> str:
        return f"replica/{self._central}/{login}"


def _locked_after(replica: Replica, now: datetime) -> int | None:
    """The days after which this replica is locked by now; None where it is not."""
    with replica.reading() as session:
        synced_at = Memory.of(session).synced_at
        setting = session.get(Setting, "replica_lock")
    days = int(setting.value["days"]) if setting is not None else LOCKED_DAYS
    # A clock set back does not make the copy younger.
    away = synced_at is not None and not timedelta(days=-1) < now - synced_at < timedelta(days=days)
    return days if away else None


def _digest(password: str, salt: str) -> str:
    return hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), n=1 << 14, r=8, p=1).hex()


def _remember(session: Session, station_id: str, agent_id: str, password: str) -> None:
    salt = os.urandom(16).hex()
    known = {"station_id": station_id, "agent_id": agent_id, "salt": salt, "digest": _digest(password, salt)}
    session.merge(Fact(name="identity", value=known))
    session.flush()


def _identity(session: Session) -> _Identity | None:
    fact = session.get(Fact, "identity")
    return _Identity(**fact.value) if fact is not None else None
