"""Performing what an agent asked for, and saying in plain words when it cannot be."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from agent_console.desk.names import Names
from agent_console.desk.notices import Notice, Notices, Tone
from agent_console.desk.ports import StationPort
from agent_console.desk.words import rejection
from agent_console.domain.errors import ConsoleError
from agent_console.domain.outcome import Rejected
from agent_console.operations import AnyOperation


@dataclass(frozen=True)
class Undo:
    """How a gesture is taken back, and what is said and done once it is."""

    operation: AnyOperation
    said: str
    then: Callable[[], None] | None = None
    seconds: float = 10.0


class Gestures(QObject):
    """The one way from a presenter to the station. ``performed`` carries the operation."""

    performed = Signal(object)

    def __init__(self, station: StationPort, notices: Notices, names: Names) -> None:
        super().__init__(notices)
        self._station = station
        self._notices = notices
        self._names = names

    def perform(self, operation: AnyOperation, said: str = "", undo: Undo | None = None) -> bool:
        """True where it is so now. ``said`` is shown; with ``undo`` it can be taken back for ``undo.seconds``."""
        try:
            self._station.perform(operation)
        except Rejected as refused:
            text = rejection(refused.reason, refused.facts, self._names.book)
            self._notices.post(Notice(text, Tone.PROBLEM))
            return False
        except ConsoleError as problem:
            text = self.tr("This was not saved: {reason}").format(reason=f"{problem.reason} {problem.remedy}".strip())
            self._notices.post(Notice(text, Tone.PROBLEM))
            return False
        self.performed.emit(operation)
        if said and undo is not None:
            act = self._taking_back(undo)
            self._notices.post(Notice(said, Tone.DONE, self.tr("Undo"), act, undo.seconds))
        elif said:
            self._notices.say(said)
        return True

    def _taking_back(self, undo: Undo) -> Callable[[], None]:
        def act() -> None:
            if self.perform(undo.operation, undo.said) and undo.then is not None:
                undo.then()

        return act
