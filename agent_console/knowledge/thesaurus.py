"""Citizens' words for official terms: a file per language, extended by a city's own.

One meaning a line. ``a, b, c`` mean the same; ``a, b > c, d``: who says a or b may mean c or d, not the other way
round. A phrase is said where all its telling words are, in any order and inflection. ``#`` begins a remark.
"""

from dataclasses import dataclass
from functools import cache

from agent_console.domain.errors import InputError
from agent_console.knowledge.analysis import Analyser, fold
from agent_console.system.resources import resource


@dataclass(frozen=True)
class Meaning:
    """Phrases, and what is meant by them; the same phrases on both sides where all mean the same."""

    said: tuple[str, ...]
    meant: tuple[str, ...]


@dataclass(frozen=True)
class Thesaurus:
    """What a file says."""

    meanings: tuple[Meaning, ...] = ()

    @classmethod
    def read(cls, text: str, name: str = "the thesaurus") -> "Thesaurus":
        """``InputError`` names the line that is not understood."""
        found = []
        for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
            told = line.partition("#")[0].strip()
            if told:
                found.append(_meaning(told, f"{name}, line {number}"))
        return cls(tuple(found))

    def __add__(self, other: "Thesaurus") -> "Thesaurus":
        return Thesaurus(self.meanings + other.meanings)


@cache
def own_thesaurus(language: str) -> Thesaurus:
    """The one that comes with the program; empty where there is none for ``language``."""
    if not language.isalpha():
        return Thesaurus()
    try:
        file = resource("thesaurus") / f"{language}.txt"
        return Thesaurus.read(file.read_text(encoding="utf-8"), str(file.name))
    except FileNotFoundError:
        return Thesaurus()


def telling(analyser: Analyser, phrase: str) -> list[str]:
    """The words of a phrase that say what it is about; all of them where none does."""
    surfaces = analyser.surfaces(phrase)
    return [s for s in surfaces if not analyser.is_stop_word(fold(s))] or surfaces


def sense(analyser: Analyser, phrase: str) -> frozenset[str]:
    """The terms a phrase stands for: the same for two that are told apart by nothing but order and inflection."""
    return frozenset(analyser.terms(surface)[0] for surface in telling(analyser, phrase))


class Phrases:
    """A thesaurus in the terms of one language."""

    def __init__(self, analyser: Analyser, thesaurus: Thesaurus) -> None:
        self._analyser = analyser
        self._by_term: dict[str, list[tuple[frozenset[str], Meaning]]] = {}
        self.words: set[str] = set()
        for meaning in thesaurus.meanings:
            for phrase in meaning.said:
                self._enter(phrase, meaning)

    def meant_by(self, terms: frozenset[str]) -> list[tuple[frozenset[str], tuple[tuple[str, ...], ...]]]:
        """(the terms that said it, what may be meant, each as surfaces), the longest phrases first.

        A phrase that is part of a longer one that was said too is passed over.
        """
        said: dict[frozenset[str], list[str]] = {}
        for term in terms:
            for phrase, meaning in self._by_term.get(term, ()):
                if phrase <= terms:
                    said.setdefault(phrase, []).extend(meaning.meant)
        longest = [phrase for phrase in said if not any(phrase < other for other in said)]
        return [
            (phrase, tuple(words for one in dict.fromkeys(said[phrase]) if (words := self._other(one, phrase))))
            for phrase in sorted(longest, key=lambda phrase: (-len(phrase), sorted(phrase)))
        ]

    def _enter(self, phrase: str, meaning: Meaning) -> None:
        terms = sense(self._analyser, phrase)
        if not terms:
            return
        self.words.update(fold(surface) for surface in telling(self._analyser, phrase))
        self._by_term.setdefault(min(terms), []).append((terms, meaning))

    def _other(self, phrase: str, said: frozenset[str]) -> tuple[str, ...]:
        return () if sense(self._analyser, phrase) <= said else tuple(telling(self._analyser, phrase))


def _meaning(line: str, place: str) -> Meaning:
    said, arrow, meant = line.partition(">")
    left, right = _phrases(said), _phrases(meant)
    if arrow and (not left or not right):
        raise InputError(place, "one side of the > is empty.", "Write: what people say > the official term.")
    if not arrow and len(left) < 2:
        raise InputError(place, "a phrase alone means nothing new.", "Write two phrases with a comma between, or a >.")
    return Meaning(left, right if arrow else left)


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
