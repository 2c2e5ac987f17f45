"""What only a station keeps: undecided operations, central's images, cursors, drafts, what needs attention."""

from datetime import datetime
from typing import Any

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from agent_console.database.base import Base, Json, Key


class LocalBase(DeclarativeBase):
    """Tables of the replica file that never leave the station."""

    metadata = MetaData()
    type_annotation_map = Base.type_annotation_map


class Outbox(LocalBase):
    """An operation central has not confirmed, in the order it was made."""

    __tablename__ = "outbox"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(Key, unique=True)
    agent_id: Mapped[str]
    contact_id: Mapped[str | None]
    payload: Mapped[bytes]
    claimed_at: Mapped[datetime]
    outcome: Mapped[str | None]
    """Central's verdict; None while undecided. The row stays until the cursors reach ``versions``."""
    versions: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    protocol: Mapped[int] = mapped_column(default=1)
    """The version in which the payload was written."""


class Sent(LocalBase):
    """An operation central has accepted, kept so that a central restored from a backup can be told again."""

    __tablename__ = "sent"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(Key, unique=True)
    agent_id: Mapped[str]
    contact_id: Mapped[str | None]
    payload: Mapped[bytes]
    claimed_at: Mapped[datetime]
    protocol: Mapped[int]
    at: Mapped[datetime] = mapped_column(index=True)
    """When it left the outbox."""


class Rescued(LocalBase):
    """A row that central, restored from a backup, has lost or holds otherwise; on its way to central's ``salvage``."""

    __tablename__ = "rescued"

    table_name: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    scope: Mapped[str]
    row: Mapped[dict[str, Any]] = mapped_column(Json)
    gone: Mapped[bool]
    """Whether central showed no such row."""


class Image(LocalBase):
    """Central's image of a row that an undecided operation touched; ``row`` is None where central has none."""

    __tablename__ = "image"

    table_name: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    row: Mapped[dict[str, Any] | None] = mapped_column(Json)


class Touch(LocalBase):
    """A row that an undecided operation wrote: operations that share no row need not be replayed together."""

    __tablename__ = "touch"

    operation_id: Mapped[str] = mapped_column(primary_key=True)
    table_name: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)


INCOMPLETE = -1
"""The version of a scope whose first copy is not complete."""


class Cursor(LocalBase):
    """The version of a scope up to which this replica is complete, for every scope of which it has anything.

    A scope without one cannot be forgotten when the agent loses it: nothing would say that its rows are here.
    """

    __tablename__ = "cursor"

    scope: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int]
    at: Mapped[datetime]
    stamp: Mapped[int] = mapped_column(default=0)
    """Central's random stamp of that version; 0 where it is not known."""


class Draft(LocalBase):
    """Every keystroke of an editor, kept per contact and editor until it is sent or discarded."""

    __tablename__ = "draft"

    contact_id: Mapped[str] = mapped_column(primary_key=True)
    editor: Mapped[str] = mapped_column(primary_key=True)
    """``note``, ``reply`` or ``transfer``."""
    text: Mapped[str]
    at: Mapped[datetime]


class Upload(LocalBase):
    """A content an agent added here: kept while a draft or a reply that central has not got yet needs it."""

    __tablename__ = "upload"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    sent: Mapped[int] = mapped_column(default=0)
    """Pieces central has taken."""
    at: Mapped[datetime]


class Attention(LocalBase):
    """An operation that was not applied as meant, with everything the agent typed."""

    __tablename__ = "attention"

    operation_id: Mapped[str] = mapped_column(primary_key=True)
    contact_id: Mapped[str | None]
    payload: Mapped[bytes]
    outcome: Mapped[str]
    reason: Mapped[str]
    facts: Mapped[dict[str, Any]] = mapped_column(Json)
    at: Mapped[datetime]


class Fact(LocalBase):
    """A single value about this replica: who signs in here, central's epoch, the station's id."""

    __tablename__ = "fact"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[dict[str, Any]] = mapped_column(Json)
