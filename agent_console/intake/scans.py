"""A scan or fax at intake: recorded and shown at once, its text read after."""

from dataclasses import replace

from agent_console.channels.arrival import Arrival
from agent_console.channels.post.ocr import Recogniser
from agent_console.intake.hand import Hand
from agent_console.operations import AddRecognisedText


class Scans:
    """Records arrivals for one department, and recognises what has no text of its own."""

    def __init__(self, hand: Hand, department_id: str, recogniser: Recogniser) -> None:
        self._hand = hand
        self._department_id = department_id
        self._recogniser = recogniser

    def take(self, arrival: Arrival) -> None:
        """Record one message; nobody waits for a machine to read it."""
        scan = next((part for part in arrival.parts if part.role == "page_image"), None)
        unread = scan is not None and not arrival.text.strip()
        if unread and not self._recogniser.available:
            arrival = replace(arrival, problems=(*arrival.problems, "no_ocr"))
        recorded = self._hand.receive(arrival, self._department_id)
        if scan is None or not unread or not self._recogniser.available:
            return
        read = self._recogniser.recognise(scan)
        self._hand.submit(
            AddRecognisedText(
                contact_id=recorded.contact_id, entry_id=recorded.entry_id, text=read.text, problems=read.problems
            )
        )
