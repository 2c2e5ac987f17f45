"""A station's knowledge base: made from its replica, and following what changes there."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Article, PickedWords, Service
from agent_console.knowledge.city_thesaurus import city_thesaurus
from agent_console.knowledge.hit import Hit
from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.only import EVERYTHING, Only
from agent_console.knowledge.page import Page
from agent_console.knowledge.pages import pages_of
from agent_console.knowledge.thesaurus import Thesaurus
from agent_console.system.breath import Breath, no_breath

LEAN = 50_000
"""From so many articles on, runs of letters and pairs of words are kept of titles and keywords only."""

_SLICE = 2_000
_BREATH = 50
"""So many rows are fetched before whoever types has a turn."""

Marks = dict[str, int]
"""By article what it was when it was read, in one figure."""


class StationIndex:
    """Searches like a ``KnowledgeIndex``, over what is true today."""

    def __init__(self, session: Session, folder: Path | None = None, breath: Breath = no_breath) -> None:
        """In memory without ``folder``, which is for what is public only; what another left there is taken away.

        ``breath`` is called again and again while articles are read.
        """
        self._folder, self._breath = folder, breath
        self._marks: Marks = {}
        self._said: Mapping[str, Thesaurus] = {}
        self._index = KnowledgeIndex()
        self._build(session)

    def search(self, query: str, language: str, limit: int = 8, only: Only = EVERYTHING) -> list[Hit]:
        """As ``KnowledgeIndex``."""
        return self._index.search(query, language, limit, _today(only))

    def suggest_for(self, text: str, language: str, limit: int = 3, only: Only = EVERYTHING) -> list[Hit]:
        """As ``KnowledgeIndex``."""
        return self._index.suggest_for(text, language, limit, _today(only))

    def follow(self, session: Session) -> bool:
        """Take in what has changed in the replica since; whether anything had."""
        said = city_thesaurus(session)
        heard = said != self._said
        if heard:
            self._said = said
            self._index.mean(said)
        marks = _marks(session, self._breath)
        changed = [ident for ident, mark in marks.items() if self._marks.get(ident) != mark]
        gone = self._marks.keys() - marks.keys()
        if not changed and not gone:
            return heard
        self._index.update(_pages(session, changed), [*gone, *changed])
        self._marks = marks
        return True

    def _build(self, session: Session) -> None:
        self._said = city_thesaurus(session)
        self._marks = _marks(session, self._breath)
        lean = len(self._marks) >= LEAN
        folder = _fresh(self._folder) if self._folder is not None else None
        self._index = KnowledgeIndex(_pages(session, list(self._marks)), folder, lean, self._said, self._breath)


def taught(page: Page, picked: Iterable[str]) -> Page:
    """The page with the words after which agents picked it: they are as good as keywords."""
    more = [words for words in picked if words not in page.keywords]
    return replace(page, keywords=(*page.keywords, *more)) if more else page


def _fresh(folder: Path) -> Path:
    # Never the same files again: an index that is still being read has them mapped into memory.
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        shutil.rmtree(old, ignore_errors=True)
    return Path(tempfile.mkdtemp(dir=folder))


def _pages(session: Session, ids: list[str]) -> Iterator[Page]:
    picked = _picked(session)
    for begin in range(0, len(ids), _SLICE):
        for page in pages_of(session, ids=ids[begin : begin + _SLICE]):
            yield taught(page, picked.get(page.id, ()))
        if len(ids) > _SLICE:
            session.expunge_all()  # hundreds of thousands of rows must not pile up in the session


def _marks(session: Session, breath: Breath) -> Marks:
    services = {row[0]: hash(repr(row)) for row in session.execute(select(*Service.__table__.columns))}
    picked = {ident: hash(tuple(words)) for ident, words in _picked(session).items()}
    day = datetime.now(UTC).date()
    rows = session.execute(select(*Article.__table__.columns).execution_options(yield_per=_BREATH))
    marks = Marks()
    for row in rows:
        breath()
        marks[row.id] = hash((repr(row), services.get(row.service_id), picked.get(row.id), _true(row, day)))
    return marks


def _true(row: object, day: object) -> tuple[bool, bool]:
    """Pages enter and leave the index as days pass."""
    begin, end = getattr(row, "valid_from", None), getattr(row, "valid_to", None)
    return begin is not None and begin > day, end is not None and end < day


def _picked(session: Session) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for words, ident in session.execute(select(PickedWords.words, PickedWords.article_id).order_by(PickedWords.id)):
        found.setdefault(ident, []).append(words)
    return found


def _today(only: Only) -> Only:
    return only if only.day is not None else replace(only, day=datetime.now(UTC).astimezone().date())
