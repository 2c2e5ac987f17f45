"""Where contacts come from and how those places are. Scope ``administration``."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from agent_console.database.base import Base, Json


class Source(Base):
    """One place intake reads from or sends through, how far it has read, and how it is."""

    __tablename__ = "source"

    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    place: Mapped[str] = mapped_column(default="")
    """Where it is, for people: ``info@city.example at imap.city.example``."""
    mark: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    state: Mapped[str] = mapped_column(default="")
    """``working``, ``failing``, or "" before it began."""
    problem: Mapped[str] = mapped_column(default="")
    read_at: Mapped[datetime | None]
    """When it was last looked at and nothing was wrong."""
    received_at: Mapped[datetime | None]
    asked_at: Mapped[datetime | None]
    """When an administrator asked for a test."""
    tested_at: Mapped[datetime | None]
    """When the last test ended; a test that is asked later is under way."""
    test_good: Mapped[bool] = mapped_column(default=False)
    test_said: Mapped[str] = mapped_column(default="")
