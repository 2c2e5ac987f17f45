"""Putting central's rows under the station's own undecided work, in one transaction."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import cast

from sqlalchemy import Table, delete, or_, select
from sqlalchemy.orm import Session

from agent_console.database import words
from agent_console.database.base import microseconds
from agent_console.database.feed import Page, members
from agent_console.database.rows import drop_rows, file_of, key_column, put_rows, sliced
from agent_console.database.tables import (
    BY_DEPARTMENT,
    INCOMPLETE,
    REPLICATED,
    Attachment,
    Case,
    Contact,
    Cursor,
    Entry,
)
from agent_console.sync.erasing import forget_erased
from agent_console.sync.files import drop_orphans
from agent_console.sync.images import Row, Touches, restore
from agent_console.sync.outbox import confirmed, drop, replay
from agent_console.sync.status import Changed

TABLES: dict[str, Table] = {model.__tablename__: model.__table__ for model in REPLICATED}  # type: ignore[misc]

_HANGING = tuple(TABLES[m.__tablename__] for m in BY_DEPARTMENT if m not in (Case, Contact))

_MANY = 50
"""Contacts that leave together: from here on it is quicker to index anew what stays."""

_CURSOR = cast("Table", Cursor.__table__)
_CURSORS = "SELECT scope, version FROM cursor WHERE version <> ?"
_BEGIN = "INSERT INTO cursor (scope, version, at, stamp) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING"


def cursors(session: Session) -> dict[str, int]:
    """The version of each scope up to which this replica is complete."""
    return dict(file_of(session).execute(_CURSORS, (INCOMPLETE,)))


def begin_copy(session: Session, scope: str, now: datetime) -> None:
    """Note that rows of ``scope`` are here, before its first copy is complete."""
    file_of(session).execute(_BEGIN, (scope, INCOMPLETE, microseconds(now)))


def scopes_held(session: Session) -> set[str]:
    """Every scope of which this replica has anything, be it incomplete."""
    return {scope for (scope,) in file_of(session).execute("SELECT scope FROM cursor")}


def apply_page(session: Session, page: Page, now: datetime) -> Changed:
    """Put ``page`` in place under the station's own undecided work; what changed on screen.

    Only operations that share a row with the page, directly or through others, are taken back and replayed: a page
    costs what it brings, however much is queued.
    """
    before = cursors(session)
    reached = before | page.versions
    done = confirmed(session, reached)
    rows, operations = Touches(session).entangled(_keys(page), done)
    if len(page.gone.get("contact", [])) > _MANY:
        words.clear(session)
    restore(session, rows, operations)
    for name, found in page.rows.items():
        put_rows(session, TABLES[name], found)
    for name, keys in page.gone.items():
        drop_rows(session, TABLES[name], keys)
    forget_erased(session, page)
    _drop_hanging(session, page.gone.get("contact", []))
    if page.gone.get("contact") or page.gone.get("attachment"):
        drop_orphans(session)
    moved = {scope: version for scope, version in page.versions.items() if before.get(scope) != version}
    marks = [{"scope": scope, "version": version, "at": now, "stamp": page.stamps.get(scope, 0)}
             for scope, version in moved.items()]  # fmt: skip
    put_rows(session, _CURSOR, marks)
    drop(session, done, now)
    replay(session, operations - done)
    return _changed(page, rows)


def take_out(session: Session, decided: set[str], now: datetime) -> Changed:
    """Take back the local effect of operations that are decided and will not come in a page."""
    rows, operations = Touches(session).entangled((), decided)
    restore(session, rows, operations)
    drop(session, decided, now)
    replay(session, operations - decided)
    return _changed(Page({}), rows)


def try_everything_again(session: Session) -> Changed:
    """Take back and replay all that is queued: a scope that was copied may have brought what it is about.

    What touched nothing, because a department was lost meanwhile, hangs together with no page.
    """
    rows, operations = Touches(session).all()
    restore(session, rows, operations)
    replay(session, {identity for (identity,) in file_of(session).execute("SELECT id FROM outbox")})
    return _changed(Page({}), rows)


def keep_only(session: Session, scopes: Collection[str]) -> Changed:
    """Remove everything that none of ``scopes`` lets this station see, and the cursors of other scopes."""
    words.clear(session)
    rows, operations = Touches(session).all()
    restore(session, rows, operations)
    for scope in {"editors", "administration"}.difference(scopes):
        for table, condition in members(scope):
            session.execute(delete(table) if condition is None else delete(table).where(condition))
    columns = (Contact.department_id, Contact.origin_id, Contact.previous_id)
    visible = or_(*(column.in_(scopes) for column in columns))
    lost = list(session.scalars(select(Contact.id).where(~visible.is_(True))))
    drop_rows(session, TABLES["contact"], lost)
    _drop_hanging(session, lost)
    drop_orphans(session)
    session.execute(delete(Case).where(Case.department_id.not_in(scopes), Case.origin_id.not_in(scopes)))
    session.execute(delete(Cursor).where(Cursor.scope.not_in(scopes)))
    replay(session, operations)
    return _changed(Page({}, gone={"contact": lost}), rows)


def _keys(page: Page) -> Iterator[Row]:
    for name, rows in page.rows.items():
        identity = key_column(TABLES[name])
        yield from ((name, str(row[identity])) for row in rows)
    for name, keys in page.gone.items():
        yield from ((name, key) for key in keys)


def _drop_hanging(session: Session, contact_ids: list[str]) -> None:
    for part in sliced(contact_ids):
        for table in _HANGING:
            holder = table.columns["contact_id"] if "contact_id" in table.columns else table.columns["id"]
            session.execute(delete(table).where(holder.in_(part)))


def _changed(page: Page, restored: set[tuple[str, str]]) -> Changed:
    contacts = set(page.gone.get("contact", []))
    for name, rows in page.rows.items():
        column = "id" if name in ("contact", "call") else "contact_id"
        contacts |= {str(row[column]) for row in rows if column in row}
    contacts |= {key for name, key in restored if name in (Contact.__tablename__, "call")}
    hanging = any(name in (Entry.__tablename__, Attachment.__tablename__) for name, _ in restored)
    tables = {name for name, rows in page.rows.items() if rows} | {name for name, keys in page.gone.items() if keys}
    return Changed(
        frozenset(contacts), frozenset(tables | {name for name, _ in restored}), everything=hanging and not contacts
    )
