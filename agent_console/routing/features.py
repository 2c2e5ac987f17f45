"""What a linear model sees of a text: stems, pairs of words, the phrase, runs of letters, and where it is about."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from agent_console.routing.words import fold, stems

_WORD = re.compile(r"[^\W_]+")
_GRAM = 4
_MOST_WORDS = 120
_PLACED_WORDS = 12
_PHRASE = 80

WEIGHTS = {"w": 1.0, "b": 0.7, "t": 1.0, "c": 0.5, "a": 1.0, "x": 0.7, "y": 1.0}
"""By the first letter of a feature: stem, pair, phrase, letters, place, stem at the place, phrase at the place."""


def features(text: str, language: str, place: str = "") -> list[str]:
    """Each once; the first letter tells its kind."""
    return list(dict.fromkeys(_features(text, language, place)))


def _features(text: str, language: str, place: str) -> Iterator[str]:
    roots = stems(text, language)[:_MOST_WORDS]
    words = _WORD.findall(fold(text))[:_MOST_WORDS]
    phrase = " ".join(words)[:_PHRASE]
    yield from (f"w{root}" for root in roots)
    yield from (f"b{first} {second}" for first, second in pairwise(words))
    if phrase:
        yield f"t{phrase}"
    for word in words:
        yield from _letters(word)
    if place:
        yield f"a{place}"
        yield from (f"x{place}|{root}" for root in roots[:_PLACED_WORDS])
        yield f"y{place}|{phrase}"


@lru_cache(maxsize=50_000)
def _letters(word: str) -> tuple[str, ...]:
    marked = f"^{word}$"
    return tuple(f"c{marked[at : at + _GRAM]}" for at in range(max(1, len(marked) - _GRAM + 1)))
