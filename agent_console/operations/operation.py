"""What every operation is: a frozen, typed record that knows how to apply itself."""

from dataclasses import dataclass
from datetime import datetime

from msgspec import Struct
from sqlalchemy.orm import Session

from agent_console.domain.outcome import Outcome


@dataclass(frozen=True)
class Context:
    """Who applies an operation, when, and whose word it is."""

    operation_id: str
    agent_id: str | None
    """The author; None for intake."""
    now: datetime
    """The clock of whoever applies it: central's decides, the replica's is a stand-in until it has."""
    claimed_at: datetime
    """The author's own clock when the gesture was made."""
    central: bool
    """True where the verdict is final."""


class Operation(Struct, frozen=True, kw_only=True, tag_field="kind"):
    """One recorded gesture of a person or a channel, applied locally at once and centrally once."""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Change the rows, or raise ``Rejected`` or ``Noop``; the same code at the station and at central."""
        raise NotImplementedError

    @property
    def about(self) -> str | None:
        """The contact it concerns, or None."""
        return getattr(self, "contact_id", None)
