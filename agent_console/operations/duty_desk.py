"""Which department takes what cannot wait while the others are closed; supervisors and administrators say so."""

from sqlalchemy.orm import Session

from agent_console.database.tables import Agent, Department, Setting
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.domain.people import Role
from agent_console.operations.operation import Context, Operation

DUTY_DESK = "duty_desk"
"""The id of the setting: ``{"department": its id}``, or ``{}`` where nobody is on duty."""


class SetDutyDesk(Operation, frozen=True, kw_only=True, tag="set_duty_desk"):
    """Another department is on duty from now on, or none."""

    department_id: str | None = None

    def apply(self, session: Session, context: Context) -> Outcome:
        """The last one to say so decides."""
        author = session.get(Agent, context.agent_id) if context.agent_id else None
        if author is None or not Role(author.role).rules_routing:
            raise Rejected(Reason.NOT_ALLOWED)
        if self.department_id is not None and session.get(Department, self.department_id) is None:
            raise Rejected(Reason.NOT_FOUND, department=self.department_id)
        setting = session.get(Setting, DUTY_DESK, with_for_update=True)
        value = {"department": self.department_id} if self.department_id is not None else {}
        if (setting.value if setting is not None else {}) == value:
            raise Noop
        if setting is None:
            session.add(Setting(id=DUTY_DESK, value=value))
        else:
            setting.value = value
        return Outcome.APPLIED
