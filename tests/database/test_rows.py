"""What is written in the driver's own words is what the session would have written."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import JSON, Boolean, Date, Integer, LargeBinary, inspect, select
from sqlalchemy.orm import Session

from agent_console.database.base import Moment
from agent_console.database.replica import Replica
from agent_console.database.rows import key_column, write_out
from agent_console.database.tables import REPLICATED

MOMENT = datetime(2026, 11, 30, 8, 15, 0, 123456, tzinfo=UTC)


@pytest.fixture
def replicas(tmp_path: Path) -> Iterator[tuple[Replica, Replica]]:
    opened = tuple(Replica.open(tmp_path / name, "0" * 64) for name in ("ours", "theirs"))
    yield opened  # type: ignore[misc]
    for replica in opened:
        replica.close()


def value(column: Any, turn: int) -> Any:
    """Something for the column, another one each turn."""
    kind = column.type
    if isinstance(kind, Moment):
        return MOMENT.replace(year=2020 + turn)
    if isinstance(kind, Date):
        return date(2020 + turn, 1, 2)
    if isinstance(kind, Boolean):
        return bool(turn % 2)
    if isinstance(kind, Integer):
        return turn
    if isinstance(kind, JSON):
        return {"ä": [turn]}
    return bytes([turn]) if isinstance(kind, LargeBinary) else f"{column.name} {turn}"


def columns(model: Any) -> list[tuple[str, Any]]:
    return [(attribute.key, attribute.columns[0]) for attribute in inspect(model).column_attrs]


def needed(model: Any) -> Any:
    """A record with no more than it must have: everything else is its default, or nothing."""
    wanted = {k: c for k, c in columns(model) if c.primary_key or (not c.nullable and c.default is None)}
    return model(**{key: value(column, 1) for key, column in wanted.items()})


def whole(model: Any) -> Any:
    return model(**{key: value(column, 2) for key, column in columns(model)})


def rows(replica: Replica, model: Any) -> list[dict[str, Any]]:
    with replica.reading() as session:
        return [dict(row) for row in session.execute(select(model.__table__)).mappings()]


@pytest.mark.parametrize("make", [needed, whole])
@pytest.mark.parametrize("model", REPLICATED, ids=lambda model: model.__tablename__)
def test_added_changed_and_removed(replicas: tuple[Replica, Replica], model: Any, make: Callable[[Any], Any]) -> None:
    writers: tuple[Callable[[Session], None], ...] = (write_out, Session.flush)
    key = key_column(model.__table__)

    def everywhere(act: Callable[[Session], None]) -> list[dict[str, Any]]:
        for replica, write in zip(replicas, writers, strict=True):
            with replica.writing() as session:
                act(session)
                write(session)
        ours, theirs = (rows(replica, model) for replica in replicas)
        assert ours == theirs
        return ours

    (added,) = everywhere(lambda session: session.add(make(model)))

    def change(session: Session) -> None:
        record = session.get_one(model, added[key])
        others = [(name, column) for name, column in columns(model) if not column.primary_key]
        for name, column in others[::2]:
            setattr(record, name, None if column.nullable and added[column.name] else value(column, 3))

    (changed,) = everywhere(change)
    assert changed != added
    assert everywhere(lambda session: session.delete(session.get_one(model, added[key]))) == []
