"""Every word of every contact, found in any spelling: a full-text index inside the replica.

``entry_words`` holds what was said and read, ``contact_words`` what the list names. What a contact brings is indexed
later, a little at a time (``index_some``): a new station copies its contacts first. What leaves or changes is taken out
of the index by triggers in the same transaction, whoever wrote it; FTS5's ``secure-delete`` takes out the very bytes
(https://www.sqlite.org/fts5.html#the_secure_delete_configuration_option).

Rows are known by their rowid: those up to a mark are indexed, the others are not yet.
"""

# ruff: noqa: S608 - every name in these statements is one of ours

from dataclasses import dataclass
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, column, literal_column, or_, select, table, text
from sqlalchemy.orm import Session

from agent_console.database.tables import Contact, Entry
from agent_console.domain.spelling import PLAIN_LETTERS, words_folded

_ROWS, _LETTERS = 40, 12_000
"""Indexed in one transaction: a gesture that comes in between waits for no more than a few milliseconds."""
_MERGED = 16
"""Pages of the index tidied in one transaction; left to itself FTS5 tidies thousands when it comes to it."""
_SHORTEST = 2
"""Letters from which a word is looked up: half of all texts hold a word with any single one."""


@dataclass(frozen=True)
class _Indexed:
    """A table and those of its columns whose words are found."""

    table: str
    columns: tuple[str, ...]

    @property
    def index(self) -> str:
        return f"{self.table}_words"

    def values(self, row: str) -> str:
        """The columns of ``row`` as they are indexed: FTS5 folds every diacritic but those that are no mark."""
        return ", ".join(_plain(f"{row}.{name}") for name in self.columns)


_INDEXED = (_Indexed("entry", ("text",)), _Indexed("contact", ("subject", "sender_name")))


def drop(connection: Connection) -> None:
    """No index and no triggers, before tables are made anew under them."""
    for one in _INDEXED:
        for event in ("left", "changed"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {one.index}_{event}")
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {one.index}")
    connection.exec_driver_sql("DROP TABLE IF EXISTS word_mark")


def create(connection: Connection) -> None:
    """The index, empty."""
    connection.exec_driver_sql("CREATE TABLE word_mark (name TEXT PRIMARY KEY, up_to INTEGER NOT NULL)")
    for one in _INDEXED:
        _create(connection, one)


def _create(connection: Connection, one: _Indexed) -> None:
    index, names = one.index, ", ".join(one.columns)
    kind = f"content='{one.table}', columnsize=0, tokenize=\"unicode61 remove_diacritics 2\""
    settings = {"secure-delete": 1, "automerge": 0, "crisismerge": 1999}
    indexed = f"OLD.rowid <= (SELECT up_to FROM word_mark WHERE name = '{one.table}')"
    take_out = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', OLD.rowid, {one.values('OLD')});"
    put_in = f"INSERT INTO {index}(rowid, {names}) VALUES (NEW.rowid, {one.values('NEW')});"
    # SQLite gives a rowid again when the highest is deleted: what comes next under it is not indexed yet.
    lower = (
        f"UPDATE word_mark SET up_to = (SELECT coalesce(max(rowid), 0) FROM {one.table}) "
        f"WHERE name = '{one.table}' AND up_to > (SELECT coalesce(max(rowid), 0) FROM {one.table});"
    )
    changed = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in one.columns)
    for statement in (
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, {kind})",
        *(f"INSERT INTO {index}({index}, rank) VALUES ('{name}', {value})" for name, value in settings.items()),
        f"INSERT INTO word_mark VALUES ('{one.table}', 0)",
        f"CREATE TRIGGER {index}_left AFTER DELETE ON {one.table} WHEN {indexed} BEGIN {take_out} {lower} END",
        f"CREATE TRIGGER {index}_changed AFTER UPDATE OF {names} ON {one.table} "
        f"WHEN {indexed} AND ({changed}) BEGIN {take_out} {put_in} END",
    ):
        connection.exec_driver_sql(statement)


def clear(session: Session) -> None:
    """Forget every word, down to the bytes; what is still here is indexed again by and by."""
    for one in _INDEXED:
        session.execute(text("UPDATE word_mark SET up_to = 0 WHERE name = :name"), {"name": one.table})
        session.execute(text(f"INSERT INTO {one.index}({one.index}) VALUES ('delete-all')"))


def index_some(session: Session) -> bool:
    """Take some rows into the index that are not in it, and tidy a part of it; whether there is more to do."""
    connection = session.connection()
    for one in _INDEXED:
        mark = connection.execute(text("SELECT up_to FROM word_mark WHERE name = :n"), {"n": one.table}).scalar_one()
        reached = _reach(connection, one, mark)
        if reached > mark:
            _take_in(connection, one, mark, reached)
        if _tidied(connection, one) or reached > mark:
            return True
    return False


def mentioning(word: str) -> ColumnElement[bool] | None:
    """Contacts in which something begins with ``word``, in any spelling; None where it is too short to look for."""
    folded = words_folded(word)
    if len(folded) < _SHORTEST:
        return None
    phrase = '"' + folded.replace('"', '""') + '"*'
    said = select(Entry.contact_id).where(literal_column("entry.rowid").in_(_found("entry", phrase)))
    named = select(Contact.id).where(literal_column("contact.rowid").in_(_found("contact", phrase)))
    return or_(Contact.id.in_(said), Contact.id.in_(named))


def _found(name: str, phrase: str) -> Select[Any]:
    index = table(f"{name}_words", column("rowid"))
    return select(index.c.rowid).where(literal_column(f"{name}_words").op("MATCH")(phrase))


def _reach(connection: Connection, one: _Indexed, mark: int) -> int:
    """The rowid up to which the next rows go: a few, and not too many letters; ``mark`` where there are none."""
    long = " + ".join(f"length({name})" for name in one.columns)
    statement = f"SELECT rowid, {long} FROM {one.table} WHERE rowid > :mark ORDER BY rowid LIMIT {_ROWS}"
    reached, letters = mark, 0
    for rowid, length in connection.execute(text(statement), {"mark": mark}):
        letters += length
        if letters > _LETTERS and reached > mark:
            break
        reached = rowid
    return reached


def _take_in(connection: Connection, one: _Indexed, mark: int, reached: int) -> None:
    names, index = ", ".join(one.columns), one.index
    rows = f"SELECT rowid, {one.values(one.table)} FROM {one.table} WHERE rowid > :mark AND rowid <= :reached"
    put_in = f"INSERT INTO {index}(rowid, {names}) {rows}"
    connection.execute(text(put_in), {"mark": mark, "reached": reached})
    moved = "UPDATE word_mark SET up_to = :reached WHERE name = :name"
    connection.execute(text(moved), {"reached": reached, "name": one.table})


def _tidied(connection: Connection, one: _Indexed) -> bool:
    # https://www.sqlite.org/fts5.html#the_merge_command: fewer than two changes mean there was nothing to merge.
    before = _changes(connection)
    connection.execute(text(f"INSERT INTO {one.index}({one.index}, rank) VALUES ('merge', {_MERGED})"))
    return _changes(connection) - before >= 2


def _changes(connection: Connection) -> int:
    return int(connection.execute(text("SELECT total_changes()")).scalar_one())


def _plain(value: str) -> str:
    return reduce(lambda inner, pair: f"replace({inner}, '{pair[0]}', '{pair[1]}')", PLAIN_LETTERS.items(), value)
