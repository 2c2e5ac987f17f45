"""What an open letter or fax says of itself, and who of the citizens may have sent it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from agent_console.database.queries.citizens import Match, namesake_at
from agent_console.database.queries.contact import ContactDetails
from agent_console.domain.channel import Channel
from agent_console.domain.letter import LetterFacts, letter_facts


@dataclass(frozen=True)
class Reading:
    """Read from recognised text: it may be wrong, and nothing follows from it by itself."""

    facts: LetterFacts
    unknown: bool
    """Whether nobody has said yet whose letter it is."""
    match: Match | None
    """The citizen it is most likely from."""
    id: str = "letter"


def read_letter(session: Session, details: ContactDetails, day: date, ours: Iterable[str]) -> Reading | None:
    """None where it is no paper, or says nothing; ``day`` is that on which it came."""
    if details.row.channel not in (Channel.POST, Channel.FAX) or details.received is None:
        return None
    facts = letter_facts(details.received.text, day, ours)
    unknown = details.citizen_id is None
    match = namesake_at(session, facts.name, facts.address) if unknown and facts.name else None
    return Reading(facts, unknown, match) if facts else None
