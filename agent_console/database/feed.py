"""Reading from central what a station replicates: the changes of a scope since a version, or the whole scope."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, func, or_, select, text

from agent_console.database.rows import key_column
from agent_console.database.tables import BY_DEPARTMENT, CITIZENS, REPLICATED, SHARED, Case, Change, Contact, Scope

_TABLES: dict[str, Table] = {model.__tablename__: model.__table__ for model in REPLICATED}  # type: ignore[misc]

PAGE_ROWS = 200
"""Changes per page: small enough that a gesture never waits long for the replica's one writer."""

BOOTSTRAP_ROWS = 1000


@dataclass(frozen=True)
class Page:
    """Rows of one scope as central has them now, to be put in place in one transaction."""

    scope: str
    version: int | None
    """Where the cursor stands after this page; None while a first copy is still incomplete."""
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    gone: dict[str, list[str]] = field(default_factory=dict)
    """Keys, by table, that the caller may not see any more, or that are erased."""
    more: bool = False


def changes_after(connection: Connection, scope: str, version: int, limit: int = PAGE_ROWS) -> Page:
    """The next whole versions of ``scope`` after ``version``, with the live rows of the same snapshot."""
    with connection.begin():
        _take_snapshot(connection)
        listed = _listed(connection, scope, version, limit)
        if not listed:
            return Page(scope, version)
        reached = listed[-1].version
        keys: dict[str, set[str]] = defaultdict(set)
        for change in listed:
            keys[change.table_name].add(change.key)
        rows, gone = {}, {}
        for name in _in_order(keys):
            rows[name] = _rows(connection, _TABLES[name], sorted(keys[name]))
            identity = key_column(_TABLES[name])
            gone[name] = sorted(keys[name] - {str(row[identity]) for row in rows[name]})
        latest = connection.execute(select(Scope.version).where(Scope.id == scope)).scalar_one_or_none() or 0
        return Page(scope, reached, rows, gone, more=latest > reached)


def _listed(connection: Connection, scope: str, version: int, limit: int) -> Sequence[Any]:
    columns = select(Change.version, Change.table_name, Change.key).where(Change.scope == scope)
    found = connection.execute(columns.where(Change.version > version).order_by(Change.version).limit(limit + 1)).all()
    if len(found) <= limit:
        return found
    # A version is one transaction: it is never shown in half, however long it is.
    last = found[-1].version
    whole = [change for change in found if change.version < last]
    return whole or connection.execute(columns.where(Change.version == last)).all()


def whole_scope(connection: Connection, scope: str) -> Iterator[Page]:
    """Every row of ``scope`` in one snapshot; the last page carries the version it belongs to."""
    with connection.begin():
        _take_snapshot(connection)
        version = connection.execute(select(Scope.version).where(Scope.id == scope)).scalar_one_or_none() or 0
        for table, condition in _members(scope):
            statement = select(table) if condition is None else select(table).where(condition)
            result = connection.execute(statement.execution_options(yield_per=BOOTSTRAP_ROWS))
            for part in result.mappings().partitions(BOOTSTRAP_ROWS):
                yield Page(scope, None, {table.name: [dict(row) for row in part]}, more=True)
        yield Page(scope, version)


def rows_of_scope(connection: Connection, scope: str) -> int:
    """About how many contacts ``whole_scope`` is going to bring, for a progress bar."""
    if scope in ("shared", "citizens"):
        return 0
    return connection.execute(select(func.count()).select_from(Contact).where(_of_department(scope))).scalar_one()


def _members(scope: str) -> Iterator[tuple[Table, Any]]:
    if scope in ("shared", "citizens"):
        for shared in SHARED if scope == "shared" else CITIZENS:
            yield _TABLES[shared.__tablename__], None
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


def _rows(connection: Connection, table: Table, keys: list[str]) -> list[dict[str, Any]]:
    statement = select(table).where(table.columns[key_column(table)].in_(keys))
    return [dict(row) for row in connection.execute(statement).mappings()]


def _in_order(names: Any) -> list[str]:
    return [name for name in _TABLES if name in names]


def _take_snapshot(connection: Connection) -> None:
    connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))
