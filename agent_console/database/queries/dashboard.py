"""The figures of the queues now, and of today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.database.queries.returns import Returned, returned_transfers
from agent_console.database.tables import Contact, Entry
from agent_console.domain.channel import Channel
from agent_console.domain.contact import ContactState


@dataclass(frozen=True)
class QueueFigures:
    """One department's queue."""

    department_id: str
    waiting: dict[Channel, int]
    in_work: int
    held: int
    oldest: datetime | None
    """When the longest waiting contact came in."""

    @property
    def total(self) -> int:
        """Everything that waits."""
        return sum(self.waiting.values())


@dataclass(frozen=True)
class Dashboard:
    """All queues, and the day so far."""

    queues: tuple[QueueFigures, ...]
    received_today: dict[Channel, int]
    closed_today: int
    returned_today: int
    """Transfers of today that brought a contact back to where it had come in."""
    returned: tuple[Returned, ...] = ()
    """Between which departments contacts went back and forth in the last days."""


def dashboard(
    session: Session, departments: Sequence[str], day_begins: datetime, returned_since: datetime | None = None
) -> Dashboard:
    """Figures of ``departments``, in their order; what came back is told where a day is given."""
    ours = list(departments)
    by_state = session.execute(
        select(Contact.department_id, Contact.state, Contact.channel, func.count(), func.min(Contact.received_at))
        .where(Contact.department_id.in_(ours), Contact.state != ContactState.CLOSED)
        .group_by(Contact.department_id, Contact.state, Contact.channel)
    )
    found: dict[str, list[tuple[str, str, int, datetime]]] = {}
    for department, state, channel, count, oldest in by_state:
        found.setdefault(department, []).append((state, channel, count, oldest))
    received = session.execute(
        select(Contact.channel, func.count())
        .where(Contact.department_id.in_(ours), Contact.received_at >= day_begins)
        .group_by(Contact.channel)
    )
    closed = select(func.count()).where(Contact.department_id.in_(ours), Contact.closed_at >= day_begins)
    returned = (
        select(func.count())
        .select_from(Entry)
        .join(Contact, Contact.id == Entry.contact_id)
        .where(
            Entry.event == "transferred",
            Entry.at >= day_begins,
            Contact.origin_id.in_(ours),
            Contact.updated_at >= day_begins,  # few of a hundred thousand: their entries are found by index
            Entry.facts["to"].as_string() == Contact.origin_id,
        )
    )
    return Dashboard(
        tuple(_figures(department, found.get(department, [])) for department in ours),
        {Channel(channel): count for channel, count in received},
        session.scalar(closed) or 0,
        session.scalar(returned) or 0,
        returned_transfers(session, ours, returned_since) if returned_since is not None else (),
    )


def _figures(department: str, groups: list[tuple[str, str, int, datetime]]) -> QueueFigures:
    waiting = {Channel(channel): count for state, channel, count, _ in groups if state == ContactState.WAITING}
    ages = [oldest for state, _, _, oldest in groups if state == ContactState.WAITING]

    def count(wanted: ContactState) -> int:
        return sum(number for state, _, number, _ in groups if state == wanted)

    return QueueFigures(
        department, waiting, count(ContactState.CLAIMED), count(ContactState.HELD), min(ages, default=None)
    )
