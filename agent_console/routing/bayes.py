"""Naive Bayes over stems: which words speak for whom, learned one text at a time."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from math import log

_SMOOTHING = 0.15
_ENOUGH = 8.0
_PRIOR = 0.4
"""How much the commoner target counts; below 1, for a rare department is asked for as seriously."""


class NaiveBayes:
    """Multinomial naive Bayes with additive smoothing; words that nobody ever used say nothing."""

    def __init__(self) -> None:
        self._words: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._sizes: Counter[str] = Counter()
        self._texts: Counter[str] = Counter()
        self._vocabulary: Counter[str] = Counter()

    def learn(self, stems: Iterable[str], target: str, weight: float = 1.0, counts: bool = True) -> None:
        """``stems`` belong to ``target``; ``counts`` says whether this was a contact, and not a description."""
        own = self._words[target]
        for stem in stems:
            own[stem] += weight  # type: ignore[assignment]
            self._sizes[target] += weight  # type: ignore[assignment]
            self._vocabulary[stem] += 1
        self._texts[target] += 1 if counts else 0

    def knows(self, stem: str) -> bool:
        """Whether any text held the word."""
        return stem in self._vocabulary

    def scores(self, weighted: Mapping[str, float]) -> dict[str, float]:
        """The log likelihood of every target for stems with their weights, the best at 0.

        A long text's many words are no more evidence than a few: beyond ``_ENOUGH`` they share that weight.
        """
        known = {stem: weight for stem, weight in weighted.items() if weight and stem in self._vocabulary}
        shared = min(1.0, _ENOUGH / max(sum(known.values()), 1e-9))
        total = sum(self._texts.values())
        found: dict[str, float] = {}
        for target, own in self._words.items():
            size = self._sizes[target] + _SMOOTHING * len(self._vocabulary)
            score = _PRIOR * log((self._texts[target] + 1) / (total + len(self._words)))
            for stem, weight in known.items():
                score += shared * weight * log((own.get(stem, 0) + _SMOOTHING) / size)
            found[target] = score
        best = max(found.values(), default=0.0)
        return {target: score - best for target, score in found.items()}
