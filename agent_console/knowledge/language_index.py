"""The pages of one language, ranked by where and how rarely the words stand in them; they may change one by one."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from threading import Lock

import msgspec
import tantivy

from agent_console.knowledge.analysis import Analyser, fold
from agent_console.knowledge.page import Page
from agent_console.knowledge.query import Query, QueryReader, QueryWord
from agent_console.knowledge.ranking import GRAMS, PAIRS, TEXT, Ranking
from agent_console.knowledge.reading import PageReader
from agent_console.knowledge.thesaurus import Phrases, Thesaurus, own_thesaurus
from agent_console.knowledge.vocabulary import Vocabulary
from agent_console.system.breath import Breath, no_breath

_LIFT = 0.6
"""How much a title or keyword that is the query itself adds to a page's score."""
_SHARES = (1.0, 0.5, 0.0)
"""Of very many pages those are looked at first that hold all the words, then half of them, then any."""
_ENOUGH = 8
_REMEMBERED = 2_000
_HEAP = 64_000_000

_page_of = msgspec.json.Decoder(Page).decode
_text_of = msgspec.json.Encoder().encode
_Words = dict[str, list[str]]


class LanguageIndex:
    """An index over stems, parts of compounds, pairs of words and runs of letters (tantivy, BM25).

    In memory without ``folder``. ``lean`` leaves out of the texts what very many pages have no room for. Read from any
    thread, also while it is updated.
    """

    def __init__(
        self,
        language: str,
        pages: Iterable[Page] = (),
        folder: Path | None = None,
        lean: bool = False,
        thesaurus: Thesaurus | None = None,
        breath: Breath = no_breath,
    ) -> None:
        self.analyser = Analyser(language)
        self._breath = breath
        self.lean = lean
        self._terms: Counter[str] = Counter()
        self._subjects: Counter[str] = Counter()
        self._surfaces = Vocabulary()
        self._reading = PageReader(self.analyser, self._surfaces)
        self.mean(own_thesaurus(language) if thesaurus is None else thesaurus)
        self._schema = _schema()
        self._ranking = Ranking(self._schema, lean)
        self._index = tantivy.Index(self._schema) if folder is None else tantivy.Index(self._schema, str(folder))
        self._searcher = self._index.searcher()
        self._changing = Lock()
        self._seen: dict[bytes, Page] = {}
        self._phrases: dict[str, list[tuple[int, frozenset[str]]]] = {}
        self.update(pages)
        self.settle()

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    def update(self, pages: Iterable[Page], gone: Collection[str] = ()) -> None:
        """Forget the pages of the ids in ``gone``, then take ``pages`` in; those that are there already are in both."""
        with self._changing:
            writer = self._index.writer(heap_size=_HEAP, num_threads=1)
            try:
                self._forget(writer, gone)
                self._enter(writer, list(pages))
                writer.commit()
                writer.wait_merging_threads()
            except BaseException:
                writer.rollback()
                raise
            self._index.reload()
            self._searcher = self._index.searcher()
            self._seen, self._phrases = {}, {}

    def settle(self) -> None:
        """After one or several updates: new words can be completed and misspelt from now on."""
        with self._changing:
            self._surfaces.settle()
            self._reading.forget()

    def mean(self, thesaurus: Thesaurus) -> None:
        """Read queries with ``thesaurus`` from now on; nothing of it is in the index itself."""
        phrases = Phrases(self.analyser, thesaurus)
        self.reader = QueryReader(self.analyser, self._surfaces, self._terms, self._subjects, phrases, self.lean)

    def terms(self, surface: str) -> tuple[str, ...]:
        """What a word is indexed under."""
        return self._reading.terms(surface)

    def page(self, page_id: str) -> Page | None:
        """The page of that id."""
        searcher = self._searcher
        found = searcher.search(tantivy.Query.term_query(self._schema, "id", page_id), limit=1, count=False).hits
        return _page_of(searcher.doc(found[0][1])["page"][0]) if found else None

    def find(self, query: Query, limit: int, departments: Collection[str] | None = None) -> list[tuple[Page, float]]:
        """The pages that fit best, best first; of ``departments`` only, where given."""
        searcher, hits = self._searcher, list[tuple[float, tantivy.DocAddress]]()
        for share in _SHARES if self.lean else (0.0,):
            asked = self._ranking.scored(query, departments, share)
            hits = [] if asked is None else searcher.search(asked, limit=limit, count=False).hits
            if len(hits) >= min(limit, _ENOUGH):
                break
        found = [(self._shown(searcher, address), float(score)) for score, address in hits]
        telling = [frozenset(term for term, _ in word.terms) for word in query.telling]
        lifted = [(page, score * (1 + _LIFT * self._likeness(page, telling))) for page, score in found]
        return sorted(lifted, key=lambda one: -one[1])

    def holds_all(self, words: Sequence[QueryWord]) -> bool:
        """Whether a page holds every one of ``words``."""
        if not all(word.terms for word in words):
            return False
        if not words:
            return True
        return bool(self._searcher.search(self._ranking.all_of(words), limit=1, count=False).hits)

    def _shown(self, searcher: tantivy.Searcher, address: tantivy.DocAddress) -> Page:
        text = bytes(searcher.doc(address)["page"][0])
        known = self._seen.get(text)
        if known is None:
            known = _page_of(text)
            if len(self._seen) < _REMEMBERED:
                self._seen[text] = known
        return known

    def _enter(self, writer: tantivy.IndexWriter, pages: Sequence[Page]) -> None:
        read = list[tuple[Page, _Words]]()
        for page in pages:
            self._breath()
            read.append((page, self._reading.words(page)))
        self._surfaces.change(Counter(word for _, words in read for word in _folded(words)))
        for page, words in read:
            self._breath()
            fields = self._reading.fields(page, words, self.lean)
            self._terms.update(_held(fields))
            self._subjects.update(_subjects(fields))
            document = tantivy.Document(id=page.id, department=page.department_id, page=_text_of(page), **fields)
            writer.add_document(document)

    def _forget(self, writer: tantivy.IndexWriter, ids: Iterable[str]) -> None:
        for page_id in ids:
            page = self.page(page_id)
            if page is None:
                continue
            words = self._reading.words(page)
            fields = self._reading.fields(page, words, self.lean)
            self._surfaces.change({}, _folded(words))
            self._terms.subtract(_held(fields))
            self._subjects.subtract(_subjects(fields))
            for counter, held in ((self._terms, _held(fields)), (self._subjects, _subjects(fields))):
                for term in held:
                    if counter[term] <= 0:
                        del counter[term]
            writer.delete_documents_by_term("id", page_id)

    def _likeness(self, page: Page, words: Sequence[frozenset[str]]) -> float:
        phrases = self._phrases.get(page.id)
        if phrases is None:
            phrases = [self._meaning(text) for text in (page.title, *page.keywords)]
            if len(self._phrases) < _REMEMBERED:
                self._phrases[page.id] = phrases
        best = 0.0
        for size, terms in phrases:
            if size and words and not any(map(terms.isdisjoint, words)):
                best = max(best, min(1.0, len(words) / size))
        return best

    def _meaning(self, text: str) -> tuple[int, frozenset[str]]:
        surfaces = [s for s in self.analyser.surfaces(text) if not self.analyser.is_stop_word(fold(s))]
        return len(surfaces), frozenset(term for s in surfaces for term in self._reading.terms(s))


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in ("id", "department"):
        builder = builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder = builder.add_bytes_field("page", stored=True)
    for name in (*TEXT, *PAIRS, *GRAMS):
        builder = builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def _folded(words: _Words) -> set[str]:
    return set(map(fold, set().union(*words.values())))


def _held(fields: dict[str, str]) -> set[str]:
    return {term for name in TEXT for term in fields[name].split()}


def _subjects(fields: dict[str, str]) -> set[str]:
    return {term for name in ("title", "keywords") for term in fields[name].split()}
