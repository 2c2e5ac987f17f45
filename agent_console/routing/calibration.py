"""Making confidence mean what it says: two choices made on contacts that were kept out of learning."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Protocol

from agent_console.routing.evidence import Evidence, Weights
from agent_console.routing.facts import Example
from agent_console.routing.memory import Memory
from agent_console.routing.question import Question

_HEATS = (0.4, 0.55, 0.7, 0.85, 1.0, 1.2, 1.5, 1.9, 2.4, 3.0, 4.0)
_KEPT_OUT = 5
"""Every fifth example is kept out."""
_MOST_TESTED = 300
_FEWEST = 40


@dataclass(frozen=True)
class Fit:
    """What was found."""

    heat: float
    """For ``Evidence.chances``."""
    places: bool
    """Whether the citizen's district says anything about the department in this city."""


class Remembering(Protocol):
    """How a memory is made of some of the examples."""

    def __call__(self, some: Iterable[Example], places: bool) -> Memory:
        """A new memory."""


def fit_to(examples: Sequence[Example], remembering: Remembering, weights: Weights, alias: Mapping[str, str]) -> Fit:
    """The choices under which kept-out contacts are least surprising; careful ones where there are too few of them."""
    if len(examples) < _FEWEST:
        return Fit(1.5, places=False)
    learned = [example for number, example in enumerate(examples) if number % _KEPT_OUT]
    kept = examples[::_KEPT_OUT][-_MOST_TESTED:]
    surprises: dict[Fit, float] = {}
    for places in {False, any(example.district_id for example in examples)}:
        memory = remembering(learned, places)
        tested = [(memory.evidence(_asked(e)), alias.get(e.target_id, e.target_id)) for e in kept]
        surprises.update({Fit(heat, places): _surprise(tested, weights, heat) for heat in _HEATS})
    return min(surprises, key=lambda fit: (surprises[fit], fit.places))


def _asked(example: Example) -> Question:
    return Question(example.text, example.language, district_id=example.district_id)


def _surprise(tested: Sequence[tuple[Evidence, str]], weights: Weights, heat: float) -> float:
    return -sum(log(max(evidence.chances(weights, heat).get(right, 0.0), 1e-4)) for evidence, right in tested)
