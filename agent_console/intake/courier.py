"""A letter ready to go, and what carries letters: one courier per channel."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from agent_console.channels.arrival import Part
from agent_console.channels.fax.hfaxd import JobState
from agent_console.domain.channel import Channel


@dataclass(frozen=True)
class Letter:
    """A reply ready to go, in whatever channel."""

    entry_id: str
    contact_id: str
    channel: Channel
    recipient: str
    subject: str
    text: str
    message_id: str
    reference: str
    answers: tuple[str, ...]
    """Message-IDs of the conversation, oldest first."""
    sender_name: str
    sender_address: str
    author: str
    written_at: datetime
    files: tuple[Part, ...] = ()
    departments: tuple[str, ...] = ()
    """Whom it is from, as settings may call it: id and extension."""


class Courier(Protocol):
    """Carries letters of one channel."""

    def deliver(self, letter: Letter) -> str:
        """Hand it over; what to note about it.

        ``UnavailableError`` is tried again; any other ``ConsoleError`` is final, and after ``UncertainError`` nobody
        knows whether it left.
        """


@runtime_checkable
class Keeper(Protocol):
    """A courier that keeps a copy of what has left."""

    def keep(self, letter: Letter) -> str:
        """Keep the copy; what to note where that was not possible."""


@runtime_checkable
class Follower(Protocol):
    """A courier that hands letters to a server which takes its time."""

    def submit(self, letter: Letter) -> str:
        """Hand it over; the server's name for the job. Errors as for ``Courier.deliver``."""

    def follow(self, jobs: Sequence[str]) -> dict[str, JobState]:
        """How far these jobs have come."""

    def withdraw(self, job: str) -> bool:
        """Take a job back; False where it has left already."""


@runtime_checkable
class Printer(Protocol):
    """A courier whose letters have pages."""

    def pages(self, letter: Letter) -> Part:
        """As they are printed; the same every time."""
