"""Text recognition beside everything else: page by page, so that a long scan delays no other."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.channels.arrival import Part
from agent_console.channels.post.ocr import Recogniser
from agent_console.channels.problem import Problem
from agent_console.database.tables import Attachment, Contact, Entry
from agent_console.domain.sheets import read_sheets
from agent_console.intake.hand import Hand
from agent_console.operations import AddReadPage

WIDTH = 2
"""Pages at a time: one of the scan that has waited longest, one of the scan that has had least."""
_LOOK_SECONDS = 1.0


@dataclass(frozen=True)
class _Page:
    """The next page of a scan that is being read."""

    contact_id: str
    attachment_id: str
    sha256: str
    type: str
    languages: tuple[str, ...]
    done: int
    of: int
    whole: int
    sheets: str


class Readings:
    """Central knows how far every scan is read: a restart goes on with the next page."""

    source_id = "reading"
    kind = "reading"

    def __init__(self, recogniser: Recogniser) -> None:
        self._recogniser = recogniser
        self._kept: dict[str, Part] = {}

    def once(self, hand: Hand) -> int:
        """Read everything that waits; how many pages."""
        count = 0
        while done := self.read_some(hand):
            count += done
        return count

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Read until ``stop`` is set."""
        while not stop.wait(_LOOK_SECONDS):
            while not stop.is_set() and self.read_some(hand):
                pass

    def read_some(self, hand: Hand) -> int:
        """The next pages; how many, 0 where nothing waits."""
        if not self._recogniser.available:
            return 0
        waiting = self._waiting(hand)
        self._kept = {page.sha256: self._kept.get(page.sha256) or self._scan(hand, page) for page in waiting}
        with ThreadPoolExecutor(WIDTH) as pool:
            for operation in pool.map(self._read, waiting):
                hand.submit(operation)
        return len(waiting)

    @staticmethod
    def _waiting(hand: Hand) -> Sequence[_Page]:
        wanted = (
            select(Attachment, Contact.pages)
            .join(Entry, Entry.id == Attachment.entry_id)
            .join(Contact, Contact.id == Attachment.contact_id)
            .where(Attachment.pages_read < Attachment.pages_all)
        )
        longest, least = wanted.order_by(Entry.at), wanted.order_by(Attachment.pages_read, Entry.at.desc())
        found: dict[str, _Page] = {}
        with Session(hand.connection) as session, session.begin():
            for query in (longest, least):
                for scan, whole in session.execute(query.limit(WIDTH)).all():
                    if len(found) < WIDTH and scan.id not in found:
                        found[scan.id] = _page(scan, whole)
                        break
        return list(found.values())

    @staticmethod
    def _scan(hand: Hand, page: _Page) -> Part:
        return Part("page_image", "", page.type, hand.content(page.sha256))

    def _read(self, page: _Page) -> AddReadPage:
        sheets = read_sheets(page.sheets, page.of)
        sheet = sheets[page.done] if page.done < len(sheets) else None
        problems: tuple[str, ...] = ()
        text = ""
        if sheet is not None:
            read = self._recogniser.page(self._kept[page.sha256], sheet.number, sheet.turned, page.languages)
            text, problems = read.text, read.problems
        more = page.done + 1 < min(page.of, len(sheets))
        if not more and page.whole > page.of:
            problems = (*problems, Problem.OCR_SHORTENED)
        return AddReadPage(
            contact_id=page.contact_id, attachment_id=page.attachment_id, page=page.done + 1, text=text, more=more,
            problems=problems,
        )  # fmt: skip


def _page(scan: Attachment, whole: int) -> _Page:
    languages = tuple(scan.read_in.split("+"))
    place = (scan.contact_id, scan.id, scan.sha256, scan.type, languages)
    return _Page(*place, scan.pages_read, scan.pages_all, whole, scan.sheets)
