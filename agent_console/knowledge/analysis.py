"""Words of a text and the forms they are compared in: folded, stemmed, compounds taken apart, cut into letters.

A word is indexed under its stem with diacritics folded away, and under the stem of its folded form, so that it is found
whether or not the diacritics were typed. Stems: Snowball (PyStemmer), for every language it has.
"""

import re
import unicodedata
from collections.abc import Container

import Stemmer

from agent_console.knowledge.stop_words import STOP_WORDS

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_UNMARKED = {
    chr(code): plain[0]
    for code in range(0xE0, 0x180)
    if len(plain := unicodedata.normalize("NFKD", chr(code))) > 1 and plain[0].isascii() and plain[0].islower()
}
_FOLDED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'"} | _UNMARKED)
_ALGORITHMS = {
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "lt": "lithuanian",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
_LINKS = ("", "s", "es", "n", "en", "er", "e")
"""Letters German puts between the parts of a compound (Fugenelemente)."""
_SHORTEST_PART = 4
_SHORTEST_LAST_PART = 6
"""A known ending is trusted without its beginning from this length on."""
_REMEMBERED = 100_000
_GRAM = 4
"""Letters of a gram: shorter ones are in every word, longer ones miss what a slip or an ending changed."""


def fold(text: str) -> str:
    """Lower case without diacritics; ß is ss."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    folded = lowered.translate(_FOLDED)
    if folded.isascii():
        return folded
    return "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))


def spans(text: str) -> list[tuple[int, int, str]]:
    """(start, end, the word in lower case) of every word, in order."""
    return [(found.start(), found.end(), found.group().lower()) for found in _WORD.finditer(text)]


def grams(folded: str) -> tuple[str, ...]:
    """Runs of four letters of a word, its begin and end marked: they tell inflections and slips of one word alike."""
    marked = f"^{folded}$"
    return tuple(dict.fromkeys(marked[at : at + _GRAM] for at in range(max(1, len(marked) - _GRAM + 1))))


class Analyser:
    """The analysis of one language; an unknown language is folded only."""

    def __init__(self, language: str) -> None:
        self.language = language
        name = _ALGORITHMS.get(language)
        self._stemmer = Stemmer.Stemmer(name) if name else None
        self._stop = frozenset(fold(word) for word in STOP_WORDS.get(language, ()))
        self._known: dict[str, tuple[str, ...]] = {}

    def is_stop_word(self, folded: str) -> bool:
        """Whether a folded word says nothing about the subject."""
        return folded in self._stop

    def surfaces(self, text: str) -> list[str]:
        """Every word as written, in lower case."""
        return [word.lower() for word in _WORD.findall(text)]

    def terms(self, surface: str) -> tuple[str, ...]:
        """The one or two forms a word in lower case is indexed under."""
        known = self._known.get(surface)
        if known is None:
            known = self._analysed(surface)
            if len(self._known) < _REMEMBERED:
                self._known[surface] = known
        return known

    def _analysed(self, surface: str) -> tuple[str, ...]:
        folded = fold(surface).removesuffix("'s")
        if self._stemmer is None:
            return (folded,)
        with_marks = self._joined(fold(self._stemmer.stemWord(surface.removesuffix("'s"))))
        without = self._joined(self._stemmer.stemWord(folded))
        return (with_marks,) if with_marks == without else (with_marks, without)

    def _joined(self, stem: str) -> str:
        """Polish drops the e of -ek and -ec when a word is inflected: zasiłek, zasiłku."""
        if self.language == "pl" and len(stem) > _SHORTEST_PART and stem[-2:] in ("ek", "ec"):
            return stem[:-2] + stem[-1]
        return stem


def compound_parts(folded: str, vocabulary: Container[str]) -> tuple[str, ...]:
    """The parts of a German compound that are words of ``vocabulary``, or () where it is none.

    ``mullabholung`` gives ``mull``, ``abholung`` where both are known. The longest last part wins: it carries the
    meaning, and alone suffices. At most three parts.
    """
    return _split(folded, vocabulary, parts=3) or _last_part(folded, vocabulary)


def _last_part(folded: str, vocabulary: Container[str]) -> tuple[str, ...]:
    for cut in range(_SHORTEST_PART, len(folded) - _SHORTEST_LAST_PART + 1):
        if folded[cut:] in vocabulary:
            return (folded[cut:],)
    return ()


def _split(folded: str, vocabulary: Container[str], parts: int) -> tuple[str, ...]:
    for cut in range(_SHORTEST_PART, len(folded) - _SHORTEST_PART + 1):
        tail = folded[cut:]
        if tail not in vocabulary:
            continue
        head = folded[:cut]
        for link in _LINKS:
            stem = head.removesuffix(link) if link else head
            if (link and not head.endswith(link)) or len(stem) < _SHORTEST_PART:
                continue
            if stem in vocabulary:
                return (stem, tail)
            if parts > 2 and (front := _split(stem, vocabulary, parts - 1)):
                return (*front, tail)
    return ()
