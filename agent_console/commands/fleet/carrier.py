"""A few threads that carry the sync of many stations of one process.

A desk has a thread of its own and the machine to itself. A hundred such threads in one process wait for each other:
what they wake and hand on costs more than what they do, and that would be measured instead of the stations.
"""

import selectors
import threading
import time
from contextlib import suppress
from typing import Any

from agent_console.sync.runner import Runner


class CarriedRunner(Runner):
    """The real runner; a carrier lets it take its turns."""

    def __init__(self, carrier: "Carrier", *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._carrier = carrier
        self.ended = threading.Event()

    @property
    def closing(self) -> bool:
        """Whether it has been told to stop."""
        return self._closing

    def start(self) -> None:
        """From now on it is carried."""
        self._carrier.carry(self)

    def stop(self) -> None:
        """As the real one: what is queued stays queued."""
        super().stop()
        self.ended.wait(15)


class Carrier:
    """Takes stations on its lanes in turn. Only where a selector is itself a file (Linux)."""

    def __init__(self, lanes: int) -> None:
        self._lanes = [_Lane() for _ in range(lanes)]
        self._next = 0
        self._lock = threading.Lock()

    @staticmethod
    def possible() -> bool:
        """Whether this system can have one."""
        return hasattr(selectors, "EpollSelector")

    def carry(self, runner: CarriedRunner) -> None:
        """From now on, until it is told to stop."""
        with self._lock:
            lane = self._lanes[self._next % len(self._lanes)]
            self._next += 1
        lane.take(runner)


class _Lane:
    def __init__(self) -> None:
        self._coming: list[CarriedRunner] = []
        self._due: dict[CarriedRunner, float] = {}
        self._watched: dict[CarriedRunner, int] = {}
        self._selector = selectors.DefaultSelector()
        threading.Thread(target=self._run, name="sync", daemon=True).start()

    def take(self, runner: CarriedRunner) -> None:
        self._coming.append(runner)

    def _run(self) -> None:
        while True:
            while self._coming:
                runner = self._coming.pop()
                runner.begin()
                self._due[runner] = 0.0
            rest = min(self._due.values(), default=time.monotonic() + 0.1) - time.monotonic()
            for key, _ in self._selector.select(min(0.1, max(0.0, rest))):
                key.data.sleep(0.0)  # takes note that it is awake
                self._due[key.data] = 0.0
            for runner in [one for one, due in self._due.items() if due <= time.monotonic()]:
                self._let(runner)

    def _let(self, runner: CarriedRunner) -> None:
        if runner.closing:
            self._leave(runner)
            del self._due[runner]
            runner.end()
            runner.ended.set()
            return
        self._due[runner] = time.monotonic() + runner.turn()
        if self._watched.get(runner) != runner.fileno():
            self._leave(runner)
            self._selector.register(runner.fileno(), selectors.EVENT_READ, runner)
            self._watched[runner] = runner.fileno()

    def _leave(self, runner: CarriedRunner) -> None:
        with suppress(KeyError, ValueError, OSError):  # its file may be closed already
            self._selector.unregister(self._watched.pop(runner))
