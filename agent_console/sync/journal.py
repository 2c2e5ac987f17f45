"""The outbox journal: every queued operation a second time, in a small encrypted file of its own.

Where the replica is damaged, what central has not decided yet is taken from here. The sync thread appends to it as soon
as it hears of a gesture, so that no gesture waits for a second file; it is emptied when everything is decided.
"""

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.base import microseconds
from agent_console.database.replica import open_encrypted
from agent_console.database.tables import Outbox

log = logging.getLogger(__name__)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TABLE = """
    CREATE TABLE IF NOT EXISTS operation (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL, agent_id TEXT NOT NULL, contact_id TEXT,
        payload BLOB NOT NULL, claimed_at INTEGER NOT NULL, protocol INTEGER NOT NULL)
"""
_APPEND = """
    INSERT INTO operation (id, agent_id, contact_id, payload, claimed_at, protocol) VALUES (?, ?, ?, ?, ?, ?)
"""

Answer = TypeVar("Answer")


class Journal:
    """Safe from any thread. A journal that cannot be written or read never stops work: the replica has everything."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path, key: str) -> "Journal | None":
        """Open or create it; None where its file is damaged too."""
        try:
            connection = open_encrypted(path, key)
            connection.execute(_TABLE)
        except sqlcipher.DatabaseError as problem:
            log.error("the outbox journal cannot be used: %s", problem)
            return None
        return cls(connection)

    def append(self, row: Outbox) -> None:
        """One more operation waits."""
        values = (row.id, row.agent_id, row.contact_id, row.payload, microseconds(row.claimed_at), row.protocol)
        self._safely(lambda: self._connection.execute(_APPEND, values), None)

    def entries(self) -> list[Outbox]:
        """What may still wait, in the order it was made."""
        statement = "SELECT id, agent_id, contact_id, payload, claimed_at, protocol FROM operation ORDER BY number"
        found: list[Any] = self._safely(lambda: self._connection.execute(statement).fetchall(), [])
        return [_row(*entry) for entry in found]

    def mark(self) -> int:
        """The number of the newest entry; 0 where there is none."""
        statement = "SELECT COALESCE(max(number), 0) FROM operation"
        return int(self._safely(lambda: self._connection.execute(statement).fetchone()[0], 0))

    def forget(self, mark: int) -> None:
        """Everything up to ``mark`` is decided."""
        self._safely(lambda: self._connection.execute("DELETE FROM operation WHERE number <= ?", (mark,)), None)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def _safely(self, action: Callable[[], Answer], otherwise: Answer) -> Answer:
        with self._lock:
            try:
                return action()
            except sqlcipher.Error as problem:
                log.error("the outbox journal cannot be used: %s", problem)
                return otherwise


def recover(session: Session, journal: Journal) -> int:
    """Queue what the journal holds in a replica made anew; central tells apart what it has decided already."""
    known = set(session.scalars(select(Outbox.id)))
    rows = [row for row in journal.entries() if row.id not in known]
    session.add_all(rows)
    session.flush()
    return len(rows)


def _row(identity: str, agent_id: str, contact_id: str | None, payload: bytes, claimed: int, protocol: int) -> Outbox:
    row = Outbox(id=identity, agent_id=agent_id, contact_id=contact_id, payload=bytes(payload), protocol=protocol)
    row.claimed_at = _EPOCH + timedelta(microseconds=claimed)
    return row
