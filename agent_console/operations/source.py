"""Asking intake to test a source."""

from sqlalchemy.orm import Session

from agent_console.database.tables import Source
from agent_console.domain.outcome import Outcome, Reason, Rejected
from agent_console.operations.operation import Context, Operation


class AskSourceTest(Operation, frozen=True, kw_only=True, tag="ask_source_test"):
    """Have intake connect to a source now and say what came of it; for administrators."""

    source_id: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Intake answers on the same row."""
        source = session.get(Source, self.source_id)
        if source is None:
            raise Rejected(Reason.NOT_FOUND)
        source.asked_at = context.now
        return Outcome.APPLIED
