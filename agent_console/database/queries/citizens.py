"""Citizens: the card beside a contact, likely matches for an unknown one, and the list of all."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from agent_console.database.base import localized
from agent_console.database.tables import Citizen, CitizenAlias, Contact, ContactPoint, District
from agent_console.domain.addresses import email_folded, name_folded, phone_e164, phone_shown
from agent_console.domain.people import CitizenKind, PointKind
from agent_console.domain.spelling import words_folded


@dataclass(frozen=True)
class Point:
    """A way to reach a citizen."""

    id: str
    kind: PointKind
    value: str


@dataclass(frozen=True)
class CitizenCard:
    """Who somebody is."""

    id: str
    kind: CitizenKind
    name: str
    language: str
    note: str
    district: str
    since: datetime
    contacts: int
    points: tuple[Point, ...]
    entered_again: tuple[str, ...] = ()
    """Ids under which the same citizen was entered a second time."""


@dataclass(frozen=True)
class Match:
    """A citizen who may be the one, and what speaks for it: ``point``, ``name``, or name and ``address``."""

    id: str
    name: str
    why: str
    shown: str
    """The contact point that agrees, or the first one they have."""


@dataclass(frozen=True)
class CitizenRow:
    """A line of the list of citizens."""

    id: str
    kind: CitizenKind
    name: str
    points: str
    district: str
    contacts: int


def citizen_card(session: Session, citizen_id: str, language: str) -> CitizenCard | None:
    """One citizen, or None."""
    citizen = session.get(Citizen, citizen_id)
    if citizen is None:
        return None
    district = session.get(District, citizen.district_id) if citizen.district_id else None
    points = session.scalars(select(ContactPoint).where(ContactPoint.citizen_id == citizen_id)).all()
    order = list(PointKind)
    return CitizenCard(
        id=citizen.id,
        kind=CitizenKind(citizen.kind),
        name=citizen.name,
        language=citizen.language,
        note=citizen.note,
        district=localized(district.name, language) if district else "",
        since=citizen.since,
        contacts=session.scalar(select(func.count()).where(Contact.citizen_id == citizen_id)) or 0,
        points=tuple(sorted((_point(p) for p in points), key=lambda p: (order.index(p.kind), p.value))),
        entered_again=tuple(session.scalars(select(CitizenAlias.id).where(CitizenAlias.citizen_id == citizen_id))),
    )


def likely_citizens(session: Session, name: str, address: str, limit: int = 3) -> list[Match]:
    """Citizens at the same number or address first, then of the same name."""
    folded = {email_folded(address), phone_e164(address)} - {""}
    found: dict[str, Match] = {}
    if folded:
        same = (
            select(Citizen.id, Citizen.name, ContactPoint.value)
            .join(ContactPoint, ContactPoint.citizen_id == Citizen.id)
            .where(ContactPoint.folded.in_(folded))
            .limit(limit)
        )
        for ident, known, value in session.execute(same):
            found[ident] = Match(ident, known, "point", value)
    if name.strip():
        namesakes = select(Citizen.id, Citizen.name).where(Citizen.name_folded == name_folded(name)).limit(limit)
        for ident, known in session.execute(namesakes):
            found.setdefault(ident, Match(ident, known, "name", _first_point(session, ident)))
    return list(found.values())[:limit]


def namesake_at(session: Session, name: str, address: str) -> Match | None:
    """The citizen of this name who lives in the same street, else the only one of this name; None where it is open."""
    same = select(Citizen.id, Citizen.name).where(Citizen.name_folded == name_folded(name))
    known = session.execute(same.limit(20)).all()
    street = words_folded(address.partition(",")[0])
    for ident, called in known:
        points = select(ContactPoint.value).where(
            ContactPoint.citizen_id == ident, ContactPoint.kind == PointKind.ADDRESS
        )
        for lives in session.scalars(points):
            if street and street in words_folded(lives):
                return Match(ident, called, "address", lives)
    if len(known) != 1:
        return None
    ((ident, called),) = known
    return Match(ident, called, "name", _first_point(session, ident))


def latest_subject(session: Session, citizen_id: str, since: datetime) -> str:
    """What the citizen's newest contact after ``since`` was about, of those that say so; ""."""
    written = select(Contact.subject).where(
        Contact.citizen_id == citizen_id, Contact.received_at >= since, Contact.subject != ""
    )
    return session.scalar(written.order_by(Contact.received_at.desc()).limit(1)) or ""


def find_citizens(session: Session, words: str, language: str, limit: int = 200) -> list[CitizenRow]:
    """Citizens whose name, number or address holds every word; by name."""
    statement = select(Citizen, District.name).outerjoin(District, District.id == Citizen.district_id)
    for word in words.split():
        digits = "".join(c for c in word if c.isdigit())
        reached = [ContactPoint.folded.contains(email_folded(word), autoescape=True)]
        if len(digits) >= 3:
            reached.append(ContactPoint.folded.contains(digits))
        by_point = select(ContactPoint.citizen_id).where(or_(*reached))
        by_name = Citizen.name_folded.contains(name_folded(word), autoescape=True)
        statement = statement.where(or_(by_name, Citizen.id.in_(by_point)))
    found = session.execute(statement.order_by(Citizen.name_folded).limit(limit)).all()
    ids = [citizen.id for citizen, _ in found]
    points = _points_of(session, ids)
    counts = dict(
        session.execute(
            select(Contact.citizen_id, func.count()).where(Contact.citizen_id.in_(ids)).group_by(Contact.citizen_id)
        ).all()
    )
    return [
        CitizenRow(
            citizen.id,
            CitizenKind(citizen.kind),
            citizen.name,
            points.get(citizen.id, ""),
            localized(district, language) if district else "",
            counts.get(citizen.id, 0),
        )
        for citizen, district in found
    ]


def _points_of(session: Session, ids: list[str]) -> dict[str, str]:
    shown: dict[str, list[str]] = {}
    statement = select(ContactPoint.citizen_id, ContactPoint.value).where(
        ContactPoint.citizen_id.in_(ids), ContactPoint.kind != PointKind.ADDRESS
    )
    for ident, value in session.execute(statement):
        shown.setdefault(ident, []).append(phone_shown(value))
    return {ident: " · ".join(values) for ident, values in shown.items()}


def _first_point(session: Session, citizen_id: str) -> str:
    return session.scalar(select(ContactPoint.value).where(ContactPoint.citizen_id == citizen_id).limit(1)) or ""


def _point(row: ContactPoint) -> Point:
    return Point(row.id, PointKind(row.kind), row.value)
