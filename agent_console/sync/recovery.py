"""After central lost history: what it forgot is queued again, what only this replica holds is kept for a supervisor.

Order: ``requeue``, then everything queued is pushed, then every scope is copied anew by a ``Comparison``, which sets
aside each row that the new copy lacks or holds otherwise before it leaves the replica.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Table, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from agent_console.database.feed import Page, members
from agent_console.database.rows import key_column, plain_row, sliced
from agent_console.database.tables import (
    BY_DEPARTMENT,
    CITIZENS,
    INCOMPLETE,
    Attention,
    Case,
    Contact,
    Cursor,
    Image,
    Outbox,
    Rescued,
    Sent,
    Touch,
)
from agent_console.domain.outcome import Outcome, Reason
from agent_console.sync.memory import Memory

_SALVAGED = {model.__tablename__ for model in (*CITIZENS, *BY_DEPARTMENT)}

_CLOCKED = {"at", "claimed_at", "updated_at", "closed_at"}
"""Columns that differ whenever the same operation is decided again."""


def acknowledged(session: Session) -> list[str]:
    """Every operation that central has accepted and this station still holds, in the order it was made."""
    decided = select(Outbox.id).where(Outbox.outcome.is_not(None)).order_by(Outbox.number)
    return [*session.scalars(select(Sent.id).order_by(Sent.number)), *session.scalars(decided)]


def requeue(session: Session, forgotten: Collection[str], now: datetime) -> int:
    """Queue these operations again, before all that waits; from now on every scope counts as never copied."""
    for row in session.scalars(select(Outbox).where(Outbox.outcome.is_not(None)).order_by(Outbox.number)):
        remember(session, row, now)
    session.flush()
    wanted = [sent for sent in session.scalars(select(Sent).order_by(Sent.number)) if sent.id in forgotten]
    waiting = set(session.scalars(select(Outbox.id).where(Outbox.outcome.is_(None))))
    session.execute(delete(Outbox).where(Outbox.outcome.is_not(None)))
    first = min(1, session.scalar(select(func.min(Outbox.number))) or 1)
    again = [sent for sent in wanted if sent.id not in waiting]
    for number, sent in enumerate(again, first - len(again)):
        row = Outbox(number=number, id=sent.id, agent_id=sent.agent_id, contact_id=sent.contact_id)
        row.payload, row.claimed_at, row.protocol = sent.payload, sent.claimed_at, sent.protocol
        session.add(row)
    session.execute(update(Cursor).values(version=INCOMPLETE))
    replace(Memory.of(session), recovering=True).save(session)
    return len(again)


def remember(session: Session, row: Outbox, now: datetime) -> None:
    """Keep an operation that central has accepted."""
    kept = {
        "id": row.id, "agent_id": row.agent_id, "contact_id": row.contact_id, "payload": row.payload,
        "claimed_at": row.claimed_at, "protocol": row.protocol, "at": now,
    }  # fmt: skip
    session.execute(insert(Sent).values(kept).on_conflict_do_nothing())


def ask_author(session: Session, operation_id: str, now: datetime) -> None:
    """A message accepted before and recorded again was not sent again: its author decides, who may know more."""
    row = session.scalar(select(Outbox).where(Outbox.id == operation_id))
    if row is None:
        return
    item = Attention(operation_id=row.id, contact_id=row.contact_id, payload=row.payload, outcome=Outcome.MERGED)
    item.reason, item.facts, item.at = Reason.CHANGED_MEANWHILE, {"restored": "yes"}, now
    session.merge(item)
    session.flush()


class Comparison:
    """A scope copied over the rows that are here: sets aside what differs, and at the end removes what is gone."""

    def __init__(self, session: Session, scope: str, *, keep: bool) -> None:
        self.scope = scope
        self._keep = keep
        self._left: dict[str, set[str]] = {
            table.name: set(session.scalars(_picked(table, condition))) for table, condition in members(scope)
        }
        self._undo_own_work(session)
        self._empty = all(session.execute(select(table).limit(1)).first() is None for table, _ in members(scope))
        self._own = {(name, key) for name, key in session.execute(select(Touch.table_name, Touch.key))}

    def _undo_own_work(self, session: Session) -> None:
        """Which rows belong to the scope is central's word, not that of what waits here to be sent.

        A contact that was transferred into the scope by an undecided operation is not missing from the copy.
        """
        images = list(session.execute(select(Image.table_name, Image.key, Image.row)))
        for name, key, row in images:
            if name == Contact.__tablename__ and name in self._left and row is not None:
                belongs = self.scope in (row["department_id"], row["origin_id"], row["previous_id"])
                for table, keys in self._hanging(session, key):
                    self._left[table] = self._left[table] | keys if belongs else self._left[table] - keys
        for name, key, row in images:
            if row is None and name in self._left:
                self._left[name].discard(key)

    def _hanging(self, session: Session, contact_id: str) -> Iterator[tuple[str, set[str]]]:
        for table, _ in members(self.scope):
            if table.name != Case.__tablename__:
                holder = table.columns["contact_id"] if "contact_id" in table.columns else table.columns["id"]
                keys = select(table.columns[key_column(table)]).where(holder == contact_id)
                yield table.name, set(session.scalars(keys))

    @property
    def empty(self) -> bool:
        """Whether the replica has nothing yet where the copy goes."""
        return self._empty

    def page(self, session: Session, page: Page) -> None:
        """Before ``page`` is put in place."""
        for name, rows in page.rows.items():
            table = _table(self.scope, name)
            identity = key_column(table)
            new = {str(row[identity]): row for row in rows}
            known = self._left[name] & new.keys()
            self._left[name] -= known
            if self._keep and name in _SALVAGED:
                self._compare(session, table, known, new)

    def _compare(self, session: Session, table: Table, known: set[str], new: dict[str, dict[str, Any]]) -> None:
        identity = key_column(table)
        different = [
            row
            for row in _rows(session, table, known)
            if (table.name, row[identity]) not in self._own and _differ(row, new[row[identity]])
        ]
        self._set_aside(session, table, different, gone=False)

    def gone(self, session: Session) -> dict[str, list[str]]:
        """The rows that the whole copy did not bring; the caller removes them."""
        found = {name: sorted(keys) for name, keys in self._left.items() if keys}
        for name, keys in found.items():
            if self._keep and name in _SALVAGED:
                table = _table(self.scope, name)
                rows = [row for row in _rows(session, table, keys) if (name, row[key_column(table)]) not in self._own]
                self._set_aside(session, table, rows, gone=True)
        return found

    def _set_aside(self, session: Session, table: Table, rows: list[dict[str, Any]], *, gone: bool) -> None:
        for row in rows:
            kept = {"table_name": table.name, "key": row[key_column(table)], "scope": self.scope, "gone": gone}
            statement = insert(Rescued).values(kept | {"row": plain_row(row)})
            session.execute(statement.on_conflict_do_nothing())


def rescued(session: Session, limit: int = 100) -> list[Rescued]:
    """Rows set aside that are not at central yet."""
    return list(session.scalars(select(Rescued).order_by(Rescued.scope).limit(limit)))


def by_scope(rows: Iterable[Rescued]) -> dict[str, list[dict[str, Any]]]:
    """The rows as ``salvage_rows`` takes them."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in rows:
        found[one.scope].append({"table": one.table_name, "key": one.key, "row": one.row, "gone": one.gone})
    return found


def forget_rescued(session: Session, rows: Iterable[Rescued]) -> None:
    """They are at central."""
    for one in rows:
        session.execute(delete(Rescued).where(Rescued.table_name == one.table_name, Rescued.key == one.key))


def _table(scope: str, name: str) -> Table:
    return next(table for table, _ in members(scope) if table.name == name)


def _picked(table: Table, condition: Any) -> Any:
    keys = select(table.columns[key_column(table)])
    return keys if condition is None else keys.where(condition)


def _rows(session: Session, table: Table, keys: Collection[str]) -> list[dict[str, Any]]:
    identity = table.columns[key_column(table)]
    found = (session.execute(select(table).where(identity.in_(part))) for part in sliced(sorted(keys)))
    return [dict(row) for part in found for row in part.mappings()]


def _differ(ours: dict[str, Any], theirs: dict[str, Any]) -> bool:
    return any(value != theirs[name] for name, value in ours.items() if name not in _CLOCKED)
