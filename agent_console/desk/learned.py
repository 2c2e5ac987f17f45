"""Answers and routing, learned from the replica off the GUI thread; answers follow each change of the catalogue."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy.orm import Session

from agent_console.desk.bridge import Bridge
from agent_console.desk.memory import keep_what_is_there
from agent_console.desk.ports import AnswersPort, RoutingPort, StationPort
from agent_console.desk.reading import Reader
from agent_console.knowledge.hit import Hit
from agent_console.knowledge.only import EVERYTHING, Only
from agent_console.routing.question import Question
from agent_console.routing.suggestion import Suggestion
from agent_console.sync.status import Changed
from agent_console.system.breath import CalledOffError

log = logging.getLogger(__name__)

T = TypeVar("T")

LearnAnswers = Callable[[Session], AnswersPort]
LearnRouting = Callable[[Session], RoutingPort]

_ANSWERS_FROM = frozenset({"article", "service", "setting", "picked_words", "saying"})
_ROUTING_FROM = frozenset({"article", "service", "department", "partner", "district", "routing_rule"})
_KEY = "learn"
_FOLLOW_MS = 150
"""A change at central is findable here within the second that sync promises."""
_SETTLE_MS = 3000
"""Routing is learned anew, which takes longer: not for each of many changes."""
_DAY_MS = 3_600_000
"""Articles become true and cease to be as days pass."""


@runtime_checkable
class Following(Protocol):
    """Answers that can take a change in without being made anew."""

    def follow(self, session: Session) -> bool:
        """Whether anything had changed."""


class Learned(QObject):
    """Serves as ``KnowledgePort`` and ``RoutingPort``; knows nothing until ``ready`` was emitted."""

    ready = Signal()

    def __init__(
        self,
        station: StationPort,
        bridge: Bridge,
        reader: Reader,
        answers: LearnAnswers,
        routing: LearnRouting,
        at_once: LearnRouting | None = None,
    ) -> None:
        """``at_once`` makes a routing that is good enough until ``routing`` has been learned."""
        super().__init__(bridge)
        self._station, self._reader = station, reader
        self._learn_answers, self._learn_routing = answers, routing
        self._at_once = at_once
        self._answers: AnswersPort | None = None
        self._routing: RoutingPort | None = None
        self._stale: set[str] = set()
        self._learning = False
        self._soon = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._soon.timeout.connect(lambda: self._learn_again("answers"))
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._settled)
        self._day = QTimer(self, interval=_DAY_MS)
        self._day.timeout.connect(lambda: self._doubt("answers"))
        bridge.changed.connect(self._hear)
        reader.failed.connect(self._try_again)

    @property
    def learning(self) -> bool:
        """Whether something is being learned now."""
        return self._learning

    @property
    def has_read(self) -> bool:
        """As ``KnowledgePort``."""
        return self._answers is not None

    def start(self) -> None:
        """Learn for the first time."""
        self._stale = {"answers", "routing"}
        self._day.start()
        self._learn_again("answers")

    def search(self, query: str, language: str, limit: int, only: Only = EVERYTHING) -> Sequence[Hit]:
        """As ``AnswersPort``."""
        return self._answers.search(query, language, limit, only) if self._answers is not None else []

    def suggest_for(self, text: str, language: str, limit: int) -> Sequence[Hit]:
        """As ``AnswersPort``."""
        return self._answers.suggest_for(text, language, limit) if self._answers is not None else []

    def suggest(self, question: Question, now: datetime, limit: int) -> Sequence[Suggestion]:
        """As ``RoutingPort``."""
        return self._routing.suggest(question, now, limit) if self._routing is not None else []

    def district(self, question: Question) -> str:
        """As ``RoutingPort``."""
        return self._routing.district(question) if self._routing is not None else ""

    def learned(self, text: str, department_id: str, language: str = "", service_id: str | None = None) -> None:
        """As ``RoutingPort``."""
        if self._routing is not None:
            self._routing.learned(text, department_id, language, service_id)

    def _hear(self, changed: Changed) -> None:
        if changed.everything or changed.tables & _ANSWERS_FROM:
            self._doubt("answers")
        if changed.everything or changed.tables & _ROUTING_FROM:
            self._doubt("routing")

    def _doubt(self, what: str) -> None:
        self._stale.add(what)
        timer = self._soon if what == "answers" else self._settle
        if not timer.isActive():
            timer.start()

    # One after the other: learning must not take every thread of the executor from the reads people wait for.
    def _learn_again(self, what: str) -> None:
        if self._learning or what not in self._stale:
            return
        self._learning = True
        self._stale.discard(what)
        if what == "answers":
            self._reader.ask(_KEY, self._asking(self._followed), self._take_answers)
        elif self._routing is None and self._at_once is not None:
            self._stale.add(what)
            self._reader.ask(_KEY, self._asking(self._at_once), self._take_routing)
        else:
            self._reader.ask(_KEY, self._asking(self._learn_routing), self._take_routing)

    def _followed(self, session: Session) -> AnswersPort:
        known = self._answers
        if isinstance(known, Following):
            try:
                known.follow(session)
            except CalledOffError:
                raise
            except Exception:  # whatever is broken in it, a new one is not
                log.exception("the answers could not follow a change and are made anew")
            else:
                return known
        return self._learn_answers(session)

    def _asking(self, learn: Callable[[Session], T]) -> Callable[[], T]:
        def query() -> T:
            with self._station.reading() as session:
                made = learn(session)
            keep_what_is_there()
            return made

        return query

    def _settled(self) -> None:
        self._learn_again("answers")
        self._learn_again("routing")

    def _try_again(self, key: str) -> None:
        if key == _KEY:
            self._learning = False
            self._stale |= {"answers", "routing"}
            self._settle.start()

    def _take_answers(self, answers: AnswersPort) -> None:
        self._answers = answers
        self._taken()

    def _take_routing(self, routing: RoutingPort) -> None:
        self._routing = routing
        self._taken()

    def _taken(self) -> None:
        self._learning = False
        self.ready.emit()
        for what in ("answers", "routing"):
            first = what == "routing" and self._routing is None  # what nobody has yet waits for nothing
            if what in self._stale and (first or not (self._soon.isActive() or self._settle.isActive())):
                self._learn_again(what)
