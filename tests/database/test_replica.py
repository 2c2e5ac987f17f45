"""The replica: encrypted, exact, and never in the way."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, text

from agent_console.database.replica import Replica
from agent_console.database.tables import INCOMPLETE, Cursor, Draft
from agent_console.domain.errors import DamagedError
from agent_console.system.vault import new_key

SECRET = "the words of a citizen"


def draft(number: int = 0) -> Draft:
    return Draft(contact_id=str(number), editor="note", text=SECRET, at=datetime.now(UTC))


def test_no_word_of_it_lies_readable_on_the_disk(tmp_path: Path) -> None:
    replica = Replica.open(tmp_path / "a.replica", new_key())
    with replica.writing() as session:
        session.add(draft())
    for path in tmp_path.iterdir():
        content = path.read_bytes()
        assert SECRET.encode() not in content
        assert not content.startswith(b"SQLite format")
    replica.close()


def test_another_key_is_an_error_that_says_so(tmp_path: Path) -> None:
    Replica.open(tmp_path / "a.replica", new_key()).close()
    with pytest.raises(DamagedError, match="key"):
        Replica.open(tmp_path / "a.replica", new_key())


def test_garbage_is_an_error_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.replica").write_bytes(b"x" * 10_000)
    with pytest.raises(DamagedError):
        Replica.open(tmp_path / "a.replica", new_key())


def test_a_failed_write_leaves_nothing(tmp_path: Path) -> None:
    replica = Replica.open(tmp_path / "a.replica", new_key())
    with pytest.raises(RuntimeError), replica.writing() as session:
        session.add(draft())
        session.flush()
        raise RuntimeError
    with replica.reading() as session:
        assert session.scalars(select(Draft)).all() == []
    replica.close()


def test_a_reader_sees_one_moment_while_others_write(tmp_path: Path) -> None:
    replica = Replica.open(tmp_path / "a.replica", new_key())
    with replica.reading() as reader:
        assert reader.scalars(select(Draft)).all() == []
        with replica.writing() as session:
            session.add(draft())
        assert reader.scalars(select(Draft)).all() == []
    with replica.reading() as reader:
        assert len(reader.scalars(select(Draft)).all()) == 1
    replica.close()


def test_writers_of_many_threads_take_turns(tmp_path: Path) -> None:
    replica = Replica.open(tmp_path / "a.replica", new_key())

    def write(start: int) -> None:
        for number in range(start, start + 25):
            with replica.writing() as session:
                session.add(draft(number))

    threads = [threading.Thread(target=write, args=(start * 100,)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with replica.reading() as reader:
        assert len(reader.scalars(select(Draft)).all()) == 100
    replica.close()


def test_an_older_replica_gets_the_columns_it_lacks_and_lets_be_empty_what_may_be_now(tmp_path: Path) -> None:
    path, key = tmp_path / "old.replica", new_key()
    opened = Replica.open(path, key)
    words = ", ".join(f"{name} VARCHAR NOT NULL" for name in ("department_id", "language", "title", "short_answer"))
    with opened.writing() as session:
        session.execute(text("DROP TABLE article"))
        session.execute(text(f"CREATE TABLE article (id VARCHAR(36) PRIMARY KEY, {words})"))
        session.execute(text("INSERT INTO article VALUES ('a', 'waste', 'en', 'Bins', 'Mondays.')"))
        session.execute(text("INSERT INTO cursor VALUES ('waste', 7, 0, 0)"))
        session.execute(text("PRAGMA user_version = 1"))
    opened.close()
    opened = Replica.open(path, key)
    with opened.writing() as session:
        assert session.scalars(select(Cursor.scope)).all() == ["waste"], "it is here, and must be forgotten when lost"
        assert session.scalars(select(Cursor.version)).all() == [INCOMPLETE], "and is copied anew until then"
        row = session.execute(text("SELECT title, department_id, state FROM article")).one()
        assert tuple(row) == ("Bins", "waste", "")
        session.execute(text("UPDATE article SET department_id = NULL"))
    opened.close()
