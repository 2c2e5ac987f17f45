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
    district: str = ""
    """Pages with offices are left out where none of them is in this district."""
    day: date | None = None
    """Pages that are not true on this day are left out."""

    def leaves(self, page: Page) -> bool:
        """Whether ``page`` stays; its owner was looked at in the index already."""
        if self.day is not None and not page.is_valid(self.day):
            return False
        return not self.district or not page.offices or self.district in {office.district for office in page.offices}

    @property
    def owners(self) -> Collection[str] | None:
        """For the index."""
        return self.departments


EVERYTHING = Only()
