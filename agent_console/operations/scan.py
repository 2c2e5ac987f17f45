"""What the virus scanner said of a file."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Attachment
from agent_console.domain.outcome import Noop, Outcome
from agent_console.operations.operation import Context, Operation


class RecordScan(Operation, frozen=True, kw_only=True, tag="record_scan"):
    """The verdict on a content, wherever it hangs; written by intake alone."""

    sha256: str
    scanned: str
    """See ``Attachment.scanned``."""

    def apply(self, session: Session, context: Context) -> Outcome:
        """A noop where it is known."""
        wanted = select(Attachment).where(Attachment.sha256 == self.sha256, Attachment.scanned != self.scanned)
        found = session.scalars(wanted.order_by(Attachment.id)).all()
        if not found:
            raise Noop
        for file in found:
            file.scanned = self.scanned
        return Outcome.APPLIED
