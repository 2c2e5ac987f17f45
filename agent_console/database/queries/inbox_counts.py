"""The figures beside the inbox's shelves."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.database.queries.inbox import Shelf, ShelfKind, contact_count
from agent_console.database.tables import Contact
from agent_console.domain.channel import Channel
from agent_console.domain.contact import OPEN_STATES, ContactState


@dataclass(frozen=True)
class Counts:
    """How many contacts stand on each shelf."""

    mine: int = 0
    due_today: int = 0
    queues: dict[str, int] = field(default_factory=dict)
    """By department."""
    channels: dict[Channel, int] = field(default_factory=dict)
    today: int = 0
    """Contacts received since the day began."""


def inbox_counts(
    session: Session, agent_id: str, departments: Sequence[str], day_begins: datetime, day_ends: datetime
) -> Counts:
    """Counts of everything an agent of ``departments`` sees beside the list."""
    ours = tuple(departments)
    waiting = dict(
        session.execute(
            select(Contact.department_id, func.count())
            .where(Contact.department_id.in_(ours), Contact.state == ContactState.WAITING)
            .group_by(Contact.department_id)
        ).all()
    )
    channels = dict(
        session.execute(
            select(Contact.channel, func.count())
            .where(Contact.department_id.in_(ours), Contact.state.in_(OPEN_STATES))
            .group_by(Contact.channel)
        ).all()
    )
    today = select(func.count()).where(Contact.department_id.in_(ours), Contact.received_at >= day_begins)
    return Counts(
        mine=contact_count(session, Shelf(ShelfKind.MINE, agent_id, ours)),
        due_today=contact_count(session, Shelf(ShelfKind.DUE_TODAY, agent_id, ours, day_ends=day_ends)),
        queues={department: waiting.get(department, 0) for department in ours},
        channels={channel: channels.get(channel, 0) for channel in Channel},
        today=session.scalar(today) or 0,
    )
