"""What was found out stays true until something is written: a walk looks at everything after each of its steps."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Found = TypeVar("Found")


class Known:
    """Answers, each with the state it was found in."""

    def __init__(self) -> None:
        self._held: dict[Hashable, tuple[Hashable, Any]] = {}

    def of(self, question: Hashable, state: Hashable, find: Callable[[], Found]) -> Found:
        """The answer of ``find``, asked anew where the state is another one than the last time."""
        held = self._held.get(question)
        if held is None or held[0] != state:
            held = self._held[question] = (state, find())
        answer: Found = held[1]
        return answer
