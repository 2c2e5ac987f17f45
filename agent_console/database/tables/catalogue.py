"""What the city offers and knows: services, articles, reply templates. Scope ``shared``."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from agent_console.database.base import Base, Json, Key, Localized


class Service(Base):
    """An entry of the service catalogue."""

    __tablename__ = "service"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    department_id: Mapped[str] = mapped_column(ForeignKey("department.id"), index=True)
    name: Mapped[Localized]
    keywords: Mapped[dict[str, list[str]]] = mapped_column(Json)
    """Per language, with the words citizens use."""
    due_days: Mapped[int]


class Article(Base):
    """One answer of the knowledge base in one language."""

    __tablename__ = "article"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    service_id: Mapped[str | None] = mapped_column(ForeignKey("service.id"), index=True)
    department_id: Mapped[str] = mapped_column(ForeignKey("department.id"))
    language: Mapped[str]
    title: Mapped[str]
    short_answer: Mapped[str]
    body: Mapped[str]
    """Markdown."""
    keywords: Mapped[list[str]] = mapped_column(Json)
    internal: Mapped[bool] = mapped_column(default=False)
    valid_from: Mapped[date | None]
    review_date: Mapped[date | None]


class Template(Base):
    """A ready reply with fields in braces."""

    __tablename__ = "template"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    channel: Mapped[str]
    """A channel, or ``any``."""
    title: Mapped[Localized]
    body: Mapped[Localized]
