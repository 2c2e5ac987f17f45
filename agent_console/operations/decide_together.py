"""Central's side of many messages that came in at once: a verdict and a ledger row each, in few transactions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, text
from sqlalchemy.exc import DataError, IntegrityError, ProgrammingError
from sqlalchemy.orm import Session

from agent_console.database.central import execute_last
from agent_console.domain.errors import InputError
from agent_console.domain.outcome import Outcome
from agent_console.operations.decide import Verdict, decide
from agent_console.operations.envelope import PROTOCOL, Envelope, decode
from agent_console.operations.operation import Context
from agent_console.operations.receive import ReceiveMessage
from agent_console.operations.receive_together import beginning, receive_together

# Each message has a moment of its own, so that they stand in the inbox in the order they came in.
_UNKNOWN = text(
    "SELECT CAST(o AS text), clock_timestamp()"
    " FROM unnest(CAST(:operations AS uuid[]), CAST(:hashes AS bytea[])) AS given (o, h)"
    " WHERE known_verdict(:station, o, h) IS NULL"
)
_SEAL = "SELECT seal_applied({}, {}::uuid[], {}::bytea[], {}, {}::timestamptz[])"


@dataclass(frozen=True)
class _Read:
    envelope: Envelope
    message: ReceiveMessage


def decide_together(connection: Connection, envelopes: Sequence[Envelope], author: str | None) -> list[Verdict]:
    """As ``decide`` on each; all of one station.

    Messages that begin contacts share one transaction: they touch no row that others wait for. Everything else is
    decided alone and after them, and so are all of them where the database refuses one.
    """
    try:
        together = _begin(connection, [read for envelope in envelopes if (read := _read(envelope, author))])
    except (IntegrityError, DataError, ProgrammingError):
        together = {}
    return [together.get(one.operation_id) or decide(connection, one, author) for one in envelopes]


def _read(envelope: Envelope, author: str | None) -> _Read | None:
    """None for what is no message that came in, or is not to be taken as it stands."""
    if author is not None or envelope.agent_id is not None or envelope.repeated or envelope.protocol != PROTOCOL:
        return None
    try:
        operation = decode(envelope.payload)
    except InputError:
        return None
    return _Read(envelope, operation) if isinstance(operation, ReceiveMessage) else None


def _begin(connection: Connection, read: Sequence[_Read]) -> dict[str, Verdict]:
    """The verdicts by operation, committed; without those that do not begin a contact."""
    with Session(connection, autoflush=False) as session, session.begin():
        clock = _unknown(session, [one.envelope for one in read])
        fresh = [one for one in read if one.envelope.operation_id in clock]
        begins = {id(message) for message in beginning(session, [one.message for one in fresh])}
        taken = [one for one in fresh if id(one.message) in begins]
        if not taken:
            return {}
        receive_together(session, [(one.message, _context(one.envelope, clock)) for one in taken])
        envelopes = [one.envelope for one in taken]
        sealed = (
            envelopes[0].station_id,
            [one.operation_id for one in envelopes],
            [one.payload_hash for one in envelopes],
            str(ReceiveMessage.__struct_config__.tag),
            [one.claimed_at for one in envelopes],
        )
        versions = execute_last(session.connection(), _SEAL, sealed)
        return {one.operation_id: Verdict(Outcome.APPLIED, versions=versions) for one in envelopes}


def _unknown(session: Session, envelopes: Sequence[Envelope]) -> dict[str, datetime]:
    """Central's clock for each operation it has no verdict on yet."""
    if not envelopes:
        return {}
    asked = {
        "station": envelopes[0].station_id,
        "operations": [one.operation_id for one in envelopes],
        "hashes": [one.payload_hash for one in envelopes],
    }
    return {row[0]: row[1] for row in session.execute(_UNKNOWN, asked)}


def _context(envelope: Envelope, clock: dict[str, datetime]) -> Context:
    return Context(envelope.operation_id, None, clock[envelope.operation_id], envelope.claimed_at, central=True)
