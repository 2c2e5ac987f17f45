"""What a station remembers of central: how it notices that central was restored from a backup and knows less now."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from agent_console.database.tables import INCOMPLETE, Cursor, Fact, Outbox, Sent

KEPT = timedelta(days=60)
"""So long an accepted operation is kept, to be sent again to a central that was restored from a backup."""

_LAST = 3
"""The newest accepted operations that central is asked about at every greeting."""

_FACT = "central"


@dataclass(frozen=True)
class Memory:
    """What is held against central's word when it greets."""

    epoch: str = ""
    recovering: bool = False
    """History was lost and not everything is sent again and copied anew yet."""
    synced_at: datetime | None = None
    """When central was last heard."""

    @classmethod
    def of(cls, session: Session) -> "Memory":
        """As the replica has it."""
        fact = session.get(Fact, _FACT)
        if fact is None:
            return cls()
        at = fact.value.get("synced_at")
        return cls(fact.value["epoch"], fact.value["recovering"], datetime.fromisoformat(at) if at else None)

    def save(self, session: Session) -> None:
        """Keep it in the replica."""
        at = self.synced_at.isoformat() if self.synced_at else None
        value = {"epoch": self.epoch, "recovering": self.recovering, "synced_at": at}
        session.merge(Fact(name=_FACT, value=value))
        session.flush()


def seen(session: Session) -> dict[str, Any]:
    """The question to central's ``recall``: epoch, versions with their stamps, the newest accepted operations."""
    complete = session.scalars(select(Cursor).where(Cursor.version != INCOMPLETE))
    marks = {cursor.scope: [cursor.version, cursor.stamp] for cursor in complete}
    newest = select(Sent.id).order_by(Sent.number.desc()).limit(_LAST)
    # Accepted and not pulled yet: if central forgot it now, no cursor would tell.
    fresh = select(Outbox.id).where(Outbox.outcome.is_not(None)).order_by(Outbox.number.desc()).limit(_LAST)
    operations = [*session.scalars(newest), *session.scalars(fresh)]
    epoch = Memory.of(session).epoch
    return {"scopes": marks, "operations": operations} | ({"epoch": epoch} if epoch else {})


def heard_central(session: Session, epoch: str, now: datetime) -> None:
    """Central was there; operations too old to be sent again are forgotten."""
    replace(Memory.of(session), epoch=epoch, synced_at=now).save(session)
    session.execute(delete(Sent).where(Sent.at < now - KEPT))


def recovered(session: Session) -> None:
    """Everything central forgot is sent again, and the replica is its copy."""
    replace(Memory.of(session), recovering=False, synced_at=datetime.now(UTC)).save(session)
