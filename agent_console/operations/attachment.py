"""A file that comes or goes with a message: only its name and hash travel with the operation."""

from collections.abc import Iterable

from msgspec import Struct
from sqlalchemy.orm import Session

from agent_console.database.tables import Attachment


class NewAttachment(Struct, frozen=True, kw_only=True):
    """``sha256`` names its content: stored already where it came in, on its own lane where an agent attached it."""

    attachment_id: str
    role: str
    name: str
    type: str
    bytes: int
    sha256: str
    scanned: str = ""
    """What intake's virus scanner said (``Attachment.scanned``)."""


def attach(
    session: Session, contact_id: str, entry_id: str, attachments: Iterable[NewAttachment], uploader: str = ""
) -> None:
    """Hang the files on an entry; ``uploader`` is the login of the agent who added them."""
    for new in attachments:
        attachment = Attachment(id=new.attachment_id, contact_id=contact_id, entry_id=entry_id, uploader=uploader)
        attachment.role, attachment.name, attachment.type = new.role, new.name, new.type
        attachment.bytes, attachment.sha256 = new.bytes, new.sha256
        attachment.scanned = "" if uploader else new.scanned
        session.add(attachment)
