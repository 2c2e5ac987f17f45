"""What the change log and the ledger cost: the same writes at central with them, and without."""

import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, text

from agent_console.commands.fleet.city import FleetCity
from agent_console.database.central import central_engine, central_url, execute_last
from agent_console.database.embedded import embedded
from agent_console.domain.identifiers import new_id

PROMISED_RATIO = 1.5
WRITERS = 4
DEPARTMENTS = 20
"""Writers in one department take turns at its counter; a city of this size has about as many."""

_NOTE = text("""
    INSERT INTO entry (id, contact_id, kind, at, author, text, html, event, facts, late, message_id, delivery_note,
                       recipient)
    VALUES (:id, :contact, 'note', now(), '', 'A note of ordinary length.', '', '', '{}', false, '', '', '')
""")
_MOVE = text("UPDATE contact SET updated_at = now(), preview = 'A note' WHERE id = :contact")
_SEAL = "SELECT seal_operation({}, {}, {}, 'add_note', now(), 'applied', '', '{{}}')"


def run(operations: int = 800, rounds: int = 9) -> dict[str, Any]:
    """Operations per second by several writers; ``ratio`` is without by with, the median of ``rounds`` in turn."""
    with tempfile.TemporaryDirectory(prefix="agent-console-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        server = embedded(folder / "central")
        try:
            owner = central_engine(central_url(server.url))
            city = FleetCity.make(owner, central_url(server.desk_url), 10 * DEPARTMENTS, 1)
            city.fill(8)
            _speed(owner, operations, True)  # plans and caches are warm in both
            pairs = [(_speed(owner, operations, True), _speed(owner, operations, False)) for _ in range(rounds)]
        finally:
            server.stop("immediate")
    ratios = sorted(without / with_it for with_it, without in pairs)
    middle = len(pairs) // 2
    return {
        "operations": operations,
        "writers": WRITERS,
        "departments": DEPARTMENTS,
        "with_per_second": round(sorted(pair[0] for pair in pairs)[middle]),
        "without_per_second": round(sorted(pair[1] for pair in pairs)[middle]),
        "ratio": round(ratios[middle], 2),
        "ratios": [round(ratio, 2) for ratio in ratios],
        "promised": PROMISED_RATIO,
    }


def _speed(owner: Engine, operations: int, with_log: bool) -> float:
    """Operations per second. History is written in both: only change log and ledger are compared."""
    with owner.connect() as connection:
        contacts = list(connection.execute(text("SELECT id::text FROM contact ORDER BY id")).scalars())
    _switch(owner, with_log)
    threads = [
        threading.Thread(target=_write, args=(owner, contacts[number::WRITERS], operations // WRITERS, with_log))
        for number in range(WRITERS)
    ]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - began
    _switch(owner, True)
    return operations / seconds


def _switch(owner: Engine, on: bool) -> None:
    word = "ENABLE" if on else "DISABLE"
    with owner.begin() as connection:
        for table in ("contact", "entry"):
            connection.execute(text(f"ALTER TABLE {table} {word} TRIGGER note"))


def _write(owner: Engine, contacts: list[str], times: int, with_log: bool) -> None:
    station = new_id()
    with owner.connect() as connection:
        with connection.begin():
            connection.execute(
                text("INSERT INTO station VALUES (:id, session_user, 'bench', 1, :now)"),
                {"id": station, "now": datetime.now(UTC)},
            )
        for number in range(times):
            _one(connection, station, contacts[number % len(contacts)], with_log)


def _one(connection: Connection, station: str, contact_id: str, with_log: bool) -> None:
    identity = new_id()
    with connection.begin():
        connection.execute(_NOTE, {"id": identity, "contact": contact_id})
        connection.execute(_MOVE, {"contact": contact_id})
        if with_log:
            execute_last(connection, _SEAL, (station, identity, identity.encode()))
