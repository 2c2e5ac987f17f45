"""A letter as it was printed, kept with the reply it carries."""

from agent_console.domain.identifiers import derived_id
from agent_console.intake.courier import Letter, Printer
from agent_console.intake.hand import Hand
from agent_console.operations import KeepSentPages, NewAttachment


def keep_sent_pages(hand: Hand, letter: Letter, printer: Printer) -> None:
    """Show colleagues exactly what the citizen holds in their hands."""
    part = printer.pages(letter)
    hand.store((part,))
    kept = NewAttachment(
        attachment_id=derived_id("printed", letter.entry_id, part.sha256),
        role=part.role, name=part.name, type=part.type, bytes=part.bytes, sha256=part.sha256,
    )  # fmt: skip
    hand.submit(KeepSentPages(contact_id=letter.contact_id, entry_id=letter.entry_id, pages=kept))
