"""Citizens who were erased at their request, by id alone. Scope ``citizens``: every station forgets them too."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from agent_console.database.base import Base, Json, Key


class Erasure(Base):
    """A citizen whose every trace was removed; nothing here says who it was."""

    __tablename__ = "erasure"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    """The id the citizen had."""
    at: Mapped[datetime]
    login: Mapped[str]
    """``session_user``: who ordered it."""
    records: Mapped[list[str]] = mapped_column(Json)
    """Ids of the contacts, cases and aliases whose content was removed with the citizen's."""
