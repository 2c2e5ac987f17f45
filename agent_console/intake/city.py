"""Filling an empty console with a city from a folder of files: directory, catalogue, citizens and past contacts.

The files name each other by slug; a row's identifier derives from its kind and slug, so that loading twice is once.
Directory and catalogue follow the files; citizens and contacts are only added, for people have worked on them since.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlalchemy.orm import Session

from agent_console.database.base import Base
from agent_console.database.tables import (
    Agent,
    Article,
    Citizen,
    Contact,
    ContactPoint,
    Department,
    District,
    Entry,
    Membership,
    Partner,
    Service,
    Setting,
    Template,
)
from agent_console.domain.addresses import name_folded
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.contact import ContactState, Disposition, EntryKind
from agent_console.domain.errors import InputError
from agent_console.domain.hours import Hours
from agent_console.domain.identifiers import derived_id, reference
from agent_console.domain.people import CitizenKind, PointKind, Role
from agent_console.knowledge.front_matter import read_article
from agent_console.operations.citizen import folded_point
from agent_console.operations.receive import preview_of

Texts = dict[str, str]
Week = dict[str, list[str]]
Read = TypeVar("Read")


@dataclass(frozen=True)
class CityCounts:
    """How many rows of each kind the city's files hold."""

    districts: int
    departments: int
    partners: int
    agents: int
    memberships: int
    services: int
    articles: int
    templates: int
    citizens: int
    contact_points: int
    contacts: int


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


def city_id(kind: str, slug: str) -> str:
    """The identifier of a row of the city's files, as ``city_id("department", "waste")``."""
    return derived_id("city", kind, slug)


def load_city(session: Session, folder: Path, now: datetime) -> CityCounts:
    """Write the city in ``folder`` into the session's database; the caller commits.

    ``now`` is the moment "days ago" counts from. Raises ``InputError`` before anything is written where a file cannot
    be used.
    """
    return _City(session, folder, now).load()


class _City:
    def __init__(self, session: Session, folder: Path, now: datetime) -> None:
        self._session = session
        self._folder = folder
        self._now = now
        self._city = self._read("city.json", CityFile)
        self._districts = self._read("districts.json", list[DistrictLine])
        self._departments = self._read("departments.json", list[DepartmentLine])
        self._partners = self._read("partners.json", list[PartnerLine])
        self._agents = self._read("agents.json", list[AgentLine])
        self._services = self._read("services.json", list[ServiceLine])
        self._templates = self._read("templates.json", list[TemplateLine])
        self._citizens = self._read("citizens.json", list[CitizenLine])
        self._history = self._read("history.json", list[HistoryLine])
        self._check()
        self._articles = list(self._read_articles())

    def load(self) -> CityCounts:
        """Parents before children, flushed table by table: relations are not mapped."""
        self._renew([Setting(id="city", value=msgspec.to_builtins(self._city))])
        districts = self._renew(self._district_rows())
        departments = self._renew(self._department_rows())
        partners = self._renew(self._partner_rows())
        agents = self._renew(self._agent_rows())
        memberships = self._renew(self._membership_rows())
        services = self._renew(self._service_rows())
        articles = self._renew(self._articles)
        templates = self._renew(self._template_rows())
        citizens = self._add(self._citizen_rows())
        points = self._add(self._point_rows())
        contacts = self._add(self._contact_rows())
        self._add(self._entry_rows())
        return CityCounts(
            districts,
            departments,
            partners,
            agents,
            memberships,
            services,
            articles,
            templates,
            citizens,
            points,
            contacts,
        )

    def _renew(self, rows: Iterable[Base]) -> int:
        count = 0
        for row in rows:
            self._session.merge(row)
            self._session.flush()  # a department's parent is a row of its own table
            count += 1
        return count

    def _add(self, rows: Iterable[Any]) -> int:
        written = list(rows)
        for row in written:
            if self._session.get(type(row), row.id) is None:
                self._session.add(row)
        self._session.flush()
        return len(written)

    def _read(self, name: str, kind: type[Read]) -> Read:
        path = self._folder / name
        try:
            raw = path.read_bytes()
        except OSError as problem:
            raise InputError(str(path), f"it cannot be read ({problem.strerror}).", "Give the city's folder.") from None
        try:
            return msgspec.json.decode(raw, type=kind)
        except msgspec.ValidationError as problem:
            raise InputError(str(path), f"{problem}.", "Correct that field.") from None
        except msgspec.DecodeError as problem:
            raise InputError(f"{path}, line {_line(raw, problem)}", f"{problem}.", "Correct the JSON there.") from None

    def _check(self) -> None:
        districts = self._slugs("districts.json", [line.slug for line in self._districts])
        departments = self._slugs("departments.json", [line.slug for line in self._departments])
        services = self._slugs("services.json", [line.slug for line in self._services])
        citizens = self._slugs("citizens.json", [line.slug for line in self._citizens])
        self._slugs("agents.json", [line.login for line in self._agents])
        for number, department in enumerate(self._departments):
            earlier = [line.slug for line in self._departments[:number]]
            self._known("departments.json", number, "parent", department.parent, earlier)
            self._hours("departments.json", number, department.hours)
            for district in department.districts:
                self._known("departments.json", number, "districts", district, districts)
        for number, partner in enumerate(self._partners):
            self._hours("partners.json", number, partner.hours)
        for number, agent in enumerate(self._agents):
            for slug in (agent.department, *agent.further_departments):
                self._known("agents.json", number, "department", slug, departments)
        for number, service in enumerate(self._services):
            self._known("services.json", number, "department", service.department, departments)
        for number, citizen in enumerate(self._citizens):
            self._known("citizens.json", number, "district", citizen.district, districts)
        for number, past in enumerate(self._history):
            self._known("history.json", number, "service", past.service, services)
            self._known("history.json", number, "department", past.department, departments)
            self._known("history.json", number, "transferred_from", past.transferred_from, departments)
            self._known("history.json", number, "citizen", past.citizen, citizens)

    def _slugs(self, name: str, slugs: Sequence[str]) -> set[str]:
        seen: set[str] = set()
        for number, slug in enumerate(slugs):
            if slug in seen:
                raise InputError(f"{self._folder / name}, `$[{number}]`", f"'{slug}' is there twice.", "Rename one.")
            seen.add(slug)
        return seen

    def _known(self, name: str, number: int, field: str, slug: str | None, known: Iterable[str]) -> None:
        if slug is not None and slug not in known:
            where = f"{self._folder / name}, `$[{number}].{field}`"
            raise InputError(where, f"there is no '{slug}'.", "Name one that its file lists (before it, for a parent).")

    def _hours(self, name: str, number: int, hours: Week) -> None:
        try:
            Hours.read(hours)
        except ValueError as problem:
            where = f"{self._folder / name}, `$[{number}].hours`"
            raise InputError(where, f"{problem}.", 'Write {"0": ["08:00-16:00"], …}, 0 for Monday.') from None

    def _read_articles(self) -> Iterable[Article]:
        services = {line.slug: line for line in self._services}
        for path in sorted((self._folder / "articles").glob("*.md")):
            slug, _, language = path.stem.rpartition(".")
            if slug not in services or language not in self._city.languages:
                raise InputError(str(path), "its name fits no service and language.", "Name it service.language.md.")
            try:
                article = read_article(path.read_text(encoding="utf-8"), str(path))
            except UnicodeDecodeError as problem:
                raise InputError(str(path), f"it is not UTF-8 (byte {problem.start}).", "Save it as UTF-8.") from None
            yield Article(
                id=city_id("article", path.stem),
                service_id=city_id("service", slug),
                department_id=city_id("department", services[slug].department),
                language=language,
                title=article.title,
                short_answer=article.short_answer,
                body=article.body,
                keywords=list(article.keywords),
                internal=article.internal,
                valid_from=None,
                review_date=article.review_date,
            )

    def _district_rows(self) -> Iterable[District]:
        for line in self._districts:
            yield District(id=city_id("district", line.slug), name=line.name, streets=line.streets)

    def _department_rows(self) -> Iterable[Department]:
        for line in self._departments:
            yield Department(
                id=city_id("department", line.slug),
                parent_id=city_id("department", line.parent) if line.parent else None,
                kind=line.kind,
                name=line.name,
                short=line.short,
                icon=line.icon,
                extension=line.extension,
                phone=line.phone,
                email=line.email,
                fax=line.fax,
                hours=line.hours,
                districts=[city_id("district", slug) for slug in line.districts],
            )

    def _partner_rows(self) -> Iterable[Partner]:
        for line in self._partners:
            row = Partner(id=city_id("partner", line.slug), name=line.name, about=line.about, phone=line.phone)
            row.email, row.hours = line.email, line.hours
            yield row

    def _agent_rows(self) -> Iterable[Agent]:
        for line in self._agents:
            yield Agent(
                id=city_id("agent", line.login),
                login=line.login,
                name=line.name,
                role=line.role,
                department_id=city_id("department", line.department),
                extension=line.extension,
                languages=line.languages,
                active=True,
            )

    def _membership_rows(self) -> Iterable[Membership]:
        for line in self._agents:
            for slug in line.further_departments:
                row = Membership(id=city_id("membership", f"{line.login} {slug}"))
                row.agent_id, row.department_id = city_id("agent", line.login), city_id("department", slug)
                yield row

    def _service_rows(self) -> Iterable[Service]:
        for line in self._services:
            row = Service(id=city_id("service", line.slug), department_id=city_id("department", line.department))
            row.name, row.keywords, row.due_days = line.name, line.keywords, line.due_days
            yield row

    def _template_rows(self) -> Iterable[Template]:
        for line in self._templates:
            yield Template(id=city_id("template", line.slug), channel=line.channel, title=line.title, body=line.body)

    def _citizen_rows(self) -> Iterable[Citizen]:
        for line in self._citizens:
            yield Citizen(
                id=city_id("citizen", line.slug),
                kind=line.kind,
                name=line.name,
                name_folded=name_folded(line.name),
                language=line.language,
                district_id=city_id("district", line.district),
                note=line.note,
                since=self._now - timedelta(days=line.known_days),
            )

    def _point_rows(self) -> Iterable[ContactPoint]:
        for line in self._citizens:
            for point in line.points:
                folded = folded_point(point.kind, point.value)
                row = ContactPoint(id=city_id("contact_point", f"{line.slug} {point.kind} {folded}"))
                row.citizen_id, row.kind = city_id("citizen", line.slug), point.kind
                row.value, row.folded = point.value, folded
                yield row

    def _contact_rows(self) -> Iterable[Contact]:
        departments = {line.slug: line for line in self._departments}
        citizens = {line.slug: line for line in self._citizens}
        for line in self._history:
            contact_id = city_id("contact", line.slug)
            received = self._received(line)
            first = departments[line.transferred_from or line.department]
            yield Contact(
                id=contact_id,
                reference=reference(contact_id),
                channel=line.channel,
                direction=Direction.INBOUND,
                state=ContactState.CLOSED,
                department_id=city_id("department", line.department),
                origin_id=city_id("department", first.slug),
                previous_id=city_id("department", line.transferred_from) if line.transferred_from else None,
                owner_id=self._owner(line.department),
                citizen_id=city_id("citizen", line.citizen),
                service_id=city_id("service", line.service),
                subject=line.subject,
                preview=preview_of(line.text),
                sender_name=citizens[line.citizen].name,
                sender_address=_address(citizens[line.citizen], line.channel),
                recipient=_recipient(first, line.channel),
                language=line.language,
                problems=[],
                received_at=received,
                closed_at=received + timedelta(hours=3),
                disposition=Disposition.ANSWERED,
                transfers=1 if line.transferred_from else 0,
                updated_at=received + timedelta(hours=3),
            )

    def _entry_rows(self) -> Iterable[Entry]:
        names = {line.slug: line.name for line in self._citizens}
        for line in self._history:
            yield Entry(
                id=city_id("entry", line.slug),
                contact_id=city_id("contact", line.slug),
                kind=EntryKind.MESSAGE,
                direction=Direction.INBOUND,
                at=self._received(line),
                author=names[line.citizen],
                text=line.text,
                facts={},
            )

    def _received(self, line: HistoryLine) -> datetime:
        spread = int(derived_id("city", "time of day", line.slug)[:4], 16) % 480
        morning = self._now.replace(hour=7, minute=0, second=0, microsecond=0)
        return morning - timedelta(days=line.days_ago) + timedelta(minutes=spread)

    def _owner(self, department: str) -> str | None:
        staff = [line.login for line in self._agents if line.department == department]
        return city_id("agent", staff[0]) if staff else None


def _address(citizen: CitizenLine, channel: Channel) -> str:
    kinds = {
        Channel.PHONE: PointKind.PHONE,
        Channel.EMAIL: PointKind.EMAIL,
        Channel.POST: PointKind.ADDRESS,
        Channel.FAX: PointKind.FAX,
    }
    found = [point for point in citizen.points if point.kind == kinds[channel]]
    if not found:
        return ""
    return found[0].value if channel == Channel.POST else folded_point(found[0].kind, found[0].value)


def _recipient(department: DepartmentLine, channel: Channel) -> str:
    by_channel: Mapping[Channel, str] = {Channel.EMAIL: department.email, Channel.FAX: department.fax}
    return by_channel.get(channel, department.extension if channel == Channel.PHONE else "")


def _line(raw: bytes, problem: msgspec.DecodeError) -> int:
    position = "".join(c for c in str(problem).rpartition("byte ")[2] if c.isdigit())
    return raw[: int(position)].count(b"\n") + 1 if position else raw.count(b"\n") + 1
