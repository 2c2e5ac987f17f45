"""Long work on another thread waits while the window has something to do.

Both need the interpreter, and the window asks for it dozens of times between a key and what the key brings: each time
it would wait for the other thread's turn to end.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject
from PySide6.QtGui import QWindow

from agent_console.system.breath import CalledOffError

_LOOK_SECONDS = 0.004
_STUCK_SECONDS = 1.0
"""A window that was woken so long ago is not answering keys."""
_AT_MOST_SECONDS = 0.4
_FREE_SECONDS = 0.1
"""So long work goes on after the longest wait: whoever signs in and types at once needs answers and departments, too. A
window that is never idle leaves a fifth of the time to what is learned."""


class GivingWay(QObject):
    """``pause`` is called by whoever works long, every few milliseconds."""

    def __init__(self, parent: QObject | None = None) -> None:
        """On the window's thread."""
        super().__init__(parent)
        self._window_thread = threading.get_ident()
        self._busy, self._woken, self._free_until, self._off = False, 0.0, 0.0, False
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is not None:
            dispatcher.awake.connect(self._wake)
            dispatcher.aboutToBlock.connect(self._rest)

    @contextmanager
    def calling_off(self) -> Iterator[None]:
        """Within it whoever works long stops: the window goes, and waits for what runs."""
        self._off = True
        try:
            yield
        finally:
            self._off = False

    def watch(self, window: QWindow) -> None:
        """Its keys and paints count from their first moment: the event loop tells of being awake only after them."""
        window.installEventFilter(self)

    def pause(self) -> None:
        """Return as soon as the window has nothing to do: mostly at once. ``CalledOffError`` where the window goes."""
        if threading.get_ident() == self._window_thread:
            return
        if self._off:
            raise CalledOffError
        if not self._working:
            return
        began = time.monotonic()
        if began < self._free_until:
            return
        while self._working:
            if time.monotonic() > began + _AT_MOST_SECONDS:
                self._free_until = time.monotonic() + _FREE_SECONDS
                return
            time.sleep(_LOOK_SECONDS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Note it, and let it pass."""
        self._wake()
        return False

    @property
    def _working(self) -> bool:
        return self._busy and time.monotonic() < self._woken + _STUCK_SECONDS

    def _wake(self) -> None:
        self._busy, self._woken = True, time.monotonic()

    def _rest(self) -> None:
        self._busy = False
