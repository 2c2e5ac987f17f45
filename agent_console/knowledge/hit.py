"""What a search gives: a page, how well it fits, and the passage that shows why."""

from dataclasses import dataclass

from agent_console.domain.office import Office
from agent_console.knowledge.page import Page


@dataclass(frozen=True)
class Hit:
    """One answer to a search."""

    page: Page
    score: float
    """Higher fits better; comparable within one search only."""
    snippet: tuple[tuple[str, bool], ...]
    """A passage in pieces; True marks words that matched."""
    also: tuple[Page, ...] = ()
    """The same service's other pages of that title, as of other offices."""

    @property
    def offices(self) -> tuple[Office, ...]:
        """Where the service is given, by this page and the others, each office once."""
        return tuple({one.name: one for page in (*self.also, self.page) for one in page.offices}.values())
