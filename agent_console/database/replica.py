"""The station's own database: one SQLCipher file, one writer at a time, any number of readers."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from agent_console.database.tables import REPLICATED, FileChunk, LocalBase
from agent_console.domain.errors import DamagedError

SCHEMA = 1
"""Raised with every change of the replica's tables; a replica of another number is rebuilt from central."""

_READERS = 4


class Replica:
    """An open replica. Readers see a snapshot; a writer holds the file from begin to commit."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._writer = engine.execution_options(writing=True)
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path, key: str) -> "Replica":
        """Open or create the file with ``key`` (64 hexadecimal digits); ``DamagedError`` where it cannot be read."""
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(
            "sqlite://",
            creator=lambda: _connect(path, key),
            module=sqlcipher,
            poolclass=QueuePool,
            pool_size=_READERS,
            max_overflow=_READERS,
        )
        event.listen(engine, "begin", _begin)
        replica = cls(path, engine)
        try:
            replica._prepare()
        except DatabaseError as problem:
            engine.dispose()
            reason = "the file is damaged, or its key is another one"
            raise DamagedError(path.name, reason, "It is set aside and copied anew from central.") from problem
        return replica

    def _prepare(self) -> None:
        tables = [model.__table__ for model in (*REPLICATED, FileChunk)]
        with self.writing() as session:
            connection = session.connection()
            version = connection.execute(text("PRAGMA user_version")).scalar_one()
            if version == SCHEMA:
                return
            REPLICATED[0].metadata.create_all(connection, tables=tables)  # type: ignore[arg-type]
            LocalBase.metadata.create_all(connection)
            connection.execute(text(f"PRAGMA user_version = {SCHEMA}"))

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session on one consistent snapshot."""
        with Session(self._engine, autoflush=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that owns the file; committed at the end, rolled back on an exception."""
        with self._lock, Session(self._writer, autoflush=False, expire_on_commit=False) as session, session.begin():
            yield session

    def close(self) -> None:
        """Write the journal back and let go of the file."""
        with self._lock:
            self._engine.dispose()


def _connect(path: Path, key: str) -> Any:
    connection = sqlcipher.connect(str(path), timeout=5, check_same_thread=False, isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{bytes.fromhex(key).hex()}'\"")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute("PRAGMA secure_delete=ON")
    return connection


def _begin(connection: Connection) -> None:
    # The driver begins nothing by itself (isolation_level=None): a reader gets a snapshot, a writer the file at once,
    # so that it never fails half-way with "database is locked".
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
