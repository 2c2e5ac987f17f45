"""Central's image of every row that an undecided operation touched, taken as the row is first changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
from sqlalchemy import event
from sqlalchemy.orm import Session

from agent_console.database.base import Base
from agent_console.database.rows import (
    drop_rows,
    file_of,
    key_column,
    put_rows,
    python_row,
    stored_row,
    write_out,
)
from agent_console.database.tables import REPLICATED

Row = tuple[str, str]
"""A table's name and a key."""

_KEEP_IMAGE = "INSERT INTO image (table_name, key, row) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_KEEP_TOUCH = "INSERT INTO touch (operation_id, table_name, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_IMAGE = "SELECT row FROM image WHERE table_name = ? AND key = ?"
_FORGET_IMAGE = "DELETE FROM image WHERE table_name = ? AND key = ?"
_FORGET_TOUCH = "DELETE FROM touch WHERE operation_id = ?"
_TOUCHED = "SELECT operation_id, table_name, key FROM touch"

_TABLES: dict[str, Any] = {model.__tablename__: model.__table__ for model in REPLICATED}


@contextmanager
def imaged(session: Session, operation_id: str) -> Iterator[None]:
    """Within it, every replicated row the session writes leaves its image behind, and is noted as touched.

    At its end everything is written, and the session lets go of it.
    """

    def take(*_: Any) -> None:
        _take_images(session, operation_id)

    event.listen(session, "before_flush", take)  # some operations flush before they are through
    try:
        yield
    finally:
        event.remove(session, "before_flush", take)
    take()
    write_out(session)


def _take_images(session: Session, operation_id: str) -> None:
    touched = [record for group in (session.new, session.dirty, session.deleted) for record in group]
    images = [_image(record, new=record in session.new) for record in touched if isinstance(record, REPLICATED)]
    if not images:
        return
    file = file_of(session)
    # The first image is central's; later ones would hold our own effects.
    file.executemany(_KEEP_IMAGE, images)
    file.executemany(_KEEP_TOUCH, [(operation_id, table_name, key) for table_name, key, _ in images])


def _image(record: Base, *, new: bool) -> tuple[str, str, str | None]:
    """Table, key and row; no row where central has none."""
    table: Any = record.__table__
    row = None if new else msgspec.json.encode(stored_row(record)).decode()
    return table.name, str(getattr(record, key_column(table))), row


class Touches:
    """Which undecided operation wrote which row."""

    def __init__(self, session: Session) -> None:
        self._rows: dict[str, set[Row]] = defaultdict(set)
        self._operations: dict[Row, set[str]] = defaultdict(set)
        for operation_id, table_name, key in file_of(session).execute(_TOUCHED):
            self._rows[operation_id].add((table_name, key))
            self._operations[table_name, key].add(operation_id)

    def entangled(self, rows: Iterable[Row], operations: Iterable[str]) -> tuple[set[Row], set[str]]:
        """Everything connected with these rows and operations by rows written in common."""
        wanted, found_rows, found = set(operations), set(), set()
        for row in rows:
            if row in self._operations:
                wanted |= self._operations[row]
        while wanted:
            operation_id = wanted.pop()
            found.add(operation_id)
            for row in self._rows.get(operation_id, ()):
                found_rows.add(row)
                wanted |= self._operations[row] - found
        return found_rows, found

    def all(self) -> tuple[set[Row], set[str]]:
        """Everything that is undecided."""
        return set(self._operations), set(self._rows)


def restore(session: Session, rows: set[Row], operations: set[str]) -> None:
    """Put central's rows back in place and forget their images, and that the operations touched anything."""
    file = file_of(session)
    for table_name, key in sorted(rows):
        table = _TABLES[table_name]
        for (row,) in file.execute(_IMAGE, (table_name, key)).fetchall():
            if row is None:
                drop_rows(session, table, [key])
            else:
                put_rows(session, table, [python_row(table, msgspec.json.decode(row))])
    if operations:  # most pages meet none
        file.executemany(_FORGET_IMAGE, rows)
        file.executemany(_FORGET_TOUCH, [(operation_id,) for operation_id in operations])
    session.expire_all()
