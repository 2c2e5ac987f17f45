"""Two versions of an article: line by line, and word by word where a line was only changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from agent_console.domain.article import ArticleContent, changed_fields

_PIECE = re.compile(r"\s+|[^\s]+")
_ALIKE = 0.6
"""Lines that share less are told as one that went and one that came: patchwork of single words cannot be read."""

Piece = tuple[str, str]
"""``same``, ``out`` or ``in``, and the text."""


@dataclass(frozen=True)
class FieldChange:
    """One field that differs."""

    field: str
    pieces: tuple[Piece, ...]


def compare(old: ArticleContent, new: ArticleContent) -> list[FieldChange]:
    """Every field in which they differ."""
    return [FieldChange(name, tuple(_lines(old.text(name), new.text(name)))) for name in changed_fields(old, new)]


def _lines(old: str, new: str) -> Iterator[Piece]:
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", "".join(before[a:b])
        else:
            for gone, come in zip_longest(before[a:b], after[c:d], fillvalue=""):
                yield from _words(gone, come)


def _words(old: str, new: str) -> Iterator[Piece]:
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if not old or not new or _likeness(before, after) < _ALIKE:
        if old:
            yield "out", old if old.endswith("\n") or not new else f"{old}\n"
        if new:
            yield "in", new
        return
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield "same", "".join(before[a:b])
            continue
        if a < b:
            yield "out", "".join(before[a:b])
        if a < b and c < d:
            yield "same", " "
        if c < d:
            yield "in", "".join(after[c:d])


def _likeness(before: Sequence[str], after: Sequence[str]) -> float:
    old, new = ([one for one in pieces if not one.isspace()] for pieces in (before, after))
    return SequenceMatcher(None, old, new, autojunk=False).ratio()
