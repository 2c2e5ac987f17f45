"""How a query becomes a score: which fields a word is looked for in, and how much it counts in each.

Every part is BM25 over one field, and the score is their weighted sum (as BM25F, with each field's own rarity and
length). The weights were found on one half of three cities' queries and judged on the other (``kb evaluate --peer``).
"""

from collections.abc import Collection, Iterable
from math import ceil

import tantivy

from agent_console.knowledge.query import Meant, Query, QueryWord

_HEAD = ("title", "keywords")
TEXT = ("title", "keywords", "short", "body")
PAIRS = ("head_pairs", "text_pairs")
GRAMS = ("head_grams", "text_grams")

_WORD = {"title": 0.8, "keywords": 0.8, "short": 0.5, "body": 0.8}
"""A word that says what it is about; keywords hold citizens' own words."""
_MEANT_WORD = {"title": 0.8, "keywords": 0.8}
"""Of very many pages the thesaurus finds those that are about it by name."""
_WEAK = {"title": 0.8, "keywords": 0.4, "short": 0.4, "body": 0.1}
"""A word of every text: it tells a question from another where both are about the same."""
_PAIR = {"head_pairs": 1.8, "text_pairs": 0.2}
_LOOKS_LIKE = {"head_grams": 1.8, "text_grams": 2.0}
"""A word the index does not hold: pages with words that look like it."""
_ALSO_LOOKS_LIKE = {"head_grams": 1.4, "text_grams": 0.9}
"""A word it does hold: its relatives count a little."""
_MEANT = 0.8
"""What the thesaurus adds, beside the same words typed."""
_TIE = 0.3
"""How much the weaker of the terms that a word may stand for add to its strongest."""
_ALIKE = 0.5
"""The part of a word's grams that a page must hold."""

_LONG_PHRASE = 3
"""One word of a phrase this long may be missing."""

_SHOULD, _MUST = tantivy.Occur.Should, tantivy.Occur.Must


class Ranking:
    """Makes queries for one index; ``lean`` where it has no grams of the text."""

    def __init__(self, schema: tantivy.Schema, lean: bool = False) -> None:
        self._schema = schema
        self._lean = lean

    def scored(
        self, query: Query, departments: Collection[str] | None = None, share: float = 0.0
    ) -> tantivy.Query | None:
        """Pages with any telling word of the query, or with ``share`` of them; None where there is none to look for."""
        telling = query.telling or query.words
        looked_for = [one for word in telling if (one := self._either(word)) is not None]
        if share == 1.0 and len(looked_for) > 1:
            # One that must be there is walked along with the others, where counting would look at every page of any.
            looked_for = [tantivy.Query.boolean_query([(_MUST, one) for one in looked_for])]
            needed = 1
        else:
            needed = max(1, ceil(share * len(looked_for)))
        looked_for += [self._meant(meant) for meant in query.meant]
        if not looked_for:
            return None
        found = looked_for[0] if len(looked_for) == 1 else _any(looked_for, needed)
        parts = [(_MUST, found)]
        if departments is not None:
            owned = tantivy.Query.term_set_query(self._schema, "department", list(departments))
            parts.append((_MUST, tantivy.Query.boost_query(owned, 0.0)))
        if not self._lean:  # looking through every page that holds "the" takes longer than all the rest
            parts += [(_SHOULD, self._words(word, _WEAK)) for word in query.words if word.weak and word.terms]
        pairs = [(name, boost) for name, boost in _PAIR.items() if self._has(name)]
        parts += [(_SHOULD, self._term(name, pair, boost)) for pair in query.pairs for name, boost in pairs]
        return tantivy.Query.boolean_query(parts)

    def all_of(self, words: Iterable[QueryWord]) -> tantivy.Query:
        """Pages that hold every one of ``words``."""
        return tantivy.Query.boolean_query([(_MUST, self._words(word, _WORD)) for word in words])

    def _meant(self, meant: Meant) -> tantivy.Query:
        ways = [self._phrase(way) for way in meant.ways]
        return tantivy.Query.boost_query(tantivy.Query.disjunction_max_query(ways, tie_breaker=_TIE), _MEANT)

    def _phrase(self, way: tuple[QueryWord, ...]) -> tantivy.Query:
        words = [self._words(word, _MEANT_WORD if self._lean else _WORD) for word in way]
        if len(way) < _LONG_PHRASE:
            return tantivy.Query.boolean_query([(_MUST, word) for word in words])
        return _any(words, len(way) - 1)

    def _either(self, word: QueryWord) -> tantivy.Query | None:
        parts = [self._words(word, _WORD)] if word.terms else []
        if word.grams and not (self._lean and word.terms):
            weights = _ALSO_LOOKS_LIKE if word.known else _LOOKS_LIKE
            parts += [self._alike(name, word.grams, boost) for name, boost in weights.items() if self._has(name)]
        if not parts:
            return None
        return parts[0] if len(parts) == 1 else _any(parts)

    def _words(self, word: QueryWord, weights: dict[str, float]) -> tantivy.Query:
        terms = [
            _any(
                [self._term(name, term, boost * weight) for name, boost in weights.items() if self._looks(name, weight)]
            )
            for term, weight in word.terms
        ]
        return terms[0] if len(terms) == 1 else tantivy.Query.disjunction_max_query(terms, tie_breaker=_TIE)

    def _in_fields(self, term: str, weight: float, weights: dict[str, float]) -> tantivy.Query:
        looked_in = [(name, boost * weight) for name, boost in weights.items() if self._looks(name, weight)]
        return _any([self._term(name, term, boost) for name, boost in looked_in])

    def _alike(self, name: str, grams: tuple[str, ...], boost: float) -> tantivy.Query:
        parts = [(_SHOULD, self._term(name, gram, boost / len(grams))) for gram in grams]
        return tantivy.Query.boolean_query(parts, max(1, round(_ALIKE * len(grams))))

    def _has(self, name: str) -> bool:
        return not (self._lean and name in ("text_grams", "text_pairs"))

    def _looks(self, name: str, weight: float) -> bool:
        """Among very many pages a word is guessed from their titles and keywords only."""
        return not self._lean or weight == 1.0 or name in _HEAD

    def _term(self, name: str, term: str, boost: float) -> tantivy.Query:
        plain = tantivy.Query.term_query(self._schema, name, term, index_option="freq")
        return tantivy.Query.boost_query(plain, boost)


def _any(parts: list[tantivy.Query], needed: int = 1) -> tantivy.Query:
    return tantivy.Query.boolean_query([(_SHOULD, part) for part in parts], needed)
