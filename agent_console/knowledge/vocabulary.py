"""The words an index holds: what a beginning can become, and what a misspelt word was meant to be."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping

import tantivy

_COMPLETIONS = 24
_MANY = 20_000
_LETTERS = 3
"""Where there are many words, those that begin with so few letters are sorted beforehand."""
_CANDIDATES = 60
_CORRECTIONS = 4


class Vocabulary:
    """Folded words, each with the number of pages it stands in."""

    def __init__(self, counts: Mapping[str, int] | None = None) -> None:
        self._counts: Counter[str] = Counter()
        self._sorted: list[str] = []
        self._first: dict[str, list[str]] = {}
        """The commonest words by their first letters, where very many begin so."""
        self._fresh: list[str] = []
        self._left: set[str] = set()
        """Words no page holds any more; they stay among those that can be corrected to, and are passed over."""
        self._schema = tantivy.SchemaBuilder().add_text_field("word", stored=True, tokenizer_name="raw").build()
        self._index = tantivy.Index(self._schema)
        self._searcher = self._index.searcher()
        self.change(counts or {})
        self.settle()

    def __contains__(self, word: object) -> bool:
        return word in self._counts

    def __len__(self) -> int:
        return len(self._sorted)

    def change(self, more: Mapping[str, int], fewer: Iterable[str] = ()) -> None:
        """``more`` pages hold these words; each of ``fewer`` is held by one page less. Known as words at once, found
        by their beginnings and with slips from ``settle`` on.
        """
        counts = self._counts
        fresh = [word for word in more if word not in counts]
        counts.update(more)
        for word in fewer:
            counts[word] -= 1
            if counts[word] <= 0:
                del counts[word]
                self._left.add(word)
        self._fresh += [word for word in fresh if word not in self._left]
        self._left.difference_update(fresh)

    def settle(self) -> None:
        """Make room for what has changed; takes a while where there are very many words."""
        fresh, self._fresh = self._fresh, []
        self._learn(fresh)
        listed = sorted(self._counts)
        first: dict[str, list[str]] = {}
        if len(listed) > _MANY:
            for word in sorted(listed, key=self._commonness):
                for length in range(1, min(_LETTERS, len(word)) + 1):
                    known = first.setdefault(word[:length], [])
                    if len(known) < _COMPLETIONS:
                        known.append(word)
        self._sorted, self._first = listed, first

    def completions(self, beginning: str) -> list[str]:
        """The commonest words that begin so, at most 24."""
        if (known := self._first.get(beginning)) is not None:
            return known
        listed = self._sorted
        found = listed[bisect_left(listed, beginning) : bisect_left(listed, beginning + "\U0010ffff")]
        return sorted(found, key=self._commonness)[:_COMPLETIONS]

    def _commonness(self, word: str) -> tuple[int, int, str]:
        return (-self._counts[word], len(word), word)

    def corrections(self, word: str, unfinished: bool = False) -> list[str]:
        """Known words one slip away (two in long words), nearest and commonest first; of beginnings if unfinished."""
        allowed = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
        if not allowed:
            return []
        for distance in range(1, allowed + 1):
            query = tantivy.Query.fuzzy_term_query(self._schema, "word", word, distance, True, unfinished)
            hits = self._searcher.search(query, limit=_CANDIDATES, count=False).hits
            found = [str(self._searcher.doc(address)["word"][0]) for _, address in hits]
            near = [one for one in found if one in self._counts and (one[0] == word[0] or len(word) > 5)]
            if near:
                return sorted(near, key=lambda w: (w[0] != word[0], -self._counts[w], w))[:_CORRECTIONS]
        return []

    def _learn(self, fresh: Iterable[str]) -> None:
        unseen = sorted(fresh)
        if not unseen:
            return
        writer = self._index.writer(heap_size=32_000_000, num_threads=1)
        for word in unseen:
            writer.add_document(tantivy.Document(word=word))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()
