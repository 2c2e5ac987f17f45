"""What supervisors have ruled: where contacts go, whatever routing has learned. Scope ``shared``."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from agent_console.database.base import Base, Json, Key


class RoutingRule(Base):
    """One rule: what is set of phrases, service and district must all hold; the first that holds decides."""

    __tablename__ = "routing_rule"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    position: Mapped[int]
    """Lower ones are looked at first."""
    phrases: Mapped[list[str]] = mapped_column(Json)
    """One of them must be said, each word of it in any inflection; [] where words do not matter."""
    service_id: Mapped[str | None] = mapped_column(ForeignKey("service.id"))
    district_id: Mapped[str | None] = mapped_column(ForeignKey("district.id"))
    department_id: Mapped[str | None] = mapped_column(ForeignKey("department.id"))
    """Where the contact goes; None where it goes to a partner."""
    partner_id: Mapped[str | None] = mapped_column(ForeignKey("partner.id"))
    removed: Mapped[bool] = mapped_column(default=False)
    agent_id: Mapped[str] = mapped_column(ForeignKey("agent.id"))
    """Who wrote it last."""
    at: Mapped[datetime]
