"""Answers and routing, learned from the replica off the GUI thread and again when its catalogue changes."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy.orm import Session

from agent_console.desk.bridge import Bridge
from agent_console.desk.memory import keep_what_is_there
from agent_console.desk.ports import AnswersPort, RoutingPort, StationPort
from agent_console.desk.reading import Reader
from agent_console.knowledge.hit import Hit
from agent_console.routing.question import Question
from agent_console.routing.suggestion import Suggestion
from agent_console.sync.status import Changed

T = TypeVar("T")

LearnAnswers = Callable[[Session], AnswersPort]
LearnRouting = Callable[[Session], RoutingPort]

_ANSWERS_FROM = frozenset({"article", "service"})
_ROUTING_FROM = _ANSWERS_FROM | {"department", "partner", "district"}
_SETTLE_MS = 3000


class Learned(QObject):
    """Serves as ``AnswersPort`` and ``RoutingPort``; knows nothing until ``ready`` was emitted."""

    ready = Signal()

    def __init__(
        self,
        station: StationPort,
        bridge: Bridge,
        reader: Reader,
        answers: LearnAnswers,
        routing: LearnRouting,
    ) -> None:
        super().__init__(bridge)
        self._station, self._reader = station, reader
        self._learn_answers, self._learn_routing = answers, routing
        self._answers: AnswersPort | None = None
        self._routing: RoutingPort | None = None
        self._stale: set[str] = set()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._learn_again)
        bridge.changed.connect(self._hear)

    def start(self) -> None:
        """Learn for the first time."""
        self._stale = {"answers", "routing"}
        self._learn_again()

    def search(self, query: str, language: str, limit: int) -> Sequence[Hit]:
        """As ``AnswersPort``."""
        return self._answers.search(query, language, limit) if self._answers is not None else []

    def suggest_for(self, text: str, language: str, limit: int) -> Sequence[Hit]:
        """As ``AnswersPort``."""
        return self._answers.suggest_for(text, language, limit) if self._answers is not None else []

    def suggest(self, question: Question, now: datetime, limit: int) -> Sequence[Suggestion]:
        """As ``RoutingPort``."""
        return self._routing.suggest(question, now, limit) if self._routing is not None else []

    def learned(self, text: str, department_id: str, language: str = "", service_id: str | None = None) -> None:
        """As ``RoutingPort``."""
        if self._routing is not None:
            self._routing.learned(text, department_id, language, service_id)

    def _hear(self, changed: Changed) -> None:
        if changed.everything or changed.tables & _ANSWERS_FROM:
            self._stale.add("answers")
        if changed.everything or changed.tables & _ROUTING_FROM:
            self._stale.add("routing")
        if self._stale:
            self._settle.start()

    # One after the other: learning must not take every thread of the executor from the reads people wait for.
    def _learn_again(self) -> None:
        stale, self._stale = self._stale, set()
        if "answers" in stale:
            self._reader.ask("learn", self._asking(self._learn_answers), self._take_answers)
        elif "routing" in stale:
            self._reader.ask("learn", self._asking(self._learn_routing), self._take_routing)
        self._stale |= stale - {"answers"} if "answers" in stale else set()

    def _asking(self, learn: Callable[[Session], T]) -> Callable[[], T]:
        def query() -> T:
            with self._station.reading() as session:
                made = learn(session)
            keep_what_is_there()
            return made

        return query

    def _take_answers(self, answers: AnswersPort) -> None:
        self._answers = answers
        self.ready.emit()
        self._learn_again()

    def _take_routing(self, routing: RoutingPort) -> None:
        self._routing = routing
        self.ready.emit()
