"""Articles by the thousand, worded like a city's own: each is one of them about another place, with new words in it."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agent_console.database.tables import Article
from agent_console.domain.identifiers import derived_id
from agent_console.knowledge.page import Page

_SEED = 7
_ONSETS = ("b", "br", "d", "dr", "f", "g", "gr", "k", "kl", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "w")
_VOWELS = ("a", "e", "i", "o", "u", "au", "ei")
_ENDS = ("n", "l", "r", "sk", "ng", "ck", "m", "")


def articles_like(own: Sequence[Article], count: int) -> Iterator[Article]:
    """``count`` articles made of ``own``, all of one language: paragraphs mixed, and words nobody has used before.

    Every article is about a place of its own, and one word in eight is replaced by one of a vocabulary that grows with
    the root of the number of articles, as that of real texts does (Heaps' law).
    """
    chance = random.Random(_SEED)  # noqa: S311 - the same articles every time
    words = [_word(chance) for _ in range(200 + int(60 * count**0.5))]
    for number in range(count):
        first, second = chance.choice(own), chance.choice(own)
        place = f"{_word(chance)}{_word(chance)}".capitalize()
        paragraphs = [*first.body.split("\n\n")[:6], *second.body.split("\n\n")[1:3]]
        yield Article(
            id=derived_id("bench article", first.language, str(number)),
            service_id=first.service_id,
            department_id=first.department_id,
            language=first.language,
            title=f"{first.title}, {place}",
            short_answer=_mixed(first.short_answer, words, chance),
            body=_mixed("\n\n".join(paragraphs), words, chance),
            keywords=[*first.keywords, place.lower()],
            internal=False,
            valid_from=None,
            review_date=None,
        )


def pages_like(own: Sequence[Page], count: int, words: int = 80) -> Iterator[Page]:
    """``count`` pages made of ``own`` in the same way, of about ``words`` words each: for more than memory holds."""
    chance = random.Random(_SEED)  # noqa: S311 - the same pages every time
    fresh = [_word(chance) for _ in range(200 + int(60 * count**0.5))]
    for number in range(count):
        first, second = chance.choice(own), chance.choice(own)
        place = f"{_word(chance)}{_word(chance)}".capitalize()
        told = f"{first.body}\n\n{second.body}".split(" ")
        begin = chance.randrange(max(1, len(told) - words))
        yield replace(
            first,
            id=f"{number:032x}",
            service_id=f"{number:032x}",
            title=f"{first.title}, {place}",
            keywords=(*first.keywords, place.lower()),
            body=_mixed(" ".join(told[begin : begin + words]), fresh, chance),
        )


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(2)) + chance.choice(_ENDS)


def _mixed(text: str, words: Sequence[str], chance: random.Random) -> str:
    # The commoner of them are used far more often (Zipf): that gives the long lists of pages a search has to rank.
    lines = (line.split(" ") for line in text.split("\n"))
    return "\n".join(
        " ".join(words[int(len(words) * chance.random() ** 3)] if chance.random() < 0.125 else one for one in line)
        for line in lines
    )
