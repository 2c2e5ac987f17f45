"""An article as the search shows it."""

from dataclasses import dataclass
from datetime import date

from agent_console.domain.article import is_valid
from agent_console.domain.office import Office


@dataclass(frozen=True)
class Page:
    """One answer in one language, with the names of its service and owner."""

    id: str
    language: str
    title: str
    short_answer: str
    body: str
    """Markdown."""
    keywords: tuple[str, ...]
    """Citizens' own words, those of the service included."""
    service_id: str | None
    service_name: str
    department_id: str
    """Its owner; ""."""
    internal: bool
    """For colleagues only: never inserted into a reply."""
    offices: tuple[Office, ...] = ()
    """Where the service is given."""
    valid_from: date | None = None
    valid_to: date | None = None

    def is_valid(self, day: date) -> bool:
        """Whether it is true on ``day``."""
        return is_valid(self.valid_from, self.valid_to, day)
