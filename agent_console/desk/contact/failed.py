"""Replies that did not arrive and that nobody has sent again yet."""

from agent_console.database.queries.contact import ContactDetails, TimelineEntry
from agent_console.domain.channel import Delivery, Direction
from agent_console.domain.contact import ContactState

_LOST = (Delivery.FAILED, Delivery.RETURNED)


def sendable_again(details: ContactDetails) -> frozenset[str]:
    """Ids of entries; none where the contact is closed: nothing is sent from it any more."""
    if details.row.state == ContactState.CLOSED:
        return frozenset()
    replies = [e for e in details.timeline if e.contact_id == details.row.id and e.direction == Direction.OUTBOUND]
    return frozenset(e.id for n, e in enumerate(replies) if e.delivery in _LOST and not _repeated(e, replies[n + 1 :]))


def _repeated(entry: TimelineEntry, later: list[TimelineEntry]) -> bool:
    return any(one.text == entry.text and one.delivery != Delivery.WITHDRAWN for one in later)
