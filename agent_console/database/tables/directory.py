"""The city: its districts, departments, partners and the people at the desks. Scope ``shared``."""

from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from agent_console.database.base import Base, Key, Localized


class District(Base):
    """A part of the city and the streets in it."""

    __tablename__ = "district"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    name: Mapped[Localized]
    streets: Mapped[list[str]]


class Department(Base):
    """A department or district office: one queue of contacts, one extension, mailbox and fax."""

    __tablename__ = "department"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("department.id"))
    kind: Mapped[str]
    """``contact_centre``, ``department`` or ``district_office``."""
    name: Mapped[Localized]
    short: Mapped[Localized]
    """At most 14 characters, for a chip in a list."""
    icon: Mapped[str]
    extension: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    fax: Mapped[str]
    hours: Mapped[dict[str, list[str]]]
    """As ``domain.hours.Hours.read`` takes them."""
    districts: Mapped[list[str]]
    """Ids of the districts it serves; empty for the whole city."""


class Partner(Base):
    """An outside organisation that takes what is not the city's to answer."""

    __tablename__ = "partner"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    name: Mapped[Localized]
    about: Mapped[Localized]
    phone: Mapped[str]
    email: Mapped[str]
    hours: Mapped[dict[str, list[str]]]


class Agent(Base):
    """A person at a desk; ``login`` is the name of the database role."""

    __tablename__ = "agent"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[str]
    department_id: Mapped[str] = mapped_column(ForeignKey("department.id"), index=True)
    extension: Mapped[str]
    languages: Mapped[list[str]]
    active: Mapped[bool] = mapped_column(default=True)


class Membership(Base):
    """A further department whose contacts an agent may see and work."""

    __tablename__ = "membership"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    agent_id: Mapped[str] = mapped_column(ForeignKey("agent.id"), index=True)
    department_id: Mapped[str] = mapped_column(ForeignKey("department.id"))


class Setting(Base):
    """A value the whole city shares, as its name or its country."""

    __tablename__ = "setting"

    id: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[dict[str, Any]]
