"""The passage of a page that shows why it was found."""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache

from agent_console.knowledge.analysis import spans
from agent_console.knowledge.markdown import plain_text
from agent_console.knowledge.page import Page

_CHARACTERS = 160
_BEFORE = 40
"""Characters shown before the first word that matched."""
_BEGIN = 2_500
"""Characters of a body that are looked at first: what a long one says there, it says best."""
_READ = 30_000
_REMEMBERED = 512
"""While somebody types, the same pages are shown again and again."""

Pieces = tuple[tuple[str, bool], ...]
_Span = tuple[int, int, str]
_Terms = Callable[[str], Iterable[str]]


def snippet_of(page: Page, matched: AbstractSet[str], terms: _Terms) -> Pieces:
    """The short answer where words of it matched, else the densest passage of the body, else the short answer's begin.

    ``matched`` holds terms as the index holds them, and ``terms`` gives those of a word.
    """
    for text in (page.short_answer, page.body[:_BEGIN], page.body[_BEGIN : _BEGIN + _READ]):
        best = _densest(*_read(text), matched, terms) if text else None
        if best is not None:
            return best
    return ((_cut(page.short_answer), False),)


@lru_cache(maxsize=_REMEMBERED)
def _read(markdown: str) -> tuple[str, tuple[_Span, ...], frozenset[str]]:
    text = " ".join(plain_text(markdown).split())
    found = tuple(spans(text))
    return text, found, frozenset(word for _, _, word in found)


def _densest(
    text: str, words: tuple[_Span, ...], each: AbstractSet[str], matched: AbstractSet[str], terms: _Terms
) -> Pieces | None:
    known = {word for word in each if not matched.isdisjoint(terms(word))}
    if not known:
        return None
    found = [word for word in words if word[2] in known]
    start, most, last = found[0][0], 0, 0
    for first, word in enumerate(found):
        while last < len(found) and found[last][1] <= word[0] + _CHARACTERS:
            last += 1
        if last - first > most:
            start, most = word[0], last - first
    return _pieces(text, _word_begin(text, start - _BEFORE) if len(text) > _CHARACTERS else 0, found)


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
