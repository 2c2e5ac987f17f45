"""A keystroke until ranked answers are painted in the real window, beside SQLite's full-text search over the same."""

import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import select

from agent_console.commands.benches.apart import apart, resident_mb
from agent_console.commands.benches.figures import summary
from agent_console.commands.benches.filled import Filled, add_articles, add_contacts, filled_city
from agent_console.commands.benches.scene import Scene, scene
from agent_console.database.tables import Article
from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.pages import pages_of

PROMISED_P99_MS = 16.7
_LANGUAGES = ("en", "pl", "de")
_LIMIT = 4

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
        add_articles(filled, dict.fromkeys(_LANGUAGES, articles // 3))
        typed = list(_queries(filled, queries))
        painted = apart(_painted, filled, contact_id, typed)
        searched = apart(_searched, filled, typed)
    return {"keystrokes": sum(map(len, typed)), **painted, **searched, "promised": {"p99_ms": PROMISED_P99_MS}}


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


def _painted(filled: Filled, contact_id: str, typed: Sequence[str]) -> dict[str, Any]:
    with scene(filled) as desk:
        desk.place.open_contact(contact_id)
        desk.settled()
        times = [_stroke(desk, words) for words in _strokes(typed)]
        return {"painted": summary(times), "resident_mb": resident_mb()}


def _stroke(desk: Scene, words: str) -> float:
    panel = desk.place.answers_panel
    return desk.timed(lambda: panel.search.setText(words), panel)


def _searched(filled: Filled, typed: Sequence[str]) -> dict[str, Any]:
    """The search alone, ours and SQLite's, turn by turn in one process."""
    replica = filled.opened()
    with replica.reading() as session:
        pages = pages_of(session)
    replica.close()
    began = time.perf_counter()
    index = KnowledgeIndex(pages)
    built = time.perf_counter() - began
    english = [page for page in pages if page.language == "en"]
    peer = sqlite3.connect(":memory:")
    peer.executescript(_SQLITE)
    rows = ((page.title, " ".join(page.keywords), page.short_answer, page.body) for page in english)
    peer.executemany("INSERT INTO page VALUES (?, ?, ?, ?)", rows)
    ours, theirs = list[float](), list[float]()
    for words in _strokes(typed):
        ours.append(_timed(lambda words=words: index.search(words, "en", _LIMIT)))
        theirs.append(_timed(lambda words=words: peer.execute(_BEST, (_expression(words), _LIMIT)).fetchall()))
    peer.close()
    mine, other = summary(ours), summary(theirs)
    return {
        "articles": len(pages),
        "built_s": round(built, 1),
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
