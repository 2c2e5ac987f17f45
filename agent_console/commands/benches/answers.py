"""A keystroke until ranked answers are painted in the real window, beside SQLite's full-text search over the same."""

import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import select

from agent_console.commands.benches.apart import apart, resident_mb
from agent_console.commands.benches.figures import summary
from agent_console.commands.benches.filled import Filled, add_articles, add_contacts, filled_city
from agent_console.commands.benches.many_articles import pages_like
from agent_console.commands.benches.scene import Scene, scene
from agent_console.database.tables import Article
from agent_console.desk.memory import keep_what_is_there
from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.page import Page
from agent_console.knowledge.pages import pages_of
from agent_console.knowledge.station_index import LEAN

PROMISED_P99_MS = 16.7
PROMISED_P99_MS_LARGE = 50.0
"""From ``LEAN`` articles on."""
_LANGUAGES = ("en", "pl", "de")
_LIMIT = 4
_SLICE = 5_000

_SQLITE = """
CREATE VIRTUAL TABLE page
USING fts5(title, keywords, short, body, tokenize="unicode61 remove_diacritics 2", prefix='2 3');
"""
_BEST = "SELECT rowid FROM page WHERE page MATCH ? ORDER BY bm25(page, 4.0, 3.0, 2.0, 1.0) LIMIT ?"


def run(articles: int = 7_000, queries: int = 60) -> dict[str, Any]:
    """``articles`` in three languages; every query is typed letter by letter. ``ratio`` is to SQLite's FTS5."""
    with tempfile.TemporaryDirectory(prefix="agent-console-") as folder:
        filled = filled_city(Path(folder))
        (contact_id,) = add_contacts(filled, 1)
        if articles < LEAN:
            add_articles(filled, dict.fromkeys(_LANGUAGES, articles // 3))
            typed = list(_queries(filled, queries))
            painted = apart(_painted, filled, contact_id, typed)
            found = painted | apart(_searched, filled, typed)
        else:
            typed = list(_queries(filled, queries))
            found = apart(_many, filled, contact_id, typed, articles, Path(folder))
    promised = PROMISED_P99_MS if articles < LEAN else PROMISED_P99_MS_LARGE
    return {"keystrokes": sum(map(len, typed)), **found, "promised": {"p99_ms": promised}}


def _queries(filled: Filled, count: int) -> Iterator[str]:
    """What agents type: keywords, beginnings of titles, and one in four with a slip of the finger."""
    replica = filled.opened()
    with replica.reading() as session:
        found = session.execute(
            select(Article.title, Article.keywords).where(Article.language == "en").order_by(Article.id).limit(count)
        ).all()
    replica.close()
    for number, (title, keywords) in enumerate(found):
        words = str(keywords[number % len(keywords)]) if number % 2 and keywords else str(title).partition(",")[0]
        yield words if number % 4 else f"{words[:3]}{words[4:]}"


def _strokes(typed: Sequence[str]) -> Iterator[str]:
    for words in typed:
        yield from (words[:end] for end in range(1, len(words) + 1))


def _painted(
    filled: Filled, contact_id: str, typed: Sequence[str], answers: KnowledgeIndex | None = None
) -> dict[str, Any]:
    with scene(filled, answers) as desk:
        desk.place.open_contact(contact_id)
        desk.settled()
        times = [_stroke(desk, words) for words in _strokes(typed)]
        memory = resident_mb()
        desk.learn_again()
        while_learning = [_stroke(desk, words) for words in _strokes(typed)]
        return {"painted": summary(times), "painted_while_learning": summary(while_learning), "resident_mb": memory}


def _stroke(desk: Scene, words: str) -> float:
    panel = desk.place.answers_panel
    return desk.timed(lambda: panel.search.setText(words), panel)


def _searched(filled: Filled, typed: Sequence[str]) -> dict[str, Any]:
    """The search alone, ours and SQLite's, turn by turn in one process, which does with memory what a desk does."""
    replica = filled.opened()
    with replica.reading() as session:
        pages = pages_of(session)
    replica.close()
    began = time.perf_counter()
    index = KnowledgeIndex(pages)
    built = time.perf_counter() - began
    keep_what_is_there()
    peer = sqlite3.connect(":memory:")
    for _ in _entered(peer, (page for page in pages if page.language == "en")):
        pass
    compared = _compared(index, peer, typed)
    peer.close()
    return {"articles": len(pages), "built_s": round(built, 1), **compared}


def _many(filled: Filled, contact_id: str, typed: Sequence[str], articles: int, folder: Path) -> dict[str, Any]:
    """Both indexes on disk, made of the same pages as they are written; then searched, then in the window."""
    before = resident_mb() or 0.0
    replica = filled.opened()
    with replica.reading() as session:
        own = [page for page in pages_of(session) if page.language == "en"]
    replica.close()
    peer = sqlite3.connect(folder / "peer.sqlite")
    peer.execute("PRAGMA synchronous=OFF")
    began = time.perf_counter()
    index = KnowledgeIndex(_entered(peer, pages_like(own, articles)), folder / "index", lean=True)
    built = time.perf_counter() - began
    keep_what_is_there()
    peer.commit()
    after = resident_mb() or 0.0
    compared = _compared(index, peer, typed)
    peer.close()
    painted = _painted(filled, contact_id, typed, index)
    size = sum(file.stat().st_size for file in (folder / "index").rglob("*") if file.is_file())
    return {
        "articles": len(index),
        "both_built_s": round(built, 1),
        "index_mb_on_disk": round(size / 1e6),
        "peer_mb_on_disk": round((folder / "peer.sqlite").stat().st_size / 1e6),
        "index_mb_of_memory": round(after - before),
        **compared,
        **painted,
    }


def _entered(peer: sqlite3.Connection, pages: Iterable[Page]) -> Iterator[Page]:
    """The pages as they go by, each entered into the peer."""
    peer.executescript(_SQLITE)
    rows: list[tuple[str, str, str, str]] = []
    for page in pages:
        rows.append((page.title, " ".join(page.keywords), page.short_answer, page.body))
        if len(rows) == _SLICE:
            peer.executemany("INSERT INTO page VALUES (?, ?, ?, ?)", rows)
            rows.clear()
        yield page
    peer.executemany("INSERT INTO page VALUES (?, ?, ?, ?)", rows)


def _compared(index: KnowledgeIndex, peer: sqlite3.Connection, typed: Sequence[str]) -> dict[str, Any]:
    ours, theirs = list[float](), list[float]()
    for words in _strokes(typed):
        ours.append(_timed(lambda words=words: index.search(words, "en", _LIMIT)))
        theirs.append(_timed(lambda words=words: peer.execute(_BEST, (_expression(words), _LIMIT)).fetchall()))
    mine, other = summary(ours), summary(theirs)
    return {
        "search": mine,
        "sqlite_fts5": other,
        "ratio_p50": round(mine["p50_ms"] / other["p50_ms"], 1),
        "ratio_p99": round(mine["p99_ms"] / other["p99_ms"], 1),
    }


def _expression(words: str) -> str:
    """Every word, the last one as a beginning: what a plain full-text search makes of the same keys."""
    parts = ['"' + word.replace('"', '""') + '"' for word in words.split()]
    return " ".join(parts) + "*"


def _timed(action: Any) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began
