"""Which of the offices that give a service comes first: the citizen's own, then those that are open now."""

from collections.abc import Collection, Iterable
from datetime import datetime

from agent_console.domain.office import Office


def nearest_first(offices: Iterable[Office], district: Collection[str], now: datetime) -> tuple[Office, ...]:
    """``offices`` in the order in which they help a citizen of ``district`` at ``now`` (local time).

    ``district`` holds its names as ``Office.lies_in`` takes them; none where it is not known. An office of the district
    comes first, the open one of several; then the others, those open longest first, then those that open soonest.
    """

    def order(office: Office) -> tuple[bool, bool, float]:
        until = office.hours.open_until(now)
        opens = office.hours.opens_next(now) if until is None else None
        if until is not None:
            wait = -(until - now).total_seconds()
        else:
            wait = (opens - now).total_seconds() if opens is not None else float("inf")
        return (not office.lies_in(district), until is None, wait)

    return tuple(sorted(offices, key=order))
