"""What an agent typed, word by word, as the terms of the index that stand for it."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from agent_console.knowledge.analysis import Analyser, compound_parts, fold, grams
from agent_console.knowledge.thesaurus import Phrases
from agent_console.knowledge.vocabulary import Vocabulary

_MOST_WORDS = 24
_LONG_ENOUGH = 6
"""Words this long are also recognised by their beginning."""
_FEW_COMPLETIONS = 8
"""Of very many pages only the commonest words with a beginning are looked for, fewer while it is short."""
_MEANT = 0.7
"""A guess from this weight on is taken for the word in the thesaurus too."""
_MOST_MEANT = 6
_LONG_ENOUGH_TO_MEAN = 4
"""Fewer letters of a word may yet become anything."""
_PART = 0.8
"""How much a part of a compound counts beside the whole."""
_COMPOUND = 8
"""German words shorter than this are no compounds."""
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


@dataclass(frozen=True)
class QueryWord:
    """A word of a query and the terms it may stand for, each with a weight between 0 and 1."""

    typed: str
    terms: tuple[tuple[str, float], ...]
    """() where nothing in the index is like it."""
    grams: tuple[str, ...] = ()
    """Its runs of letters, where it may also stand for words that only look like it."""
    known: bool = True
    """Whether the index holds the word itself, in some inflection."""
    weak: bool = False
    """A word of every text: it decides only between pages that are alike otherwise."""


@dataclass(frozen=True)
class Meant:
    """What some words of a query may mean, by the thesaurus."""

    ways: tuple[tuple[QueryWord, ...], ...]
    """Phrases; every one stands for all of it."""
    instead_of: frozenset[str]
    """The terms that said it."""


@dataclass(frozen=True)
class Query:
    """What is asked for."""

    words: tuple[QueryWord, ...]
    pairs: tuple[str, ...] = ()
    """Terms that stood side by side, as the index holds them."""
    meant: tuple[Meant, ...] = ()

    @property
    def telling(self) -> tuple[QueryWord, ...]:
        """The words that say what it is about."""
        return tuple(word for word in self.words if not word.weak)

    @property
    def matched(self) -> frozenset[str]:
        """The terms to be shown as found."""
        words = [*self.telling, *(word for meant in self.meant for way in meant.ways for word in way)]
        return frozenset(term for word in words for term, _ in word.terms)

    @property
    def literal(self) -> tuple[QueryWord, ...]:
        """The telling words the thesaurus has nothing for."""
        said = {term for meant in self.meant for term in meant.instead_of}
        return tuple(word for word in self.telling if not said.intersection(term for term, _ in word.terms))


class QueryReader:
    """Reads queries of one language against the words an index holds; ``terms``, each with how many pages it is in."""

    def __init__(
        self,
        analyser: Analyser,
        surfaces: Vocabulary,
        terms: Mapping[str, int],
        subjects: Container[str],
        phrases: Phrases,
        lean: bool = False,
    ) -> None:
        self._analyser = analyser
        self._surfaces = surfaces
        self._terms = terms
        self._subjects = subjects
        self._phrases = phrases
        self._lean = lean
        self._said = Vocabulary(dict.fromkeys(phrases.words, 1))

    def typed(self, query: str) -> Query:
        """A query being typed: its last word may be unfinished. Stop words count little, unless there is nothing else.

        A stop word at the end may yet grow; what is known is what stands before it.
        """
        surfaces = self._analyser.surfaces(query)[:_MOST_WORDS]
        unfinished = bool(surfaces) and query[-1:].isalnum()
        telling = [s for s in surfaces if not self._weak(s)]
        if unfinished and len(telling) > 1 and telling[-1] == surfaces[-1] and len(surfaces[-1]) == 1:
            surfaces, unfinished = surfaces[:-1], False  # one letter more says nothing yet
        growing = surfaces[-1] if unfinished and (not telling or not self._weak(surfaces[-1])) else ""
        words: list[QueryWord] = []
        for surface in dict.fromkeys(surfaces):
            weak = bool(telling) and self._weak(surface)
            word = self._word(surface, surface == growing, weak)
            words += [word, *self._parts_of(word, surface)]
        meant = self._meant(words)
        return Query(tuple(words), tuple(pairs(self._analyser, surfaces)), meant)

    def told(self, text: str, most: int) -> Query:
        """A whole message: at most ``most`` words that the index knows, numbers left out.

        Words that stand in titles and keywords come before those of the articles' prose, then the rarer first.
        """
        surfaces = dict.fromkeys(s for s in self._analyser.surfaces(text) if len(s) > 2 and not s[0].isdigit())
        read = [self._word(s, False) for s in surfaces if not self._weak(s)]
        known = [word for word in read if word.terms]
        return Query(tuple(sorted(known, key=self._telling)[:most]), meant=self._meant(read))

    def _weak(self, surface: str) -> bool:
        return self._analyser.is_stop_word(fold(surface))

    def _telling(self, word: QueryWord) -> tuple[bool, int]:
        named = any(term in self._subjects for term, _ in word.terms)
        return not named, min(self._terms[term] for term, _ in word.terms)

    def _word(self, surface: str, unfinished: bool, weak: bool = False) -> QueryWord:
        weights: dict[str, float] = {}
        self._offer(weights, self._analyser.terms(surface), 1.0)
        known = bool(weights)
        folded = fold(surface)
        if unfinished:
            for completion in self._completed(folded):
                self._offer(weights, self._analyser.terms(completion), 1.0 if completion == folded else 0.8)
        if not weights and not weak:
            self._guess(weights, folded, unfinished)
        return QueryWord(surface, tuple(weights.items()), () if weak else grams(folded), known, weak)

    def _meant(self, words: Iterable[QueryWord]) -> tuple[Meant, ...]:
        """What the thesaurus knows: of the words as typed, and where it knows none so, as they were meant."""
        terms: set[str] = set()
        for word in words:
            if word.weak:
                continue
            own = self._analyser.terms(word.typed)
            if len(word.typed) >= _LONG_ENOUGH_TO_MEAN:
                terms.update(term for term, weight in word.terms if weight >= _MEANT)
            terms.update(own)
            folded = fold(word.typed)
            if not word.known and folded not in self._said:
                for near in self._said.corrections(folded):
                    terms.update(self._analyser.terms(near))
        found = []
        for said, phrases in self._phrases.meant_by(frozenset(terms)):
            ways = [tuple(self._word(surface, False) for surface in phrase) for phrase in phrases]
            known = tuple(way for way in ways if way and all(word.terms for word in way))
            if known:
                found.append(Meant(known, said))
        return tuple(found[:_MOST_MEANT])

    def _completed(self, folded: str) -> list[str]:
        found = self._surfaces.completions(folded)
        return found[: min(len(folded) + 1, _FEW_COMPLETIONS)] if self._lean else found

    def _parts_of(self, word: QueryWord, surface: str) -> Iterable[QueryWord]:
        """The parts of a German compound the index knows, each a word of its own beside the whole."""
        if self._analyser.language != "de" or word.weak or not word.known or len(surface) < _COMPOUND:
            return
        for part in compound_parts(fold(surface), self._surfaces):
            weights: dict[str, float] = {}
            self._offer(weights, self._analyser.terms(part), _PART)
            yield QueryWord(part, tuple(weights.items()))

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


def pairs(analyser: Analyser, surfaces: Iterable[str]) -> Iterable[str]:
    """Every two words that stand side by side, as one term."""
    before = ""
    for surface in surfaces:
        term = analyser.terms(surface)[0]
        if before:
            yield f"{before}_{term}"
        before = term
