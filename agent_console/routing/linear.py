"""A linear text classifier: logistic regression over many targets, trained by AdaGrad (Duchi, Hazan, Singer 2011).

It learns which words tell one target from another, where naive Bayes only counts who uses them.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from agent_console.routing.features import WEIGHTS
from agent_console.system.breath import Breath, no_breath

_RATE = 0.12
_DECAY = 1e-6
_LENGTH = 1.5
"""Of every text's vector, whatever its number of words."""
_MANY = 400
"""From so many texts on, what stands in one of them only is left out."""
_ROUNDS = ((30_000, 3), (8_000, 5), (0, 12))
"""(from so many texts on, how often all are gone through)."""
_BATCH = 128
_STEPS = 3
"""How often one more text is learned."""

_Row = tuple[NDArray[np.int64], NDArray[np.float32]]


@dataclass(frozen=True)
class Labelled:
    """A text's features, and who it belongs to."""

    features: Sequence[str]
    target: str


class LinearModel:
    """Chances of targets for features; nothing is known before ``fit``."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._targets: list[str] = []
        self._weights: NDArray[np.float32] = np.zeros((1, 0), np.float32)
        self._squares: NDArray[np.float32] = np.full((1, 0), 1e-8, np.float32)

    def fit(self, texts: Sequence[Labelled], breath: Breath = no_breath) -> "LinearModel":
        """From all that is known; 50,000 short texts take some ten seconds."""
        counts = Counter[str]()
        for text in texts:
            breath()
            counts.update(text.features)
        fewest = 2 if len(texts) > _MANY else 1
        chosen = [feature for feature, count in counts.items() if count >= fewest]
        self._numbers = {feature: number for number, feature in enumerate(chosen, 1)}
        self._targets = sorted({text.target for text in texts})
        shape = (len(chosen) + 1, len(self._targets))
        self._weights, self._squares = np.zeros(shape, np.float32), np.full(shape, 1e-8, np.float32)
        columns = {target: column for column, target in enumerate(self._targets)}
        rows = list[_Row]()
        for text in texts:
            breath()
            rows.append(self._row(text.features))
        right = np.array([columns[text.target] for text in texts], np.int64)
        order = np.random.default_rng(1)
        for _ in range(next(rounds for fewest, rounds in _ROUNDS if len(texts) >= fewest)):
            turn = order.permutation(len(rows))
            for begin in range(0, len(rows), _BATCH):
                breath()
                some = turn[begin : begin + _BATCH]
                self._step([rows[number] for number in some], right[some])
        return self

    def learn(self, text: Labelled) -> None:
        """One more text; words nobody used before stay unknown until everything is learned anew."""
        if text.target not in self._targets:
            self._targets.append(text.target)
            fresh = np.zeros((len(self._weights), 1), np.float32)
            self._weights = np.hstack([self._weights, fresh])
            self._squares = np.hstack([self._squares, fresh + np.float32(1e-8)])
        right = np.array([self._targets.index(text.target)])
        for _ in range(_STEPS):
            self._step([self._row(text.features)], right)

    def scores(self, features: Sequence[str]) -> dict[str, float]:
        """The logarithm of every target's chance, the best at 0; {} where no feature is known."""
        numbers, values = self._row(features)
        if len(numbers) < 2 or not self._targets:
            return {}
        found = values @ self._weights[numbers]
        found -= found.max()
        return dict(zip(self._targets, found.tolist(), strict=True))

    def _row(self, features: Sequence[str]) -> _Row:
        known = [feature for feature in features if feature in self._numbers]
        values = np.array([1.0, *(WEIGHTS[feature[0]] for feature in known)], np.float32)
        length = float(np.sqrt((values[1:] ** 2).sum()))
        values[1:] *= _LENGTH / length if length else 0.0
        return np.array([0, *(self._numbers[feature] for feature in known)], np.int64), values

    def _step(self, rows: Sequence[_Row], right: NDArray[np.int64]) -> None:
        used, places = np.unique(np.concatenate([numbers for numbers, _ in rows]), return_inverse=True)
        owners = np.repeat(np.arange(len(rows)), [len(numbers) for numbers, _ in rows])
        seen = np.zeros((len(rows), len(used)), np.float32)
        seen[owners, places] = np.concatenate([values for _, values in rows])
        weights = self._weights[used]
        found = seen @ weights
        found = np.exp(found - found.max(axis=1, keepdims=True))
        found /= found.sum(axis=1, keepdims=True)
        found[np.arange(len(rows)), right] -= 1
        slope = seen.T @ found / len(rows) + _DECAY * weights
        squares = self._squares[used] + slope * slope
        self._squares[used] = squares
        self._weights[used] = weights - _RATE * slope / np.sqrt(squares)
