"""The pages of one language, in memory, ranked by where and how rarely the words stand in them."""

from collections import Counter
from collections.abc import Iterable, Sequence

import tantivy

from agent_console.knowledge.analysis import Analyser, compound_parts, fold
from agent_console.knowledge.markdown import plain_text
from agent_console.knowledge.page import Page
from agent_console.knowledge.query import QueryReader, QueryWord
from agent_console.knowledge.vocabulary import Vocabulary

_FIELDS = {"title": 4.0, "keywords": 3.0, "short": 2.0, "body": 1.0}
"""How much a word counts where it stands; keywords hold citizens' own words."""
_TIE = 0.3
"""How much the weaker fields of a word add to its strongest."""
_LIFT = 0.6
"""How much a title or keyword that is the query itself adds to a page's score."""
_LONG_WORD = 8
"""German words shorter than this are no compounds."""


class LanguageIndex:
    """An index in memory (tantivy, BM25) over stems and parts of compounds."""

    def __init__(self, language: str, pages: Sequence[Page]) -> None:
        self.pages = pages
        self.analyser = Analyser(language)
        self._parts: dict[str, tuple[str, ...]] = {}
        self._phrases: dict[str, list[tuple[int, frozenset[str]]]] = {}
        fields = [self._fields(page) for page in pages]
        surfaces = Counter(s for page in fields for s in {fold(s) for words in page.values() for s in words})
        self._surfaces = Vocabulary(surfaces)
        self._schema = self._built_schema()
        self._index = tantivy.Index(self._schema)
        terms: Counter[str] = Counter()
        subjects: set[str] = set()
        writer = self._index.writer(heap_size=64_000_000, num_threads=1)
        for number, page in enumerate(fields):
            analysed = {name: self._terms(words) for name, words in page.items()}
            subjects.update(analysed["title"], analysed["keywords"])
            terms.update({term for found in analysed.values() for term in found})
            joined = {name: " ".join(found) for name, found in analysed.items()}
            writer.add_document(tantivy.Document(number=number, **joined))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()
        self.reader = QueryReader(self.analyser, self._surfaces, terms, subjects)

    def find(self, words: Sequence[QueryWord], needed: int, limit: int) -> list[tuple[Page, float]]:
        """Pages that hold at least ``needed`` of ``words``, best first."""
        asked = [self._query(word) for word in words if word.terms]
        if not asked or needed > len(asked):
            return []
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, part) for part in asked], max(1, needed))
        hits = self._searcher.search(query, limit=limit, count=False).hits
        numbers = self._searcher.fast_field_values("number", [address for _, address in hits])
        return [
            (self.pages[int(number)], float(score))
            for (score, _), number in zip(hits, numbers, strict=True)
            if number is not None
        ]

    def lifted(self, found: Sequence[tuple[Page, float]], words: Sequence[QueryWord]) -> list[tuple[Page, float]]:
        """The same pages, those first whose title or one of whose keywords says the whole query."""
        scored = [(page, score * (1 + _LIFT * self._likeness(page, words))) for page, score in found]
        return sorted(scored, key=lambda one: -one[1])

    def _likeness(self, page: Page, words: Sequence[QueryWord]) -> float:
        phrases = self._phrases.get(page.id)
        if phrases is None:
            texts = (page.title, *page.keywords)
            phrases = self._phrases[page.id] = [self._meaning(text) for text in texts]
        best = 0.0
        for size, terms in phrases:
            if size and all(any(term in terms for term, _ in word.terms) for word in words):
                best = max(best, min(1.0, len(words) / size))
        return best

    def _meaning(self, text: str) -> tuple[int, frozenset[str]]:
        surfaces = [s for s in self.analyser.surfaces(text) if not self.analyser.is_stop_word(fold(s))]
        return len(surfaces), frozenset(self._terms(surfaces))

    @staticmethod
    def _built_schema() -> tantivy.Schema:
        builder = tantivy.SchemaBuilder().add_integer_field("number", fast=True)
        for name in _FIELDS:
            builder = builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
        return builder.build()

    def _fields(self, page: Page) -> dict[str, list[str]]:
        title = page.title if page.service_name in ("", page.title) else f"{page.title} {page.service_name}"
        return {
            "title": self.analyser.surfaces(title),
            "keywords": self.analyser.surfaces(" ".join(page.keywords)),
            "short": self.analyser.surfaces(page.short_answer),
            "body": self.analyser.surfaces(plain_text(page.body)),
        }

    def _terms(self, surfaces: Iterable[str]) -> list[str]:
        terms: list[str] = []
        for surface in surfaces:
            terms += self.analyser.terms(surface)
            if self.analyser.language == "de" and len(surface) >= _LONG_WORD:
                for part in self._compound(fold(surface)):
                    terms += self.analyser.terms(part)
        return terms

    def _compound(self, folded: str) -> tuple[str, ...]:
        known = self._parts.get(folded)
        if known is None:
            known = self._parts[folded] = compound_parts(folded, self._surfaces)
        return known

    def _query(self, word: QueryWord) -> tantivy.Query:
        parts = []
        for term, weight in word.terms:
            for name, boost in _FIELDS.items():
                plain = tantivy.Query.term_query(self._schema, name, term, index_option="freq")
                parts.append(tantivy.Query.boost_query(plain, boost * weight))
        return tantivy.Query.disjunction_max_query(parts, tie_breaker=_TIE)
