"""What the window has to say in passing: posted as data by anybody, shown by one place, kept until it can be shown."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class Tone(StrEnum):
    """How a notice is meant."""

    DONE = "ok"
    PLAIN = "accent"
    WARNING = "warn"
    PROBLEM = "bad"


@dataclass(frozen=True)
class Notice:
    """One sentence, and at most one thing to do about it."""

    text: str
    tone: Tone = Tone.DONE
    action: str = ""
    act: Callable[[], None] | None = None
    seconds: float = 6.0


class Notices(QObject):
    """The mailbox between whoever has something to say and the window."""

    posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Notice] = []
        self._open = False

    def post(self, notice: Notice) -> None:
        """Show it now, or as soon as there is a window."""
        if self._open:
            self.posted.emit(notice)
        else:
            self._waiting.append(notice)

    def say(self, text: str, tone: Tone = Tone.DONE) -> None:
        """Post a sentence."""
        self.post(Notice(text, tone))

    def open(self) -> None:
        """A window shows them from now on."""
        self._open = True
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            self.posted.emit(notice)
