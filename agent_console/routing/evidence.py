"""What speaks for each target, and how the voices are weighed."""

from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from math import exp, log

OFFICE = "district office"
"""Stands for the office of the citizen's district, whichever that is, while learning."""


@dataclass(frozen=True)
class Weights:
    """How much each voice counts in the logarithm of a target's chance; found by trying on past contacts."""

    words: float = 0.7
    model: float = 0.5
    article: float = 7.0
    similar: float = 0.5
    service: float = 1.6


@dataclass
class Evidence:
    """The voices about one question; targets are ids, or ``OFFICE``."""

    words: dict[str, float] = field(default_factory=dict)
    """Log likelihood of the words."""
    model: dict[str, float] = field(default_factory=dict)
    """Log likelihood by what tells targets apart."""
    articles: dict[str, tuple[float, str]] = field(default_factory=dict)
    """Likeness of the target's best article, and its title."""
    similar: Counter[str] = field(default_factory=Counter)
    """How many of the contacts like this one it answered."""
    service: dict[str, float] = field(default_factory=dict)
    """Its share of the chosen service's contacts."""
    known: AbstractSet[str] = frozenset()
    """Everybody who may answer: where one voice names one target, the others are still possible."""

    @property
    def named(self) -> AbstractSet[str]:
        """The targets that some voice speaks for."""
        return {*self.words, *self.model, *self.articles, *self.similar, *self.service}

    def chances(self, weights: Weights, heat: float) -> dict[str, float]:
        """The chance of every target, together 1; ``heat`` above 1 makes them more alike."""
        logarithms = self.logarithms(weights)
        best = max(logarithms.values(), default=0.0)
        raised = {target: exp((value - best) / heat) for target, value in logarithms.items()}
        total = sum(raised.values())
        return {target: value / total for target, value in raised.items()}

    def logarithms(self, weights: Weights) -> dict[str, float]:
        """The voices for every target, weighed and added up; {} where nothing speaks at all."""
        targets = self.named | self.known if self.named else frozenset[str]()
        least = (min(self.words.values(), default=0.0), min(self.model.values(), default=0.0))
        return {target: self._logarithm(target, weights, least) for target in targets}

    def _logarithm(self, target: str, weights: Weights, least: tuple[float, float]) -> float:
        value = weights.words * self.words.get(target, least[0])
        value += weights.model * self.model.get(target, least[1])
        value += weights.article * self.articles.get(target, (0.0, ""))[0]
        total = self.similar.total()
        value += weights.similar * log((self.similar[target] + 0.3) / (total + 1.0)) if total else 0.0
        if self.service:
            value += weights.service * log(self.service.get(target, 0.0) + 0.004)
        return value
