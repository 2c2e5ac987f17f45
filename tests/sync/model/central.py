"""A central of one thread: the same operations over SQLite; ledger, scopes and versions counted plainly in Python.

What PostgreSQL does with row-level security, triggers and row locks is written down here once more in the simplest way
that can be right, so that a mistake on either side shows as a difference. ``naive`` numbers changes as everybody does
first: by a sequence, taken before commit.
"""

import random
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from agent_console.database.base import Base
from agent_console.database.feed import PAGE_ROWS, Page, members
from agent_console.database.rows import key_column
from agent_console.database.tables import (
    BY_DEPARTMENT,
    CITIZENS,
    REPLICATED,
    SHARED,
    Agent,
    Call,
    Case,
    Contact,
    Department,
    Entry,
    Membership,
)
from agent_console.domain.channel import Delivery
from agent_console.domain.errors import InputError
from agent_console.domain.identifiers import derived_id
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations import AddNote, AnyOperation, Context, Envelope, SendReply, decode
from agent_console.operations.decide import Verdict
from agent_console.operations.late import typed_words
from tests.sync.model.clock import ModelClock
from tests.sync.model.known import Known
from tests.sync.model.memory import PLAIN

Scoped = tuple[str, str, str]
"""Scope, table and key."""

PAGE = 3
"""Changes per scope and page: so few that pages are often cut."""

CENTRE, WASTE, HOUSING = "centre", "waste", "housing"
DEPARTMENTS = (CENTRE, WASTE, HOUSING)

_EVERYTHING = "sees everything"
_TABLES: dict[str, Any] = {model.__tablename__: model.__table__ for model in REPLICATED}
_HANGING = tuple(m for m in BY_DEPARTMENT if m not in (Case, Contact))


@dataclass(frozen=True)
class Line:
    """A line of the ledger."""

    payload_hash: bytes
    payload: bytes
    agent_id: str | None
    verdict: Verdict


@dataclass
class Books:
    """What central keeps beside the records."""

    epoch: str = "first"
    ledger: dict[str, Line] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    changes: list[tuple[str, int, str, str, int]] = field(default_factory=list)
    """Scope, version, table, key, stamp."""
    salvage: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    former: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Departments each agent has left."""


class ModelCentral:
    """One transaction at a time, but for one that pauses before its commit."""

    def __init__(self, clock: ModelClock, chance: random.Random, *, naive: bool = False) -> None:
        self.books = Books()
        self._clock, self._chance, self._naive = clock, chance, naive
        self._connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._engine = PLAIN.over(lambda: self._connection)
        Base.metadata.create_all(self._engine, tables=[model.__table__ for model in REPLICATED])  # type: ignore[misc]
        self._paused: tuple[AnyOperation, dict[str, int]] | None = None
        self._sequence: dict[str, int] = defaultdict(int)
        self._restored = 0
        self._known = Known()
        self._fill()

    def _fill(self) -> None:
        with self._as_agent(None) as session, session.begin():
            for name in DEPARTMENTS:
                session.add(
                    Department(
                        id=name, parent_id=None, kind="department", name={"en": name}, short={"en": name}, icon="",
                        extension="", phone="", email="", fax="", hours={}, districts=[],
                    )
                )  # fmt: skip
            for number, login in enumerate(("maria", "jan", "wanda", "hugo", "olga")):
                session.add(
                    Agent(
                        id=login, login=login, name=login, role="agent", extension="", languages=[], active=True,
                        department_id=DEPARTMENTS[number % 3] if number else CENTRE,
                    )
                )  # fmt: skip
            session.add(Membership(id="m", agent_id="jan", department_id=CENTRE))

    # -- who may see what ----------------------------------------------------------------------------------------

    @property
    def state(self) -> Hashable:
        """Another one after everything that was written."""
        return self._restored, self._connection.total_changes, len(self.books.ledger)

    def departments_of(self, agent_id: str) -> set[str]:
        """Where an agent works now."""
        return self._known.of(("departments", agent_id), self.state, lambda: self._departments_of(agent_id))

    def _departments_of(self, agent_id: str) -> set[str]:
        with Session(self._engine) as session:
            own = session.get_one(Agent, agent_id).department_id
            further = select(Membership.department_id).where(Membership.agent_id == agent_id)
            return {own, *session.scalars(further)}

    def scopes_of(self, agent_id: str) -> dict[str, int]:
        """What the agent's station replicates, with versions."""
        return {scope: self.books.versions[scope] for scope in ("shared", "citizens", *self.departments_of(agent_id))}

    def _as_agent(self, agent_id: str | None) -> Session:
        session = Session(self._engine, autoflush=False)
        if agent_id is not None:
            mine = self.departments_of(agent_id)
            of_mine = or_(Contact.department_id.in_(mine), Contact.origin_id.in_(mine), Contact.previous_id.in_(mine))
            seen = select(Contact.__table__.c.id).where(of_mine).scalar_subquery()
            rules = [with_loader_criteria(Contact, of_mine)]
            rules += [with_loader_criteria(m, (m.id if m is Call else m.contact_id).in_(seen)) for m in _HANGING]  # type: ignore[attr-defined]

            def restrict(state: ORMExecuteState) -> None:
                if state.is_select and not session.info.get(_EVERYTHING):
                    state.statement = state.statement.options(*rules)

            event.listen(session, "do_orm_execute", restrict)
        return session

    def rows_for(self, agent_id: str) -> dict[str, dict[str, dict[str, Any]]]:
        """Every row the agent may read, by table and key."""
        return self._known.of(("rows", agent_id), self.state, lambda: self._rows_for(agent_id))

    def _rows_for(self, agent_id: str) -> dict[str, dict[str, dict[str, Any]]]:
        found: dict[str, dict[str, dict[str, Any]]] = {}
        with self._as_agent(agent_id) as session:
            for model in REPLICATED:
                identity = key_column(_TABLES[model.__tablename__])
                rows = [_row(record) for record in session.scalars(select(model))]
                found[model.__tablename__] = {str(row[identity]): row for row in rows}
        return found

    # -- deciding ------------------------------------------------------------------------------------------------

    def decide(self, envelope: Envelope, agent_id: str | None) -> Verdict:
        """As ``operations.decide`` and ``seal_operation``: one transaction, the stored verdict for what is known."""
        known = self.books.ledger.get(envelope.operation_id)
        if known is not None:
            assert known.payload_hash == envelope.payload_hash, "another payload under a known id"
            assert known.agent_id == agent_id
            return known.verdict
        context = Context(envelope.operation_id, agent_id, self._clock.central(), envelope.claimed_at, central=True)
        verdict = Verdict(Outcome.POISON, Reason.NOT_UNDERSTOOD)
        touched: set[Scoped] = set()
        with self._as_agent(agent_id) as session, session.begin():
            try:
                operation = decode(envelope.payload, envelope.protocol)
                verdict = self._apply(session, operation, context, envelope.repeated, touched)
            except InputError:
                pass
            versions = self._publish(touched)
        verdict = Verdict(verdict.outcome, verdict.reason, verdict.facts, versions)
        line = Line(envelope.payload_hash, envelope.payload, agent_id, verdict)
        self.books.ledger[envelope.operation_id] = line
        return verdict

    def _apply(
        self, session: Session, operation: AnyOperation, context: Context, repeated: bool, touched: set[Scoped]
    ) -> Verdict:
        noted: set[Scoped] = set()
        with _Watched(session, noted):
            try:
                with session.begin_nested():
                    outcome = operation.apply(session, context)
                    session.flush()
                    if repeated and isinstance(operation, SendReply):
                        session.get_one(Entry, operation.entry_id).delivery = Delivery.WITHDRAWN
                    session.flush()
                verdict = Verdict(outcome)
            except Noop:
                return Verdict(Outcome.NOOP)
            except IntegrityError:
                return Verdict(Outcome.REJECTED, Reason.NOT_FOUND)
            except Rejected as rejected:
                if rejected.reason == Reason.NOT_FOUND and self._record_late(session, operation, context, touched):
                    if isinstance(operation, AddNote):
                        return Verdict(Outcome.MERGED)
                    return Verdict(Outcome.REJECTED, Reason.NO_LONGER_YOURS)
                return Verdict(Outcome.REJECTED, rejected.reason, rejected.facts)
        touched |= noted
        return verdict

    def _record_late(self, session: Session, operation: AnyOperation, context: Context, touched: set[Scoped]) -> bool:
        """As ``late.sql``: what was typed for a department the author has left stays on the contact."""
        session.info[_EVERYTHING] = True
        former = self.books.former[context.agent_id or ""]
        contact = session.get(Contact, operation.about) if operation.about else None
        if contact is None or not former & {contact.department_id, contact.origin_id}:
            return False
        facts: dict[str, Any] = {"contact_id": contact.id, "at": context.now, "claimed_at": context.claimed_at}
        facts |= {"agent_id": context.agent_id, "late": True}
        note = operation.entry_id if isinstance(operation, AddNote) else derived_id(context.operation_id, "late_note")
        wish = derived_id(context.operation_id, "late_wish")
        with _Watched(session, touched):
            if typed_words(operation) and session.get(Entry, note) is None:
                session.add(Entry(id=note, kind="note", text=typed_words(operation), **facts))
            if not isinstance(operation, AddNote) and session.get(Entry, wish) is None:
                session.add(Entry(id=wish, kind="event", text="", event="late_wish", **facts))
            contact.updated_at = context.now
            session.flush()
        return True

    def _publish(self, touched: set[Scoped], reserved: dict[str, int] | None = None) -> dict[str, int]:
        versions, stamp = {}, self._chance.randrange(1, 1 << 50)
        for scope in sorted({scope for scope, _, _ in touched}):
            if self._naive:
                version = (reserved or {}).get(scope) or self._number(scope)
                self.books.versions[scope] = max(self.books.versions[scope], version)
            else:
                self.books.versions[scope] += 1
                version = self.books.versions[scope]
            versions[scope] = version
        self.books.changes += sorted((scope, versions[scope], *record, stamp) for scope, *record in touched)  # type: ignore[misc]
        return versions

    def _number(self, scope: str) -> int:
        self._sequence[scope] = max(self._sequence[scope], self.books.versions[scope]) + 1
        return self._sequence[scope]

    # -- intake and the administrator ----------------------------------------------------------------------------

    def submit(self, operation: AnyOperation, reserved: dict[str, int] | None = None) -> dict[str, int]:
        """As intake; the versions."""
        touched: set[Scoped] = set()
        now = self._clock.central()
        with self._as_agent(None) as session, session.begin():
            self._apply(session, operation, Context(self._clock.new_id(), None, now, now, central=True), False, touched)
            return self._publish(touched, reserved)

    def pause(self, operation: AnyOperation, scopes: tuple[str, ...]) -> None:
        """A transaction that has done its work and commits later: a sequence's numbers are taken now."""
        self._paused = operation, {scope: self._number(scope) for scope in scopes} if self._naive else {}

    def go_on(self) -> dict[str, int]:
        """It commits."""
        if self._paused is None:
            return {}
        (operation, reserved), self._paused = self._paused, None
        return self.submit(operation, reserved)

    def change(self, act: Callable[[Session], None]) -> dict[str, int]:
        """The administrator changes something."""
        touched: set[Scoped] = set()
        with self._as_agent(None) as session, session.begin(), _Watched(session, touched):
            act(session)
            session.flush()
        return self._publish(touched)

    def left(self, agent_id: str, departments: set[str]) -> None:
        """The agent works there no more."""
        self.books.former[agent_id] |= departments

    def session(self) -> Session:
        """To look at everything."""
        return Session(self._engine)

    # -- crashes and backups -------------------------------------------------------------------------------------

    def restart(self) -> None:
        """What had not committed is gone."""
        self._paused = None

    def backup(self) -> tuple[bytes, Books]:
        """Everything as it is now."""
        return self._connection.serialize(), deepcopy(self.books)

    def restore(self, copy: tuple[bytes, Books]) -> None:
        """Everything as it was then; nobody told the stations, and nobody changed the epoch."""
        data, books = copy
        self._connection.deserialize(data)
        self._restored += 1
        self.books = deepcopy(books)
        self._paused = None

    # -- questions of stations -----------------------------------------------------------------------------------

    def recall(self, seen: dict[str, Any]) -> str:
        """Why history must have been lost, or ""; as ``memory.sql``."""
        if seen.get("epoch", self.books.epoch) != self.books.epoch:
            return "epoch"
        stamps = {(scope, version): stamp for scope, version, _, _, stamp in self.books.changes}
        for scope, (version, stamp) in seen["scopes"].items():
            if self.books.versions[scope] < version:
                return "behind"
            if stamp and stamps.get((scope, version), stamp) != stamp:
                return "forked"
        return "operation" if set(seen["operations"]) - self.books.ledger.keys() else ""

    def changes(self, cursors: Mapping[str, int], agent_id: str, most: int) -> Page:
        """As ``pull_changes``, with pages as short as its stories are."""
        most = most * PAGE // PAGE_ROWS
        versions, stamps, more = dict(cursors), dict[str, int](), False
        keys: dict[str, set[str]] = defaultdict(set)
        for scope, cursor in cursors.items():
            fresh = sorted(c for c in self.books.changes if c[0] == scope and c[1] > cursor)
            if len(fresh) > most:
                more, last = True, fresh[most][1]
                fresh = [c for c in fresh if c[1] < last] or [c for c in fresh if c[1] == last]
            for _, version, table, key, stamp in fresh:
                keys[table].add(key)
                versions[scope], stamps[scope] = version, stamp
        rows, gone = {}, {}
        with self._as_agent(agent_id) as session:
            for model in REPLICATED:
                name = model.__tablename__
                identity = getattr(model, key_column(_TABLES[name]))
                found = (
                    [_row(r) for r in session.scalars(select(model).where(identity.in_(keys[name])))]
                    if keys[name]
                    else []
                )
                there = {str(row[identity.key]) for row in found}
                rows |= {name: found} if found else {}
                gone |= {name: sorted(keys[name] - there)} if keys[name] - there else {}
        return Page(versions, stamps, rows, gone, more)

    def whole(self, scope: str, agent_id: str) -> Iterator[Page]:
        """As ``feed.whole_scope``: of a scope the agent lost, what another one still shows, and not how far it is."""
        version = self.scopes_of(agent_id).get(scope, 0)
        stamp = next((c[4] for c in self.books.changes if c[0] == scope and c[1] == version), 0)
        readable = self.rows_for(agent_id)
        with Session(self._engine) as session:
            for table, condition in members(scope):
                statement = select(table) if condition is None else select(table).where(condition)
                rows = [dict(row) for row in session.execute(statement).mappings()]
                found = [row for row in rows if str(row[key_column(table)]) in readable[table.name]]
                if found:
                    yield Page({}, rows={table.name: found}, more=True)
        yield Page({scope: version}, {scope: stamp})


def _row(record: Base) -> dict[str, Any]:
    return {column.name: getattr(record, column.key) for column in record.__table__.columns}


class _Watched:
    """Within it, what the session writes is noted by scope, as the triggers do."""

    def __init__(self, session: Session, touched: set[Scoped]) -> None:
        self._session, self._touched = session, touched

    def __enter__(self) -> None:
        event.listen(self._session, "before_flush", self._note)

    def __exit__(self, *_: Any) -> None:
        event.remove(self._session, "before_flush", self._note)

    def _note(self, session: Session, *_: Any) -> None:
        for record in [*session.new, *session.dirty, *session.deleted]:
            name = type(record).__tablename__
            if isinstance(record, SHARED):
                self._touched.add(("shared", name, record.id))
            elif isinstance(record, CITIZENS):
                self._touched.add(("citizens", name, record.id))
            elif isinstance(record, Contact):
                self._note_contact(session, record)
            elif isinstance(record, BY_DEPARTMENT):
                holder = session.get_one(Contact, record.id if isinstance(record, Call) else record.contact_id)  # type: ignore[union-attr]
                self._touched |= {(scope, name, record.id) for scope in _now_in(holder)}

    def _note_contact(self, session: Session, contact: Contact) -> None:
        was = {
            value
            for value in session.execute(select(*_WHERE).where(_CONTACT.c.id == contact.id)).one_or_none() or ()
            if value
        }
        now_in = _now_in(contact)
        self._touched |= {(scope, "contact", contact.id) for scope in was | now_in}
        for scope in (now_in - was) if was else ():
            for model in _HANGING:
                holder = model.id if model is Call else model.contact_id  # type: ignore[attr-defined]
                for key in session.execute(
                    select(model.__table__.c.id).where(model.__table__.c[holder.key] == contact.id)
                ).scalars():
                    self._touched.add((scope, model.__tablename__, key))


_CONTACT: Any = Contact.__table__
_WHERE = (_CONTACT.c.department_id, _CONTACT.c.origin_id, _CONTACT.c.previous_id)


def _now_in(contact: Contact) -> set[str]:
    return {value for value in (contact.department_id, contact.origin_id, contact.previous_id) if value}
