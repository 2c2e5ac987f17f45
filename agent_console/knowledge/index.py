"""Searching the knowledge base: as the agent types, and with a whole message."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from agent_console.knowledge.hit import Hit
from agent_console.knowledge.language import language_of
from agent_console.knowledge.language_index import LanguageIndex
from agent_console.knowledge.page import Page
from agent_console.knowledge.query import QueryWord
from agent_console.knowledge.snippet import snippet_of

_MESSAGE_CHARACTERS = 4_000
_MESSAGE_WORDS = 16
_KEYWORDS = 4
"""Up to so many words a query is keywords that all count; beyond, a question whose rare words decide."""
_POOL = 24
"""Pages that are looked at closely, at least."""


@dataclass(frozen=True)
class _Answers:
    """What one language's index gave."""

    index: LanguageIndex
    words: Sequence[QueryWord]
    found: list[tuple[Page, float]]
    complete: bool
    """Whether a page holds every word that was asked for."""

    @property
    def matched(self) -> frozenset[str]:
        """The terms that were looked for."""
        return frozenset(term for word in self.words for term, _ in word.terms)


class KnowledgeIndex:
    """All pages, searchable; built once, then read from any thread."""

    def __init__(self, pages: Iterable[Page]) -> None:
        by_language: dict[str, list[Page]] = {}
        for page in pages:
            by_language.setdefault(page.language, []).append(page)
        self._indexes = {language: LanguageIndex(language, listed) for language, listed in by_language.items()}
        self._same_service = {
            (page.service_id, language): page
            for language, listed in by_language.items()
            for page in reversed(listed)
            if page.service_id is not None
        }

    def search(self, query: str, language: str, limit: int = 8) -> list[Hit]:
        """Answers to a query being typed, best first; its last word may be unfinished.

        Pages in ``language`` come first. Where none of them holds every word, the other languages are searched too: a
        page found there stands for the same service's page in ``language``, or for itself where there is none.
        """
        if not query.strip() or limit < 1:
            return []
        home = self._indexes.get(language)
        answers = [] if home is None else [_typed(home, query, limit)]
        if not any(answer.complete for answer in answers):
            abroad = [_typed(index, query, limit) for name, index in self._indexes.items() if name != language]
            known = [answer for answer in abroad if answer.complete or not (answers and answers[0].found)]
            answers += sorted(known, key=lambda answer: (not answer.complete, -_best(answer)))
        return self._shown(answers, language, limit)

    def suggest_for(self, text: str, language: str, limit: int = 3) -> list[Hit]:
        """Answers to a whole message or a note of a call, shown in ``language``; quoted lines (">") do not count.

        The text is read in the language it seems to be written in, else in ``language``, else in every language.
        """
        own = "\n".join(line for line in text.splitlines() if not line.startswith(">"))[:_MESSAGE_CHARACTERS]
        spoken = language_of(own) or language
        read = [self._indexes[spoken]] if spoken in self._indexes else list(self._indexes.values())
        answers = [_told(index, own, limit) for index in read]
        return self._shown(sorted(answers, key=lambda answer: -_best(answer)), language, limit)

    def _shown(self, answers: Iterable[_Answers], language: str, limit: int) -> list[Hit]:
        hits: dict[str, Hit] = {}
        for answer in answers:
            for page, score in answer.found:
                shown = page
                if page.language != language and language:
                    shown = self._same_service.get((page.service_id or "", language), page)
                if shown.id not in hits and len(hits) < limit:
                    matched = answer.matched if shown is page else frozenset()
                    hits[shown.id] = Hit(shown, score, snippet_of(shown, matched, answer.index.analyser))
        return list(hits.values())


def _typed(index: LanguageIndex, query: str, limit: int) -> _Answers:
    asked = index.reader.typed(query)
    known = [word for word in asked if word.terms]
    pool = max(_POOL, 3 * limit)
    whole = index.find(known, len(known), pool)
    found = index.lifted(whole, known)
    if len(found) < limit and len(known) > 1:
        partly = index.find(known, ceil(len(known) / 2) if len(known) <= _KEYWORDS else 1, pool)
        if len(known) <= _KEYWORDS:
            ids = {page.id for page, _ in found}
            found += index.lifted([(page, score) for page, score in partly if page.id not in ids], known)
        else:
            found = index.lifted(partly, known)
    return _Answers(index, known, found[:limit], bool(whole) and len(known) == len(asked))


def _told(index: LanguageIndex, text: str, limit: int) -> _Answers:
    words = index.reader.told(text, _MESSAGE_WORDS)
    found = index.find(words, 1, limit)
    return _Answers(index, words, found, bool(found))


def _best(answer: _Answers) -> float:
    return answer.found[0][1] if answer.found else 0.0
