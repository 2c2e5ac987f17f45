"""A HylaFAX server as a source: its receive queue."""

import threading

from agent_console.channels.entry import arrivals
from agent_console.channels.fax.hfaxd import FaxServer, HfaxdAddress
from agent_console.channels.post.ocr import Recogniser
from agent_console.domain.channel import Channel
from agent_console.intake.departments import department_id
from agent_console.intake.hand import Hand
from agent_console.intake.scans import Scans
from agent_console.intake.settings import FaxServerSettings

_LOOK_SECONDS = 2.0


class Fax:
    """One receive queue; nothing is removed from it. The names taken in are remembered while the queue holds them."""

    kind = "fax"

    def __init__(self, settings: FaxServerSettings, password: str, recogniser: Recogniser) -> None:
        self.source_id = settings.id
        self._settings = settings
        self._recogniser = recogniser
        self._address = HfaxdAddress(settings.host, settings.login, password, settings.port)
        self._server = FaxServer(self._address)

    @property
    def place(self) -> str:
        """Login and host."""
        return f"{self._settings.login} at {self._settings.host}:{self._settings.port}"

    def probe(self) -> str:
        """Log in on a connection of its own and list what was received."""
        server = FaxServer(self._address)
        server.connect()
        try:
            return f"logged in, {len(server.received())} faxes in the receive queue"
        finally:
            server.close()

    def once(self, hand: Hand) -> int:
        """Take in every fax that is wholly received; how many."""
        self._server.connect()
        try:
            return self._take_new(hand)
        finally:
            self._server.close()

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Look into the queue until ``stop`` is set."""
        self._server.connect()
        try:
            hand.save_mark(hand.mark())
            while not stop.is_set():
                self._take_new(hand)
                stop.wait(_LOOK_SECONDS)
        finally:
            self._server.close()

    def _take_new(self, hand: Hand) -> int:
        scans = Scans(hand, department_id(hand, self._settings.department), self._recogniser)
        known = set(hand.mark().get("names", []))
        queue = [fax for fax in self._server.received() if fax.bytes > 0]
        taken = [fax.name for fax in queue if fax.name not in known]
        for name in taken:
            for arrival in arrivals(self._server.fetch(name), name, Channel.FAX):
                scans.take(arrival)
            known.add(name)
            hand.save_mark({"names": sorted(known & {fax.name for fax in queue})}, received=True)
        return len(taken)
