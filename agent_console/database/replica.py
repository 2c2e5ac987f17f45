"""The station's own database: one SQLCipher file, one writer at a time, any number of readers."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Column, Connection, Engine, Table, create_engine, event, make_url, text, update
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from agent_console.database import words
from agent_console.database.family import Family
from agent_console.database.rows import hold_file
from agent_console.database.tables import INCOMPLETE, REPLICATED, Cursor, FileChunk, LocalBase
from agent_console.domain.errors import ConsoleError, DamagedError, RefusedError, UnavailableError

SCHEMA = 5
"""Raised with every change of the replica's tables; an older replica gets what it lacks and is copied anew."""

_READERS = 4

_REMEDY = "Sign in again: it is set aside and copied anew from central, with what was still to be sent."


class Replica:
    """An open replica. Readers see a snapshot; a writer holds the file from begin to commit."""

    def __init__(self, path: Path, readers: Engine, writer: Engine) -> None:
        self.path = path
        self._engine = readers
        # A connection of its own: nobody else's commit ever makes the pages that it has read and decrypted out of date.
        self._writer = writer
        self._writing: Connection | None = None
        self._lock = threading.Lock()
        self._opened = False

    @classmethod
    def open(cls, path: Path, key: str, connect: Callable[[Path, str], Any] | None = None) -> "Replica":
        """Open or create the file with ``key`` (64 hexadecimal digits); ``DamagedError`` where it cannot be read.

        ``connect`` stands in for ``open_encrypted`` where thousands of replicas share one machine (``simulate``).
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        if damage_mark(path).exists():
            raise DamagedError(path.name, "the file was found damaged.", _REMEDY)

        def opened() -> Any:
            return (connect or open_encrypted)(path, key)

        replica = cls(path, _engine(opened, readers=_READERS), _engine(opened, readers=0))
        try:
            replica._prepare()
            replica._opened = True
        except ConsoleError:
            replica.close()
            raise
        except (DatabaseError, sqlcipher.DatabaseError) as problem:
            replica.close()
            reason = "the file is damaged, or its key is another one"
            raise DamagedError(path.name, reason, _REMEDY) from problem
        return replica

    def _prepare(self) -> None:
        tables: list[Any] = [model.__table__ for model in (*REPLICATED, FileChunk)]
        with self.writing() as session:
            connection = session.connection()
            version = connection.execute(text("PRAGMA user_version")).scalar_one()
            if version == SCHEMA:
                return
            if version > SCHEMA:
                raise RefusedError(self.path.name, "a newer console wrote it.", "Update this console.")
            REPLICATED[0].metadata.create_all(connection, tables=tables)
            LocalBase.metadata.create_all(connection)
            words.drop(connection)
            if version:
                _complete(connection, [*tables, *LocalBase.metadata.sorted_tables])
            words.create(connection)
            connection.execute(text(f"PRAGMA user_version = {SCHEMA}"))

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session on one consistent snapshot."""
        try:
            with Session(self._engine, autoflush=False) as session:
                yield session
        except (DatabaseError, sqlcipher.DatabaseError) as problem:
            self._tell(problem)
            raise

    def _tell(self, problem: Exception) -> None:
        """Raise what a person can act on, where it is that."""
        if not isinstance(getattr(problem, "orig", problem), sqlcipher.DatabaseError):
            return
        said = _whole_story(problem)
        if "is full" in said or "disk I/O error" in said:
            reason = "it is full." if "is full" in said else "it cannot be written or read."
            remedy = "Nothing of this was saved, everything before it is. Make room, then do it again."
            raise UnavailableError("this machine's disk", reason, remedy) from problem
        if self._opened and ("malformed" in said or "not a database" in said):
            damage_mark(self.path).touch()
            raise DamagedError(self.path.name, "the file is damaged.", _REMEDY) from problem

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that owns the file; committed at the end, rolled back on an exception.

        It has the file from the beginning, so that it never fails half-way with "database is locked".
        """
        try:
            with self._lock:
                # Taken from the pool and given back once per gesture and page, it cost a third of a small one.
                connection, self._writing = self._writing or self._writer.connect(), None
                try:
                    # Begun and committed in the driver's words: a page that needs only the file pays for nothing else.
                    file: Any = connection.connection.driver_connection
                    file.execute("BEGIN IMMEDIATE")
                    with Session(connection, autoflush=False, expire_on_commit=False) as session:
                        hold_file(session, file)
                        yield session
                        if session.in_transaction():
                            session.commit()
                    file.commit()
                except BaseException:
                    connection.close()
                    raise
                self._writing = connection
        except (DatabaseError, sqlcipher.DatabaseError) as problem:
            self._tell(problem)
            raise

    def ask_once(self, statement: str, values: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        """The rows of a small question that is a transaction by itself, in the driver's own words.

        On the writer's connection, which has the newest pages at hand: a session for it costs twenty times as much. It
        waits for whoever writes, and is therefore nothing for the window.
        """
        try:
            with self._lock:
                self._writing = self._writing or self._writer.connect()
                file: Any = self._writing.connection.driver_connection
                return list(file.execute(statement, values))
        except (DatabaseError, sqlcipher.DatabaseError) as problem:
            self._tell(problem)
            raise

    @property
    def bytes(self) -> int:
        """How much room it takes on the disk, with what has not been folded into it yet."""
        parts = (self.path, self.path.with_name(self.path.name + "-wal"))
        return sum(part.stat().st_size for part in parts if part.exists())

    def scrub(self) -> bool:
        """Fold the write-ahead log into the file and empty it, so that nothing deleted lives on there.

        False where a reader was in the way: it is to be tried again. Deleted rows themselves are overwritten at once.
        """
        with self._lock:
            pooled = self._engine.raw_connection()
            try:
                busy, _, _ = pooled.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                pooled.close()
            return not busy

    def close(self) -> None:
        """Write the journal back and let go of the file."""
        with self._lock:
            if self._writing is not None:
                self._writing.close()
            self._engine.dispose()
            self._writer.dispose()


def _engine(connect: Callable[[], Any], readers: int) -> Engine:
    """For ``readers`` at once, and as many more in a rush; without any, for one writer."""
    # The one used last has its pages and statements at hand.
    sizes = {"pool_size": readers or 1, "max_overflow": readers, "use_lifo": True}
    engine = _family().engine(make_url("sqlite://"), connect, QueuePool, **sizes)
    event.listen(engine, "connect", _fire_every_trigger)
    event.listen(engine, "begin", begin_unless_begun)
    return engine


@cache
def _family() -> Family:
    first = create_engine("sqlite://", module=sqlcipher)
    first.connect().close()  # the dialect looks what this SQLite can do
    return Family(first.dialect)


def _whole_story(problem: BaseException | None) -> str:
    # A full disk makes SQLite roll back by itself; what fails then is the rollback, and the reason is further down.
    said = []
    while problem is not None:
        said.append(str(problem))
        problem = problem.__context__
    return "\n".join(said)


def damage_mark(path: Path) -> Path:
    """The file beside a replica that says it was found damaged while it was in use."""
    return path.with_name(path.name + ".damaged")


def open_encrypted(path: Path, key: str) -> Any:
    """A connection to an SQLCipher file with ``key`` (64 hexadecimal digits); durable at each commit."""
    connection = sqlcipher.connect(str(path), timeout=5, check_same_thread=False, isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{bytes.fromhex(key).hex()}'\"")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute("PRAGMA secure_delete=ON")
    # 16 MB: a first copy touches the same pages of an index again and again, and folded each of them in every time.
    connection.execute("PRAGMA wal_autocheckpoint=4000")
    return connection


def _complete(connection: Connection, tables: Iterable[Table]) -> None:
    """Add the columns that an older replica lacks; every scope counts as incomplete, is copied anew and fills them."""
    for table in tables:
        found = list(connection.execute(text(f"PRAGMA table_info({table.name})")))
        known = {row.name for row in found}
        if any(row.notnull and row.name in table.columns and table.columns[row.name].nullable for row in found):
            _rebuild(connection, table, sorted(known))
            continue
        for column in table.columns:
            if column.name not in known:
                kind = column.type.compile(connection.dialect)
                default = "" if column.nullable else f" NOT NULL DEFAULT {_nothing(connection, column)}"
                connection.execute(text(f"ALTER TABLE {table.name} ADD COLUMN {column.name} {kind}{default}"))
    connection.execute(update(Cursor).values(version=INCOMPLETE))


def _nothing(connection: Connection, column: Column[Any]) -> str:
    return "''" if "CHAR" in column.type.compile(connection.dialect) else "0"


def _rebuild(connection: Connection, table: Table, known: list[str]) -> None:
    # SQLite cannot let a column be empty that was not: https://www.sqlite.org/lang_altertable.html#otheralter
    old = f"{table.name}_old"
    connection.execute(text(f"ALTER TABLE {table.name} RENAME TO {old}"))
    for index in table.indexes:
        connection.execute(text(f"DROP INDEX IF EXISTS {index.name}"))
    table.create(connection)
    shared = ", ".join(known)
    filled = [c for c in table.columns if c.name not in known and not c.nullable]
    names = ", ".join([shared, *(column.name for column in filled)])
    values = ", ".join([shared, *(_nothing(connection, column) for column in filled)])
    connection.execute(text(f"INSERT INTO {table.name} ({names}) SELECT {values} FROM {old}"))  # noqa: S608 - our own names
    connection.execute(text(f"DROP TABLE {old}"))


def _fire_every_trigger(connection: Any, record: Any) -> None:  # noqa: ARG001
    # Without this, a row that INSERT OR REPLACE puts in place of another leaves without its words being forgotten:
    # https://www.sqlite.org/lang_conflict.html
    connection.execute("PRAGMA recursive_triggers=ON")


def begin_unless_begun(connection: Connection) -> None:
    """The driver begins nothing by itself (isolation_level=None): a reader gets a snapshot here, a writer has it."""
    file: Any = connection.connection.driver_connection
    if not file.in_transaction:
        file.execute("BEGIN")
