"""The words an index holds: what a beginning can become, and what a misspelt word was meant to be."""

from bisect import bisect_left
from collections.abc import Mapping

import tantivy

_COMPLETIONS = 24
_CANDIDATES = 60
_CORRECTIONS = 4


class Vocabulary:
    """Folded words, each with the number of pages it stands in."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = dict(counts)
        self._sorted = sorted(counts)
        self._schema = tantivy.SchemaBuilder().add_text_field("word", stored=True, tokenizer_name="raw").build()
        index = tantivy.Index(self._schema)
        writer = index.writer(heap_size=32_000_000, num_threads=1)
        for word in self._sorted:
            writer.add_document(tantivy.Document(word=word))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def __contains__(self, word: object) -> bool:
        return word in self._counts

    def __len__(self) -> int:
        return len(self._sorted)

    def completions(self, beginning: str) -> list[str]:
        """The commonest words that begin so, at most 24."""
        first = bisect_left(self._sorted, beginning)
        last = bisect_left(self._sorted, beginning + "\U0010ffff")
        found = self._sorted[first:last]
        return sorted(found, key=lambda word: (-self._counts[word], len(word), word))[:_COMPLETIONS]

    def corrections(self, word: str, unfinished: bool = False) -> list[str]:
        """Known words one slip away (two in long words), nearest and commonest first; of beginnings if unfinished."""
        allowed = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
        if not allowed:
            return []
        for distance in range(1, allowed + 1):
            query = tantivy.Query.fuzzy_term_query(self._schema, "word", word, distance, True, unfinished)
            hits = self._searcher.search(query, limit=_CANDIDATES, count=False).hits
            found = [str(self._searcher.doc(address)["word"][0]) for _, address in hits]
            near = [candidate for candidate in found if candidate[0] == word[0] or len(word) > 5]
            if near:
                return sorted(near, key=lambda w: (w[0] != word[0], -self._counts[w], w))[:_CORRECTIONS]
        return []
