"""Opening a case: what the city owes an answer to."""

from datetime import timedelta

from sqlalchemy.orm import Session

from agent_console.database.tables import Case, Service
from agent_console.domain.identifiers import reference
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.contact_record import record_event, take_contact
from agent_console.operations.operation import Context, Operation


class LinkCase(Operation, frozen=True, kw_only=True, tag="link_case"):
    """Say which case a contact belongs to; None takes it out. ``expected`` is what the author saw."""

    contact_id: str
    case_id: str | None
    expected: str | None = None

    def apply(self, session: Session, context: Context) -> Outcome:
        """Applied where the old link still stands; a case of a department the author does not see is none."""
        contact = take_contact(session, self.contact_id)
        if contact.case_id == self.case_id:
            raise Noop
        if contact.case_id != self.expected:
            raise Rejected(Reason.CHANGED_MEANWHILE, field="case", current=contact.case_id or "")
        case = session.get(Case, self.case_id) if self.case_id else None
        if self.case_id and case is None:
            raise Rejected(Reason.NOT_FOUND, case=self.case_id)
        contact.case_id = self.case_id
        number = case.reference if case else ""
        record_event(session, contact, context, "case_linked", case=self.case_id, reference=number)
        return Outcome.APPLIED


class OpenCase(Operation, frozen=True, kw_only=True, tag="open_case"):
    """Open a case from a contact, due as its service promises."""

    case_id: str
    contact_id: str
    title: str
    service_id: str | None = None

    def apply(self, session: Session, context: Context) -> Outcome:
        """A contact belongs to one case at a time."""
        contact = take_contact(session, self.contact_id)
        if session.get(Case, self.case_id) is not None:
            raise Noop
        service = session.get(Service, self.service_id) if self.service_id else None
        session.add(
            Case(
                id=self.case_id,
                reference=reference(self.case_id),
                title=self.title,
                service_id=self.service_id,
                department_id=service.department_id if service else contact.department_id,
                origin_id=contact.department_id,
                citizen_id=contact.citizen_id,
                state="open",
                opened_at=context.now,
                due_at=context.now + timedelta(days=service.due_days) if service else None,
            )
        )
        session.flush()
        contact.case_id = self.case_id
        record_event(session, contact, context, "case_opened", case=self.case_id, reference=reference(self.case_id))
        return Outcome.APPLIED
