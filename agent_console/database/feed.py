"""Reading from central what a station replicates: the changes since its cursors, or a whole scope."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    Integer,
    Table,
    Text,
    Uuid,
    cast,
    extract,
    or_,
    select,
    text,
)

from agent_console.database.base import Moment
from agent_console.database.central import ask_once, driver_of
from agent_console.database.rows import python_row
from agent_console.database.tables import (
    ADMINISTRATION,
    BY_DEPARTMENT,
    CITIZENS,
    EDITORS,
    REPLICATED,
    SHARED,
    Article,
    Case,
    Contact,
    Scope,
)

_TABLES: dict[str, Table] = {model.__tablename__: model.__table__ for model in REPLICATED}  # type: ignore[misc]

PAGE_ROWS = 200
"""Changes per scope and page: small enough that a gesture never waits long for the replica's one writer."""
PAGE_MOST, PAGE_PER_QUEUED = 1000, 10
"""Each page replays what is queued and hangs together with it, which takes longer than its rows: with a long queue
there are fewer and longer ones."""

BOOTSTRAP_ROWS = 1000
STORED_ROWS = 2000
"""A page of this size holds the file's one writer for some 30 ms."""


@dataclass(frozen=True)
class Page:
    """Rows as central has them now, to be put in place in one transaction."""

    versions: dict[str, int]
    """Where the cursor of each scope stands after this page; none while a first copy is still incomplete."""
    stamps: dict[str, int] = field(default_factory=dict)
    """Central's random stamps of those versions, where they are known."""
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    gone: dict[str, list[str]] = field(default_factory=dict)
    """Keys, by table, that the caller may not see any more, or that are erased."""
    more: bool = False
    stored: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    """Rows as the replica's file holds them, in the order of the table's columns (``stored_scope``)."""


_PULL = """
    SELECT kind, key, version, stamp, body
    FROM pull_changes(string_to_array(%s, ' '), string_to_array(%s, ' ')::bigint[], %s)
"""

_STAMP = text("SELECT stamp FROM change WHERE scope = :scope AND version = :version LIMIT 1")


def changes_after(connection: Connection, cursors: Mapping[str, int], limit: int = PAGE_ROWS) -> Page:
    """The next whole versions of every scope, with the live rows of the same snapshot: one statement, one round trip.

    All scopes are read at once, so that a transaction that touched several of them is seen in all or in none.
    """
    versions, stamps, more = dict(cursors), dict[str, int](), False
    rows: dict[str, list[dict[str, Any]]] = {}
    gone: dict[str, list[str]] = {}
    asked = (" ".join(cursors), " ".join(map(str, cursors.values())), limit)
    for kind, key, version, stamp, body in ask_once(connection, _PULL, asked):
        if kind == "scope":
            versions[key], stamps[key] = version, stamp
        elif kind == "more":
            more = True
        elif kind in _TABLES:  # a newer central may have tables this console does not know
            if body is None:
                gone.setdefault(kind, []).append(key)
            else:
                rows.setdefault(kind, []).append(python_row(_TABLES[kind], msgspec.json.decode(body)))
    # Parents before what hangs on them.
    found = {name: rows[name] for name in _TABLES if name in rows}
    return Page(versions, stamps, found, {name: sorted(gone[name]) for name in _TABLES if name in gone}, more)


def page_rows(queued: int) -> int:
    """Changes per scope to ask for where so many operations are undecided."""
    return max(PAGE_ROWS, min(PAGE_MOST, PAGE_PER_QUEUED * queued))


def whole_scope(connection: Connection, scope: str) -> Iterator[Page]:
    """Every row of ``scope`` in one snapshot; the last page carries the version it belongs to."""
    with connection.begin():
        _take_snapshot(connection)
        version = connection.execute(select(Scope.version).where(Scope.id == scope)).scalar_one_or_none() or 0
        stamp = connection.execute(_STAMP, {"scope": scope, "version": version}).scalar_one_or_none()
        for table, condition in members(scope):
            statement = select(table) if condition is None else select(table).where(condition)
            result = connection.execute(statement.execution_options(yield_per=BOOTSTRAP_ROWS))
            for part in result.mappings().partitions(BOOTSTRAP_ROWS):
                yield Page({}, rows={table.name: [dict(row) for row in part]}, more=True)
        yield Page({scope: version}, {scope: stamp or 0})


def stored_scope(connection: Connection, scope: str) -> Iterator[Page]:
    """As ``whole_scope``, for a replica that has nothing of it yet: central makes the values the file will hold.

    Three times as fast: no value becomes a Python object on its way that is not one already.
    """
    with connection.begin():
        _take_snapshot(connection)
        version = connection.execute(select(Scope.version).where(Scope.id == scope)).scalar_one_or_none() or 0
        stamp = connection.execute(_STAMP, {"scope": scope, "version": version}).scalar_one_or_none()
        driver = driver_of(connection)
        for table, condition in members(scope):
            statement = select(*map(_stored, table.columns))
            statement = statement if condition is None else statement.where(condition)
            written = str(statement.compile(connection, compile_kwargs={"literal_binds": True}))
            with driver.cursor(name="scope") as cursor:
                cursor.execute(written.replace("%%", "%").encode())
                while rows := cursor.fetchmany(STORED_ROWS):
                    yield Page({}, stored={table.name: rows}, more=True)
        yield Page({scope: version}, {scope: stamp or 0})


def _stored(column: Column[Any]) -> Any:
    kind = column.type
    if isinstance(kind, Moment):
        return cast(extract("epoch", column) * 1_000_000, BigInteger)
    if isinstance(kind, Boolean):
        return cast(column, Integer)
    return cast(column, Text) if isinstance(kind, (Uuid, JSON, Date)) else column


def members(scope: str) -> Iterator[tuple[Table, Any]]:
    """The tables of ``scope``, parents first, each with the condition that picks its rows; None for all of them."""
    if scope in ("shared", "citizens"):
        for shared in SHARED if scope == "shared" else CITIZENS:
            yield _TABLES[shared.__tablename__], Article.state == "published" if shared is Article else None
        return
    if scope == "administration":
        for looked_after in ADMINISTRATION:
            yield _TABLES[looked_after.__tablename__], None
        return
    if scope == "editors":
        yield _TABLES["article"], Article.state != "published"
        for work in EDITORS:
            yield _TABLES[work.__tablename__], None
        return
    contacts = select(Contact.id).where(_of_department(scope))
    for model in BY_DEPARTMENT:
        table = _TABLES[model.__tablename__]
        if model is Contact:
            yield table, _of_department(scope)
        elif model is Case:
            yield table, or_(Case.department_id == scope, Case.origin_id == scope)
        else:
            holder = table.columns["contact_id"] if "contact_id" in table.columns else table.columns["id"]
            yield table, holder.in_(contacts)


def _of_department(department_id: str) -> Any:
    return or_(
        Contact.department_id == department_id,
        Contact.origin_id == department_id,
        Contact.previous_id == department_id,
    )


def _take_snapshot(connection: Connection) -> None:
    connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))
