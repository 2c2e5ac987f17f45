"""The passage of a page that shows why it was found."""

from collections.abc import Container
from functools import lru_cache

from agent_console.knowledge.analysis import Analyser, compound_parts, fold, spans
from agent_console.knowledge.markdown import plain_text
from agent_console.knowledge.page import Page

_CHARACTERS = 160
_BEFORE = 40
"""Characters shown before the first word that matched."""
_COMPOUND = 8
_REMEMBERED = 512
"""While somebody types, the same pages are shown again and again."""

Pieces = tuple[tuple[str, bool], ...]
_Span = tuple[int, int, str]


def snippet_of(page: Page, matched: Container[str], analyser: Analyser) -> Pieces:
    """The short answer where words of it matched, else the densest passage of the body, else the short answer's begin.

    ``matched`` holds terms as the index holds them.
    """
    best = _densest(*_read(page.short_answer), matched, analyser)
    if best is None:
        best = _densest(*_read(page.body), matched, analyser)
    return best or ((_cut(page.short_answer), False),)


@lru_cache(maxsize=_REMEMBERED)
def _read(markdown: str) -> tuple[str, tuple[_Span, ...]]:
    text = " ".join(plain_text(markdown).split())
    return text, tuple(spans(text))


def _densest(text: str, words: tuple[_Span, ...], matched: Container[str], analyser: Analyser) -> Pieces | None:
    found = [word for word in words if _matches(word[2], matched, analyser)]
    if not found:
        return None
    counts = [sum(first[0] <= word[1] <= first[0] + _CHARACTERS for word in found) for first in found]
    start = found[counts.index(max(counts))][0]
    return _pieces(text, _word_begin(text, start - _BEFORE) if len(text) > _CHARACTERS else 0, found)


def _matches(surface: str, matched: Container[str], analyser: Analyser) -> bool:
    for term in analyser.terms(surface):
        if term in matched:
            return True
    if analyser.language != "de" or len(surface) < _COMPOUND:
        return False
    return bool(compound_parts(fold(surface), matched))


def _pieces(text: str, start: int, found: list[_Span]) -> Pieces:
    end = start + len(_cut(text[start:]).removesuffix("…"))
    pieces: list[tuple[str, bool]] = [("…", False)] if start else []
    at = start
    for begin, stop, _ in found:
        if start <= begin and stop <= end:
            if at < begin:
                pieces.append((text[at:begin], False))
            pieces.append((text[begin:stop], True))
            at = stop
    if at < end:
        pieces.append((text[at:end], False))
    return (*pieces, ("…", False)) if end < len(text) else tuple(pieces)


def _word_begin(text: str, position: int) -> int:
    return text.find(" ", position) + 1 if position > 0 else 0


def _cut(text: str) -> str:
    if len(text) <= _CHARACTERS:
        return text
    return text[:_CHARACTERS].rpartition(" ")[0].rstrip(" ,;:") + "…"
