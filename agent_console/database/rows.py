"""A record as a plain row and back: how central's images are kept and how pulled rows are written."""

# ruff: noqa: S608 - every name in these statements is one of ours

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, cached_property
from typing import Any, TypeVar, cast

from sqlalchemy import Date, Table, inspect
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import LoaderCallableStatus, Session

from agent_console.database.base import Base, Moment

_SLICE = 400
"""Keys per statement: SQLite bounds the number of parameters."""

_FILE = sqlite.dialect()

_HELD = "file"
"""Where a session keeps the file it writes."""

Item = TypeVar("Item")


def file_of(session: Session) -> Any:
    """The driver's own connection inside the session's transaction (replica only).

    A page of pulled changes and a gesture are a handful of tiny statements: to have SQLAlchemy wrap each and its result
    takes longer than the file itself.
    """
    return session.info.get(_HELD) or session.connection().connection.driver_connection


def hold_file(session: Session, file: Any) -> None:
    """From now on ``file_of`` this session is ``file``, in which its transaction has begun."""
    session.info[_HELD] = file


def sliced(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The items in parts that fit into one statement."""
    for begin in range(0, len(items), _SLICE):
        yield items[begin : begin + _SLICE]


@cache
def key_column(table: Table) -> str:
    """The name of the one column that identifies a replicated row."""
    (column,) = table.primary_key.columns
    return column.name


def stored_row(record: Base) -> dict[str, Any]:
    """The row as it was before this transaction's unflushed changes: column names to values JSON can hold."""
    state = inspect(record)
    now, before = state.dict, state.committed_state
    row = {}
    for key, column in _attributes(type(record)):
        value = before.get(key, now.get(key))
        row[column] = None if isinstance(value, LoaderCallableStatus) else _plain(value)
    return row


@cache
def _attributes(model: type[Base]) -> tuple[tuple[str, str], ...]:
    """Each attribute that is a column, with the column's name."""
    return tuple((attribute.key, attribute.columns[0].name) for attribute in inspect(model).column_attrs)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (datetime, date)) else value


def plain_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row read from a table, as values JSON can hold."""
    return {name: _plain(value) for name, value in row.items()}


def python_row(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """What ``stored_row`` wrote, or PostgreSQL as JSON, as values the columns take; other columns are left out."""
    names, readers = _readers(table)
    found = dict(row) if row.keys() <= names else {name: row[name] for name in row.keys() & names}
    for name, read in readers:
        if isinstance(found.get(name), str):
            found[name] = read(found[name])
    return found


@cache
def _readers(table: Table) -> tuple[frozenset[str], tuple[tuple[str, Callable[[str], Any]], ...]]:
    """The names of the columns, and how those are read that JSON holds as text."""
    read = ((column.name, _reader(column.type)) for column in table.columns)
    return frozenset(column.name for column in table.columns), tuple((name, how) for name, how in read if how)


def _reader(kind: Any) -> Callable[[str], Any] | None:
    if isinstance(kind, Moment):
        return datetime.fromisoformat
    return date.fromisoformat if isinstance(kind, Date) else None


def put_rows(session: Session, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert the rows, each in place of the one with the same key (replica only).

    Only what differs is written: an index of a column that is named, and a trigger on it, costs also where it stays.
    """
    file = file_of(session)
    for row in rows:
        put = _put(table, tuple(row))
        values = put.values(row)
        key = row[key_column(table)]
        held = file.execute(put.select, (key,)).fetchone()
        if held is None:
            file.execute(put.insert, values)
        elif held != values:
            other = tuple(number for number, value in enumerate(values) if value != held[number])
            file.execute(put.update(other), (*(values[number] for number in other), key))


def put_stored(session: Session, table: Table, rows: list[tuple[Any, ...]]) -> None:
    """Insert rows whose values are as the file holds them (replica only)."""
    names = ", ".join(column.name for column in table.columns)
    marks = ", ".join("?" * len(table.columns))
    statement = f"INSERT OR REPLACE INTO {table.name} ({names}) VALUES ({marks})"
    file_of(session).executemany(statement, rows)


def write_out(session: Session) -> None:
    """Write what the session was told to add, change and remove, and let go of all it holds (replica only).

    As ``flush`` for replicated rows, which hang together by their keys alone and get nothing from the file in return.
    """
    file = file_of(session)
    for record in session.new:
        row = _new_row(record)
        put = _put(_table(record), tuple(row))
        file.execute(put.insert, put.values(row))
    for record in session.dirty:
        if row := _changed_row(record):
            put = _put(_table(record), tuple(row))
            key = getattr(record, key_column(put.table))
            file.execute(put.update(tuple(range(len(row)))), (*put.values(row), key))
    for record in session.deleted:
        drop_rows(session, _table(record), [getattr(record, key_column(_table(record)))])
    session.expunge_all()


def _table(record: Base) -> Table:
    table: Any = record.__table__
    return cast("Table", table)


def _new_row(record: Base) -> dict[str, Any]:
    held = inspect(record).dict
    defaults = _defaults(type(record))
    return {
        column: held[key] if key in held else defaults[key](None) if key in defaults else None
        for key, column in _attributes(type(record))
    }


def _changed_row(record: Base) -> dict[str, Any]:
    state = inspect(record)
    now, before = state.dict, state.committed_state
    return {
        column: now[key]
        for key, column in _attributes(type(record))
        if key in before and key in now and before[key] != now[key]
    }


@cache
def _defaults(model: type[Base]) -> dict[str, Callable[[Any], Any]]:
    """What an attribute that nobody set is written as."""
    found: dict[str, Callable[[Any], Any]] = {}
    for attribute in inspect(model).column_attrs:
        default: Any = attribute.columns[0].default
        if default is not None:
            found[attribute.key] = default.arg if default.is_callable else _always(default.arg)
    return found


def _always(value: Any) -> Callable[[Any], Any]:
    return lambda _: value


@dataclass(frozen=True)
class _Put:
    """Writing rows of which these columns are known, in the driver's own words."""

    table: Table
    names: tuple[str, ...]
    writers: tuple[tuple[int, Callable[[Any], Any]], ...]
    """The columns whose values the file holds in another way, by their number."""
    updates: dict[tuple[int, ...], str] = field(default_factory=dict)

    @cached_property
    def select(self) -> str:
        """What is there."""
        return f"SELECT {', '.join(self.names)} FROM {self.table.name} WHERE {key_column(self.table)} = ?"

    @cached_property
    def insert(self) -> str:
        """A new row."""
        marks = ", ".join("?" * len(self.names))
        return f"INSERT INTO {self.table.name} ({', '.join(self.names)}) VALUES ({marks})"

    def update(self, columns: tuple[int, ...]) -> str:
        """Other values in these columns."""
        if columns not in self.updates:
            places = ", ".join(f"{self.names[number]} = ?" for number in columns)
            self.updates[columns] = f"UPDATE {self.table.name} SET {places} WHERE {key_column(self.table)} = ?"
        return self.updates[columns]

    def values(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        """In the order of the names, as the file holds them."""
        values = list(map(row.__getitem__, self.names))
        for number, write in self.writers:
            values[number] = write(values[number])
        return tuple(values)


@cache
def _put(table: Table, names: tuple[str, ...]) -> _Put:
    kinds = (table.columns[name].type.dialect_impl(_FILE) for name in names)
    writers = (kind.bind_processor(_FILE) for kind in kinds)
    return _Put(table, names, tuple((number, write) for number, write in enumerate(writers) if write is not None))


def drop_rows(session: Session, table: Table, keys: Iterable[str]) -> None:
    """Remove the rows with these keys."""
    statement = f"DELETE FROM {table.name} WHERE {key_column(table)} = ?"
    file_of(session).executemany(statement, [(key,) for key in keys])
