"""The station's one connection to central: every question it asks, and the pokes it hears."""

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import Notify
from sqlalchemy import URL, Connection, select, text
from sqlalchemy.exc import OperationalError

from agent_console.database.central import ask_once, central_engine, connection_error, driver_of
from agent_console.database.feed import Page, changes_after, stored_scope, whole_scope
from agent_console.database.tables import FileChunk
from agent_console.domain.errors import RefusedError, UnavailableError
from agent_console.domain.people import Presence
from agent_console.operations import Envelope
from agent_console.operations.decide import Verdict, decide
from agent_console.operations.decide_together import decide_together
from agent_console.operations.envelope import PROTOCOL
from agent_console.sync.status import Person

CHANNEL = "agent_console/"
"""Beginning of the LISTEN channels: one per scope, one for ``here``, and ``*`` for intake, which hears of everything.

A channel for all would wake every desk of the city with every gesture of one.
"""

_BE_HERE = "SELECT be_here(%s, %s, CAST(%s AS uuid))"
_WHO_IS_HERE = """
    SELECT agent_id::text, presence, reason, contact_id::text, at FROM here
    WHERE at > clock_timestamp() - interval '60 seconds'
"""
_POKE = "SELECT poke(string_to_array(%s, ' '))"


@dataclass(frozen=True)
class Greeting:
    """What central says to a station that comes."""

    agent_id: str | None
    epoch: str
    scopes: dict[str, int]
    """What the station replicates, with central's versions."""
    protocol: int = PROTOCOL
    """What central's schema speaks; an older one needs its administrator."""
    oldest: int = 0
    """A console of an older protocol may still send, and is not shown anything any more."""


@dataclass(frozen=True)
class Recollection:
    """Central's answer to what the station remembers."""

    lost: str = ""
    """Why central must have lost history, in one word; "" where it has not."""
    stale: tuple[str, ...] = ()
    """Scopes whose changes since the station's cursor are no longer kept."""


class CentralLink:
    """An open connection. Every method may raise SQLAlchemy's ``DBAPIError``: then the link is dead."""

    def __init__(self, connection: Connection, station_id: str, greeting: Greeting) -> None:
        self._connection = connection
        # Asked once: a connection that was found dead would answer this question by connecting again, without a hello.
        self._driver = driver_of(connection)
        self._station_id = station_id
        self._heard: list[str] = []
        self._name = ""
        self.greeting = greeting
        self._unconfirmed = False
        self._driver.add_notify_handler(self._hear)
        self._driver.add_notice_handler(self._warned)
        self._listen()

    @classmethod
    def open(cls, url: URL, login: str, password: str, station_id: str, name: str) -> "CentralLink":
        """Connect and say hello; ``RefusedError`` or ``UnavailableError`` where that fails."""
        engine = central_engine(url, login, password)
        try:
            connection = engine.connect()
            with connection.begin():
                connection.execute(text("SET statement_timeout = '30s'"))
                # What a desk asks is always the same few questions: planning each anew took a tenth of central's time.
                connection.execute(text("SET plan_cache_mode = force_generic_plan"))
            greeting = _greet(connection, station_id, name)
        except OperationalError as problem:
            raise connection_error(problem) from problem
        if greeting.protocol < PROTOCOL:
            connection.close()
            raise RefusedError("central", "it is older than this console.", "Ask the administrator to migrate it.")
        link = cls(connection, station_id, greeting)
        link._name = name
        return link

    def greet_again(self) -> Greeting:
        """Say hello once more: what this station replicates may be something else now."""
        self.greeting = _greet(self._connection, self._station_id, self._name)
        self._listen()
        return self.greeting

    @property
    def connection(self) -> Connection:
        """For questions of the caller's own, each in its own transaction."""
        return self._connection

    @property
    def encrypted(self) -> bool:
        """Whether the line is under TLS."""
        return bool(self._driver.pgconn.ssl_in_use)

    def fileno(self) -> int:
        """For a selector: readable when central says something unasked."""
        return self._driver.fileno()

    def recall(self, seen: dict[str, Any]) -> Recollection:
        """Hold what the station has ``seen`` (``memory.seen``) against what central knows."""
        with self._connection.begin():
            asked = {"seen": json.dumps(seen)}
            said = self._connection.execute(text("SELECT recall(CAST(:seen AS jsonb))"), asked).scalar_one()
        return Recollection(said["lost"], tuple(said["stale"]))

    def forgotten(self, operations: list[str]) -> set[str]:
        """Which of these operations central does not know."""
        with self._connection.begin():
            asked = {"operations": operations}
            statement = text("SELECT forgotten(CAST(:operations AS uuid[]))::text")
            return set(self._connection.execute(statement, asked).scalars())

    def lacking(self, contents: list[str]) -> set[str]:
        """Which of these contents of files central has not got from this agent, or has no more."""
        with self._connection.begin():
            statement = text("""
                SELECT sha256 FROM unnest(CAST(:contents AS text[])) AS named (sha256)
                WHERE NOT is_proven(CAST(session_user AS text), sha256)
            """)
            return set(self._connection.execute(statement, {"contents": contents}).scalars())

    def salvage(self, scope: str, rows: list[dict[str, Any]]) -> int:
        """Hand rows over that central has lost; how many it did not have yet."""
        with self._connection.begin():
            asked = {"station": self._station_id, "scope": scope, "rows": json.dumps(rows)}
            statement = text("SELECT salvage_rows(:station, :scope, CAST(:rows AS jsonb))")
            return int(self._connection.execute(statement, asked).scalar_one())

    def decide(self, envelope: Envelope) -> Verdict:
        """Central's verdict on an operation, committed; and confirmed by the standby where central waits for one."""
        verdict = decide(self._connection, envelope, self.greeting.agent_id)
        self._require_confirmed()
        return verdict

    def decide_together(self, envelopes: Sequence[Envelope]) -> list[Verdict]:
        """As ``decide`` for many messages that came in at once."""
        verdicts = decide_together(self._connection, envelopes, self.greeting.agent_id)
        self._require_confirmed()
        return verdicts

    def _require_confirmed(self) -> None:
        if self._unconfirmed:
            raise UnavailableError("central", "its standby did not confirm what was sent.", "It is sent again.")

    def _warned(self, warning: psycopg.errors.Diagnostic) -> None:
        # "canceling wait for synchronous replication": committed here, and lost if this server is. In any language it
        # is the only warning of its class that a commit gives.
        self._unconfirmed |= warning.sqlstate == "01000" and "syncrep" in (warning.source_file or "")

    def changes(self, cursors: Mapping[str, int], most: int) -> Page:
        """The next page of changes in all scopes: so many of each, and whole versions."""
        return changes_after(self._connection, cursors, most)

    def whole(self, scope: str) -> Iterator[Page]:
        """A first copy of a scope, page by page."""
        return whole_scope(self._connection, scope)

    def stored(self, scope: str) -> Iterator[Page]:
        """As ``whole``, for a replica that has nothing of the scope."""
        return stored_scope(self._connection, scope)

    def poke(self, words: list[str]) -> None:
        """Tell the other stations what changed; waits where central collects words."""
        while wait := self.try_poke(words):
            time.sleep(wait)
            words = []

    def try_poke(self, words: list[str]) -> float:
        """As ``poke``, without waiting: 0, or the seconds after which to come back without words.

        In a transaction of its own, since NOTIFY takes a lock that all writers share.
        """
        ((wait,),) = ask_once(self._connection, _POKE, (" ".join(words),))
        return float(wait)

    def heard(self) -> set[str]:
        """What was poked since the last call."""
        if self._driver.closed:
            raise UnavailableError("central", "the connection has ended.")
        # Pokes that come between questions are read here; those that come with an answer reach the handler. The
        # driver's own notifies() would drop the ones the handler is meant for.
        server = self._driver.pgconn
        try:
            server.consume_input()
        except psycopg.Error as problem:
            raise UnavailableError("central", str(problem).splitlines()[0]) from problem
        while (poke := server.notifies()) is not None:
            self._heard.append(poke.extra.decode())
        words = set(self._heard)
        self._heard.clear()
        return words

    def _hear(self, notify: Notify) -> None:
        self._heard.append(notify.payload)

    def be_here(self, presence: Presence, reason: str, contact_id: str | None) -> tuple[Person, ...]:
        """Say what this agent does now, and hear who else is at a desk."""
        ask_once(self._connection, _BE_HERE, (presence, reason, contact_id))
        here = ask_once(self._connection, _WHO_IS_HERE, ())
        return tuple(Person(agent, Presence(how), why, contact, at) for agent, how, why, contact, at in here)

    def chunk(self, sha256: str, number: int) -> bytes | None:
        """One piece of a file; None past its end, or where it may not be read."""
        with self._connection.begin():
            wanted = select(FileChunk.data).where(FileChunk.sha256 == sha256, FileChunk.number == number)
            return self._connection.execute(wanted).scalar_one_or_none()

    def send_chunk(self, sha256: str, number: int, data: bytes) -> bool:
        """Give central one piece of a file this agent attached; True when it has all of it."""
        with self._connection.begin():
            statement = text("SELECT take_chunk(:sha256, :number, :data)")
            asked = {"sha256": sha256, "number": number, "data": data}
            return bool(self._connection.execute(statement, asked).scalar_one())

    def close(self) -> None:
        """Hang up; a dead line too, and twice."""
        if self._connection.closed:
            return
        if (self._driver.broken or self._driver.closed) and not self._connection.invalidated:
            self._connection.invalidate()  # there is nobody to say goodbye to
        self._connection.close()
        self._connection.engine.dispose()

    def _listen(self) -> None:
        with self._connection.begin():
            self._connection.execute(text("UNLISTEN *"))
            everything = self.greeting.agent_id is None
            for word in ("*",) if everything else ("here", *sorted(self.greeting.scopes)):
                self._connection.execute(text(f'LISTEN "{CHANNEL}{word}"'))


def _greet(connection: Connection, station_id: str, name: str) -> Greeting:
    asked = {"station": station_id, "name": name, "protocol": PROTOCOL}
    with connection.begin():
        said = connection.execute(text("SELECT hello(:station, :name, :protocol)"), asked).scalar_one()
    protocol = said["protocol"]
    return Greeting(said["agent"], said["epoch"] or "", said["scopes"], protocol["spoken"], protocol["oldest"])
