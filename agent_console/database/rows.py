"""A record as a plain row and back: how central's images are kept and how pulled rows are written."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Date, Table, inspect
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from agent_console.database.base import Base, Moment

_SLICE = 400
"""Keys per statement: SQLite bounds the number of parameters."""

_FILE = sqlite.dialect()

_HELD = "file"
"""Where a session keeps what ``file_of`` found, with the transaction it holds for."""

Item = TypeVar("Item")


def file_of(session: Session) -> Any:
    """The driver's own connection inside the session's transaction (replica only).

    A page of pulled changes and a gesture are a handful of tiny statements: to have SQLAlchemy wrap each and its result
    takes longer than the file itself.
    """
    transaction, held = session.get_transaction(), session.info.get(_HELD)
    if held is None or transaction is None or held[0] is not transaction:
        file = session.connection().connection.driver_connection
        session.info[_HELD] = held = (session.get_transaction(), file)
    return held[1]


def sliced(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The items in parts that fit into one statement."""
    for begin in range(0, len(items), _SLICE):
        yield items[begin : begin + _SLICE]


def key_column(table: Table) -> str:
    """The name of the one column that identifies a replicated row."""
    (column,) = table.primary_key.columns
    return column.name


def stored_row(record: Base) -> dict[str, Any]:
    """The row as it was before this transaction's unflushed changes: column names to values JSON can hold."""
    state = inspect(record)
    row = {}
    for attribute in state.mapper.column_attrs:
        history = state.attrs[attribute.key].history
        before = history.deleted or history.unchanged
        row[attribute.columns[0].name] = _plain(before[0] if before else None)
    return row


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, (datetime, date)) else value


def plain_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row read from a table, as values JSON can hold."""
    return {name: _plain(value) for name, value in row.items()}


def python_row(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """What ``stored_row`` wrote, or PostgreSQL as JSON, as values the columns take; other columns are left out."""
    readers = _readers(table)
    return {name: readers[name](value) for name, value in row.items() if name in readers}


@cache
def _readers(table: Table) -> dict[str, Callable[[Any], Any]]:
    return {column.name: _reader(column.type) for column in table.columns}


def _reader(kind: Any) -> Callable[[Any], Any]:
    if isinstance(kind, Moment):
        return lambda value: datetime.fromisoformat(value) if isinstance(value, str) else value
    if isinstance(kind, Date):
        return lambda value: date.fromisoformat(value) if isinstance(value, str) else value
    return _as_it_is


def _as_it_is(value: Any) -> Any:
    return value


def put_rows(session: Session, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert the rows, each in place of the one with the same key (replica only)."""
    listed = list(rows)
    if not listed:
        return
    put = _put(table, tuple(listed[0]))
    file_of(session).executemany(put.statement, [put.values(row) for row in listed])


def put_stored(session: Session, table: Table, rows: list[tuple[Any, ...]]) -> None:
    """Insert rows whose values are as the file holds them (replica only)."""
    names = ", ".join(column.name for column in table.columns)
    marks = ", ".join("?" * len(table.columns))
    statement = f"INSERT OR REPLACE INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608 - names of our tables
    file_of(session).executemany(statement, rows)


@dataclass(frozen=True)
class _Put:
    """An INSERT in the driver's own words."""

    statement: str
    writers: tuple[tuple[str, Callable[[Any], Any] | None], ...]

    def values(self, row: Mapping[str, Any]) -> tuple[Any, ...]:
        """In the order of the statement's marks, as the file holds them."""
        return tuple(row[name] if write is None else write(row[name]) for name, write in self.writers)


@cache
def _put(table: Table, given: tuple[str, ...]) -> _Put:
    statement = insert(table).values(dict.fromkeys(given))
    key = key_column(table)
    others = {name: statement.excluded[name] for name in given if name != key}
    compiled: Any = statement.on_conflict_do_update(index_elements=[key], set_=others).compile(dialect=_FILE)
    kinds = {column.name: column.type.dialect_impl(_FILE) for column in table.columns}
    writers = tuple((name, kinds[name].bind_processor(_FILE)) for name in compiled.positiontup)
    return _Put(str(compiled), writers)


def drop_rows(session: Session, table: Table, keys: Iterable[str]) -> None:
    """Remove the rows with these keys."""
    statement = f"DELETE FROM {table.name} WHERE {key_column(table)} = ?"  # noqa: S608 - names of our tables
    file_of(session).executemany(statement, [(key,) for key in keys])
