"""What the change log and the ledger cost: the same writes at central with them, and without."""

import threading
import time
from typing import Any

import psycopg
from sqlalchemy import Engine, text

from agent_console.commands.benches.passing_central import passing_central
from agent_console.commands.fleet.city import DESKS
from agent_console.database.central import driver_of
from agent_console.domain.identifiers import new_id

PROMISED_RATIO = 1.5
WRITERS = 4
DEPARTMENTS = 20
"""Writers in one department take turns at its counter; a city of this size has about as many."""

_NOTE = """
    INSERT INTO entry (id, contact_id, kind, at, author, text, html, event, facts, late, message_id, delivery_note,
                       recipient)
    VALUES (%s, %s, 'note', now(), '', 'A note of ordinary length.', '', '', '{}', false, '', '', '')
"""
_MOVE = "UPDATE contact SET updated_at = now(), preview = 'A note' WHERE id = %s"
_SEAL = "SELECT seal_operation('{station}', '{operation}', 'hash', 'add_note', now(), 'applied', '', '{{}}'); COMMIT"
"""As ``operations.decide`` sends it: with the commit, in one round trip."""


def run(operations: int = 800, rounds: int = 9) -> dict[str, Any]:
    """Operations per second by several writers; ``ratio`` is without by with, the median of ``rounds`` in turn."""
    with passing_central(DESKS * DEPARTMENTS) as (_, _, city):
        city.fill(8)
        _speed(city.owner, operations, True)  # plans and caches are warm in both
        pairs = [(_speed(city.owner, operations, True), _speed(city.owner, operations, False)) for _ in range(rounds)]
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
    # The driver alone: what SQLAlchemy takes is the client's, and with four writers in one process it hid the server's.
    station = new_id()
    with owner.connect() as connection:
        driver = driver_of(connection)
        driver.execute("INSERT INTO station VALUES (%s, session_user, 'bench', 1, now())", (station,))
        for number in range(times):
            _one(driver, station, contacts[number % len(contacts)], with_log)


def _one(driver: "psycopg.Connection[Any]", station: str, contact_id: str, with_log: bool) -> None:
    identity = new_id()
    driver.execute("BEGIN")
    driver.execute(_NOTE, (identity, contact_id), prepare=True)
    driver.execute(_MOVE, (contact_id,), prepare=True)
    if with_log:
        driver.execute(_SEAL.format(station=station, operation=identity).encode())
    driver.commit()
