"""What the rest of the program hears of a station's sync."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from agent_console.domain.outcome import Outcome
from agent_console.domain.people import Presence
from agent_console.operations import AnyOperation


class Link(StrEnum):
    """How the station stands to central."""

    OFFLINE = "offline"
    """Its agent chose to work offline."""
    CONNECTING = "connecting"
    ONLINE = "online"
    SYNCING = "syncing"
    LOST = "lost"
    """The line or the server is dead; it tries again by itself."""
    REFUSED = "refused"
    """Central said no, and will say no again until somebody acts."""


@dataclass(frozen=True)
class Status:
    """The sync pill's content."""

    link: Link
    queued: int = 0
    """Operations central has not confirmed."""
    synced_at: datetime | None = None
    problem: str = ""
    """In plain words, in English; for the details page."""
    retry_at: datetime | None = None
    progress: float | None = None
    """0…1 while the first copy is made."""


@dataclass(frozen=True)
class Changed:
    """What rows changed in the replica."""

    contacts: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset()
    everything: bool = False

    def __add__(self, other: "Changed") -> "Changed":
        """Both."""
        everything = self.everything or other.everything
        return Changed(self.contacts | other.contacts, self.tables | other.tables, everything)


@dataclass(frozen=True)
class Person:
    """Somebody at a desk now."""

    agent_id: str
    presence: Presence
    reason: str
    contact_id: str | None
    """The contact they have open."""
    at: datetime


@dataclass(frozen=True)
class AttentionItem:
    """An operation that was not applied as meant, with everything its author typed."""

    operation_id: str
    contact_id: str | None
    operation: AnyOperation | None
    """None where it cannot be understood any more."""
    outcome: Outcome
    reason: str
    """``domain.outcome.Reason``."""
    facts: dict[str, Any]
    at: datetime
