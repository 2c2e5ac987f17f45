"""What the city's files hold, as they are written."""

import msgspec

from agent_console.domain.channel import Channel
from agent_console.domain.people import CitizenKind, PointKind, Role

Texts = dict[str, str]
Week = dict[str, list[str]]


class CityFile(msgspec.Struct, forbid_unknown_fields=True):
    """``city.json``."""

    name: Texts
    country: str
    time_zone: str
    languages: list[str]


class DistrictLine(msgspec.Struct, forbid_unknown_fields=True):
    """One of ``districts.json``."""

    slug: str
    name: Texts
    streets: list[str]


class DepartmentLine(msgspec.Struct, forbid_unknown_fields=True):
    """One of ``departments.json``; a parent stands before its children."""

    slug: str
    parent: str | None
    kind: str
    name: Texts
    short: Texts
    icon: str
    extension: str
    phone: str
    email: str
    fax: str
    hours: Week
    districts: list[str]


class PartnerLine(msgspec.Struct, forbid_unknown_fields=True):
    """One of ``partners.json``."""

    slug: str
    name: Texts
    about: Texts
    phone: str
    email: str
    hours: Week


class AgentLine(msgspec.Struct, forbid_unknown_fields=True):
    """One of ``agents.json``."""

    login: str
    name: str
    role: Role
    department: str
    extension: str
    languages: list[str]
    further_departments: list[str]


class ServiceLine(msgspec.Struct, forbid_unknown_fields=True):
    """One of ``services.json``."""

    slug: str
    department: str
    due_days: int
    name: Texts
    keywords: dict[str, list[str]]


class TemplateLine(msgspec.Struct, forbid_unknown_fields=True):
    """One of ``templates.json``."""

    slug: str
    channel: str
    title: Texts
    body: Texts


class PointLine(msgspec.Struct, forbid_unknown_fields=True):
    """A way to reach a citizen."""

    kind: PointKind
    value: str


class CitizenLine(msgspec.Struct, forbid_unknown_fields=True):
    """One of ``citizens.json``."""

    slug: str
    kind: CitizenKind
    name: str
    language: str
    district: str
    note: str
    known_days: int
    points: list[PointLine]


class HistoryLine(msgspec.Struct, forbid_unknown_fields=True):
    """One of ``history.json``: a contact that ended ``days_ago``."""

    slug: str
    channel: Channel
    subject: str
    text: str
    language: str
    service: str
    department: str
    citizen: str
    days_ago: int
    transferred_from: str | None
