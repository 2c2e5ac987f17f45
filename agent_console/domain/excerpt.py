"""The place in a text where searched words stand, with some words around it, and which of its letters were found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agent_console.domain.spelling import folded_letter, words_folded

_BEFORE, _LENGTH = 12, 160
"""Letters shown before the first word that was found, and in all."""


@dataclass(frozen=True)
class Excerpt:
    """One line; ``found`` are ranges of its letters, in order, from the first to the one after the last."""

    text: str
    found: tuple[tuple[int, int], ...]


def excerpt(text: str, words: Sequence[str]) -> Excerpt | None:
    """Where a word of ``text`` begins with one of ``words``, in any spelling; None where none does."""
    line = " ".join(text.split())
    folded, origin = _folded(line)
    sought = _sought(words)
    first = sought.search(folded) if sought is not None else None
    if sought is None or first is None:
        return None
    begin = _begin(line, origin[first.start()])
    shown = line[begin : begin + _LENGTH]
    before = "…" if begin else ""
    ranges = []
    for match in sought.finditer(folded, first.start()):
        start, end = origin[match.start()] - begin, origin[match.end() - 1] + 1 - begin
        if end > len(shown):
            break
        ranges.append((start + len(before), end + len(before)))
    return Excerpt(before + shown, tuple(ranges))


def _folded(line: str) -> tuple[str, list[int]]:
    """What ``line`` is read as, and which of its letters each letter of that comes from."""
    letters, origin = [], []
    for place, letter in enumerate(line):
        read = folded_letter(letter)
        letters.append(read)
        origin += [place] * len(read)
    return "".join(letters), origin


def _sought(words: Sequence[str]) -> re.Pattern[str] | None:
    parts = [r"[\W_]+".join(map(re.escape, re.findall(r"[^\W_]+", words_folded(word)))) for word in words]
    alternatives = sorted(filter(None, parts), key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(alternatives)})") if alternatives else None


def _begin(line: str, place: int) -> int:
    if place <= _BEFORE:
        return 0
    space = line.find(" ", place - _BEFORE, place)
    return space + 1 if space >= 0 else place
