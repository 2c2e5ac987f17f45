"""What a letter says of itself at its head and foot: its date, who sent it, and the numbers it names.

Read from recognised text, in English, Polish and German; what stands otherwise than letters have it is not guessed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from agent_console.domain.letter_dates import is_dated, letter_date
from agent_console.domain.letter_numbers import letter_number
from agent_console.domain.letter_senders import letter_sender
from agent_console.domain.spelling import words_folded

_HEAD = 32
"""Lines before the greeting in which date, addresses and numbers stand."""
_LONGEST = 20_000
"""Letters of a text beyond which it is a book."""
_GREETING = re.compile(r"(?:dear|sehr geehrte\w*|guten tag|szanown\w+|hallo|lieber?|to whom it may concern)\b.*")
_CELLS = re.compile(r"\s{2,}|\t|\s*[|·•]\s*")
"""Columns of a letterhead, and the signs that part what stands in one line above a window."""


@dataclass(frozen=True)
class LetterFacts:
    """Each may be missing: None or "" or nothing."""

    dated: date | None = None
    name: str = ""
    address: str = ""
    number: str = ""
    """The number to name in an answer, as it is written."""

    def __bool__(self) -> bool:
        return bool(self.dated or self.name or self.number)


def letter_facts(text: str, received: date, ours: Iterable[str] = ()) -> LetterFacts:
    """Read ``text``, which came on ``received``; ``ours`` are names of the city and its departments."""
    lines = [line.strip() for line in text[:_LONGEST].splitlines() if line.strip()]
    head = _head(lines)
    cells = [cell for line in head for cell in _pieces(line)]
    named = [found for cell in cells if (found := letter_number(cell)) is not None]
    sender = letter_sender(cells, lines, ours)
    theirs = [number for whose, number in named if whose != "ours"]
    return LetterFacts(
        letter_date(cells, received),
        sender.name,
        sender.address,
        theirs[0] if theirs else named[0][1] if named else "",
    )


def _head(lines: list[str]) -> list[str]:
    greeted = next((at for at, line in enumerate(lines) if _GREETING.fullmatch(words_folded(line))), _HEAD)
    return lines[: min(greeted, _HEAD)]


def _pieces(line: str) -> list[str]:
    parts = [part.strip(" ,;") for part in _CELLS.split(line)]
    return [piece for part in parts for piece in ([part] if is_dated(part) else _parted(part)) if piece]


def _parted(part: str) -> list[str]:
    """``Jan Kowalski, ul. Polna 3, 50-001 Wrocław`` is three pieces; ``Wrocław, 12 listopada`` stays one."""
    pieces = [piece.strip() for piece in part.split(",")]
    return pieces if len(pieces) >= 3 else [part]
