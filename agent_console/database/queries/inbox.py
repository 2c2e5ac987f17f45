"""What the inbox lists: a shelf of contacts in an order, page by page, and how many there are."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select, true
from sqlalchemy.orm import Session

from agent_console.database.tables import Call, Case, Citizen, Contact
from agent_console.database.words import mentioning
from agent_console.domain.addresses import name_folded
from agent_console.domain.channel import Channel
from agent_console.domain.contact import OPEN_STATES, ContactState


class ShelfKind(StrEnum):
    """Which part of the inbox."""

    MINE = "mine"
    DUE_TODAY = "due_today"
    QUEUE = "queue"
    CHANNEL = "channel"


class Order(StrEnum):
    """Which contact comes first."""

    OLDEST = "oldest"
    NEWEST = "newest"
    DUE = "due"


@dataclass(frozen=True)
class Shelf:
    """One list of the inbox, as an agent asked for it."""

    kind: ShelfKind
    agent_id: str
    departments: tuple[str, ...]
    channel: Channel | None = None
    states: tuple[ContactState, ...] = ()
    """Empty for the states this kind of shelf shows by itself."""
    words: str = ""
    order: Order = Order.OLDEST
    day_ends: datetime | None = None
    """For ``DUE_TODAY``: what is due before this moment."""

    @property
    def shown_states(self) -> tuple[ContactState, ...]:
        """The states it shows: waiting work in a queue, everything open elsewhere."""
        if self.states:
            return self.states
        return (ContactState.WAITING,) if self.kind == ShelfKind.QUEUE else OPEN_STATES


@dataclass(frozen=True)
class Mark:
    """The place after one contact in an order (the key of keyset paging)."""

    value: datetime | None
    contact_id: str


_DUE = func.coalesce(Contact.due_at, Case.due_at)


def contact_ids(session: Session, shelf: Shelf, after: Mark | None = None, limit: int | None = None) -> list[str]:
    """Ids in the shelf's order, live calls before everything else on the first page.

    ``after`` and ``limit`` page through it by key, so that the hundredth page costs what the first does.
    """
    statement = _ordered(_base(shelf, Contact.id), shelf, after)
    if limit is not None:
        statement = statement.limit(limit)
    # As one value: the driver gives the interpreter away with every row, and a window would wait twenty thousand times.
    rows = statement.subquery()
    found = msgspec.json.decode(session.scalar(select(func.json_group_array(rows.c.id))) or "[]", type=list[str])
    if after is not None:
        return found
    live = live_calls(session, shelf)
    ahead = set(live)
    return live + [one for one in found if one not in ahead] if live else found


def live_calls(session: Session, shelf: Shelf) -> list[str]:
    """Calls of this shelf that somebody is still on, longest first."""
    if shelf.channel not in (None, Channel.PHONE):
        return []
    # Two steps: there are few live calls, and looking them up first spares a join with every contact of the shelf.
    live = session.scalars(select(Call.id).where(Call.ended_at.is_(None)).order_by(Call.queued_at)).all()
    if not live:
        return []
    here = set(session.scalars(_base(shelf, Contact.id).where(Contact.id.in_(live))))
    return [one for one in live if one in here]


def contact_count(session: Session, shelf: Shelf) -> int:
    """How many contacts are on the shelf."""
    return session.scalar(_base(shelf, func.count())) or 0


def mark_of(session: Session, shelf: Shelf, contact_id: str) -> Mark:
    """Where paging goes on after ``contact_id``."""
    column: Any = _DUE if shelf.order == Order.DUE else Contact.received_at
    statement = select(column).select_from(Contact).outerjoin(Case, Case.id == Contact.case_id)
    return Mark(session.scalar(statement.where(Contact.id == contact_id)), contact_id)


def with_words(shelf: Shelf, words: str) -> Shelf:
    """The same shelf, searched."""
    return replace(shelf, words=words)


def _base(shelf: Shelf, *columns: Any) -> Select[Any]:
    statement = select(*columns).select_from(Contact)
    if shelf.order == Order.DUE or shelf.kind == ShelfKind.DUE_TODAY:
        statement = statement.outerjoin(Case, Case.id == Contact.case_id)
    statement = statement.where(_belongs(shelf), Contact.state.in_(shelf.shown_states))
    if shelf.channel is not None:
        statement = statement.where(Contact.channel == shelf.channel)
    if shelf.words.strip():
        statement = statement.outerjoin(Citizen, Citizen.id == Contact.citizen_id).where(_mentions(shelf.words))
    return statement


def _belongs(shelf: Shelf) -> ColumnElement[bool]:
    mine = Contact.owner_id == shelf.agent_id
    ours = Contact.department_id.in_(shelf.departments) if shelf.departments else false()
    if shelf.kind == ShelfKind.MINE:
        return mine
    if shelf.kind == ShelfKind.DUE_TODAY:
        unowned = and_(ours, Contact.owner_id.is_(None))
        return and_(or_(mine, unowned), shelf.day_ends > _DUE if shelf.day_ends else true())
    return ours


def _mentions(words: str) -> ColumnElement[bool]:
    found: list[ColumnElement[bool]] = []
    for word in words.split():
        plain = f"%{_escaped(word)}%"
        folded = f"%{_escaped(name_folded(word))}%"
        digits = "".join(c for c in word if c.isdigit())
        columns = [
            Contact.subject.like(plain, escape="\\"),
            Contact.sender_name.like(plain, escape="\\"),
            Contact.sender_address.like(plain, escape="\\"),
            Contact.preview.like(plain, escape="\\"),
            Contact.reference.like(plain, escape="\\"),
            Citizen.name_folded.like(folded, escape="\\"),
        ]
        if len(digits) >= 3:
            columns.append(Contact.sender_address.like(f"%{digits}%"))
        said = mentioning(word)
        found.append(or_(*columns) if said is None else or_(said, *columns))
    return and_(*found)


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _ordered(statement: Select[Any], shelf: Shelf, after: Mark | None) -> Select[Any]:
    if shelf.order == Order.DUE:
        return _by_due(statement, after)
    column = Contact.received_at
    if shelf.order == Order.NEWEST:
        statement = statement.order_by(column.desc(), Contact.id.desc())
        return statement.where(_behind(column, after, descending=True)) if after else statement
    statement = statement.order_by(column, Contact.id)
    return statement.where(_behind(column, after, descending=False)) if after else statement


def _by_due(statement: Select[Any], after: Mark | None) -> Select[Any]:
    statement = statement.order_by(_DUE.is_(None), _DUE, Contact.id)
    if after is None:
        return statement
    if after.value is None:
        return statement.where(_DUE.is_(None), Contact.id > after.contact_id)
    return statement.where(or_(_behind(_DUE, after, descending=False), _DUE.is_(None)))


def _behind(column: Any, after: Mark, *, descending: bool) -> ColumnElement[bool]:
    if descending:
        return or_(column < after.value, and_(column == after.value, Contact.id < after.contact_id))
    return or_(column > after.value, and_(column == after.value, Contact.id > after.contact_id))
