"""A scan or fax at intake: recorded and shown at once; its text is read in the background (``intake.readings``)."""

from collections.abc import Sequence
from dataclasses import replace

from agent_console.channels.arrival import Arrival, Part
from agent_console.channels.post.ocr import Recogniser
from agent_console.intake.hand import Hand
from agent_console.intake.returned_forms import belongs_to
from agent_console.operations import AskReading, LinkCase, ReceiveMessage


class Scans:
    """Records arrivals for one department, and asks for the text of what has none of its own."""

    def __init__(self, hand: Hand, department_id: str, recogniser: Recogniser, languages: Sequence[str] = ()) -> None:
        self._hand = hand
        self._department_id = department_id
        self._recogniser = recogniser
        self._languages = languages

    def take(self, arrival: Arrival) -> None:
        """Record one message; nobody waits for a machine to read it."""
        scan = next((part for part in arrival.parts if part.role == "page_image"), None)
        unread = scan is not None and not arrival.text.strip()
        if unread and not self._recogniser.available:
            arrival = replace(arrival, problems=(*arrival.problems, "no_ocr"))
        home = belongs_to(self._hand, arrival.codes)
        recorded = self._hand.receive(arrival, home.department_id if home else self._department_id)
        if home is not None and home.case_id is not None:
            self._hand.submit(LinkCase(contact_id=recorded.contact_id, case_id=home.case_id))
        if scan is None or not unread or not self._recogniser.available:
            return
        self._ask(recorded, scan, arrival.pages)

    def _ask(self, recorded: ReceiveMessage, scan: Part, pages: int) -> None:
        found = next(one for one in recorded.attachments if one.sha256 == scan.sha256)
        languages = "+".join(self._recogniser.known(self._languages))
        most = min(pages, self._recogniser.most_pages)
        self._hand.submit(
            AskReading(
                contact_id=recorded.contact_id, attachment_id=found.attachment_id, languages=languages, pages=most
            )
        )
