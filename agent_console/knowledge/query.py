"""What an agent typed, word by word, as the terms of the index that stand for it."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from agent_console.knowledge.analysis import Analyser, compound_parts, fold
from agent_console.knowledge.vocabulary import Vocabulary

_MOST_WORDS = 16
_LONG_ENOUGH = 6
"""Words this long are also recognised by their beginning."""
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


@dataclass(frozen=True)
class QueryWord:
    """A word of a query and the terms it may stand for, each with a weight between 0 and 1."""

    typed: str
    terms: tuple[tuple[str, float], ...]
    """() where nothing in the index is like it."""


class QueryReader:
    """Reads queries of one language against the words an index holds; ``terms``, each with how many pages it is in."""

    def __init__(
        self, analyser: Analyser, surfaces: Vocabulary, terms: Mapping[str, int], subjects: Container[str]
    ) -> None:
        self._analyser = analyser
        self._surfaces = surfaces
        self._terms = terms
        self._subjects = subjects

    def typed(self, query: str) -> list[QueryWord]:
        """A query being typed: its last word may be unfinished. Stop words count only where there is nothing else."""
        surfaces = self._analyser.surfaces(query)[:_MOST_WORDS]
        unfinished = bool(surfaces) and query[-1:].isalnum()
        chosen = [s for s in surfaces if not self._analyser.is_stop_word(fold(s))]
        if unfinished and surfaces[-1] not in chosen[-1:]:
            if not chosen:
                chosen = [surfaces[-1]]
            else:
                unfinished = False  # "sofa in": the stop word may yet grow, but "sofa" is what is known
        if unfinished and len(chosen) > 1 and len(chosen[-1]) == 1:
            chosen, unfinished = chosen[:-1], False  # one letter more says nothing yet
        return [
            self._word(surface, unfinished and position == len(chosen) - 1) for position, surface in enumerate(chosen)
        ]

    def told(self, text: str, most: int) -> list[QueryWord]:
        """A whole message: at most ``most`` words that the index knows, numbers left out.

        Words that stand in titles and keywords come before those of the articles' prose, then the rarer first.
        """
        surfaces = dict.fromkeys(s for s in self._analyser.surfaces(text) if len(s) > 2 and not s[0].isdigit())
        read = [self._word(s, False) for s in surfaces if not self._analyser.is_stop_word(fold(s))]
        known = [word for word in read if word.terms]
        return sorted(known, key=self._telling)[:most]

    def _telling(self, word: QueryWord) -> tuple[bool, int]:
        named = any(term in self._subjects for term, _ in word.terms)
        return not named, min(self._terms[term] for term, _ in word.terms)

    def _word(self, surface: str, unfinished: bool) -> QueryWord:
        weights: dict[str, float] = {}
        self._offer(weights, self._analyser.terms(surface), 1.0)
        folded = fold(surface)
        if unfinished:
            for completion in self._surfaces.completions(folded):
                self._offer(weights, self._analyser.terms(completion), 1.0 if completion == folded else 0.8)
        if not weights:
            self._guess(weights, folded, unfinished)
        return QueryWord(surface, tuple(weights.items()))

    def _guess(self, weights: dict[str, float], folded: str, unfinished: bool) -> None:
        if self._analyser.language == "de":
            self._guess_german(weights, folded, unfinished)
        if not weights:
            for known in self._surfaces.corrections(folded, unfinished):
                self._offer(weights, self._analyser.terms(known), 0.7)
        if not weights and len(folded) >= _LONG_ENOUGH:
            for known in self._surfaces.completions(folded[: max(_LONG_ENOUGH - 1, len(folded) * 3 // 4)]):
                self._offer(weights, self._analyser.terms(known), 0.5)  # another ending or derivation

    def _guess_german(self, weights: dict[str, float], folded: str, unfinished: bool) -> None:
        plain = folded
        for written, letter in _UMLAUTS:
            plain = plain.replace(written, letter)
        if plain != folded:
            known = self._surfaces.completions(plain) if unfinished else [plain]
            for word in known:
                self._offer(weights, self._analyser.terms(word), 0.9)
        if not weights:
            for part in compound_parts(folded, self._surfaces) or compound_parts(plain, self._surfaces):
                self._offer(weights, self._analyser.terms(part), 0.8)

    def _offer(self, weights: dict[str, float], terms: Iterable[str], weight: float) -> None:
        for term in terms:
            if term in self._terms:
                weights[term] = max(weight, weights.get(term, 0.0))
