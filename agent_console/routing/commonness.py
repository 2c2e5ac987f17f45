"""How much a word can tell, learned from the language of the articles themselves: words of every text tell nothing."""

from collections import Counter
from collections.abc import Iterable
from math import log

_EVERYWHERE = 0.25
"""A word in this part of a language's articles counts nothing."""
_SELDOM = 0.03
"""A word in this part of them or less counts fully."""
_FEWEST = 20


class Commonness:
    """Counts of articles per word; languages are told apart only by how many articles each has."""

    def __init__(self) -> None:
        self._pages: Counter[str] = Counter()
        self._held: dict[str, Counter[str]] = {}

    def learn(self, stems: Iterable[str], language: str) -> None:
        """One article with all its words."""
        self._pages[language] += 1
        self._held.setdefault(language, Counter()).update(set(stems))

    def weight(self, stem: str) -> float:
        """1 for a word that is seldom used, 0 for one that is everywhere in some language, and between."""
        return min((self._in(language, stem) for language in self._held), default=1.0)

    def _in(self, language: str, stem: str) -> float:
        pages = self._pages[language]
        if pages < _FEWEST:
            return 1.0
        share = self._held[language][stem] / pages
        if share <= _SELDOM:
            return 1.0
        return max(0.0, log(_EVERYWHERE / share) / log(_EVERYWHERE / _SELDOM))
