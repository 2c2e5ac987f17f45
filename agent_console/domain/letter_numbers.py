"""The numbers a letter names: the sender's own, and those of whom it is written to."""

import re
from typing import Literal

from agent_console.domain.letter_dates import is_dated
from agent_console.domain.spelling import words_folded

Whose = Literal["ours", "theirs", "either"]

_LABELS: tuple[tuple[Whose, str], ...] = (
    ("ours", r"ihre?\s+(?:zeichen|referenz|vorgangsnummer)|wasz\s+znak|panstwa\s+znak|your\s+(?:ref|reference|case)"),
    ("theirs", r"(?:unser|mein)e?\s+(?:zeichen|referenz)|nasz\s+znak|our\s+(?:ref|reference)"),
    (
        "either",
        r"aktenzeichen|az|geschaftszeichen|kassenzeichen|vorgangsnummer|znak(?:\s+sprawy)?|sygnatura|sygn(?:\.\s*akt)?"
        r"|(?:nr|numer)\s+sprawy|sprawa\s+nr|(?:case|file|application)\s+(?:number|no)|ref|reference",
    ),
)
_NUMBER = r"(?:\s*(?:number|no|nr))?\s*[.:]+\s*(?P<number>.+)"
_LINES = tuple((whose, re.compile(rf"(?:{labels}){_NUMBER}")) for whose, labels in _LABELS)
_LONGEST, _WORDS = 32, 4


def letter_number(cell: str) -> tuple[Whose, str] | None:
    """What a piece of a line names after a label such as ``Unser Zeichen:``; None where it does not."""
    plain = words_folded(cell)
    for whose, line in _LINES:
        found = line.fullmatch(plain)
        if found is not None:
            number = _written(cell, found["number"])
            return (whose, number) if number else None
    return None


def _written(cell: str, plain: str) -> str:
    """The number as it is written in the letter; "" where it cannot be one."""
    words = cell.split()
    count = len(plain.split())
    number = " ".join(words[-count:]).lstrip(":.").strip(" .,;")
    if count > _WORDS:
        number = number.split()[0].strip(" .,;")
    fits = 3 <= len(number) <= _LONGEST and any(sign.isdigit() for sign in number)
    return number if fits and not is_dated(number) else ""
