"""Searching the knowledge base: as the agent types, and with a whole message."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from agent_console.knowledge.analysis import fold
from agent_console.knowledge.hit import Hit
from agent_console.knowledge.language import language_of
from agent_console.knowledge.language_index import LanguageIndex
from agent_console.knowledge.only import EVERYTHING, Only
from agent_console.knowledge.page import Page
from agent_console.knowledge.query import Query
from agent_console.knowledge.snippet import snippet_of
from agent_console.knowledge.thesaurus import Thesaurus
from agent_console.system.breath import Breath, no_breath

_MESSAGE_CHARACTERS = 4_000
_MESSAGE_WORDS = 16
_SLICE = 5_000
"""Pages that are taken in together: compounds fall into the words of all of them."""
_POOL = 24
"""Pages that are looked at closely, at least."""


@dataclass(frozen=True)
class _Answers:
    """What one language's index gave."""

    index: LanguageIndex
    query: Query
    found: list[tuple[Page, float]]
    complete: bool
    """Whether a page holds every word that was asked for."""


class KnowledgeIndex:
    """All pages, searchable; changed page by page, and read from any thread."""

    def __init__(
        self,
        pages: Iterable[Page] = (),
        folder: Path | None = None,
        lean: bool = False,
        thesaurus: Mapping[str, Thesaurus] | None = None,
        breath: Breath = no_breath,
    ) -> None:
        """In memory without ``folder``, which must be empty; ``lean`` for more than some ten thousand pages.

        ``thesaurus`` by language, in place of the program's own. ``breath`` is called page by page while they are read.
        """
        self._folder, self._lean, self._thesaurus, self._breath = folder, lean, thesaurus, breath
        self._indexes: dict[str, LanguageIndex] = {}
        self._language: dict[str, str] = {}
        self._of_service: dict[tuple[str, str], str] = {}
        self.update(pages)

    def __len__(self) -> int:
        return len(self._language)

    def __iter__(self) -> Iterator[str]:
        return iter(self._language)

    def update(self, pages: Iterable[Page], gone: Collection[str] = ()) -> None:
        """Take ``pages`` in, in place of those of the same ids, and forget those of the ids in ``gone``."""
        leaving: dict[str, list[str]] = {}
        for page_id in gone:
            if (language := self._language.pop(page_id, None)) is not None:
                leaving.setdefault(language, []).append(page_id)
        for language, left in leaving.items():
            self._index_of(language).update([], left)
        rest = iter(pages)
        touched = set(leaving)
        while chosen := list(islice(rest, _SLICE)):
            touched |= self._take(chosen)
        for language in touched:
            self._indexes[language].settle()

    def mean(self, thesaurus: Mapping[str, Thesaurus]) -> None:
        """Read queries with ``thesaurus``, by language, from now on."""
        self._thesaurus = thesaurus
        for language, index in list(self._indexes.items()):
            index.mean(thesaurus.get(language, Thesaurus()))

    def _take(self, pages: Sequence[Page]) -> set[str]:
        by_language: dict[str, list[Page]] = {}
        leaving: dict[str, list[str]] = {}
        for page in pages:
            by_language.setdefault(page.language, []).append(page)
            if page.id in self._language:
                leaving.setdefault(self._language[page.id], []).append(page.id)
        for language in {*by_language, *leaving}:
            listed = by_language.get(language, [])
            self._index_of(language).update(listed, leaving.get(language, []))
            self._language.update((page.id, language) for page in listed)
            for page in reversed(listed):
                if page.service_id is not None:
                    self._of_service[page.service_id, language] = page.id
        return {*by_language, *leaving}

    def search(self, query: str, language: str, limit: int = 8, only: Only = EVERYTHING) -> list[Hit]:
        """Answers to a query being typed, best first; its last word may be unfinished.

        Pages in ``language`` come first. Where none of them holds every word, the other languages are searched too: a
        page found there stands for the same service's page in ``language``, or for itself where there is none.
        """
        if not query.strip() or limit < 1:
            return []
        home = self._indexes.get(language)
        others = [index for name, index in self._indexes.items() if index is not home and len(index)]
        answers = [] if home is None else [_typed(home, query, limit, only, bool(others))]
        if others and not any(answer.complete for answer in answers):
            abroad = [_typed(index, query, limit, only, True) for index in others]
            known = [answer for answer in abroad if answer.complete or not (answers and answers[0].found)]
            answers += sorted(known, key=lambda answer: (not answer.complete, -_best(answer)))
        return self._shown(answers, language, limit)

    def suggest_for(self, text: str, language: str, limit: int = 3, only: Only = EVERYTHING) -> list[Hit]:
        """Answers to a whole message or a note of a call, shown in ``language``; quoted lines (">") do not count.

        The text is read in the language it seems to be written in, else in ``language``, else in every language.
        """
        own = "\n".join(line for line in text.splitlines() if not line.startswith(">"))[:_MESSAGE_CHARACTERS]
        spoken = language_of(own) or language
        read = [self._indexes[spoken]] if spoken in self._indexes else list(self._indexes.values())
        answers = [_told(index, own, limit, only) for index in read]
        return self._shown(sorted(answers, key=lambda answer: -_best(answer)), language, limit)

    def _index_of(self, language: str) -> LanguageIndex:
        known = self._indexes.get(language)
        if known is None:
            folder = self._folder / (language or "other") if self._folder else None
            if folder is not None:
                folder.mkdir(parents=True, exist_ok=True)
            known = self._indexes[language] = LanguageIndex(
                language,
                folder=folder,
                lean=self._lean,
                thesaurus=None if self._thesaurus is None else self._thesaurus.get(language, Thesaurus()),
                breath=self._breath,
            )
        return known

    def _shown(self, answers: Iterable[_Answers], language: str, limit: int) -> list[Hit]:
        hits: dict[tuple[str, str], Hit] = {}
        ids: set[str] = set()
        for answer in answers:
            for page, score in answer.found:
                shown = page
                if page.language != language and language:
                    shown = self._translated(page, language)
                if shown.id in ids:
                    continue
                same = (shown.service_id or shown.id, fold(shown.title) if shown.service_id else "")
                if same in hits:
                    hits[same] = replace(hits[same], also=(*hits[same].also, shown))
                elif len(hits) < limit:
                    matched = answer.query.matched if shown is page else frozenset()
                    hits[same] = Hit(shown, score, snippet_of(shown, matched, answer.index.terms))
                else:
                    continue
                ids.add(shown.id)
        return list(hits.values())

    def _translated(self, page: Page, language: str) -> Page:
        home = self._indexes.get(language)
        page_id = self._of_service.get((page.service_id or "", language))
        if home is None or page_id is None:
            return page
        return home.page(page_id) or page


def _typed(index: LanguageIndex, query: str, limit: int, only: Only, compare: bool) -> _Answers:
    asked = index.reader.typed(query)
    found = _found(index, asked, limit, only)
    return _Answers(index, asked, found, compare and bool(found) and index.holds_all(asked.literal))


def _told(index: LanguageIndex, text: str, limit: int, only: Only) -> _Answers:
    asked = index.reader.told(text, _MESSAGE_WORDS)
    found = _found(index, asked, limit, only)
    return _Answers(index, asked, found, bool(found))


def _found(index: LanguageIndex, asked: Query, limit: int, only: Only) -> list[tuple[Page, float]]:
    found = index.find(asked, max(0 if index.lean else _POOL, 3 * limit), only.owners)
    return [(page, score) for page, score in found if only.leaves(page)]


def _best(answer: _Answers) -> float:
    return answer.found[0][1] if answer.found else 0.0
