"""What a search is narrowed to."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from agent_console.knowledge.page import Page


@dataclass(frozen=True)
class Only:
    """Nothing is left out by what is None or ""."""

    departments: frozenset[str] | None = None
    """Owners' ids."""
    district: frozenset[str] = frozenset()
    """A district's names, as ``Office.lies_in`` takes them: pages with offices are left out where none is in it."""
    day: date | None = None
    """Pages that are not true on this day are left out."""

    def leaves(self, page: Page) -> bool:
        """Whether ``page`` stays; its owner was looked at in the index already."""
        if self.day is not None and not page.is_valid(self.day):
            return False
        return not self.district or not page.offices or any(one.lies_in(self.district) for one in page.offices)

    @property
    def owners(self) -> Collection[str] | None:
        """For the index."""
        return self.departments


EVERYTHING = Only()
