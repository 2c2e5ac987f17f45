"""Ruling where contacts go: supervisors only."""

from sqlalchemy.orm import Session

from agent_console.database.tables import Agent, Department, District, Partner, RoutingRule, Service
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.domain.people import Role
from agent_console.operations.operation import Context, Operation


class SaveRoutingRule(Operation, frozen=True, kw_only=True, tag="save_routing_rule"):
    """Write a rule, or another in its place; what is None or () does not matter to it."""

    rule_id: str
    position: int
    phrases: tuple[str, ...] = ()
    service_id: str | None = None
    district_id: str | None = None
    department_id: str | None = None
    partner_id: str | None = None

    def apply(self, session: Session, context: Context) -> Outcome:
        """``INCOMPLETE`` where it says not when, or not where to."""
        _require_supervisor(session, context)
        phrases = [phrase for said in self.phrases if (phrase := " ".join(said.split()))]
        whither = (self.department_id is None) != (self.partner_id is None)
        if not whither or not (phrases or self.service_id or self.district_id):
            raise Rejected(Reason.INCOMPLETE)
        for table, key in ((Service, self.service_id), (District, self.district_id), (Department, self.department_id),
                           (Partner, self.partner_id)):  # fmt: skip
            if key is not None and session.get(table, key) is None:
                raise Rejected(Reason.NOT_FOUND)
        rule = session.get(RoutingRule, self.rule_id, with_for_update=True)
        wanted = {
            "position": self.position, "phrases": phrases, "service_id": self.service_id,
            "district_id": self.district_id, "department_id": self.department_id, "partner_id": self.partner_id,
            "removed": False,
        }  # fmt: skip
        if rule is None:
            session.add(RoutingRule(id=self.rule_id, agent_id=context.agent_id, at=context.now, **wanted))
            return Outcome.APPLIED
        if all(getattr(rule, name) == value for name, value in wanted.items()):
            raise Noop
        for name, value in wanted.items():
            setattr(rule, name, value)
        rule.agent_id, rule.at = str(context.agent_id), context.now
        return Outcome.APPLIED


class RemoveRoutingRule(Operation, frozen=True, kw_only=True, tag="remove_routing_rule"):
    """Take a rule away, or put it back."""

    rule_id: str
    removed: bool = True

    def apply(self, session: Session, context: Context) -> Outcome:
        """A noop where it is so."""
        _require_supervisor(session, context)
        rule = session.get(RoutingRule, self.rule_id, with_for_update=True)
        if rule is None:
            raise Rejected(Reason.NOT_FOUND)
        if rule.removed == self.removed:
            raise Noop
        rule.removed, rule.agent_id, rule.at = self.removed, str(context.agent_id), context.now
        return Outcome.APPLIED


def _require_supervisor(session: Session, context: Context) -> None:
    author = session.get(Agent, context.agent_id) if context.agent_id else None
    if author is None or not Role(author.role).rules_routing:
        raise Rejected(Reason.NOT_ALLOWED)
