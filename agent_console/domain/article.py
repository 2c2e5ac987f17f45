"""What an article says, field by field: each has one form as text, for editing, keeping and exchange."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any


class ArticleState(StrEnum):
    """How far an article, or a version of it, has come."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"
    PROPOSAL = "proposal"
    """Of a version only: an edit that came too late, kept beside what was there (SYNC: field edits)."""


@dataclass(frozen=True)
class ArticleContent:
    """Everything an editor writes. Lists hold one line of text each; a line may hold a Markdown link."""

    title: str = ""
    short_answer: str = ""
    """To be read aloud."""
    body: str = ""
    """Markdown."""
    requirements: tuple[str, ...] = ()
    """Who may have it, and when."""
    documents: tuple[str, ...] = ()
    """What to bring."""
    fees: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    """As ``domain.office.Office.read`` takes them."""
    keywords: tuple[str, ...] = ()
    citizen_words: tuple[str, ...] = ()
    """What people say who do not know the official term."""
    department_id: str | None = None
    """Who owns it."""
    service_id: str | None = None
    internal: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    """The last day it is true."""
    review_date: date | None = None

    def text(self, field: str) -> str:
        """One field as text: lists a line each, dates as 2027-03-31, yes as ``true``, nothing as ""."""
        value = getattr(self, field)
        if isinstance(value, tuple):
            return "\n".join(value)
        if isinstance(value, bool):
            return "true" if value else ""
        return value.isoformat() if isinstance(value, date) else value or ""

    def with_texts(self, texts: Mapping[str, str]) -> "ArticleContent":
        """With these fields written anew; ``ValueError`` where a text cannot be what the field holds."""
        changed: dict[str, Any] = {name: _value(name, text) for name, text in texts.items()}
        return replace(self, **changed)

    def texts(self) -> dict[str, str]:
        """Every field that says something, as text."""
        return {name: text for name in FIELDS if (text := self.text(name))}

    @classmethod
    def read(cls, texts: Mapping[str, str]) -> "ArticleContent":
        """What ``texts`` wrote."""
        return cls().with_texts(texts)


FIELDS = tuple(field.name for field in fields(ArticleContent))
LISTS = tuple(field.name for field in fields(ArticleContent) if field.default == ())
DATES = ("valid_from", "valid_to", "review_date")
SECTIONS = ("requirements", "documents", "fees", "deadlines", "forms", "legal_basis", "offices")
"""Fields that are kept together in the table's ``details``."""


def is_valid(valid_from: date | None, valid_to: date | None, day: date) -> bool:
    """Whether what an article says is true on ``day``."""
    return (valid_from is None or valid_from <= day) and (valid_to is None or day <= valid_to)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines that say something, once each."""
    return tuple(dict.fromkeys(line for raw in text.splitlines() if (line := " ".join(raw.split()))))


def details_of(content: ArticleContent) -> dict[str, list[str]]:
    """The sections that say something, as they are stored."""
    return {name: list(lines) for name in SECTIONS if (lines := getattr(content, name))}


def _value(name: str, text: str) -> Any:
    if name in LISTS:
        return lines_of(text)
    if name in DATES:
        return date.fromisoformat(text) if text.strip() else None
    if name == "internal":
        return _yes(text)
    if name.endswith("_id"):
        return text.strip() or None
    if name not in FIELDS:
        raise ValueError(f"an article has no {name}")
    return text.strip() if name == "body" else " ".join(text.split())


def _yes(text: str) -> bool:
    if text.strip() not in ("", "true", "false"):
        raise ValueError(f"'{text}' is neither true nor false")
    return text.strip() == "true"


def changed_fields(old: ArticleContent, new: ArticleContent) -> Iterable[str]:
    """The names of the fields in which two contents differ."""
    return (name for name in FIELDS if getattr(old, name) != getattr(new, name))
