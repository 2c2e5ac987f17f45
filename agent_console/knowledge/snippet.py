"""The passage of a page that shows why it was found."""

from collections.abc import Container

from agent_console.knowledge.analysis import Analyser, Word, compound_parts, fold, words
from agent_console.knowledge.markdown import plain_text
from agent_console.knowledge.page import Page

_CHARACTERS = 160

Pieces = tuple[tuple[str, bool], ...]


def snippet_of(page: Page, matched: Container[str], analyser: Analyser) -> Pieces:
    """The short answer where words of it matched, else the densest passage of the body, else the short answer's begin.

    ``matched`` holds terms as the index holds them.
    """
    best = _densest(page.short_answer, matched, analyser)
    if best is None:
        best = _densest(" ".join(plain_text(page.body).split()), matched, analyser)
    return best or ((_cut(page.short_answer), False),)


def _densest(text: str, matched: Container[str], analyser: Analyser) -> Pieces | None:
    found = [word for word in words(text) if _matches(text, word, matched, analyser)]
    if not found:
        return None
    counts = [sum(first.start <= w.end <= first.start + _CHARACTERS for w in found) for first in found]
    start = found[counts.index(max(counts))].start
    return _pieces(text, max(0, _word_begin(text, start - 40)) if len(text) > _CHARACTERS else 0, found)


def _matches(text: str, word: Word, matched: Container[str], analyser: Analyser) -> bool:
    terms = analyser.terms(text[word.start : word.end].lower())
    if any(term in matched for term in terms):
        return True
    return (
        analyser.language == "de"
        and len(word.folded) > 7
        and any(fold(part) in matched for part in compound_parts(word.folded, matched))
    )


def _pieces(text: str, start: int, found: list[Word]) -> Pieces:
    end = start + len(_cut(text[start:]).removesuffix("…"))
    pieces: list[tuple[str, bool]] = [("…", False)] if start else []
    at = start
    for word in found:
        if start <= word.start and word.end <= end:
            if at < word.start:
                pieces.append((text[at : word.start], False))
            pieces.append((text[word.start : word.end], True))
            at = word.end
    if at < end:
        pieces.append((text[at:end], False))
    return (*pieces, ("…", False)) if end < len(text) else tuple(pieces)


def _word_begin(text: str, position: int) -> int:
    return text.find(" ", position) + 1 if position > 0 else 0


def _cut(text: str) -> str:
    if len(text) <= _CHARACTERS:
        return text
    return text[:_CHARACTERS].rpartition(" ")[0].rstrip(" ,;:") + "…"
