"""Central's side of an operation: one transaction that looks it up, applies it, and seals the verdict in the ledger."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import Connection, event
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError
from sqlalchemy.orm import Session

from agent_console.database.central import execute_first, execute_last
from agent_console.database.tables import CallCommand, Entry
from agent_console.domain.channel import Delivery
from agent_console.domain.errors import InputError
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.envelope import PROTOCOL, AnyOperation, Envelope, decode
from agent_console.operations.late import record_late
from agent_console.operations.note import AddNote
from agent_console.operations.operation import Context

_NOT_ALLOWED = "42501"

_KNOWN = "SELECT known_verdict({}, {}, {}), clock_timestamp()"

_SEAL = "SELECT seal_operation({}, {}, {}, {}, {}, {}, {}, {})"


@dataclass(frozen=True)
class Verdict:
    """What central said of one operation."""

    outcome: Outcome
    reason: str = ""
    """``domain.outcome.Reason`` where it was not applied as meant."""
    facts: dict[str, Any] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)
    """The version each touched scope received; it is confirmed where the cursors have reached them."""


class _NotAppliedError(Exception):
    """What an operation met instead of its effect; the transaction it was tried in is rolled back."""

    def __init__(self, kind: str, operation: AnyOperation | None, problem: Exception) -> None:
        super().__init__(kind)
        self.kind, self.operation, self.problem = kind, operation, problem


_Judge = Callable[[Session, Context], tuple[str, Verdict]]
"""The operation's kind and the verdict on it, without its versions."""


def decide(connection: Connection, envelope: Envelope, author: str | None) -> Verdict:
    """The verdict on ``envelope``, new or stored. ``author`` is who the connection belongs to: an agent, or intake.

    Committed when it returns, a rejection too. Whatever the database raises beyond a verdict, as a dead line, leaves
    nothing behind, and the same envelope may be sent again.
    """
    try:
        return _decided(connection, envelope, author, lambda session, context: _apply(session, envelope, context))
    except _NotAppliedError as met:
        refusal = met
    # A second transaction for what is refused, not a savepoint for everything: nearly all is applied.
    return _decided(connection, envelope, author, lambda session, context: _refuse(session, context, refusal))


def _decided(connection: Connection, envelope: Envelope, author: str | None, judge: _Judge) -> Verdict:
    with Session(connection, autoflush=False) as session, session.begin():
        asked = (envelope.station_id, envelope.operation_id, envelope.payload_hash)
        known, now = execute_first(session, _KNOWN, asked)
        if known is not None:
            return Verdict(Outcome(known["outcome"]), known["reason"], known["facts"], known["versions"])
        context = Context(envelope.operation_id, author, now, envelope.claimed_at, central=True)
        kind, verdict = judge(session, context)
        facts = msgspec.json.encode(verdict.facts).decode()
        sealed = (*asked, kind, envelope.claimed_at, str(verdict.outcome), str(verdict.reason), facts)
        # The last thing, since it locks the counters that everybody needs; the commit travels with it.
        versions = execute_last(session.connection(), _SEAL, sealed)
        return Verdict(verdict.outcome, verdict.reason, verdict.facts, versions)


@contextmanager
def _kept_inside(session: Session) -> Iterator[None]:
    """Record what a message or a call command was, so that intake does not carry it out a second time."""
    added: list[Any] = []  # as they come: an operation with attachments flushes before it is through

    def keep(_: Session, record: Any) -> None:
        added.append(record)
        if isinstance(record, CallCommand):
            record.state = "expired"

    event.listen(session, "transient_to_pending", keep)
    yield
    session.flush()
    for record in added:
        if isinstance(record, Entry) and record.delivery == Delivery.QUEUED:
            record.delivery = Delivery.WITHDRAWN


def _apply(session: Session, envelope: Envelope, context: Context) -> tuple[str, Verdict]:
    kind, operation = "unknown", None
    try:
        if envelope.protocol > PROTOCOL:
            raise InputError("operation", f"protocol {envelope.protocol} is newer than central's {PROTOCOL}.")
        operation = decode(envelope.payload, envelope.protocol)
        kind = str(operation.__struct_config__.tag)
        if envelope.agent_id != context.agent_id:
            raise Rejected(Reason.NOT_ALLOWED)
        with _kept_inside(session) if envelope.repeated else nullcontext():
            outcome = operation.apply(session, context)
        session.flush()
        return kind, Verdict(outcome)
    except (Noop, Rejected, IntegrityError, ProgrammingError, InputError, DataError) as problem:
        if isinstance(problem, ProgrammingError) and getattr(problem.orig, "sqlstate", None) != _NOT_ALLOWED:
            raise
        raise _NotAppliedError(kind, operation, problem) from problem


def _refuse(session: Session, context: Context, refusal: _NotAppliedError) -> tuple[str, Verdict]:
    return refusal.kind, _verdict_on(session, context, refusal.operation, refusal.problem)


def _verdict_on(session: Session, context: Context, operation: AnyOperation | None, problem: Exception) -> Verdict:
    match problem:
        case Noop():
            return Verdict(Outcome.NOOP)
        case Rejected() if operation is not None:
            return _refused(session, operation, context, problem)
        case IntegrityError():
            return Verdict(Outcome.REJECTED, Reason.NOT_FOUND)
        case ProgrammingError():
            return Verdict(Outcome.REJECTED, Reason.NOT_ALLOWED)
        case _:
            return Verdict(Outcome.POISON, Reason.NOT_UNDERSTOOD)


def _refused(session: Session, operation: AnyOperation, context: Context, rejected: Rejected) -> Verdict:
    if rejected.reason == Reason.NOT_FOUND and record_late(session, operation, context):
        noted = isinstance(operation, AddNote)
        return Verdict(Outcome.MERGED) if noted else Verdict(Outcome.REJECTED, Reason.NO_LONGER_YOURS)
    outcome = Outcome.GONE if rejected.reason == Reason.ERASED else Outcome.REJECTED
    return Verdict(outcome, rejected.reason, rejected.facts)
