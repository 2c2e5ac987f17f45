"""The station's side of an operation: applied to the replica and queued in one transaction."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from agent_console.database.base import microseconds, moment
from agent_console.database.replica import Replica
from agent_console.database.rows import file_of
from agent_console.database.tables import Attention, Outbox
from agent_console.domain.errors import InputError
from agent_console.domain.identifiers import new_id
from agent_console.domain.outcome import Noop, Outcome, Rejected
from agent_console.operations import AnyOperation, Context, Envelope, decode, encode
from agent_console.operations.envelope import PROTOCOL
from agent_console.sync.erasing import erased_gesture
from agent_console.sync.images import imaged

_QUEUE = """
    INSERT INTO outbox (id, agent_id, contact_id, payload, claimed_at, protocol, versions)
    VALUES (?, ?, ?, ?, ?, ?, '{}')
"""
_NUMBER = "SELECT number FROM outbox WHERE id = ?"
_KEEP = """
    INSERT INTO sent (id, agent_id, contact_id, payload, claimed_at, protocol, at)
    SELECT id, agent_id, contact_id, payload, claimed_at, protocol, ? FROM outbox
    WHERE number = ? AND outcome IS NOT NULL
    ON CONFLICT DO NOTHING
"""

_COUNT = "SELECT count(*) FROM outbox"
_WAITING = """
    SELECT o.id, o.agent_id, o.claimed_at, o.payload, o.protocol, s.number IS NOT NULL
    FROM outbox AS o LEFT JOIN sent AS s ON s.id = o.id
    WHERE o.outcome IS NULL ORDER BY o.number LIMIT ?
"""
_QUEUED = "SELECT id, agent_id, claimed_at, payload, protocol FROM outbox ORDER BY number"
_DOES_NOT_FIT = (Noop, Rejected, InputError, sqlcipher.IntegrityError)
_SETTLE = "UPDATE outbox SET outcome = ?, versions = ? WHERE id = ?"


def record(session: Session, operation: AnyOperation, agent_id: str, now: datetime) -> Outbox:
    """Apply and queue ``operation``. Raises ``Noop`` or ``Rejected``: then the transaction is to be rolled back."""
    operation_id = new_id()
    with imaged(session, operation_id):
        operation.apply(session, Context(operation_id, agent_id, now, now, central=False))
    row = Outbox(
        id=operation_id, agent_id=agent_id, contact_id=operation.about, payload=encode(operation), claimed_at=now,
        protocol=PROTOCOL, versions={},
    )  # fmt: skip
    # Not by the session: a unit of work of its own for one row takes longer than the row.
    values = (row.id, row.agent_id, row.contact_id, row.payload, microseconds(now), row.protocol)
    row.number = file_of(session).execute(_QUEUE, values).lastrowid
    return row


def undecided(session: Session) -> int:
    """How many operations central has not confirmed."""
    (count,) = file_of(session).execute(_COUNT).fetchone()
    return int(count)


def undecided_now(replica: Replica) -> int:
    """As ``undecided``, for the sync thread: a twentieth of the cost, and it waits for whoever writes."""
    ((count,),) = replica.ask_once(_COUNT)
    return int(count)


def next_envelopes(replica: Replica, station_id: str, limit: int) -> list[Envelope]:
    """The oldest operations without a verdict, in order."""
    return [
        Envelope(
            operation_id=operation_id,
            agent_id=agent_id,
            station_id=station_id,
            claimed_at=moment(claimed_at),
            payload=payload,
            protocol=protocol,
            repeated=bool(repeated),
        )
        for operation_id, agent_id, claimed_at, payload, protocol, repeated in replica.ask_once(_WAITING, (limit,))
    ]


def replay(session: Session, operations: set[str]) -> None:
    """Apply these queued operations again, in order, on what central says now.

    One that no longer fits, or whose effect is there already, stays queued without effect on screen: the verdict is
    central's.
    """
    if not operations:
        return
    rows = [row for row in file_of(session).execute(_QUEUED).fetchall() if row[0] in operations]
    try:
        with session.begin_nested():
            session.connection()  # which begins it now, not amid the first operation
            for row in rows:
                _replay_quickly(session, *row)
    except IntegrityError:
        # The session gives up everything in which a flush fails: once more, each with a savepoint the session knows.
        session.expire_all()
        for row in rows:
            _replay_carefully(session, *row)


def _replay_quickly(session: Session, operation_id: str, *queued: Any) -> None:
    # A savepoint in the driver's own words: the session's takes longer than the operation.
    file = file_of(session)
    file.execute("SAVEPOINT replay")
    try:
        _apply_again(session, operation_id, *queued)
    except _DOES_NOT_FIT:
        file.execute("ROLLBACK TO replay")
        session.expunge_all()
    file.execute("RELEASE replay")


def _replay_carefully(session: Session, operation_id: str, *queued: Any) -> None:
    try:
        with session.begin_nested():
            _apply_again(session, operation_id, *queued)
    except (*_DOES_NOT_FIT, IntegrityError):
        session.expire_all()


def _apply_again(
    session: Session, operation_id: str, agent_id: str, claimed_at: int, payload: bytes, protocol: int
) -> None:
    claimed = moment(claimed_at)
    with imaged(session, operation_id):
        decode(payload, protocol).apply(session, Context(operation_id, agent_id, claimed, claimed, central=False))


def settle(session: Session, operation_id: str, outcome: Outcome, versions: dict[str, int]) -> None:
    """Keep central's verdict; the operation leaves the outbox when the cursors reach ``versions``."""
    values = (str(outcome), msgspec.json.encode(versions).decode(), operation_id)
    file_of(session).execute(_SETTLE, values)


def set_aside(session: Session, operation_id: str, outcome: Outcome, reason: str, facts: dict[str, str]) -> None:
    """Copy a refused operation, with everything typed, to *Needs your attention*; ``rebase.take_out`` does the rest."""
    row = session.scalar(select(Outbox).where(Outbox.id == operation_id))
    if row is None:
        return
    if outcome == Outcome.GONE:
        session.merge(erased_gesture(row))
    else:
        item = Attention(operation_id=row.id, contact_id=row.contact_id, payload=row.payload, outcome=outcome)
        item.reason, item.facts, item.at = reason, dict(facts), row.claimed_at
        session.merge(item)
    session.flush()


def confirmed(session: Session, cursors: Mapping[str, int]) -> set[str]:
    """The operations whose effect is inside the cursors, or in nothing that is replicated here."""
    decided = file_of(session).execute("SELECT id, versions FROM outbox WHERE outcome IS NOT NULL")
    told = [(identity, msgspec.json.decode(versions, type=dict[str, int])) for identity, versions in decided]
    return {one for one, versions in told if pulled(versions, cursors) or cursors.keys().isdisjoint(versions)}


def pulled(versions: Mapping[str, int], cursors: Mapping[str, int]) -> bool:
    """Whether what received these versions is in a replica that has come so far.

    Scopes are pulled together, so an effect is there in all of them or in none; only in a long backlog one scope can
    be ahead. Then the operation counts too: replayed on rows that hold its effect already, it might happen twice.
    """
    return any(version <= cursors[scope] for scope, version in versions.items() if scope in cursors)


def drop(session: Session, operations: set[str], now: datetime) -> None:
    """Take confirmed operations out of the queue; those central accepted are kept in case it forgets them."""
    if not operations:
        return
    file = file_of(session)
    numbers = [number for one in operations for (number,) in file.execute(_NUMBER, (one,))]
    file.executemany(_KEEP, [(microseconds(now), number) for number in sorted(numbers)])
    file.executemany("DELETE FROM outbox WHERE number = ?", [(number,) for number in numbers])
