"""One source at work in one thread: takes its turn, runs, and comes back after every failure."""

import logging
import threading
from collections.abc import Callable
from typing import Protocol

from sqlalchemy.exc import DBAPIError

from agent_console.domain.errors import ConsoleError
from agent_console.intake.hand import Hand

log = logging.getLogger(__name__)

_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 60.0
_TURN_PAUSE = 10.0


class Work(Protocol):
    """What a source does with its hand at central."""

    @property
    def source_id(self) -> str:
        """Its name in the settings."""

    @property
    def kind(self) -> str:
        """What it is: ``mailbox``, ``folder``, ``fax``, ``pbx``, ``outbound``."""

    def once(self, hand: Hand) -> int:
        """Take in (or send) everything there is; how many."""

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Go on until ``stop`` is set; raise what cannot be worked round."""


class Worker:
    """A thread around one ``Work``. Only one process in the city works a source at a time."""

    def __init__(self, work: Work, open_hand: Callable[[Work], Hand], stop: threading.Event) -> None:
        self._work = work
        self._open_hand = open_hand
        self._stop = stop
        self._thread = threading.Thread(target=self._run, name=f"intake {work.source_id}", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def join(self, seconds: float) -> None:
        """Wait for the end after ``stop`` was set."""
        self._thread.join(seconds)

    def _run(self) -> None:
        pause = _FIRST_PAUSE
        while not self._stop.is_set():
            if self._turn():
                pause = _FIRST_PAUSE
                continue
            self._stop.wait(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    def _turn(self) -> bool:
        """One connection's life; whether it ended in peace."""
        hand: Hand | None = None
        try:
            hand = self._open_hand(self._work)
            if not hand.take_turn():
                self._stop.wait(_TURN_PAUSE)
                return True
            self._work.run(hand, self._stop)
        except DBAPIError as problem:
            log.warning("%s: central is gone (%s)", self._work.source_id, type(problem.orig).__name__)
        except ConsoleError as problem:
            log.warning("%s: %s", self._work.source_id, problem.reason)
            self._show(hand, str(problem))
        except Exception as problem:  # a defect in one source must not silence it for good, nor the others
            log.exception("%s failed", self._work.source_id)
            self._show(hand, f"{type(problem).__name__}: a defect; details are in intake's log.")
        else:
            return True
        finally:
            if hand is not None:
                hand.close()
        return False

    def _show(self, hand: Hand | None, problem: str) -> None:
        if hand is None:
            return
        try:
            hand.save_problem(problem)
        except (DBAPIError, ConsoleError):
            log.warning("%s: the problem could not be shown", self._work.source_id)
