"""What only central keeps: scopes and changes, the ledger, history, stations, sources, who is here now.

These rows are written by central's own functions (``schema/*.sql``); the classes serve its queries and migrations.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Identity, Index, LargeBinary
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from agent_console.database.base import Base, Key


class Scope(Base):
    """The counter of one unit of replication: ``shared``, ``citizens`` or a department's id."""

    __tablename__ = "scope"

    id: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger, default=0)
    pruned: Mapped[int] = mapped_column(BigInteger, default=0)
    """Up to this version its changes are forgotten."""


class ScopeDay(Base):
    """Where a scope's counter stood on a day: what is older than the days kept can be forgotten."""

    __tablename__ = "scope_day"

    scope: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)


class Change(Base):
    """One changed record in one version of one scope. Keys only: bodies are read from the live row."""

    __tablename__ = "change"

    scope: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    table_name: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    """``upsert``, ``left`` (moved out of this scope) or ``erased``."""
    stamp: Mapped[int] = mapped_column(BigInteger, default=0)
    """Random, one per transaction: the same number after a restore is not the same version."""


class PendingChange(Base):
    """What a running transaction touched, until it commits; unlogged, since uncommitted work dies with a crash."""

    __tablename__ = "pending_change"
    __table_args__ = ({"prefixes": ["UNLOGGED"]},)

    txid: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    scope: Mapped[str]
    table_name: Mapped[str]
    key: Mapped[str]
    kind: Mapped[str]


class Ledger(Base):
    """Central's verdict on every operation it has seen, once."""

    __tablename__ = "ledger"

    operation_id: Mapped[str] = mapped_column(Key, primary_key=True)
    payload_hash: Mapped[bytes] = mapped_column(LargeBinary)
    kind: Mapped[str]
    station_id: Mapped[str]
    login: Mapped[str]
    """``session_user``: who really sent it."""
    outcome: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    facts: Mapped[dict[str, Any]] = mapped_column(JSONB, default=dict)
    versions: Mapped[dict[str, Any]] = mapped_column(JSONB, default=dict)
    """The version each touched scope received."""
    claimed_at: Mapped[datetime | None]
    at: Mapped[datetime]


class History(Base):
    """Every change of every record, written by triggers; nobody at a desk can alter it."""

    __tablename__ = "history"
    __table_args__ = (Index("ix_history_record", "table_name", "key"),)

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    at: Mapped[datetime]
    login: Mapped[str]
    table_name: Mapped[str]
    key: Mapped[str]
    department_id: Mapped[str | None] = mapped_column(Key)
    change: Mapped[dict[str, Any]] = mapped_column(JSONB)
    """Changed columns with old and new value; long texts by their length only."""


class Station(Base):
    """An installation of the console that has signed in."""

    __tablename__ = "station"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    login: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    protocol: Mapped[int]
    seen_at: Mapped[datetime]


class UploadChunk(Base):
    """A piece of a file a desk is sending; it becomes content when all of it is here and its hash is right."""

    __tablename__ = "upload_chunk"

    login: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class Uploaded(Base):
    """Who has proven to hold a content by sending all of it."""

    __tablename__ = "uploaded"

    login: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]


class Here(Base):
    """Who is at a desk now, and on which contact. Never queued, never replicated, forgotten after a minute."""

    __tablename__ = "here"
    __table_args__ = ({"prefixes": ["UNLOGGED"]},)

    agent_id: Mapped[str] = mapped_column(Key, ForeignKey("agent.id"), primary_key=True)
    presence: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    contact_id: Mapped[str | None] = mapped_column(Key)
    typing: Mapped[bool] = mapped_column(default=False)
    at: Mapped[datetime]
