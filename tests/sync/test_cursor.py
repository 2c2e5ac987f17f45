"""No pull skips a row, whatever the writers do; the cursor everybody writes first is run beside it and does skip.

Writers pause before they commit, roll back, and use savepoints. Two readers follow them: ours by scope versions, and
the naive one by ``id > last`` of a sequence.
"""

import os
import random
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from agent_console.database.feed import changes_after
from agent_console.domain.identifiers import new_id
from tests.servers.postgres import CENTRE, Central
from tests.sync.intake_hand import arrive

SECONDS = float(os.environ.get("CONSOLE_CURSOR_SECONDS", "4"))
WRITERS = 6

NOTE = text("""
    INSERT INTO entry (id, contact_id, kind, at, author, text, html, event, facts, late, message_id, delivery_note,
                       recipient)
    VALUES (:id, :contact, 'note', now(), '', 'x', '', '', '{}', false, '', '', '')
""")
LINE = text("INSERT INTO naive (key) VALUES (:key)")


@dataclass
class Writer:
    """One connection that writes notes in transactions of every shape."""

    central: Central
    contact_id: str
    seed: int
    committed: list[str] = field(default_factory=list)

    def run(self, until: float) -> None:
        chance = random.Random(self.seed)
        with self.central.owner.connect() as connection:
            while time.monotonic() < until:
                self._transaction(connection, chance)

    def _transaction(self, connection: Connection, chance: random.Random) -> None:
        kept: list[str] = []
        with connection.begin() as transaction:
            for _ in range(chance.randint(1, 4)):
                part = connection.begin_nested() if chance.random() < 0.4 else None
                written = self._write(connection)
                if part is not None and chance.random() < 0.5:
                    part.rollback()
                    continue
                if part is not None:
                    part.commit()
                kept.append(written)
            time.sleep(chance.choice([0, 0, 0.002, 0.02, 0.06]))
            if chance.random() < 0.2:
                transaction.rollback()
                return
        self.committed += kept

    def _write(self, connection: Connection) -> str:
        key = new_id()
        connection.execute(NOTE, {"id": key, "contact": self.contact_id})
        connection.execute(LINE, {"key": key})
        return key


@dataclass
class Readers:
    """Our cursor and the naive one, moved in turn."""

    connection: Connection
    cursors: dict[str, int]
    ours: list[str] = field(default_factory=list)
    naive: list[str] = field(default_factory=list)
    last: int = 0

    def step(self) -> bool:
        with self.connection.begin():
            found = self.connection.execute(
                text("SELECT id, key FROM naive WHERE id > :l ORDER BY id"), {"l": self.last}
            )
            for number, key in found:
                self.last = number
                self.naive.append(str(key))
        page = changes_after(self.connection, self.cursors)
        self.ours += [str(row["id"]) for row in page.rows.get("entry", []) if row["kind"] == "note"]
        moved = page.versions != self.cursors
        self.cursors = page.versions
        return moved


@pytest.fixture
def naive_table(central: Central) -> Iterator[None]:
    with central.owner.begin() as owner:
        owner.execute(text("CREATE TABLE naive (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key uuid)"))
    yield
    with central.owner.begin() as owner:
        owner.execute(text("DROP TABLE naive"))


def test_our_cursor_skips_nothing_where_the_naive_one_does(central: Central, naive_table: None, tmp_path: Path) -> None:
    contact_id = arrive(central)
    until = time.monotonic() + SECONDS
    writers = [Writer(central, contact_id, seed) for seed in range(WRITERS)]
    threads = [threading.Thread(target=writer.run, args=(until,)) for writer in writers]
    with central.owner.connect() as connection:
        with connection.begin():
            version = connection.execute(text("SELECT version FROM scope WHERE id = :s"), {"s": CENTRE}).scalar_one()
        readers = Readers(connection, {CENTRE: version})
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            readers.step()
        while readers.step():
            pass
    committed = [key for writer in writers for key in writer.committed]
    skipped = set(committed) - set(readers.naive)
    print(f"{len(committed)} rows in {SECONDS} s: ours skipped 0, the naive cursor {len(skipped)}")
    assert sorted(readers.ours) == sorted(committed)
    assert skipped, "the naive cursor was lucky: this test proves nothing then"
