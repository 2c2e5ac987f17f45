"""Erasing a citizen at their request."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from agent_console.database.tables import Citizen, CitizenAlias, Erasure
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.operation import Context, Operation


class EraseCitizen(Operation, frozen=True, kw_only=True, tag="erase_citizen"):
    """Remove every word of a citizen, everywhere; for supervisors and administrators, and never undone."""

    citizen_id: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Central's to do: it reaches contacts of departments the author does not see.

        The author's own station forgets with all others, as soon as central has told them.
        """
        if session.get(Erasure, self.citizen_id) is not None:
            raise Noop
        known = session.get(Citizen, self.citizen_id) or session.get(CitizenAlias, self.citizen_id)
        if known is None:
            raise Rejected(Reason.NOT_FOUND)
        session.expunge_all()
        if context.central:
            session.execute(text("SELECT erase_citizen(CAST(:citizen AS uuid))"), {"citizen": self.citizen_id})
        return Outcome.APPLIED
