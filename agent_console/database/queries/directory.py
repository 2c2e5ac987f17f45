"""Departments, partners, people, services and templates, in the agent's language."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from agent_console.database.base import localized
from agent_console.database.tables import Agent, Department, District, Partner, Service, Setting, Template
from agent_console.domain.call import TELEPHONE, CallAbility, abilities_of
from agent_console.domain.channel import Channel
from agent_console.domain.hours import Hours


@dataclass(frozen=True)
class DepartmentName:
    """A department as it is named on screen."""

    id: str
    name: str
    short: str
    icon: str
    extension: str
    hours: Hours
    kind: str


@dataclass(frozen=True)
class PartnerName:
    """An outside organisation as it is named on screen."""

    id: str
    name: str
    about: str
    phone: str
    hours: Hours


@dataclass(frozen=True)
class ServiceName:
    """A service with the department that owns it."""

    id: str
    name: str
    department_id: str
    due_days: int


@dataclass(frozen=True)
class Directory:
    """Everything that is named by an id elsewhere; small enough to be held in memory."""

    departments: dict[str, DepartmentName] = field(default_factory=dict)
    partners: dict[str, PartnerName] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    desks: dict[str, str] = field(default_factory=dict)
    """The department of each agent."""
    services: dict[str, ServiceName] = field(default_factory=dict)
    districts: dict[str, str] = field(default_factory=dict)
    district_names: dict[str, frozenset[str]] = field(default_factory=dict)
    """What each district is called in any language, in lower case."""
    city: dict[str, Any] = field(default_factory=dict)
    """The setting ``city``: name per language, country, time zone."""
    duty_desk: str = ""
    """The department that takes what cannot wait while others are closed; ""."""
    abilities: frozenset[CallAbility] = frozenset()
    """What the telephone system can do; nothing where there is none."""

    def department(self, ident: str | None) -> str:
        """A department's name, or ""."""
        found = self.departments.get(ident or "")
        return found.name if found else ""

    def person(self, ident: str | None) -> str:
        """An agent's name, or ""."""
        return self.people.get(ident or "", "")

    def service(self, ident: str | None) -> str:
        """A service's name, or ""."""
        found = self.services.get(ident or "")
        return found.name if found else ""

    def partner(self, ident: str | None) -> str:
        """A partner's name, or ""."""
        found = self.partners.get(ident or "")
        return found.name if found else ""


@dataclass(frozen=True)
class ReplyTemplate:
    """A ready text with fields in braces."""

    id: str
    title: str
    body: str


def directory(session: Session, language: str) -> Directory:
    """Names in ``language``."""
    city, telephone = session.get(Setting, "city"), session.get(Setting, TELEPHONE)
    duty = session.get(Setting, "duty_desk")
    districts = session.scalars(select(District)).all()
    return Directory(
        departments={d.id: _department(d, language) for d in session.scalars(select(Department))},
        partners={p.id: _partner(p, language) for p in session.scalars(select(Partner))},
        people=dict(session.execute(select(Agent.id, Agent.name)).all()),
        desks=dict(session.execute(select(Agent.id, Agent.department_id)).all()),
        services={
            s.id: ServiceName(s.id, localized(s.name, language), s.department_id, s.due_days)
            for s in session.scalars(select(Service))
        },
        districts={d.id: localized(d.name, language) for d in districts},
        district_names={d.id: frozenset(name.casefold() for name in d.name.values()) for d in districts},
        city=dict(city.value) if city else {},
        duty_desk=str(duty.value.get("department") or "") if duty else "",
        abilities=abilities_of(telephone.value) if telephone else frozenset(),
    )


def templates(session: Session, channel: Channel, language: str) -> list[ReplyTemplate]:
    """Ready replies for a channel, by title."""
    found = session.scalars(select(Template).where(or_(Template.channel == channel, Template.channel == "any")))
    ready = [ReplyTemplate(t.id, localized(t.title, language), localized(t.body, language)) for t in found]
    return sorted(ready, key=lambda template: template.title.casefold())


def _department(row: Department, language: str) -> DepartmentName:
    hours = Hours.read(row.hours)
    name, short = localized(row.name, language), localized(row.short, language)
    return DepartmentName(row.id, name, short, row.icon, row.extension, hours, row.kind)


def _partner(row: Partner, language: str) -> PartnerName:
    name, about = localized(row.name, language), localized(row.about, language)
    return PartnerName(row.id, name, about, row.phone, Hours.read(row.hours))
