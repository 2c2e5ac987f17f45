"""Pictures of the window, waiting for what is to be in them, and the times both took."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from agent_console.domain.errors import UnavailableError

Seen = TypeVar("Seen")

_PATIENCE = 20.0


class Camera:
    """Counts and names the pictures: ``03-ringing.png``."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application, self._folder = application, folder
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.png"):
            old.unlink()
        self.taken: list[str] = []

    def picture(self, widget: QWidget, name: str) -> None:
        """Keep what ``widget`` shows once it has come to rest."""
        self.rest(0.35)
        file = f"{len(self.taken) + 1:02d}-{name}.png"
        widget.grab().save(str(self._folder / file))
        self.taken.append(file)

    def rest(self, seconds: float) -> None:
        """Let the window live for a while."""
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            time.sleep(0.001)

    def wait(self, what: str, find: Callable[[], Seen]) -> Seen:
        """What ``find`` returns as soon as it is true, the window living meanwhile."""
        until = time.perf_counter() + _PATIENCE
        while time.perf_counter() < until:
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            found = find()
            if found:
                return found
            time.sleep(0.001)
        raise UnavailableError("the tour", f"waited {_PATIENCE:.0f} s in vain for {what}.", "Look at the last picture.")

    def timed(self, what: str, act: Callable[[], object], find: Callable[[], object]) -> float:
        """Seconds from the gesture until what it brings is there and painted."""
        began = time.perf_counter()
        act()
        self.wait(what, find)
        self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        return time.perf_counter() - began
