"""The sample city's telephone: the call script of its files, played by the make-believe exchange."""

import random
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from agent_console.intake.city import city_id
from agent_console.intake.hand import Hand
from agent_console.intake.sample.pretend_pbx import Caller, PretendPbx

_TICK_SECONDS = 0.3


class CallLine(msgspec.Struct):
    """One call of the script."""

    number: str
    name: str
    queue: str
    department: str


class SampleCalls:
    """Citizens call, one after the other, ``pause`` seconds apart."""

    kind = "pretend-pbx"
    source_id = "sample-calls"

    def __init__(self, script: Path, pause: float) -> None:
        lines = msgspec.json.decode(script.read_bytes(), type=list[CallLine])
        self.callers = [
            Caller(line.number, line.name, city_id("department", line.department), line.queue) for line in lines
        ]
        self._pause = timedelta(seconds=pause)

    def once(self, hand: Hand) -> int:
        """One call comes in."""
        PretendPbx(hand, self.callers, self._pause, random.Random(1)).call(self.callers[0])  # noqa: S311 - rhythm only
        return 1

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Calls come in and commands are carried out until ``stop`` is set."""
        exchange = PretendPbx(hand, self.callers, self._pause, random.Random())  # noqa: S311 - rhythm only
        exchange.begin()
        while not stop.wait(_TICK_SECONDS):
            exchange.tick(datetime.now(UTC))
