"""A letter before it is sent, exactly as intake will print it."""

from importlib import import_module
from typing import Any

from agent_console.database.base import localized
from agent_console.database.queries.contact import ContactDetails
from agent_console.database.tables import Department, Setting
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.channel import Channel
from agent_console.operations import LETTERHEAD


def previewed(desk: Surroundings, details: ContactDetails, recipient: str, subject: str, text: str) -> bytes:
    """The PDF; ``UnavailableError`` where no font for it is on this machine."""
    # What sets letters takes longer to load than the window may take to stand; few agents write letters.
    setting: Any = import_module("agent_console.intake.letter_pdf")
    heads: Any = import_module("agent_console.intake.letterhead")
    letters: Any = import_module("agent_console.intake.outbound")
    with desk.station.reading() as session:
        department = session.get_one(Department, details.origin_id)
        stored = session.get(Setting, LETTERHEAD)
        head = heads.Letterhead.read(dict(stored.value) if stored is not None else {})
        name, address = localized(department.name, details.language or "en"), department.email
    letter = letters.Letter(
        entry_id="", contact_id=details.row.id, channel=Channel.POST, recipient=recipient, subject=subject, text=text,
        message_id="", reference=details.row.reference, answers=(), sender_name=name, sender_address=address,
        author=desk.station.agent.name, written_at=desk.clock.now(),
    )  # fmt: skip
    content: bytes = setting.letter_pdf(letter, head)
    return content
