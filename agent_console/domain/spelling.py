"""Words whose spelling makes no difference when they are searched: case, diacritics, letters of their own."""

import unicodedata
from functools import cache

PLAIN_LETTERS = {
    "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae",
    "œ": "oe", "Œ": "oe",
}  # fmt: skip
"""Letters that are no other letter with a mark, and so keep their form where marks are taken off."""
_PLAIN = str.maketrans(PLAIN_LETTERS)


@cache
def folded_letter(letter: str) -> str:
    """What one letter is read as; "" for a mark that stands by itself."""
    decomposed = unicodedata.normalize("NFKD", letter.translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def words_folded(words: str) -> str:
    """``Straße``, ``STRASSE`` and ``strasse`` are equal, as are ``Łódź`` and ``lodz``; one space between words."""
    return " ".join("".join(map(folded_letter, words)).split())
