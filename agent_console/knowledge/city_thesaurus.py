"""A city's whole thesaurus: the program's own, the administrators' text, and what editors have added."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from agent_console.database.queries.sayings import sayings
from agent_console.database.tables import Setting
from agent_console.domain.errors import InputError
from agent_console.knowledge.thesaurus import Meaning, Thesaurus, own_thesaurus

LANGUAGES = ("en", "pl", "de")
SETTING = "thesaurus"
"""The setting that holds the administrators' text by language, as a file of the program's own is written."""


def city_thesaurus(session: Session) -> dict[str, Thesaurus]:
    """All of it, by language."""
    added: dict[str, list[Meaning]] = {}
    for row in sayings(session):
        added.setdefault(row.language, []).append(Meaning(row.said, row.meant))
    return {
        language: own_thesaurus(language) + set_thesaurus(session, language) + Thesaurus(tuple(added.get(language, ())))
        for language in LANGUAGES
    }


def set_thesaurus(session: Session, language: str) -> Thesaurus:
    """What the administrators' text says in ``language``."""
    setting = session.get(Setting, SETTING)
    if setting is None:
        return Thesaurus()
    session.refresh(setting)
    return Thesaurus(tuple(_understood(str(setting.value.get(language, "")))))


def _understood(text: str) -> Iterator[Meaning]:
    for line in text.splitlines():
        try:
            yield from Thesaurus.read(line, SETTING).meanings
        except InputError:
            continue  # one line somebody has not finished must not cost all the others
