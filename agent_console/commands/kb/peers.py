"""What anybody would have without this program: plain BM25 over the same articles and queries."""

import math
import re
import sqlite3
from collections import Counter
from collections.abc import Sequence

from agent_console.commands.kb.measures import Rank

_WORD = re.compile(r"\w+")
_SATURATION, _LENGTH = 1.2, 0.75
"""k1 and b of Robertson and Zaragoza 2009, the values everybody takes."""
_TABLE = 'CREATE VIRTUAL TABLE page USING fts5(title, body, tokenize="unicode61 remove_diacritics 2")'
_BEST = "SELECT rowid FROM page WHERE page MATCH ? ORDER BY bm25(page) LIMIT 10"

Articles = Sequence[tuple[str, str, str]]
"""(id, title, body)."""


def sqlite_fts5(articles: Articles) -> Rank:
    """SQLite's full-text search, its bm25(), any of the words."""
    base = sqlite3.connect(":memory:")
    base.execute(_TABLE)
    base.executemany("INSERT INTO page VALUES (?, ?)", [(title, body) for _, title, body in articles])

    def rank(query: str) -> list[str]:
        words = _WORD.findall(query.replace("_", " "))
        if not words:
            return []
        expression = " OR ".join(f'"{word}"' for word in words)
        return [articles[row - 1][0] for (row,) in base.execute(_BEST, (expression,))]

    return rank


def textbook_bm25(articles: Articles) -> Rank:
    """Title and body as one text, lower-case words, k1 1.2, b 0.75."""
    texts = [Counter(_WORD.findall(f"{title}\n{body}".lower())) for _, title, body in articles]
    lengths = [text.total() for text in texts]
    usual = sum(lengths) / max(1, len(lengths)) or 1.0
    postings: dict[str, list[tuple[int, int]]] = {}
    for number, text in enumerate(texts):
        for word, count in text.items():
            postings.setdefault(word, []).append((number, count))

    def rank(query: str) -> list[str]:
        scores: Counter[int] = Counter()
        for word in _WORD.findall(query.lower()):
            listed = postings.get(word, ())
            rarity = math.log(1 + (len(texts) - len(listed) + 0.5) / (len(listed) + 0.5))
            for number, count in listed:
                damped = count + _SATURATION * (1 - _LENGTH + _LENGTH * lengths[number] / usual)
                scores[number] += rarity * count * (_SATURATION + 1) / damped  # type: ignore[assignment]
        best = sorted(scores, key=lambda number: (-scores[number], number))[:10]
        return [articles[number][0] for number in best]

    return rank
