"""Every record of the product, written once: the same classes in the replica and at central."""

from agent_console.database.tables.catalogue import (
    Article,
    ArticleVersion,
    PickedWords,
    Saying,
    SearchCount,
    Service,
    Template,
)
from agent_console.database.tables.central import (
    Change,
    Here,
    History,
    Ledger,
    PendingChange,
    Scope,
    ScopeDay,
    Station,
    UploadChunk,
    Uploaded,
)
from agent_console.database.tables.citizens import Citizen, CitizenAlias, ContactPoint
from agent_console.database.tables.contacts import (
    ArticleUse,
    Attachment,
    Call,
    CallCommand,
    Case,
    Contact,
    Entry,
    MissingAnswer,
)
from agent_console.database.tables.directory import Agent, Department, District, Membership, Partner, Setting
from agent_console.database.tables.erasures import Erasure
from agent_console.database.tables.files import CHUNK_BYTES, FileChunk
from agent_console.database.tables.local import (
    INCOMPLETE,
    Attention,
    Cursor,
    Draft,
    Fact,
    Image,
    LocalBase,
    Outbox,
    Rescued,
    Sent,
    Touch,
    Upload,
)
from agent_console.database.tables.routing import RoutingRule
from agent_console.database.tables.sources import Source

SHARED = (
    District, Department, Partner, Agent, Membership, Setting, Service, Article, Template, PickedWords, RoutingRule,
    Saying,
)  # fmt: skip
"""Replicated to every station, parents before children."""

CITIZENS = (Citizen, ContactPoint, CitizenAlias, Erasure)
"""Replicated to stations whose agent may look citizens up."""

BY_DEPARTMENT = (Case, Contact, Call, CallCommand, Entry, Attachment, ArticleUse)
"""Replicated to the departments a contact belongs to."""

ADMINISTRATION = (Source,)
"""Replicated to those who look after the city's mailboxes, lines and folders."""

EDITORS = (ArticleVersion, MissingAnswer, SearchCount)
"""Replicated to those who write articles, with the articles that are not published."""

REPLICATED = SHARED + CITIZENS + EDITORS + ADMINISTRATION + BY_DEPARTMENT

__all__ = [
    "ADMINISTRATION",
    "BY_DEPARTMENT",
    "CHUNK_BYTES",
    "CITIZENS",
    "EDITORS",
    "INCOMPLETE",
    "REPLICATED",
    "SHARED",
    "Agent",
    "Article",
    "ArticleUse",
    "ArticleVersion",
    "Attachment",
    "Attention",
    "Call",
    "CallCommand",
    "Case",
    "Change",
    "Citizen",
    "CitizenAlias",
    "Contact",
    "ContactPoint",
    "Cursor",
    "Department",
    "District",
    "Draft",
    "Entry",
    "Erasure",
    "Fact",
    "FileChunk",
    "Here",
    "History",
    "Image",
    "Ledger",
    "LocalBase",
    "Membership",
    "MissingAnswer",
    "Outbox",
    "Partner",
    "PendingChange",
    "PickedWords",
    "Rescued",
    "RoutingRule",
    "Saying",
    "Scope",
    "ScopeDay",
    "SearchCount",
    "Sent",
    "Service",
    "Setting",
    "Source",
    "Station",
    "Template",
    "Touch",
    "Upload",
    "UploadChunk",
    "Uploaded",
]
