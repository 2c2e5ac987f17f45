"""The rules of the supervisors, in their order."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import RoutingRule


@dataclass(frozen=True)
class RuleRow:
    """One rule; what is None or () does not matter to it."""

    id: str
    position: int
    phrases: tuple[str, ...]
    service_id: str | None
    district_id: str | None
    department_id: str | None
    partner_id: str | None


def routing_rules(session: Session) -> list[RuleRow]:
    """Those that count, first things first."""
    listed = select(RoutingRule).where(RoutingRule.removed.is_(False)).order_by(RoutingRule.position, RoutingRule.id)
    return [
        RuleRow(r.id, r.position, tuple(r.phrases), r.service_id, r.district_id, r.department_id, r.partner_id)
        for r in session.scalars(listed)
    ]
