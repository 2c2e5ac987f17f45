"""The model's time and its names: nothing comes from the machine, so that a run can be repeated exactly."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from agent_console.sync import exchange, outbox, reporter, runner, station, talk, wake

_BEGIN = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


class ModelClock:
    """Seconds that pass when the model says so; a station's own clock may be wrong by ``skew``."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.skew = timedelta()
        self._names = 0

    def monotonic(self) -> float:
        """As ``time.monotonic``; each look takes a moment."""
        self.seconds += 0.0001
        return self.seconds

    def central(self) -> datetime:
        """Central's clock."""
        self.seconds += 0.0001
        return _BEGIN + timedelta(seconds=self.seconds)

    def now(self, _zone: object = None) -> datetime:
        """A station's clock."""
        return self.central() + self.skew

    def new_id(self) -> str:
        """As ``identifiers.new_id``: it grows."""
        self._names += 1
        return f"01900000-0000-7000-8000-{self._names:012x}"

    @contextmanager
    def instead(self) -> Iterator[None]:
        """The sync code takes its time and its names from here."""
        places: list[tuple[Any, str, Any]] = [
            *((module, "time", self) for module in (runner, talk, reporter, wake, exchange)),
            *((module, "datetime", self) for module in (reporter, exchange)),
            (station, "datetime", self), (outbox, "new_id", self.new_id),
        ]  # fmt: skip
        before = [(place, name, getattr(place, name)) for place, name, _ in places]
        for place, name, value in places:
            setattr(place, name, value)
        try:
            yield
        finally:
            for place, name, value in before:
                setattr(place, name, value)
