"""What other threads tell the sync thread, and how it sleeps until somebody does."""

import selectors
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from agent_console.sync.link import CentralLink

Event = Callable[[float], None]
"""Done on the sync thread; it is given the time (monotonic seconds)."""


class Wake:
    """Events in order; ``wait`` ends as soon as one is told, or central says something."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._lock = threading.Lock()
        self._out, self._in = socket.socketpair()
        self._in.setblocking(False)
        self._out.setblocking(False)  # full means that the thread will wake anyway; a gesture never waits for it
        self._link: CentralLink | None = None
        self._selector = self._watching(None)

    def tell(self, event: Event) -> None:
        """From any thread."""
        with self._lock:
            self._events.append(event)
        with suppress(OSError):  # BlockingIOError, or the thread has ended
            self._out.send(b"\0")

    def take(self) -> bool:
        """Do everything that was told; whether that was anything."""
        with self._lock:
            events, self._events = self._events, []
        for event in events:
            event(time.monotonic())
        return bool(events)

    def wait(self, seconds: float, link: CentralLink | None) -> None:
        """Sleep for so long at most."""
        self._listen_to(link)
        if any(key.fileobj is self._in for key, _ in self._selector.select(seconds)):
            self._in.recv(4096)

    def fileno(self, link: CentralLink | None) -> int:
        """Of a file that is readable when ``wait`` would end; only where selectors are files themselves."""
        self._listen_to(link)
        number: int = self._selector.fileno()
        return number

    def _listen_to(self, link: CentralLink | None) -> None:
        if link is self._link:
            return
        # Made anew, not altered: the socket of a link that has ended may be gone, or its number be another's.
        self._selector.close()
        self._selector, self._link = self._watching(link), link

    def _watching(self, link: CentralLink | None) -> selectors.DefaultSelector:
        selector = selectors.DefaultSelector()
        selector.register(self._in, selectors.EVENT_READ)
        if link is not None:
            selector.register(link, selectors.EVENT_READ)
        return selector

    def close(self) -> None:
        """Nobody is woken any more."""
        self._selector.close()
        self._out.close()
        self._in.close()
