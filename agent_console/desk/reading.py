"""Reads that may take longer than a frame: done by one executor, answered on the GUI thread."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from agent_console.system.breath import CalledOffError

log = logging.getLogger(__name__)

T = TypeVar("T")


class _Answer(QObject):
    ready = Signal(str, int, object)
    failed = Signal(str, int, object)


class _Question:
    """Asked on a thread of the executor.

    Not a QRunnable: Qt deletes those on the thread that ran them, and PySide takes what Python holds apart there.
    With them, a window worked hard while pages came in crashed now and then in Shiboken's ``releaseWrapper``.
    """

    def __init__(self, key: str, turn: int, query: Callable[[], Any], answer: _Answer) -> None:
        self._key, self._turn, self._query, self._answer = key, turn, query, answer

    def run(self) -> None:
        """Tell the GUI thread what came of it."""
        try:
            found = self._query()
        except CalledOffError:
            return  # the reader is being closed
        except Exception as problem:
            self._answer.failed.emit(self._key, self._turn, problem)
        else:
            self._answer.ready.emit(self._key, self._turn, found)


class Reader(QObject):
    """Ask something under a key; only the newest question of a key is answered.

    Of one key one question at a time is asked of the replica: while pages come in, the list is asked for faster than it
    can be read, and two such reads at once held up the window and each other.
    """

    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="reads")
        self._closed = False
        self._answer = _Answer()
        self._answer.ready.connect(self._deliver)
        self._answer.failed.connect(self._complain)
        self._turns: dict[str, int] = {}
        self._waiting: dict[str, Callable[[Any], None]] = {}
        self._asked: set[str] = set()
        """Keys whose question is with the executor."""
        self._next: dict[str, _Question] = {}

    def ask(self, key: str, query: Callable[[], T], then: Callable[[T], None]) -> None:
        """Run ``query`` elsewhere and give its result to ``then`` here, unless ``key`` was asked again meanwhile."""
        if self._closed:
            return
        turn = self._turns.get(key, 0) + 1
        self._turns[key] = turn
        self._waiting[key] = then
        self._next[key] = _Question(key, turn, query, self._answer)
        if key not in self._asked:
            self._go_on(key)

    def forget(self, key: str) -> None:
        """Nobody wants the answer any more."""
        self._waiting.pop(key, None)
        self._next.pop(key, None)
        self._turns[key] = self._turns.get(key, 0) + 1

    def close(self) -> None:
        """Wait for what runs; nothing is answered afterwards."""
        self._closed = True
        self._waiting.clear()
        self._next.clear()
        self._pool.shutdown(cancel_futures=True)

    def _go_on(self, key: str) -> None:
        self._asked.discard(key)
        question = self._next.pop(key, None)
        if question is not None:
            self._asked.add(key)
            self._pool.submit(question.run)

    def _deliver(self, key: str, turn: int, found: Any) -> None:
        self._go_on(key)
        if self._turns.get(key) != turn:
            return
        then = self._waiting.pop(key, None)
        if then is not None:
            then(found)

    def _complain(self, key: str, turn: int, problem: Exception) -> None:
        log.error("a read failed: %s", key, exc_info=problem)
        self._go_on(key)
        if self._turns.get(key) == turn:
            self._waiting.pop(key, None)
            self.failed.emit(key)
