"""Words of a search without the person behind them: nothing that could be a number, an address or a name's initial."""

import re

_PERSONAL = re.compile(r"\S*[@\d]\S*|(?:https?://|www\.)\S*", re.IGNORECASE)
"""Anything with a digit (telephone, house, file or identity number, date) or an at sign, and addresses of pages."""
_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]*")
_MOST = 8
_LONGEST = 80


def plain_words(text: str) -> str:
    """What was searched for, to be counted: small letters, one space between; "" where nothing is left."""
    words = [word.lower().strip("'’-") for word in _WORD.findall(_PERSONAL.sub(" ", text))]
    return " ".join(word for word in words[:_MOST] if len(word) > 1)[:_LONGEST].strip()


def without_numbers(text: str) -> str:
    """A sentence with what could identify somebody by number or address left out."""
    return " ".join(_PERSONAL.sub("…", text).split())
