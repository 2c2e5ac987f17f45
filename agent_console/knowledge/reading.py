"""A page as the fields of an index: terms, pairs of them, and runs of letters."""

from collections.abc import Callable, Container, Iterable

from agent_console.knowledge.analysis import Analyser, compound_parts, fold, grams
from agent_console.knowledge.markdown import plain_text
from agent_console.knowledge.page import Page
from agent_console.knowledge.query import pairs

_LONG_WORD = 8
"""German words shorter than this are no compounds."""
_REMEMBERED = 100_000
_BEGIN = 400
"""A title is looked for in so many characters of the body's begin."""


class _Kept(dict[str, str]):
    """What is made of a word, kept for the next time: looked up without a call of ours, millions of times."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> str:
        made = self._make(word)
        if len(self) < _REMEMBERED:
            self[word] = made
        return made


class PageReader:
    """Reads pages of one language; compounds fall into words of ``vocabulary``."""

    def __init__(self, analyser: Analyser, vocabulary: Container[str]) -> None:
        self._analyser, self._vocabulary = analyser, vocabulary
        self._terms: dict[str, tuple[str, ...]] = {}
        self._spoken = _Kept(lambda word: " ".join(self.terms(word)))
        self._letters = _Kept(self._letters_of)

    def words(self, page: Page) -> dict[str, list[str]]:
        """Every word as written, by field. The body holds the short answer too."""
        body = plain_text(page.body)
        title = page.title if page.service_name in ("", page.title) else f"{page.title} {page.service_name}"
        words = self._analyser.surfaces
        read = {"title": words(title), "short": words(page.short_answer), "body": words(body)}
        if _begins(words(body[:_BEGIN]), read["title"]):
            read["title"] = []  # it is the body's first words, and says nothing more
        if not _begins(read["body"], read["short"]):
            read["body"] = read["short"] + read["body"]
        read["keywords"] = words(" . ".join(page.keywords))
        return read

    def fields(self, page: Page, words: dict[str, list[str]], lean: bool = False) -> dict[str, str]:
        """The texts of the fields; with ``lean`` without the runs of letters of the body."""
        spoken = self._spoken.__getitem__
        found = {name: " ".join(map(spoken, listed)) for name, listed in words.items()}
        heads = [words["title"], *map(self._analyser.surfaces, page.keywords)]
        found["head_pairs"] = " ".join(pair for head in heads for pair in pairs(self._analyser, head))
        found["text_pairs"] = "" if lean else " ".join(pairs(self._analyser, words["body"]))
        found["head_grams"] = self._joined(word for head in heads for word in head)
        found["text_grams"] = "" if lean else self._joined(words["body"])
        return found

    def terms(self, surface: str) -> tuple[str, ...]:
        """What a word is indexed under: its stems, and in German those of its parts."""
        known = self._terms.get(surface)
        if known is None:
            known = self._analyser.terms(surface)
            if self._analyser.language == "de" and len(surface) >= _LONG_WORD:
                for part in compound_parts(fold(surface), self._vocabulary):
                    known += self._analyser.terms(part)
            if len(self._terms) < _REMEMBERED:
                self._terms[surface] = known
        return known

    def forget(self) -> None:
        """What only taking pages in needs is made again when pages change."""
        self._spoken.clear()
        self._letters.clear()

    def _joined(self, surfaces: Iterable[str]) -> str:
        return " ".join(filter(None, map(self._letters.__getitem__, surfaces)))

    def _letters_of(self, surface: str) -> str:
        folded = fold(surface)
        return "" if self._analyser.is_stop_word(folded) else " ".join(grams(folded))


def _begins(text: list[str], with_words: list[str]) -> bool:
    """Whether ``text`` begins so; a title cut in the middle of its last word counts."""
    if not with_words or len(text) < len(with_words):
        return False
    last = len(with_words) - 1
    return text[:last] == with_words[:last] and text[last].startswith(with_words[last])
