"""What central says of an operation."""

from enum import StrEnum


class Outcome(StrEnum):
    """The ledger's verdict on one operation (SYNC: who wins)."""

    APPLIED = "applied"
    NOOP = "noop"
    """What was asked is already so."""
    MERGED = "merged"
    """Accepted beside what was already there."""
    REJECTED = "rejected"
    """Somebody was first; the agent is told and keeps what was typed."""
    GONE = "gone"
    """What it is about was erased."""
    POISON = "poison"
    """It cannot be understood; kept for an administrator, delays nothing."""


class Rejected(Exception):  # noqa: N818 - a verdict, not an error
    """Raised by an operation whose expectations central's truth does not meet."""

    def __init__(self, reason: "Reason", **facts: str) -> None:
        self.reason = reason
        self.facts = facts
        super().__init__(reason.value)


class Noop(Exception):  # noqa: N818 - a verdict, not an error
    """Raised by an operation that finds its effect already there."""


class Reason(StrEnum):
    """Why an operation was rejected, as a word the desk turns into a sentence in the agent's language."""

    OWNED_BY_OTHER = "owned_by_other"
    MOVED_ELSEWHERE = "moved_elsewhere"
    ALREADY_CLOSED = "already_closed"
    NOT_FOUND = "not_found"
    NO_LONGER_YOURS = "no_longer_yours"
    """The author has left the department meanwhile; it was handed to those who work there."""
    NOT_ALLOWED = "not_allowed"
    CHANGED_MEANWHILE = "changed_meanwhile"
    ERASED = "erased"
    NOT_UNDERSTOOD = "not_understood"
    INCOMPLETE = "incomplete"
    """It lacks what it must have for that step."""
    LEADS_NOWHERE = "leads_nowhere"
    """An entry of the thesaurus without words, without a term, or from a word to itself."""
    FOUR_EYES = "four_eyes"
    """Another person has to take that step."""
