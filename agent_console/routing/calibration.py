"""Making confidence mean what it says: choices made on contacts that were kept out of learning."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from agent_console.routing.evidence import Evidence, Weights
from agent_console.routing.facts import Example
from agent_console.routing.memory import Memory
from agent_console.routing.question import Question
from agent_console.system.breath import Breath, no_breath

_HEATS = (0.4, 0.55, 0.7, 0.85, 1.0, 1.2, 1.5, 1.9, 2.4, 3.0, 4.0)
_MIXES = ((0.7, 0.0), (0.5, 0.5), (0.3, 0.9), (0.0, 1.2))
"""How much the words count, as counted and as told apart."""
_UNTRIED = 1.0
"""Where there are too few contacts to try it on: taken at their word, the voices of the catalogue and of 30 to 200
contacts come true about as often as they say, on Boston's, Kielce's and Hamburg's data."""
_KEPT_OUT = 5
"""Every fifth example is kept out."""
_MOST_TESTED = 500
_MOST_LEARNED = 12_000
"""Of more the newest tell the same, in a fraction of the time."""
_FEWEST = 200
"""With fewer examples what a few kept-out ones say is chance."""
_FEWEST_TO_CORRECT = 150
_LEAST = 1e-4
"""No chance is taken for less: one great surprise must not decide."""
_DOUBT = 2
"""So many cases are added to each step of the correction as wrong: a figure from few is a guess."""


@dataclass(frozen=True)
class Fit:
    """What was found."""

    heat: float
    """For ``Evidence.chances``."""
    places: bool
    """Whether the citizen's district says anything about the department in this city."""
    weights: Weights = field(default_factory=Weights)
    correction: tuple[tuple[float, float], ...] = ()
    """(chance of the likeliest from which on, how often such a one was right), rising; () where too few were tested."""

    def chances(self, evidence: Evidence) -> dict[str, float]:
        """The chance of every target, together 1."""
        found = evidence.chances(self.weights, self.heat)
        if not self.correction or len(found) < 2:
            return found
        best = max(found, key=lambda target: found[target])
        before = found[best]
        at = max(0, bisect_right(self.correction, (before, 2.0)) - 1)
        after = self.correction[at][1]
        rest = (1 - after) / (1 - before) if before < 1 else 0.0
        # What is taken from the likeliest goes to the others, yet none of them may pass it.
        return {target: after if target == best else min(after, chance * rest) for target, chance in found.items()}


BEFORE = Fit(_UNTRIED, places=False, weights=Weights(words=0.7, model=0.0))
"""Until there has been time to find out: by the words alone."""


class Remembering(Protocol):
    """How a memory is made of some of the examples."""

    def __call__(self, some: Iterable[Example], places: bool) -> Memory:
        """A new memory."""


def fit_to(
    examples: Sequence[Example], remembering: Remembering, alias: Mapping[str, str], breath: Breath = no_breath
) -> Fit:
    """The choices under which kept-out contacts are least surprising; untried ones where there are too few of them."""
    examples = examples[-_MOST_LEARNED:]
    if len(examples) < _FEWEST:
        return Fit(_UNTRIED, places=False, weights=Weights(words=0.5, model=0.5))
    learned = [example for number, example in enumerate(examples) if number % _KEPT_OUT]
    kept = examples[::_KEPT_OUT][-_MOST_TESTED:]
    surprises: dict[Fit, float] = {}
    answers: dict[bool, list[tuple[Evidence, str]]] = {}
    for places in {False, any(example.district_id for example in examples)}:
        memory = remembering(learned, places)
        answers[places] = []
        for one in kept:
            breath()
            answers[places].append((memory.evidence(_asked(one)), alias.get(one.target_id, one.target_id)))
        for words, model in _MIXES:
            weights = Weights(words=words, model=model)
            found = _surprises(answers[places], weights, breath)
            surprises.update({Fit(heat, places, weights): at for heat, at in zip(_HEATS, found, strict=True)})
    best = min(surprises, key=lambda fit: (surprises[fit], fit.places))
    return Fit(best.heat, best.places, best.weights, _corrected(answers[best.places], best))


def _asked(example: Example) -> Question:
    return Question(example.text, example.language, district_id=example.district_id)


def _surprises(tested: Sequence[tuple[Evidence, str]], weights: Weights, breath: Breath) -> list[float]:
    """How surprising what was right is, for each of ``_HEATS``: the voices are weighed once for all of them."""
    coolness = 1 / np.array(_HEATS)
    total: NDArray[np.float64] = np.zeros(len(_HEATS))
    for evidence, right in tested:
        breath()
        found = evidence.logarithms(weights)
        if right not in found:
            total -= log(_LEAST)
            continue
        values = np.array(list(found.values()))
        raised = np.exp(np.outer(coolness, values - values.max()))
        own = np.exp(coolness * (found[right] - values.max()))
        total -= np.log(np.maximum(own / raised.sum(axis=1), _LEAST))
    return [float(at) for at in total]


def _corrected(tested: Sequence[tuple[Evidence, str]], fit: Fit) -> tuple[tuple[float, float], ...]:
    """How often the likeliest was right, as its chance rises (isotonic regression by pooling adjacent violators)."""
    if len(tested) < _FEWEST_TO_CORRECT:
        return ()
    seen = []
    for evidence, right in tested:
        chances = fit.chances(evidence)
        best = max(chances, key=lambda target: chances[target], default="")
        if best:
            seen.append((chances[best], best == right))
    steps: list[tuple[float, float, int]] = []
    for chance, hit in sorted(seen):
        step = (chance, float(hit), 1)
        while steps and steps[-1][1] / steps[-1][2] >= step[1] / step[2]:
            begin, hits, count = steps.pop()
            step = (begin, hits + step[1], count + step[2])
        steps.append(step)
    return tuple((begin, hits / (count + _DOUBT)) for begin, hits, count in steps)
