"""The way a contact took from department to department, and which steps of it went back."""

from collections.abc import Iterable, Mapping
from typing import Any

PASSED, TAKEN_BACK = "transferred", "taken_back"


def way_of(events: Iterable[tuple[str, Mapping[str, Any]]]) -> tuple[str, ...]:
    """Departments' ids in the order in which they had it, from (event, facts) in the order in which they happened.

    () where it was never passed on. What its author took back at once is no step; events of other kinds say nothing.
    """
    way: list[str] = []
    for event, facts in events:
        if event == PASSED and facts.get("to"):
            way += [str(facts["to"])] if way else [str(facts.get("from", "")), str(facts["to"])]
        elif event == TAKEN_BACK and way:
            way.pop()
    return tuple(way) if len(way) > 1 else ()


def returns_in(way: tuple[str, ...]) -> list[tuple[str, str]]:
    """(from, to) of every step that brought it to a department that had passed it on before."""
    return [(way[at - 1], way[at]) for at in range(1, len(way)) if way[at] in way[:at]]
