"""Gesture to saved: applied and queued in the replica, beside the same two statements by hand."""

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import insert

from agent_console.commands.benches.figures import summary
from agent_console.database.replica import Replica
from agent_console.database.tables import Agent, Contact, Department
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.contact import ContactState
from agent_console.domain.identifiers import new_id, reference
from agent_console.operations import AddNote, ClaimContact
from agent_console.sync.station import Station
from agent_console.system.vault import new_key

PROMISED_P99_MS = 10.0
PROMISED_RATIO = 10.0


def run(contacts: int = 20_000, gestures: int = 500) -> dict[str, Any]:
    """The figures: ``ratio`` is to raw SQLCipher in the same folder."""
    with tempfile.TemporaryDirectory(prefix="agent-console-") as folder:
        replica = Replica.open(Path(folder) / "bench.replica", new_key())
        ids = _fill(replica, contacts)
        station = Station.on_replica(replica, "agent")
        claims = [
            _timed(lambda contact=one: station.perform(ClaimContact(contact_id=contact))) for one in ids[:gestures]
        ]
        notes = [
            _timed(lambda contact=one: station.perform(AddNote(contact_id=contact, entry_id=new_id(), text="x" * 200)))
            for one in ids[:gestures]
        ]
        station.close()
        raw = _raw(Path(folder) / "raw.db", gestures)
    ours, theirs = summary(claims + notes), summary(raw)
    return {
        "contacts": contacts,
        "gestures": 2 * gestures,
        "claim": summary(claims),
        "note": summary(notes),
        "raw": theirs,
        "ratio_p50": round(ours["p50_ms"] / theirs["p50_ms"], 1),
        "ratio_p99": round(ours["p99_ms"] / theirs["p99_ms"], 1),
        "promised": {"p99_ms": PROMISED_P99_MS, "ratio_p99": PROMISED_RATIO},
    }


def _timed(action: Any) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def _fill(replica: Replica, contacts: int) -> list[str]:
    now = datetime.now(UTC)
    ids = [new_id() for _ in range(contacts)]
    texts: dict[str, str] = {"en": "Bench"}
    with replica.writing() as session:
        session.add(
            Department(
                id="department", parent_id=None, kind="department", name=texts, short=texts, icon="",
                extension="", phone="", email="", fax="", hours={}, districts=[],
            )
        )  # fmt: skip
        session.add(
            Agent(
                id="agent", login="bench", name="Bench", role="agent", department_id="department",
                extension="", languages=[], active=True,
            )
        )  # fmt: skip
        session.flush()
        rows = [
            {
                "id": one, "reference": reference(one), "channel": Channel.EMAIL, "direction": Direction.INBOUND,
                "state": ContactState.WAITING, "department_id": "department", "origin_id": "department",
                "subject": f"Contact {number}", "preview": "p" * 120, "sender_name": "Somebody",
                "sender_address": "a@b.example", "recipient": "", "problems": [], "received_at": now,
                "updated_at": now, "language": "", "pages": 0, "transfers": 0,
            }
            for number, one in enumerate(ids)
        ]  # fmt: skip
        session.execute(insert(Contact), rows)
    return ids


def _raw(path: Path, times: int) -> list[float]:
    connection = sqlcipher.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{new_key()}'\"")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE contact (id INTEGER PRIMARY KEY, owner TEXT)")
    connection.execute("CREATE TABLE outbox (id INTEGER PRIMARY KEY, payload BLOB)")
    connection.executemany("INSERT INTO contact VALUES (?, '')", [(number,) for number in range(times)])

    def gesture(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE contact SET owner = 'agent' WHERE id = ?", (number,))
        connection.execute("INSERT INTO outbox (payload) VALUES (?)", (b"x" * 300,))
        connection.execute("COMMIT")

    measured = [_timed(lambda number=one: gesture(number)) for one in range(times)]
    connection.close()
    return measured
