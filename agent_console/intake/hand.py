"""Intake's hand at central: one connection per source, submitting operations as the role intake."""

import hashlib
import logging
import socket
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any, Protocol

from msgspec.structs import replace
from sqlalchemy import URL, or_, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine import Connection

from agent_console.channels.arrival import Arrival, Part
from agent_console.channels.operation import receive
from agent_console.database.tables import CHUNK_BYTES, Entry, FileChunk, Source
from agent_console.domain.channel import Delivery
from agent_console.domain.errors import RefusedError, UnavailableError
from agent_console.domain.identifiers import derived_id, new_id
from agent_console.domain.outcome import Outcome
from agent_console.operations import AnyOperation, Envelope, ReceiveMessage, RecordDelivery, encode
from agent_console.operations.decide import Verdict
from agent_console.sync.link import CentralLink

log = logging.getLogger(__name__)


_POKE_SECONDS = 0.25
"""While many messages are recorded one after the other, desks are told this often."""

_KEEP = insert(FileChunk).on_conflict_do_nothing()
_PIECES_AT_ONCE = 8

_NEW_SOURCE: dict[str, Any] = {
    "kind": "", "place": "", "mark": {}, "state": "", "problem": "", "test_good": False, "test_said": "",
}  # fmt: skip


class Scanner(Protocol):
    """Who says whether a content is harmful (``channels.clamd.Clamd``)."""

    def verdict(self, content: bytes) -> str:
        """What ``Attachment.scanned`` says of it; ``UnavailableError`` where nobody can say so now."""


class Hand:
    """Everything one source does at central. Not for two threads at once."""

    def __init__(
        self, url: URL, login: str, password: str, source_id: str, kind: str, scanner: Scanner | None = None
    ) -> None:
        self._scanner = scanner
        self._changed: set[str] = set()
        self._collected = False
        self._poke_at = 0.0
        self.source_id = source_id
        self._kind = kind
        self._station = derived_id("intake", source_id)
        name = f"intake {source_id} at {socket.gethostname()}"
        self._link = CentralLink.open(url, login, password, self._station, name)

    @property
    def connection(self) -> Connection:
        """For reading what there is to do."""
        return self._link.connection

    def take_turn(self) -> bool:
        """Whether this process works for the source; False while another one does."""
        key = int.from_bytes(hashlib.sha256(self.source_id.encode()).digest()[:8], "big", signed=True)
        with self.connection.begin():
            taken = self.connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": key}).scalar_one()
        return bool(taken)

    def submit(self, operation: AnyOperation, *, more: bool = False) -> Verdict:
        """Central's verdict, committed, and the desks poked; where ``more`` follow at once, now and then (``poke``)."""
        verdict = self.decide(operation)
        self._tell([verdict], more=more)
        return verdict

    def _tell(self, verdicts: Sequence[Verdict], *, more: bool) -> None:
        self._changed.update(*(verdict.versions for verdict in verdicts))
        if not more or time.monotonic() >= self._poke_at:
            self.poke(wait=not more)

    def poke(self, *, wait: bool = True) -> None:
        """Tell the desks what changed since they were last told; without ``wait`` only where central lets that pass."""
        words, self._changed = sorted(self._changed), set()
        if wait and (words or self._collected):
            self._link.poke(words)
            self._collected = False
        elif words:
            self._collected = self._link.try_poke(words) > 0
        self._poke_at = time.monotonic() + _POKE_SECONDS

    def poke_soon(self, scopes: set[str]) -> float:
        """Tell the desks without waiting: 0, or the seconds after which to come back without scopes."""
        return self._link.try_poke(sorted(scopes))

    def decide(self, operation: AnyOperation) -> Verdict:
        """Central's verdict, committed; nobody is told yet."""
        return self._link.decide(self._envelope(operation))

    def _envelope(self, operation: AnyOperation) -> Envelope:
        return Envelope(
            operation_id=new_id(),
            agent_id=None,
            station_id=self._station,
            claimed_at=datetime.now(UTC),
            payload=encode(operation),
        )

    def receive(self, arrival: Arrival, department_id: str, *, more: bool = False) -> ReceiveMessage:
        """Record a message with its files; what was recorded. The same message twice is one contact.

        ``more``: others follow at once, and ``poke`` after the last one.
        """
        operation, parts = receive(arrival, department_id, self.source_id)
        self.store(parts)
        operation = self._scanned(operation, parts)
        self._require_taken(arrival, self.submit(operation, more=more))
        return operation

    def receive_all(self, arrivals: Sequence[Arrival], department_id: str) -> None:
        """As ``receive`` for messages that came one behind the other, in few round trips; ``poke`` after the last.

        ``RefusedError`` names the first that central refuses; all others are recorded then, too.
        """
        received = [receive(arrival, department_id, self.source_id) for arrival in arrivals]
        self.store([part for _, parts in received for part in parts])
        operations = [self._scanned(operation, parts) for operation, parts in received]
        verdicts = self._link.decide_together([self._envelope(operation) for operation in operations])
        self._tell(verdicts, more=True)
        for arrival, verdict in zip(arrivals, verdicts, strict=True):
            self._require_taken(arrival, verdict)

    def _require_taken(self, arrival: Arrival, verdict: Verdict) -> None:
        if verdict.outcome not in (Outcome.APPLIED, Outcome.MERGED, Outcome.NOOP):
            reason = f"central answered {verdict.outcome} ({verdict.reason})."
            raise RefusedError(f"message {arrival.source_key}", reason, "It stays where it is and is tried again.")
        if arrival.returned:
            self._record_return(arrival.returned, arrival.subject)

    def _scanned(self, operation: ReceiveMessage, parts: Sequence[Part]) -> ReceiveMessage:
        """With the scanner's verdicts; where it is away the message comes in nevertheless, and is scanned later."""
        if self._scanner is None:
            return operation
        verdicts: dict[str, str] = {}
        for part in parts:
            try:
                verdicts[part.sha256] = verdicts.get(part.sha256) or self._scanner.verdict(part.content)
            except UnavailableError as problem:
                log.warning("%s: %s", self.source_id, problem)
                break
        files = tuple(replace(file, scanned=verdicts.get(file.sha256, "")) for file in operation.attachments)
        return replace(operation, attachments=files)

    def _record_return(self, message_id: str, reason: str) -> None:
        """A reply of ours came back: say so on the reply itself."""
        with self.connection.begin():
            wanted = select(Entry.id, Entry.contact_id).where(
                Entry.message_id == message_id, Entry.delivery.is_not(None)
            )
            found = self.connection.execute(wanted.limit(1)).first()
        if found is not None:
            self.submit(
                RecordDelivery(
                    contact_id=found.contact_id, entry_id=found.id, delivery=Delivery.RETURNED, note=reason[:200]
                )
            )

    def store(self, parts: Sequence[Part]) -> None:
        """Keep the contents under their hashes, before the rows that name them."""
        pieces = [
            {"sha256": part.sha256, "number": start // CHUNK_BYTES, "data": part.content[start : start + CHUNK_BYTES]}
            for part in parts
            for start in range(0, len(part.content), CHUNK_BYTES)
        ]
        # In one order, since two sources may keep the same files at once; and few at a time.
        pieces.sort(key=itemgetter("sha256", "number"))
        for start in range(0, len(pieces), _PIECES_AT_ONCE):
            with self.connection.begin():
                self.connection.execute(_KEEP, pieces[start : start + _PIECES_AT_ONCE])

    def content(self, sha256: str) -> bytes:
        """A stored file."""
        with self.connection.begin():
            pieces = select(FileChunk.data).where(FileChunk.sha256 == sha256).order_by(FileChunk.number)
            return b"".join(self.connection.execute(pieces).scalars())

    def mark(self) -> dict[str, Any]:
        """How far this source was read; {} the first time."""
        with self.connection.begin():
            wanted = select(Source.mark).where(Source.id == self.source_id)
            return dict(self.connection.execute(wanted).scalar_one_or_none() or {})

    def save_mark(self, mark: dict[str, Any], *, received: bool = False) -> None:
        """Remember how far it was read. Only after everything before it is recorded."""
        now = datetime.now(UTC)
        row: dict[str, Any] = {"mark": mark, "state": "working", "problem": "", "read_at": now}
        self._put(row | ({"received_at": now} if received else {}))

    def save_problem(self, problem: str) -> None:
        """Show on the sources page why nothing comes."""
        self._put({"state": "failing", "problem": problem[:500]})

    def _put(self, row: dict[str, Any]) -> None:
        row |= {"kind": self._kind}
        statement = insert(Source).values(**(_NEW_SOURCE | row), id=self.source_id)
        statement = statement.on_conflict_do_update(index_elements=["id"], set_=row)
        with self.connection.begin():
            self.connection.execute(statement)

    def name_source(self, source_id: str, kind: str, place: str) -> None:
        """Show a source on the sources page, whether or not it has worked yet."""
        named = {"kind": kind, "place": place[:200]}
        statement = insert(Source).values(**(_NEW_SOURCE | named), id=source_id)
        statement = statement.on_conflict_do_update(
            index_elements=["id"], set_=named, where=or_(Source.place != named["place"], Source.kind != kind)
        )
        with self.connection.begin():
            self.connection.execute(statement)

    def poke_administration(self) -> None:
        """Tell the desks that look after sources that one of them changed."""
        self._link.poke(["administration"])

    def heard(self) -> set[str]:
        """What others changed since the last call."""
        return self._link.heard()

    def fileno(self) -> int:
        """Readable when somebody changed something."""
        return self._link.fileno()

    def close(self) -> None:
        """Hang up."""
        self._link.close()
