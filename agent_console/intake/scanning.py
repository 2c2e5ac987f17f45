"""The virus scanner as a source: what came in is scanned before it is recorded, everything else here."""

import threading

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.channels.clamd import Clamd
from agent_console.database.tables import Attachment, FileChunk
from agent_console.domain.files import Scan
from agent_console.intake.hand import Hand
from agent_console.intake.settings import ClamdSettings
from agent_console.operations import RecordScan

_LOOK_SECONDS = 2.0
_LARGEST = 100_000_000


class Scanning:
    """Files that agents attached, and those that came in while the scanner was away."""

    kind = "clamd"
    source_id = "clamd"

    def __init__(self, settings: ClamdSettings) -> None:
        self.place = settings.socket
        self._clamd = Clamd(settings.socket)

    def probe(self) -> str:
        """Ask it who it is."""
        return self._clamd.version()

    def once(self, hand: Hand) -> int:
        """Scan what is here and was not; how many contents."""
        waiting = self._waiting(hand)
        for sha256, size in waiting:
            said = self._clamd.verdict(hand.content(sha256)) if size <= _LARGEST else f"{Scan.FAILED} too large"
            hand.submit(RecordScan(sha256=sha256, scanned=said))
        return len(waiting)

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Look until ``stop`` is set."""
        self._clamd.version()
        hand.save_mark({})
        while not stop.wait(_LOOK_SECONDS):
            if self.once(hand):
                hand.save_mark({}, received=True)

    def _waiting(self, hand: Hand) -> list[tuple[str, int]]:
        """Contents that are here in whole, with their sizes."""
        there = select(func.coalesce(func.sum(func.length(FileChunk.data)), 0)).where(
            FileChunk.sha256 == Attachment.sha256
        )
        wanted = select(Attachment.sha256, Attachment.bytes).where(
            Attachment.scanned == "", Attachment.bytes > 0, Attachment.bytes == there.scalar_subquery()
        )
        with Session(hand.connection) as session, session.begin():
            return [(row.sha256, row.bytes) for row in session.execute(wanted.distinct().limit(100))]
