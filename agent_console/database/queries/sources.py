"""How the city's mailboxes, lines and folders are."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Source

_OWN_ROWS = ("service", "outbound", "holds", "pruning", "file", "sample")
"""Rows intake keeps for itself, of no place outside."""


@dataclass(frozen=True)
class SourceRow:
    """One place that messages come from or leave by."""

    id: str
    kind: str
    place: str
    state: str
    problem: str
    read_at: datetime | None
    received_at: datetime | None
    testing: bool
    tested_at: datetime | None
    test_good: bool
    test_said: str


def sources(session: Session) -> list[SourceRow]:
    """Every source, those in trouble first."""
    rows = session.scalars(select(Source).where(Source.kind.not_in(_OWN_ROWS), Source.kind != ""))
    return sorted(map(_row, rows), key=lambda row: (row.state != "failing", row.kind, row.id))


def intake_alive_at(session: Session) -> datetime | None:
    """When intake was last heard of; None where it never was."""
    return session.scalar(select(Source.read_at).where(Source.kind == "service"))


def _row(source: Source) -> SourceRow:
    asked, tested = source.asked_at, source.tested_at
    return SourceRow(
        id=source.id,
        kind=source.kind,
        place=source.place,
        state=source.state,
        problem=source.problem,
        read_at=source.read_at,
        received_at=source.received_at,
        testing=asked is not None and (tested is None or tested < asked),
        tested_at=tested,
        test_good=source.test_good,
        test_said=source.test_said,
    )
