"""Letting the desks see what stands on letters, so that they show them as they are printed."""

import threading

from agent_console.intake.hand import Hand
from agent_console.intake.letterhead import Letterhead
from agent_console.intake.settings import PrintSettings
from agent_console.operations import DescribeLetterhead


class ShowLetterhead:
    """Once at every start: who changes the settings starts intake anew."""

    source_id = "letterhead"
    kind = "letterhead"

    def __init__(self, settings: PrintSettings) -> None:
        self._letterhead = Letterhead.of(settings)

    def once(self, hand: Hand) -> int:
        """Tell central; it forgets nothing."""
        hand.submit(DescribeLetterhead(value=self._letterhead.written()))
        return 0

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Tell it and wait."""
        self.once(hand)
        stop.wait()
