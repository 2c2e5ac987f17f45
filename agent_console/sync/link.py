"""The station's one connection to central: every question it asks, and the pokes it hears."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

import psycopg
from psycopg import Notify
from sqlalchemy import URL, Connection, select, text
from sqlalchemy.exc import OperationalError

from agent_console.database.central import central_engine, connection_error
from agent_console.database.feed import Page, changes_after, whole_scope
from agent_console.database.tables import FileChunk, Here
from agent_console.domain.errors import UnavailableError
from agent_console.domain.people import Presence
from agent_console.operations import Envelope
from agent_console.operations.decide import Verdict, decide
from agent_console.operations.envelope import PROTOCOL
from agent_console.sync.status import Person

CHANNEL = "agent_console"
"""LISTEN channel; the payload of a poke is the touched scopes, comma-separated, or ``here``."""


@dataclass(frozen=True)
class Greeting:
    """What central says to a station that comes."""

    agent_id: str | None
    epoch: str
    scopes: dict[str, int]
    """What the station replicates, with central's versions."""


class CentralLink:
    """An open connection. Every method may raise SQLAlchemy's ``DBAPIError``: then the link is dead."""

    def __init__(self, connection: Connection, station_id: str, greeting: Greeting) -> None:
        self._connection = connection
        self._station_id = station_id
        self._heard: list[str] = []
        self.greeting = greeting
        self._driver.add_notify_handler(self._hear)
        self._run(f"LISTEN {CHANNEL}")

    @classmethod
    def open(cls, url: URL, login: str, password: str, station_id: str, name: str) -> "CentralLink":
        """Connect and say hello; ``RefusedError`` or ``UnavailableError`` where that fails."""
        engine = central_engine(url, login, password)
        try:
            connection = engine.connect()
            with connection.begin():
                connection.execute(text("SET statement_timeout = '30s'"))
                asked = {"station": station_id, "name": name, "protocol": PROTOCOL}
                said = connection.execute(text("SELECT hello(:station, :name, :protocol)"), asked).scalar_one()
        except OperationalError as problem:
            raise connection_error(problem) from problem
        return cls(connection, station_id, Greeting(said["agent"], said["epoch"] or "", said["scopes"]))

    @property
    def connection(self) -> Connection:
        """For questions of the caller's own, each in its own transaction."""
        return self._connection

    @property
    def _driver(self) -> psycopg.Connection[Any]:
        return cast("psycopg.Connection[Any]", self._connection.connection.driver_connection)

    def fileno(self) -> int:
        """For a selector: readable when central says something unasked."""
        return self._driver.fileno()

    def decide(self, envelope: Envelope) -> Verdict:
        """Central's verdict on an operation, committed."""
        return decide(self._connection, envelope, self.greeting.agent_id)

    def changes(self, cursors: Mapping[str, int]) -> Page:
        """The next page of changes in all scopes."""
        return changes_after(self._connection, cursors)

    def whole(self, scope: str) -> Iterator[Page]:
        """A first copy of a scope, page by page."""
        return whole_scope(self._connection, scope)

    def poke(self, words: list[str]) -> None:
        """Tell the other stations what changed; in a transaction of its own, since NOTIFY takes a lock of all."""
        with self._connection.begin():
            self._connection.execute(
                text("SELECT pg_notify(:channel, :words)"), {"channel": CHANNEL, "words": ",".join(words)}
            )

    def heard(self) -> set[str]:
        """What was poked since the last call."""
        if self._connection.closed or self._driver.closed:
            return set()
        # Pokes that come between questions are read here; those that come with an answer reach the handler. The
        # driver's own notifies() would drop the ones the handler is meant for.
        server = self._driver.pgconn
        try:
            server.consume_input()
        except psycopg.Error as problem:
            raise UnavailableError("central", str(problem).splitlines()[0]) from problem
        while (poke := server.notifies()) is not None:
            self._heard.append(poke.extra.decode())
        words = {word for payload in self._heard for word in payload.split(",")}
        self._heard.clear()
        return words

    def _hear(self, notify: Notify) -> None:
        self._heard.append(notify.payload)

    def be_here(self, presence: Presence, reason: str, contact_id: str | None) -> tuple[Person, ...]:
        """Say what this agent does now, and hear who else is at a desk."""
        with self._connection.begin():
            said = {"presence": presence, "reason": reason, "contact": contact_id}
            self._connection.execute(text("SELECT be_here(:presence, :reason, CAST(:contact AS uuid))"), said)
            recent = select(Here.agent_id, Here.presence, Here.reason, Here.contact_id, Here.at).where(
                Here.at > text("clock_timestamp() - interval '60 seconds'")
            )
            rows = self._connection.execute(recent).all()
        return tuple(Person(r.agent_id, Presence(r.presence), r.reason, r.contact_id, r.at) for r in rows)

    def chunk(self, sha256: str, number: int) -> bytes | None:
        """One piece of a file; None past its end, or where it may not be read."""
        with self._connection.begin():
            wanted = select(FileChunk.data).where(FileChunk.sha256 == sha256, FileChunk.number == number)
            return self._connection.execute(wanted).scalar_one_or_none()

    def close(self) -> None:
        """Hang up; a dead line too."""
        if self._driver.broken or self._driver.closed:
            self._connection.invalidate()  # there is nobody to say goodbye to
        self._connection.close()
        self._connection.engine.dispose()

    def _run(self, statement: str) -> None:
        with self._connection.begin():
            self._connection.execute(text(statement))
