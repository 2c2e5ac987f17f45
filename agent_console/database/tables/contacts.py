"""Contacts with their timeline, calls, attachments, and the cases they belong to. Scope: their departments.

A contact is visible to the department that has it, to the one that received it first, and to the one that had it last:
whoever passed something on can still say where it went, and can take it back.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from agent_console.database.base import Base, Json, Key


class Case(Base):
    """What the city owes an answer to."""

    __tablename__ = "city_case"  # CASE is a word of SQL

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    reference: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    service_id: Mapped[str | None] = mapped_column(ForeignKey("service.id"))
    department_id: Mapped[str] = mapped_column(ForeignKey("department.id"), index=True)
    origin_id: Mapped[str] = mapped_column(ForeignKey("department.id"))
    citizen_id: Mapped[str | None] = mapped_column(ForeignKey("citizen.id"), index=True)
    state: Mapped[str]
    """``open`` or ``done``."""
    opened_at: Mapped[datetime]
    due_at: Mapped[datetime | None]


class Contact(Base):
    """One exchange in one channel: the row of the inbox."""

    __tablename__ = "contact"
    __table_args__ = (
        Index("ix_contact_queue", "department_id", "state", "received_at"),
        Index("ix_contact_owner", "owner_id", "state", "received_at"),
        Index("ix_contact_state", "state", "received_at"),
        Index("ix_contact_citizen", "citizen_id", "received_at"),
    )

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    reference: Mapped[str] = mapped_column(index=True)
    channel: Mapped[str]
    direction: Mapped[str]
    state: Mapped[str]
    department_id: Mapped[str] = mapped_column(ForeignKey("department.id"))
    origin_id: Mapped[str] = mapped_column(ForeignKey("department.id"))
    """The department that received it."""
    previous_id: Mapped[str | None] = mapped_column(ForeignKey("department.id"))
    """The department that had it before the last transfer."""
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("agent.id"))
    citizen_id: Mapped[str | None] = mapped_column(ForeignKey("citizen.id"))
    case_id: Mapped[str | None] = mapped_column(ForeignKey("city_case.id"), index=True)
    service_id: Mapped[str | None] = mapped_column(ForeignKey("service.id"))
    merged_id: Mapped[str | None] = mapped_column(ForeignKey("contact.id"), index=True)
    """The contact whose matter this one is, too; its words are read there."""
    subject: Mapped[str]
    preview: Mapped[str]
    """The first line worth reading, at most 160 characters."""
    sender_name: Mapped[str]
    sender_address: Mapped[str]
    """E-mail address, number in E.164, or postal address; "" when withheld or unknown."""
    recipient: Mapped[str]
    language: Mapped[str] = mapped_column(default="")
    pages: Mapped[int] = mapped_column(default=0)
    problems: Mapped[list[str]] = mapped_column(Json)
    """What could not be read, in short stable words."""
    received_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    held_until: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    disposition: Mapped[str | None]
    transfers: Mapped[int] = mapped_column(default=0)
    updated_at: Mapped[datetime]


class Call(Base):
    """What the PBX says of a contact of the channel phone."""

    __tablename__ = "call"

    id: Mapped[str] = mapped_column(Key, ForeignKey("contact.id"), primary_key=True)
    call_key: Mapped[str] = mapped_column(index=True)
    """The PBX's own key of the whole call (Asterisk: Linkedid)."""
    state: Mapped[str]
    number: Mapped[str]
    extension: Mapped[str] = mapped_column(default="")
    """The agent's extension that rings or talks."""
    queued_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    consult: Mapped[str] = mapped_column(default="")
    """The extension or number of the colleague who is asked while the caller waits."""
    consult_state: Mapped[str] = mapped_column(default="")
    """``domain.call.Consultation``."""
    muted: Mapped[bool] = mapped_column(default=False)


class CallCommand(Base):
    """Something an agent asks of the PBX for a live call, and what came of it."""

    __tablename__ = "call_command"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    contact_id: Mapped[str] = mapped_column(ForeignKey("contact.id"), index=True)
    agent_id: Mapped[str] = mapped_column(ForeignKey("agent.id"))
    action: Mapped[str]
    """``transfer``, ``consult``, ``complete``, ``cancel``, ``hold``, ``resume``, ``mute``, ``unmute``, ``keys``,
    ``hang_up``, ``answer`` or ``dial``."""
    target: Mapped[str] = mapped_column(default="")
    """An extension or a number; for ``keys`` the keys."""
    state: Mapped[str] = mapped_column(index=True)
    """``asked``, ``done``, ``failed`` or ``expired``."""
    problem: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime]


class Entry(Base):
    """One line of a contact's timeline: a message, a note, or an event."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("ix_entry_contact", "contact_id", "at"),
        # Few entries are replies: the outbox of a city is found without reading all that was ever said.
        Index(
            "ix_entry_delivery",
            "delivery",
            postgresql_where=text("delivery IS NOT NULL"),
            sqlite_where=text("delivery IS NOT NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    contact_id: Mapped[str] = mapped_column(ForeignKey("contact.id"))
    kind: Mapped[str]
    direction: Mapped[str | None]
    at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    """The station's own clock when it was written; central's clock (``at``) decides order."""
    agent_id: Mapped[str | None] = mapped_column(ForeignKey("agent.id"))
    author: Mapped[str] = mapped_column(default="")
    """Who wrote it where no agent did."""
    text: Mapped[str]
    html: Mapped[str] = mapped_column(default="")
    """Sanitised; "" where there is none."""
    event: Mapped[str] = mapped_column(default="")
    """For an event: its word, as ``transferred``; its facts are in ``facts``."""
    facts: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    late: Mapped[bool] = mapped_column(default=False)
    """Written before, but accepted after, the contact was closed or moved."""
    message_id: Mapped[str] = mapped_column(default="", index=True)
    """RFC 5322 Message-ID of an e-mail, with angle brackets."""
    delivery: Mapped[str | None]
    """For an outbound message: ``domain.channel.Delivery``."""
    delivery_note: Mapped[str] = mapped_column(default="")
    recipient: Mapped[str] = mapped_column(default="")
    send_at: Mapped[datetime | None]
    """Not before this moment; None for as soon as it can."""
    job: Mapped[str] = mapped_column(default="")
    """What the fax server that has it calls it."""
    recalled: Mapped[bool] = mapped_column(default=False)
    """Its author asks for it back from the server that has it."""


class Attachment(Base):
    """A file that came or goes with an entry; its content is stored once by its hash."""

    __tablename__ = "attachment"
    __table_args__ = (
        # Few scans wait to be read among all that were ever kept.
        Index(
            "ix_attachment_unread",
            "pages_read",
            postgresql_where=text("pages_read < pages_all"),
            sqlite_where=text("pages_read < pages_all"),
        ),
    )

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    contact_id: Mapped[str] = mapped_column(ForeignKey("contact.id"), index=True)
    entry_id: Mapped[str] = mapped_column(ForeignKey("entry.id"))
    role: Mapped[str]
    """``attachment``, ``page_image`` (the scan or fax itself) or ``original`` (the whole message as received)."""
    name: Mapped[str]
    type: Mapped[str]
    bytes: Mapped[int]
    sha256: Mapped[str] = mapped_column(index=True)
    uploader: Mapped[str] = mapped_column(default="")
    """The login of the agent who attached it; "" for what came in. Its content is readable once all of it was sent."""
    scanned: Mapped[str] = mapped_column(default="")
    """What the virus scanner said: "" not asked yet, ``clean``, ``infected NAME``, ``not scanned REASON``."""
    sheets: Mapped[str] = mapped_column(default="")
    """The pages of it that are this letter, their order and turn (``domain.sheets``); "" for all as scanned."""
    read_in: Mapped[str] = mapped_column(default="")
    """Languages its text is recognised in; "" where it is not."""
    pages_read: Mapped[int] = mapped_column(default=0)
    pages_all: Mapped[int] = mapped_column(default=0)
    """Of those whose text is recognised: how many there are, and how many are done."""


class MissingAnswer(Base):
    """A question the knowledge base did not answer: work for its editors. Scope ``editors``."""

    __tablename__ = "missing_answer"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    contact_id: Mapped[str] = mapped_column(ForeignKey("contact.id"), index=True)
    agent_id: Mapped[str] = mapped_column(ForeignKey("agent.id"))
    at: Mapped[datetime]
    words: Mapped[str]
    """What the agent searched for."""
    sentence: Mapped[str] = mapped_column(default="")
    """How the citizen put it, without numbers and addresses."""
    language: Mapped[str] = mapped_column(default="")
    done: Mapped[bool] = mapped_column(default=False)
    article_id: Mapped[str | None] = mapped_column(Key)
    """What answers it now."""


class ArticleUse(Base):
    """An article that answered a contact."""

    __tablename__ = "article_use"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    contact_id: Mapped[str] = mapped_column(ForeignKey("contact.id"), index=True)
    article_id: Mapped[str] = mapped_column(Key)
    agent_id: Mapped[str] = mapped_column(ForeignKey("agent.id"))
    at: Mapped[datetime]
