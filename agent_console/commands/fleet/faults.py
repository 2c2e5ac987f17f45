"""What breaks during a simulation."""

import time
from collections.abc import Callable, Sequence

from sqlalchemy import Engine, text

from agent_console.commands.fleet import server as processes
from agent_console.database.embedded import Embedded

OF_SERVER = ("crash", "kill", "stall", "outage")
"""Need an embedded central."""
NAMES = (*OF_SERVER, "cut", "offline")
OUTAGE_SECONDS = 20.0

_CUT = text("""
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE usename LIKE :logins AND random() < 0.2
""")


class Faults:
    """Breaks things, one after the other; every method leaves them whole again, but for the lines it cut."""

    def __init__(self, owner: Engine, logins: str, server: Embedded | None, part: Callable[[float], int]) -> None:
        self._owner, self._logins, self._server, self._part = owner, logins, server, part
        self.counts: dict[str, int] = {}

    def happen(self, plan: Sequence[str], seconds: float) -> None:
        """One after the other, at even intervals."""
        for name in plan:
            time.sleep(seconds / (len(plan) + 1) * 0.7)
            self.strike(name)

    def strike(self, name: str) -> None:
        """Let it happen."""
        acts: dict[str, Callable[[], int]] = {
            "crash": self._crash,
            "kill": self._kill,
            "stall": self._stall,
            "outage": self._outage,
            "cut": self._cut,
            "offline": self._offline,
        }
        self.counts[name] = self.counts.get(name, 0) + acts[name]()

    def _embedded(self) -> Embedded:
        assert self._server is not None  # the command refuses such faults otherwise
        return self._server

    def _crash(self) -> int:
        self._embedded().stop("immediate")
        self._embedded().start()
        return 1

    def _kill(self) -> int:
        processes.kill(self._embedded())
        self._embedded().start()
        return 1

    def _stall(self) -> int:
        processes.stand_still(self._embedded(), 2.0)
        return 1

    def _outage(self) -> int:
        self._embedded().stop("immediate")
        time.sleep(OUTAGE_SECONDS)
        self._embedded().start()
        return 1

    def _cut(self) -> int:
        with self._owner.begin() as owner:
            return len(owner.execute(_CUT, {"logins": self._logins}).all())

    def _offline(self) -> int:
        return self._part(1 / 3)
