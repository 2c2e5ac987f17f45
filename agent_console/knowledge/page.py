"""An article as the search shows it."""

from dataclasses import dataclass


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
    internal: bool
    """For colleagues only: never inserted into a reply."""
