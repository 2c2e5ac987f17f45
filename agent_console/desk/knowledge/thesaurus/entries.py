"""The entries of one language, wherever they come from, and what leads where already."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from agent_console.database.queries.sayings import Picked, picked_words, sayings
from agent_console.domain.spelling import words_folded
from agent_console.knowledge.analysis import Analyser
from agent_console.knowledge.city_thesaurus import set_thesaurus
from agent_console.knowledge.thesaurus import Meaning, own_thesaurus, sense

Sense = frozenset[str]


class Origin(StrEnum):
    """Who says so."""

    EDITORS = "editors"
    AGENTS = "agents"
    """Nobody yet: they picked an answer again and again after these words."""
    SETTING = "setting"
    PRODUCT = "product"


@dataclass(frozen=True)
class Entry:
    """Who says one of ``said`` may mean any of ``meant``; the same on both sides where all mean the same."""

    origin: Origin
    said: tuple[str, ...]
    meant: tuple[str, ...]
    id: str = ""
    """Of what editors wrote."""

    def says(self, words: str) -> bool:
        """Whether each of ``words`` stands in it, whatever its spelling."""
        text = words_folded(" ".join((*self.said, *self.meant)))
        return all(word in text for word in words_folded(words).split())


@dataclass(frozen=True)
class Entries:
    """What there is in one language: what editors wrote and may take over first."""

    listed: tuple[Entry, ...] = ()
    known: Mapping[tuple[Sense, Sense], Entry] | None = None
    """What leads where, by the senses of both."""


def read_entries(session: Session, language: str) -> Entries:
    """Everything that is said in ``language``."""
    analyser = Analyser(language)
    ours = [Entry(Origin.EDITORS, one.said, one.meant, one.id) for one in sayings(session) if one.language == language]
    others = [
        *_entries(Origin.SETTING, set_thesaurus(session, language).meanings),
        *_entries(Origin.PRODUCT, own_thesaurus(language).meanings),
    ]
    known = _leads(analyser, [*ours, *others])
    proposed = _proposed(analyser, picked_words(session, language), known)
    return Entries((*reversed(ours), *proposed, *others), known)


def _entries(origin: Origin, meanings: Iterable[Meaning]) -> list[Entry]:
    return [Entry(origin, one.said, one.meant) for one in meanings]


def _leads(analyser: Analyser, entries: Iterable[Entry]) -> dict[tuple[Sense, Sense], Entry]:
    found: dict[tuple[Sense, Sense], Entry] = {}
    for entry in entries:
        said, meant = ([sense(analyser, phrase) for phrase in phrases] for phrases in (entry.said, entry.meant))
        for one in said:
            for other in meant:
                found.setdefault((one, other), entry)
    return found


def _proposed(
    analyser: Analyser, picked: Iterable[Picked], known: Mapping[tuple[Sense, Sense], Entry]
) -> Iterable[Entry]:
    """Words that are found by no title and lead to none yet."""
    for one in picked:
        words, title = sense(analyser, one.words), sense(analyser, one.title)
        if not words <= title and (words, title) not in known:
            yield Entry(Origin.AGENTS, (one.words,), (" ".join(one.title.replace(",", " ").split()),))
