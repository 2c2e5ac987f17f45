"""A content in pieces reads like a file, and only where it is read."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from agent_console.database.replica import Replica
from agent_console.database.tables import CHUNK_BYTES, FileChunk
from agent_console.sync.stored_file import StoredFile
from agent_console.system.vault import new_key

SHA = "ab" * 32
CONTENT = random.Random(7).randbytes(10 * CHUNK_BYTES + 123)


class Counting:
    def __init__(self, replica: Replica) -> None:
        self.replica, self.reads = replica, 0

    @contextmanager
    def reading(self) -> Iterator[Session]:
        self.reads += 1
        with self.replica.reading() as session:
            yield session


@pytest.fixture
def counting(tmp_path: Path) -> Iterator[Counting]:
    replica = Replica.open(tmp_path / "own.replica", new_key())
    with replica.writing() as session:
        for number, start in enumerate(range(0, len(CONTENT), CHUNK_BYTES)):
            session.add(FileChunk(sha256=SHA, number=number, data=CONTENT[start : start + CHUNK_BYTES]))
    yield Counting(replica)
    replica.close()


def test_any_place_of_any_length_reads_as_it_was_stored(counting):
    file, chance = StoredFile(counting.reading, SHA, len(CONTENT)), random.Random(3)
    for _ in range(60):
        at, length = chance.randrange(len(CONTENT)), chance.choice((1, 4096, CHUNK_BYTES, 3 * CHUNK_BYTES))
        file.seek(at)
        assert file.read(length) == CONTENT[at : at + length]
    file.seek(-5, 2)
    assert file.read() == CONTENT[-5:]
    assert file.read(1) == b""


def test_only_the_pieces_that_are_asked_for_are_read(counting):
    file = StoredFile(counting.reading, SHA, len(CONTENT))
    assert counting.reads == 0
    for _ in range(2):
        file.seek(3 * CHUNK_BYTES - 10)
        file.read(20)
    assert counting.reads == 2


def test_a_piece_that_is_gone_ends_the_file(counting):
    with counting.replica.writing() as session:
        session.execute(delete(FileChunk).where(FileChunk.number == 2))
    file = StoredFile(counting.reading, SHA, len(CONTENT))
    assert file.read(3 * CHUNK_BYTES) == CONTENT[: 2 * CHUNK_BYTES]


def test_a_replica_that_was_closed_under_it_ends_the_file(counting, tmp_path, caplog):
    file = StoredFile(counting.reading, SHA, len(CONTENT))
    counting.replica.close()
    (tmp_path / "own.replica").write_bytes(b"no database any more" * 1000)
    assert file.read(10) == b""
    assert "a piece of a file cannot be read" in caplog.text
