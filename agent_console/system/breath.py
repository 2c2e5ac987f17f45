"""Learning takes seconds and shares the interpreter with whoever types: between two texts it asks whether to wait."""

from collections.abc import Callable

Breath = Callable[[], None]
"""Called every few milliseconds on the thread that learns; it may wait, or raise ``CalledOffError``."""


class CalledOffError(Exception):
    """Nobody wants any more what is being learned."""


def no_breath() -> None:
    """For whoever has nobody to give way to."""
