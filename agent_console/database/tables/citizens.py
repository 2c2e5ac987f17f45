"""The people and organisations the city answers to. Scope ``citizens``."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from agent_console.database.base import Base, Key


class Citizen(Base):
    """A person or an organisation."""

    __tablename__ = "citizen"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    name_folded: Mapped[str] = mapped_column(index=True)
    """``domain.addresses.name_folded``: what a search compares."""
    language: Mapped[str] = mapped_column(default="")
    district_id: Mapped[str | None] = mapped_column(ForeignKey("district.id"))
    note: Mapped[str] = mapped_column(default="")
    since: Mapped[datetime]


class ContactPoint(Base):
    """A way to reach a citizen: a number (E.164), an e-mail address, a postal address."""

    __tablename__ = "contact_point"
    __table_args__ = (Index("ix_contact_point_kind_folded", "kind", "folded"),)

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    citizen_id: Mapped[str] = mapped_column(ForeignKey("citizen.id"), index=True)
    kind: Mapped[str]
    value: Mapped[str]
    folded: Mapped[str]
    """The one written form that is compared (``domain.addresses``)."""


class CitizenAlias(Base):
    """A citizen entered twice: the second id stands for the first ever after."""

    __tablename__ = "citizen_alias"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    citizen_id: Mapped[str] = mapped_column(ForeignKey("citizen.id"))
