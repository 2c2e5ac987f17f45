"""Central's image of every row that an undecided operation touched, taken as the row is first changed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from agent_console.database.base import Base
from agent_console.database.rows import drop_rows, key_column, put_rows, python_row, stored_row
from agent_console.database.tables import REPLICATED, Image

_TABLES = {model.__tablename__: model.__table__ for model in REPLICATED}


@contextmanager
def imaged(session: Session) -> Iterator[None]:
    """Within it, every replicated row the session writes leaves its image behind."""
    event.listen(session, "before_flush", _take_images)
    try:
        yield
        session.flush()
    finally:
        event.remove(session, "before_flush", _take_images)


def _take_images(session: Session, *_: Any) -> None:
    touched = [record for group in (session.new, session.dirty, session.deleted) for record in group]
    images = [_image(record, new=record in session.new) for record in touched if isinstance(record, REPLICATED)]
    if images:
        with session.no_autoflush:  # the first image is central's; later ones would hold our own effects
            session.connection().execute(insert(Image).on_conflict_do_nothing(), images)


def _image(record: Base, *, new: bool) -> dict[str, Any]:
    table: Any = record.__table__
    identity = str(getattr(record, key_column(table)))
    return {"table_name": table.name, "key": identity, "row": None if new else stored_row(record)}


def restore_images(session: Session) -> set[tuple[str, str]]:
    """Put central's rows back in place and forget the images; the (table, key) pairs that were restored."""
    restored = set()
    for image in session.scalars(select(Image)).all():
        table = _TABLES[image.table_name]
        restored.add((image.table_name, image.key))
        if image.row is None:
            drop_rows(session, table, [image.key])  # type: ignore[arg-type]
        else:
            put_rows(session, table, [python_row(table, image.row)])  # type: ignore[arg-type]
        session.delete(image)
    session.flush()
    session.expunge_all()
    return restored
