"""The states of a contact, and which of them a gesture may leave."""

from enum import StrEnum


class ContactState(StrEnum):
    """Where a contact stands in its queue."""

    WAITING = "waiting"
    """In a department's queue, owned by nobody."""
    CLAIMED = "claimed"
    """An agent works on it."""
    HELD = "held"
    """Its owner put it aside until a time or an event."""
    CLOSED = "closed"


OPEN_STATES = (ContactState.WAITING, ContactState.CLAIMED, ContactState.HELD)


class Disposition(StrEnum):
    """The wrap-up code: how a contact ended."""

    ANSWERED = "answered"
    TRANSFERRED = "transferred"
    CASE_OPENED = "case_opened"
    REFERRED_OUT = "referred_out"
    CALL_BACK = "call_back"
    ABANDONED = "abandoned"
    NUISANCE = "nuisance"
    DUPLICATE = "duplicate"


class EntryKind(StrEnum):
    """What a line of a contact's timeline is."""

    MESSAGE = "message"
    """Words exchanged with the citizen."""
    NOTE = "note"
    """Words for colleagues only."""
    EVENT = "event"
    """Something that happened: claimed, transferred, rang, closed."""


class CallState(StrEnum):
    """Where a call is on the PBX."""

    QUEUED = "queued"
    DIALLING = "dialling"
    """An agent's own telephone is being rung, to call somebody from it."""
    RINGING = "ringing"
    TALKING = "talking"
    HELD = "held"
    ENDED = "ended"
    ABANDONED = "abandoned"
    """The caller hung up before anybody answered."""
    MISSED = "missed"
    """It rang at a desk and nobody answered; the caller may still wait in the queue."""

    @property
    def live(self) -> bool:
        """Whether somebody is still on the line."""
        return self in (
            CallState.QUEUED,
            CallState.DIALLING,
            CallState.RINGING,
            CallState.TALKING,
            CallState.HELD,
        )
