"""The words of a question as stems, the same for every inflection, with or without diacritics."""

import re
import unicodedata
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"[^\W\d_]{3,}")
_FOLDED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_ALGORITHMS = {"en": "english", "pl": "polish", "de": "german"}
LANGUAGES = tuple(_ALGORITHMS)
_STEMMERS = {language: Stemmer.Stemmer(name) for language, name in _ALGORITHMS.items()}


def fold(text: str) -> str:
    """Lower case without diacritics."""
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_FOLDED))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def stems(text: str, language: str) -> list[str]:
    """The stems of a text's words, each once, in order; of an unknown language, in all the languages there are."""
    found: dict[str, None] = {}
    for word in dict.fromkeys(_WORD.findall(text)):
        for one in (language,) if language in _ALGORITHMS else tuple(_ALGORITHMS):
            found[_stem(word, one)] = None
    return list(found)


@lru_cache(maxsize=100_000)
def _stem(word: str, language: str) -> str:
    return str(_STEMMERS[language].stemWord(fold(word)))
