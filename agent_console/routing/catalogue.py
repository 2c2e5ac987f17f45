"""What articles and partners say of themselves: which words are common, and whose text is most like a question.

It is the same for every memory that is made on the way to a router, and reading it takes most of the time: it is made
once.
"""

from collections.abc import Iterable, Mapping, Sequence

from agent_console.routing.commonness import Commonness
from agent_console.routing.facts import PageFact, TargetFact
from agent_console.routing.likeness import Likeness
from agent_console.routing.words import stems
from agent_console.system.breath import Breath, no_breath

_ENOUGH = 600
"""So many whole articles of a language show which of its words are common."""


class Catalogue:
    """Read only once made; ``alias`` maps every district office to ``OFFICE``."""

    def __init__(
        self,
        pages: Sequence[PageFact],
        targets: Iterable[TargetFact],
        alias: Mapping[str, str],
        breath: Breath = no_breath,
    ) -> None:
        self.commonness = Commonness()
        self._alias = alias
        self._texts = Likeness()
        self._titles: list[str] = []
        for page in _some_of_each_language(pages):
            breath()
            self.commonness.learn(stems(f"{page.text}\n{page.body}", page.language), page.language)
        for page in pages:
            breath()
            self._describe(page.text, page.language, page.department_id, page.title)
        for target in targets:
            if target.kind == "partner":
                for language, text in target.words:
                    self._describe(text, language, target.id, "")

    def best_texts(self, weighted: Mapping[str, float], limit: int) -> dict[str, tuple[float, str]]:
        """By target its text most like the weighted stems, of the ``limit`` best ones: likeness 0..1, title."""
        found: dict[str, tuple[float, str]] = {}
        for target, likeness, number in self._texts.nearest(weighted, limit):
            found.setdefault(target, (likeness, self._titles[number]))
        return found

    def _describe(self, text: str, language: str, target: str, title: str) -> None:
        self._texts.add(stems(text, language), self._alias.get(target, target))
        self._titles.append(title)


def _some_of_each_language(pages: Sequence[PageFact]) -> list[PageFact]:
    by_language: dict[str, list[PageFact]] = {}
    for page in pages:
        by_language.setdefault(page.language, []).append(page)
    # Every so many-th, for neighbours may be about the same.
    return [page for listed in by_language.values() for page in listed[:: max(1, len(listed) // _ENOUGH)]]
