"""What routing learns from, free of tables."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Example:
    """A past contact and who answered it."""

    text: str
    language: str
    target_id: str
    """A department's id, or a partner's."""
    service_id: str | None = None
    district_id: str | None = None
    """The citizen's district."""


@dataclass(frozen=True)
class ServiceFact:
    """A service, its owner and the words for it."""

    id: str
    department_id: str
    name: str
    words: tuple[tuple[str, str], ...]
    """(language, name and keywords) pairs."""


@dataclass(frozen=True)
class PageFact:
    """An article and its owner."""

    title: str
    language: str
    department_id: str
    text: str
    """What a question is compared with: title, keywords, short answer."""
    body: str = ""
    """The rest: it shows which words are common in the language."""


@dataclass(frozen=True)
class TargetFact:
    """A department or partner."""

    id: str
    kind: Literal["department", "partner"]
    about: str
    """For a partner: what it answers, in the reader's language."""
    words: tuple[tuple[str, str], ...]
    """(language, text) pairs about it."""
    hours: dict[str, list[str]]
    office_of: tuple[str, ...] = ()
    """For a district office: ids of the districts it serves."""


@dataclass(frozen=True)
class RuleFact:
    """A supervisor's rule; what is None or () does not matter to it."""

    id: str
    target_id: str
    phrases: tuple[str, ...] = ()
    service_id: str | None = None
    district_id: str | None = None


@dataclass(frozen=True)
class DistrictFact:
    """A part of the city and its streets."""

    id: str
    name: str
    names: tuple[str, ...]
    streets: tuple[str, ...]
