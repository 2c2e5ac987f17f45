"""A new station beside raw copying; then an idle pull, one change, and a long backlog, all at a large central."""

import csv
import io
import time
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, text

from agent_console.commands.benches.figures import summary
from agent_console.commands.benches.passing_central import passing_central
from agent_console.commands.fleet.server import cpu_seconds
from agent_console.database.replica import Replica, open_encrypted
from agent_console.domain.identifiers import new_id
from agent_console.sync.exchange import Exchange
from agent_console.sync.link import CentralLink
from agent_console.system.vault import new_key

PROMISED = {"new_station_s": 30.0, "ratio": 3.0, "idle_pull_server_ms": 3.0, "backlog_s": 5.0}

_FILL = """
    INSERT INTO contact (id, reference, channel, direction, state, department_id, origin_id, subject, preview,
                         sender_name, sender_address, recipient, language, pages, problems, received_at, updated_at,
                         transfers)
    SELECT gen_random_uuid(), 'AAAA-' || n, 'email', 'inbound', 'waiting', :department, :department,
           'Contact ' || n, repeat('p', 120), 'A citizen', 'citizen@city.example', '', '', 0, '[]',
           now() - n * interval '1 minute', now(), 0
    FROM generate_series(1, :contacts) AS n;
    INSERT INTO entry (id, contact_id, kind, direction, at, author, text, html, event, facts, late, message_id,
                       delivery_note, recipient)
    SELECT gen_random_uuid(), id, 'message', 'inbound', received_at, 'A citizen', repeat('words ', 40), '', '', '{}',
           false, '', '', ''
    FROM contact;
"""

_CHANGE = text("""
    UPDATE contact SET state = 'held', updated_at = clock_timestamp()
    WHERE id IN (SELECT id FROM contact WHERE state = 'waiting' LIMIT :rows)
""")


def run(contacts: int = 100_000, backlog: int = 5_000) -> dict[str, Any]:
    """The figures; ``ratio`` is to COPY out and raw insert of the same rows of contact and entry in the same run."""
    with passing_central(people=2) as (folder, server, city):
        owner = city.owner
        _fill(owner, city.department(0), contacts)
        raw = _raw(owner, folder / "raw.db")
        station = new_id()
        link = CentralLink.open(city.desk_url, city.login(0), city.password, station, "bench")
        replica = Replica.open(folder / "bench.replica", new_key())
        exchange = Exchange(replica, station)
        cursors: dict[str, int] = {}
        began = time.perf_counter()
        for scope in sorted(link.greeting.scopes, reverse=True):
            cursors |= exchange.copy(link, scope).versions
        ours = time.perf_counter() - began
        used = cpu_seconds(server)
        idle = [_timed(lambda: exchange.pull(link, cursors)) for _ in range(300)]
        idle_server = (cpu_seconds(server) - used) / len(idle)
        one = []
        for _ in range(50):
            _change(owner, 1, 1)
            moment = time.perf_counter()
            cursors |= exchange.pull(link, cursors).versions
            one.append(time.perf_counter() - moment)
        _change(owner, backlog, 10)
        caught_up, longest = _catch_up(exchange, link, cursors)
        link.close()
        replica.close()
    return {
        "contacts": contacts,
        "rows": 2 * contacts,
        "new_station_s": round(ours, 2),
        "raw_s": round(raw, 2),
        "ratio": round(ours / raw, 2),
        "idle_pull": summary(idle),
        "idle_pull_server_ms": round(idle_server * 1000, 2),
        "pull_of_one_change": summary(one),
        "backlog": backlog,
        "backlog_s": round(caught_up, 2),
        "longest_page_ms": round(longest * 1000, 1),
        "promised": PROMISED,
    }


def _timed(action: Any) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def _fill(owner: Engine, department_id: str, contacts: int) -> None:
    with owner.begin() as connection:
        # Rows that are there already, as after years: no triggers, no change log.
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        for statement in _FILL.split(";")[:2]:
            connection.execute(text(statement), {"department": department_id, "contacts": contacts})
    with owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE"))


def _change(owner: Engine, rows: int, per_transaction: int) -> None:
    for _ in range(rows // per_transaction):
        with owner.begin() as connection:
            connection.execute(_CHANGE, {"rows": per_transaction})


def _catch_up(exchange: Exchange, link: CentralLink, cursors: dict[str, int]) -> tuple[float, float]:
    began, longest, more = time.perf_counter(), 0.0, True
    while more:
        moment = time.perf_counter()
        step = exchange.pull(link, cursors)
        longest = max(longest, time.perf_counter() - moment)
        cursors |= step.versions
        more = step.more
    return time.perf_counter() - began, longest


def _raw(owner: Engine, path: Path) -> float:
    """COPY both tables out and insert their rows into an encrypted file, with nothing in between."""
    began = time.perf_counter()
    target = open_encrypted(path, new_key())
    with owner.connect() as connection:
        driver: Any = connection.connection.driver_connection
        for table in ("contact", "entry"):
            with driver.cursor().copy(f"COPY {table} TO STDOUT (FORMAT csv)") as copy:
                rows = list(csv.reader(io.StringIO(b"".join(bytes(part) for part in copy).decode())))
            _insert(target, table, rows)
    target.close()
    return time.perf_counter() - began


def _insert(target: sqlcipher.Connection, table: str, rows: list[list[str]]) -> None:
    columns = ", ".join(f"c{number}" for number in range(len(rows[0])))
    target.execute(f"CREATE TABLE {table} ({columns}, PRIMARY KEY (c0))")
    marks = ", ".join("?" * len(rows[0]))
    target.execute("BEGIN")
    target.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - names of our own tables
    target.execute("COMMIT")
