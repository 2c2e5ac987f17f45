"""Everything there is to know of a station's line and copy, for its details page and for a diagnosis to send away."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.database.tables import INCOMPLETE, Attention, Cursor, FileChunk, Outbox, Sent
from agent_console.operations.envelope import PROTOCOL
from agent_console.sync.line_log import LineEvent, LineLog
from agent_console.sync.status import Status


@dataclass(frozen=True)
class ScopeDetails:
    """How far the copy of one scope has come."""

    scope: str
    version: int
    moved_at: datetime
    """When a change of this scope came last."""


@dataclass(frozen=True)
class LineDetails:
    """A snapshot."""

    status: Status
    scopes: tuple[ScopeDetails, ...]
    queued: dict[str, int]
    """Gestures without a verdict or not yet confirmed, by kind."""
    oldest_queued: datetime | None
    attention: int
    acknowledged: int
    """Operations central took that are kept in case it forgets them."""
    file_bytes: int
    """Contents of attachments on this machine."""
    replica_bytes: int
    station_id: str
    protocol: int
    connections: int
    round_trip: float | None
    """Seconds."""
    events: tuple[LineEvent, ...]
    """Newest first."""


def line_details(session: Session, status: Status, log: LineLog, station_id: str, replica_bytes: int) -> LineDetails:
    """What ``session`` and the sync thread's log say."""
    complete = Cursor.version != INCOMPLETE
    scopes = session.execute(select(Cursor.scope, Cursor.version, Cursor.at).where(complete).order_by(Cursor.scope))
    payloads = session.execute(select(Outbox.payload, Outbox.claimed_at).order_by(Outbox.number)).all()
    file_bytes = select(func.coalesce(func.sum(func.length(FileChunk.data)), 0))
    return LineDetails(
        status=status,
        scopes=tuple(ScopeDetails(row.scope, row.version, row.at) for row in scopes),
        queued=dict(Counter(_kind(row.payload) for row in payloads)),
        oldest_queued=payloads[0].claimed_at if payloads else None,
        attention=_count(session, Attention),
        acknowledged=_count(session, Sent),
        file_bytes=session.scalar(file_bytes) or 0,
        replica_bytes=replica_bytes,
        station_id=station_id,
        protocol=PROTOCOL,
        connections=log.connections,
        round_trip=log.round_trip,
        events=tuple(log.events()),
    )


def diagnosis(details: LineDetails, private: Iterable[str], **surroundings: Any) -> dict[str, Any]:
    """``details`` as JSON can hold it; every word of ``private`` (logins, names) is blotted out wherever it stands."""
    whole: dict[str, Any] = msgspec.to_builtins(surroundings | asdict(details))
    return _blot(whole, sorted((word for word in private if len(word) > 1), key=len, reverse=True))


def _blot(values: dict[str, Any], words: list[str]) -> dict[str, Any]:
    return {key: _blotted(inside, words) for key, inside in values.items()}


def _blotted(value: Any, words: list[str]) -> Any:
    if isinstance(value, dict):
        return _blot(value, words)
    if isinstance(value, list | tuple):
        return [_blotted(inside, words) for inside in value]
    if isinstance(value, str):
        for word in words:
            value = value.replace(word, "…")
    return value


def _kind(payload: bytes) -> str:
    try:
        return str(msgspec.json.decode(payload, type=dict[str, Any]).get("kind", "unknown"))
    except msgspec.DecodeError:
        return "unknown"


def _count(session: Session, table: type[Any]) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0
