"""Every word of a contact is found, in any spelling, and no word that has left can be."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, text, update
from sqlalchemy.orm import Session

from agent_console.database.queries.excerpts import excerpts
from agent_console.database.queries.inbox import Shelf, ShelfKind, contact_ids
from agent_console.database.replica import SCHEMA, Replica
from agent_console.database.rows import put_stored
from agent_console.database.tables import Contact, Entry
from agent_console.database.words import clear, index_some
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.contact import ContactState, EntryKind
from agent_console.system.vault import new_key

NOW = datetime(2026, 11, 12, 9, tzinfo=UTC)
SHELF = Shelf(ShelfKind.QUEUE, "agent", ("waste",))


@pytest.fixture
def replica(tmp_path: Path) -> Iterator[Replica]:
    opened = Replica.open(tmp_path / "own.replica", new_key())
    yield opened
    opened.close()


def contact(ident: str, subject: str = "", sender: str = "") -> Contact:
    return Contact(
        id=ident, reference=f"R-{ident}", channel=Channel.POST, direction=Direction.INBOUND,
        state=ContactState.WAITING, department_id="waste", origin_id="waste", subject=subject, preview="",
        sender_name=sender, sender_address="", recipient="", problems=[], received_at=NOW, updated_at=NOW,
    )  # fmt: skip


def entry(ident: str, contact_id: str, words: str) -> Entry:
    return Entry(id=ident, contact_id=contact_id, kind=EntryKind.MESSAGE, direction="inbound", at=NOW, text=words)


def keep(replica: Replica, *records: Contact | Entry) -> None:
    with replica.writing() as session:
        session.add_all(records)


def indexed(replica: Replica) -> None:
    more = True
    while more:
        with replica.writing() as session:
            more = index_some(session)


def found(replica: Replica, words: str) -> list[str]:
    with replica.reading() as session:
        return contact_ids(session, Shelf(SHELF.kind, SHELF.agent_id, SHELF.departments, words=words))


def terms(replica: Replica) -> set[tuple[str, int]]:
    """Each word of the index and the row it stands in."""
    with replica.writing() as session:
        for name in ("entry", "contact"):
            session.execute(text(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{name}_v "
                                 f"USING fts5vocab(main, {name}_words, instance)"))  # fmt: skip
        rows = [*session.execute(text("SELECT term, doc FROM entry_v UNION ALL SELECT term, -doc FROM contact_v"))]
    return {(term, doc) for term, doc in rows}


def shadow_bytes(session: Session) -> bytes:
    return b"".join(
        bytes(value) if isinstance(value, bytes) else str(value).encode()
        for name in ("entry_words", "contact_words")
        for part, column in (("data", "block"), ("idx", "term"))
        for (value,) in session.execute(text(f"SELECT {column} FROM {name}_{part}"))
    )


LETTER = (
    "Sehr geehrte Damen und Herren, " + "die Tonne steht noch. " * 400 + "Przychodnia w Łodzi, Straße am Müllplatz."
)


@pytest.mark.parametrize(
    "words",
    ["przychodnia", "lodzi", "ŁODZI", "strasse", "Straße", "mullplatz", "müllpl", "damen przychod"],
)
def test_a_word_of_a_long_letter_is_found_in_any_spelling(replica, words):
    keep(replica, contact("1", "Brief"), contact("2"), entry("e", "1", LETTER), entry("f", "2", "nothing of it"))
    indexed(replica)
    assert found(replica, words) == ["1"]


@pytest.mark.parametrize("words", ["ullplatz", "lodzi mleko", "xyz", '"', "OR", "NEAR(", "*"])
def test_what_stands_nowhere_is_not_found_whatever_signs_are_in_it(replica, words):
    keep(replica, contact("1"), entry("e", "1", LETTER))
    indexed(replica)
    assert found(replica, words) == []


def test_words_of_different_notes_and_of_the_subject_count_together(replica):
    keep(replica, contact("1", "Łąka", "Żaneta"), entry("e", "1", "first barrel"), entry("f", "1", "second bottle"))
    indexed(replica)
    assert found(replica, "barrel bottle laka zaneta") == ["1"]


def test_a_number_of_a_document_is_found_by_its_parts_in_order(replica):
    keep(replica, contact("1"), entry("e", "1", "Unser Zeichen W-2026-417"), contact("2"), entry("f", "2", "417 2026"))
    indexed(replica)
    assert found(replica, "W-2026-417") == ["1"]


def test_a_changed_text_is_found_by_its_new_words_only(replica):
    keep(replica, contact("1", "old subject"), entry("e", "1", "before"))
    indexed(replica)
    with replica.writing() as session:
        session.execute(update(Entry).values(text="after"))
        session.execute(update(Contact).values(subject="newer"))
    assert [found(replica, word) for word in ("before", "after", "subject", "newer")] == [[], ["1"], [], ["1"]]


def test_what_is_deleted_leaves_no_byte_in_the_index(replica):
    keep(replica, contact("1"), entry("e", "1", "Quastenflosser schwimmt"), contact("2"), entry("f", "2", "quasar"))
    indexed(replica)
    with replica.reading() as session:
        assert b"tenflosser" in shadow_bytes(session)
    with replica.writing() as session:
        session.execute(delete(Entry).where(Entry.id == "e"))
    with replica.reading() as session:
        assert b"tenflosser" not in shadow_bytes(session)
        assert b"schwimmt" not in shadow_bytes(session)
    assert found(replica, "quasar") == ["2"]


def test_clearing_leaves_no_word_and_what_is_here_comes_back(replica):
    keep(replica, contact("1"), entry("e", "1", LETTER))
    indexed(replica)
    with replica.writing() as session:
        clear(session)
    with replica.reading() as session:
        assert b"przychodnia" not in shadow_bytes(session)
    assert terms(replica) == set()
    indexed(replica)
    assert found(replica, "przychodnia") == ["1"]


def test_a_row_put_in_place_of_another_takes_its_words_away(replica):
    keep(replica, contact("1"), entry("e", "1", "before"))
    indexed(replica)
    with replica.writing() as session:
        (row,) = session.execute(text("SELECT * FROM entry")).mappings()
        columns = [column.name for column in Entry.__table__.columns]
        put_stored(session, Entry.__table__, [tuple("after" if name == "text" else row[name] for name in columns)])
    indexed(replica)
    assert (found(replica, "before"), found(replica, "after")) == ([], ["1"])


def test_what_comes_under_a_number_that_was_free_again_is_indexed(replica):
    keep(replica, contact("1"), entry("e", "1", "first"), entry("f", "1", "second"))
    indexed(replica)
    with replica.writing() as session:
        session.execute(delete(Entry).where(Entry.id == "f"))
        session.add(entry("g", "1", "third"))
    indexed(replica)
    assert [found(replica, word) for word in ("first", "second", "third")] == [["1"], [], ["1"]]


WORDS = st.lists(st.sampled_from(["bin", "Łódź", "straße", "quelle", "über", "zebra"]), max_size=6).map(" ".join)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 9), WORDS),
        st.tuples(st.just("drop"), st.integers(0, 9), st.just("")),
        st.tuples(st.just("change"), st.integers(0, 9), WORDS),
        st.tuples(st.just("index"), st.just(0), st.just("")),
        st.tuples(st.just("clear"), st.just(0), st.just("")),
        st.tuples(st.just("undo"), st.integers(0, 9), WORDS),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_happens_the_index_holds_what_the_replica_holds(tmp_path_factory, steps):
    replica = Replica.open(tmp_path_factory.mktemp("words") / "own.replica", new_key())
    keep(replica, contact("1"))
    for step, number, words in steps:
        try:
            with replica.writing() as session:
                _step(session, step, str(number), words)
                if step == "undo":
                    raise InterruptedError
        except InterruptedError:
            pass
    indexed(replica)
    known = terms(replica)
    with replica.writing() as session:
        clear(session)
    indexed(replica)
    assert known == terms(replica)
    replica.close()


def _step(session: Session, step: str, ident: str, words: str) -> None:
    if step == "add" and session.get(Entry, ident) is None:
        session.add(entry(ident, "1", words))
    elif step == "drop":
        session.execute(delete(Entry).where(Entry.id == ident))
    elif step in ("change", "undo"):
        session.execute(update(Entry).where(Entry.id == ident).values(text=words))
    elif step == "index":
        index_some(session)
    elif step == "clear":
        clear(session)


def test_a_replica_of_an_older_console_gains_the_index(tmp_path):
    key = new_key()
    replica = Replica.open(tmp_path / "old.replica", key)
    keep(replica, contact("1"), entry("e", "1", LETTER))
    indexed(replica)
    with replica.writing() as session:
        for statement in ("DROP TRIGGER entry_words_left", "DROP TABLE contact_words", "PRAGMA user_version = 3"):
            session.execute(text(statement))
    replica.close()
    replica = Replica.open(tmp_path / "old.replica", key)
    indexed(replica)
    assert found(replica, "przychodnia") == ["1"]
    with replica.reading() as session:
        assert session.execute(text("PRAGMA user_version")).scalar_one() == SCHEMA
    replica.close()


def test_a_result_says_where_its_words_stand(replica):
    keep(replica, contact("1", "Łąka"), entry("e", "1", LETTER), contact("2", "Łodzi"))
    with replica.reading() as session:
        places = excerpts(session, ["1", "2"], "lodzi strasse")
        assert set(places) == {"1"}
        place = places["1"]
        assert [place.text[start:end] for start, end in place.found] == ["Łodzi", "Straße"]
        assert session.scalar(select(Contact.id).where(Contact.id == "2")) == "2"
