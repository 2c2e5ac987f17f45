"""Which of the offices that give a service comes first: the citizen's own, then those that are open now."""

from datetime import datetime

from agent_console.domain.office import Office


def nearest_first(offices: tuple[Office, ...], district: str, now: datetime) -> tuple[Office, ...]:
    """``offices`` in the order in which they help a citizen of ``district`` at ``now`` (local time).

    An office of the district comes first, the open one of several; then the others, those open longest first.
    """

    def order(office: Office) -> tuple[bool, bool, float]:
        until = office.hours.open_until(now)
        left = (until - now).total_seconds() if until is not None else 0.0
        return (not district or office.district != district, until is None, -left)

    return tuple(sorted(offices, key=order))
