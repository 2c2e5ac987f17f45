"""Texts like a question: cosine of stems weighted by rarity (tf-idf), over an inverted index."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log, sqrt

_TOO_COMMON = 0.2
"""Stems in more than this part of a large collection are passed over."""
_LARGE = 500
_ENOUGH = 14
_UNKNOWN = 0.1
"""How much a word counts that no text holds."""


class Likeness:
    """A growing collection of labelled texts."""

    def __init__(self) -> None:
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        self._labels: list[str] = []
        self._stems: list[tuple[str, ...]] = []

    def add(self, stems: Sequence[str], label: str) -> None:
        """Take one text in."""
        number = len(self._labels)
        self._labels.append(label)
        self._stems.append(tuple(stems))
        for stem in stems:
            self._postings[stem].append(number)

    def nearest(self, weighted: Mapping[str, float], limit: int) -> list[tuple[str, float, int]]:
        """(label, likeness 0..1, number of the text) of the texts most like the weighted stems, best first.

        Only the ``_ENOUGH`` rarest words of a long text are looked at.
        """
        size = len(self._labels)
        products: defaultdict[int, float] = defaultdict(float)
        length = 0.0
        rarest = sorted(weighted, key=lambda stem: -weighted[stem] * self._rarity(stem) * (stem in self._postings))
        for stem in rarest[:_ENOUGH]:
            listed = self._postings.get(stem, [])
            weight = weighted[stem] * self._rarity(stem) ** 2
            length += weight if listed else weight * _UNKNOWN
            if listed and not (size > _LARGE and len(listed) > _TOO_COMMON * size):
                for number in listed:
                    products[number] += weight
        best = sorted(products, key=lambda number: -products[number])[: 4 * limit]
        scored = [(self._labels[n], products[n] / (sqrt(length or 1.0) * self._length(n)), n) for n in best]
        return sorted(scored, key=lambda one: -one[1])[:limit]

    def _rarity(self, stem: str) -> float:
        return log(1 + (len(self._labels) + 1) / (len(self._postings.get(stem, ())) + 0.5))

    def _length(self, number: int) -> float:
        return sqrt(sum(self._rarity(stem) ** 2 for stem in self._stems[number])) or 1.0
