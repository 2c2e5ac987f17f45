"""Fleets in processes of their own: a Python process carries some thirty stations, a city has two thousand."""

import sys
import threading
import traceback
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from agent_console.commands.fleet.city import FleetCity
from agent_console.commands.fleet.fleet import Fleet
from agent_console.domain.errors import UnavailableError

SWITCH_SECONDS = 0.005
"""How long one of many threads may keep the others of its process waiting: each of them looks as often whether it is
its turn."""


class Crew:
    """The fleets of a simulation, each asked the same at the same time."""

    def __init__(self, city: FleetCity, folder: Path, processes: int, *, light: bool) -> None:
        context = get_context("spawn")
        self._pipes: list[Connection] = []
        self._processes = []
        for number in range(processes):
            ours, theirs = context.Pipe()
            given = (theirs, city.plan(), city.crew(number, processes), folder, light)
            process = context.Process(target=_serve, args=given, daemon=True)
            process.start()
            theirs.close()
            self._pipes.append(ours)
            self._processes.append(process)
        self._lock = threading.Lock()

    def __len__(self) -> int:
        """How many processes."""
        return len(self._pipes)

    def ready(self) -> None:
        """Until everybody has signed in."""
        self._answers(self._pipes)

    def ask(self, verb: str, *arguments: Any) -> list[Any]:
        """What each fleet's ``verb`` returns."""
        with self._lock:
            for pipe in self._pipes:
                pipe.send((verb, arguments))
            return self._answers(self._pipes)

    def _answers(self, pipes: Sequence[Connection]) -> list[Any]:
        answers = []
        for pipe in pipes:
            try:
                whole, answer = pipe.recv()
            except EOFError:
                whole, answer = False, "it ended"
            if not whole:
                raise UnavailableError("a process of the simulation", answer, "Run it with fewer stations.")
            answers.append(answer)
        return answers

    def close(self) -> None:
        """Everybody signs out."""
        for pipe in self._pipes:
            pipe.close()
        for process in self._processes:
            process.join(60)
            if process.is_alive():
                process.kill()


def _serve(pipe: Connection, plan: dict[str, Any], numbers: list[int], folder: Path, light: bool) -> None:
    sys.setswitchinterval(SWITCH_SECONDS)
    threading.stack_size(512 * 1024)
    fleet: Fleet | None = None
    try:
        city = FleetCity.of(plan)
        fleet = Fleet(city, numbers, folder, city.seed, light=light)
        pipe.send((True, None))
        while True:
            verb, arguments = pipe.recv()
            pipe.send((True, getattr(fleet, verb)(*arguments)))
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        pass
    except Exception:
        with suppress(OSError):
            pipe.send((False, traceback.format_exc(limit=-3)))
    finally:
        if fleet is not None:
            fleet.close()
