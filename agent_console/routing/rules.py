"""What supervisors ruled: it wins over everything that was learned."""

from collections.abc import Iterable

from agent_console.routing.facts import RuleFact
from agent_console.routing.question import Question
from agent_console.routing.words import LANGUAGES, stems


class Rules:
    """The rules in their order."""

    def __init__(self, facts: Iterable[RuleFact]) -> None:
        self._facts = tuple(facts)

    def deciding(self, question: Question, district_id: str | None) -> tuple[RuleFact, str] | None:
        """The first rule that holds, and the phrase that was said; ``district_id`` is where the contact is about."""
        said = {stem for language in LANGUAGES for stem in stems(question.text, language)} if self._facts else set()
        for fact in self._facts:
            if fact.service_id is not None and fact.service_id != question.service_id:
                continue
            if fact.district_id is not None and fact.district_id != district_id:
                continue
            phrase = next((phrase for phrase in fact.phrases if _is_said(phrase, said)), "")
            if phrase or not fact.phrases:
                return fact, phrase
        return None


def _is_said(phrase: str, said: set[str]) -> bool:
    """Whether every word of it was, in the inflections of one of the languages."""
    read = (stems(phrase, language) for language in LANGUAGES)
    return any(found and said.issuperset(found) for found in read)
