"""Reading what routing learns from out of the replica's tables."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.base import Localized, localized
from agent_console.database.tables import (
    Article,
    Citizen,
    Contact,
    Department,
    District,
    Entry,
    Partner,
    RoutingRule,
    Service,
    Setting,
)
from agent_console.domain.channel import Direction
from agent_console.domain.contact import EntryKind
from agent_console.routing.facts import DistrictFact, Example, PageFact, RuleFact, ServiceFact, TargetFact
from agent_console.system.breath import Breath, no_breath

_MOST_EXAMPLES = 4_000
"""The latest contacts; older ones say less."""
_TEXT_CHARACTERS = 2_000
_SLICE = 50
"""So many articles are read before whoever types has a turn."""


def examples(session: Session, breath: Breath = no_breath) -> list[Example]:
    """Contacts somebody closed, or passed on, with the citizen's first words and the department that has them now."""
    listed = select(Contact).where((Contact.closed_at.is_not(None)) | (Contact.transfers > 0))
    told = (
        Contact.id, Contact.subject, Contact.preview, Contact.language, Contact.department_id, Contact.service_id,
        Contact.citizen_id,
    )  # fmt: skip
    newest = listed.with_only_columns(*told).order_by(Contact.received_at.desc()).limit(_MOST_EXAMPLES)
    contacts = session.execute(newest).all()
    words = _first_words(session, [contact.id for contact in contacts], breath)
    referred = _referred_out(session)
    lives = {row.id: row.district_id for row in session.execute(select(Citizen.id, Citizen.district_id))}
    return [
        Example(
            text=f"{contact.subject}\n{words.get(contact.id, contact.preview)}",
            language=contact.language,
            target_id=referred.get(contact.id, contact.department_id),
            service_id=contact.service_id,
            district_id=lives.get(contact.citizen_id or ""),
        )
        for contact in reversed(contacts)
    ]


def services(session: Session, language: str) -> list[ServiceFact]:
    """The catalogue; names for reasons in ``language``."""
    return [
        ServiceFact(s.id, s.department_id, localized(s.name, language), tuple(_words_of(s)))
        for s in session.scalars(select(Service).order_by(Service.id))
    ]


def pages(session: Session, breath: Breath = no_breath) -> list[PageFact]:
    """The knowledge base."""
    owned = Article.department_id.is_not(None), Article.state.not_in(("draft", "review"))
    told = Article.title, Article.language, Article.department_id, Article.keywords, Article.short_answer, Article.body
    rows = session.execute(select(*told).where(*owned).order_by(Article.id).execution_options(yield_per=_SLICE))
    found = list[PageFact]()
    for title, language, department_id, keywords, short_answer, body in rows:
        breath()
        text = "\n".join([title, *keywords, short_answer])
        found.append(PageFact(title, language, department_id or "", text, body))
    return found


def departments(session: Session) -> list[TargetFact]:
    """Every department and district office."""
    return [
        TargetFact(
            id=d.id,
            kind="department",
            about="",
            words=tuple(d.name.items()),
            hours=d.hours,
            office_of=tuple(d.districts) if d.kind == "district_office" else (),
        )
        for d in session.scalars(select(Department).order_by(Department.id))
    ]


def partners(session: Session, language: str) -> list[TargetFact]:
    """Every organisation that takes what is not the city's."""
    return [
        TargetFact(p.id, "partner", localized(p.about, language), tuple(_both(p.name, p.about)), p.hours)
        for p in session.scalars(select(Partner).order_by(Partner.id))
    ]


def districts(session: Session, language: str) -> list[DistrictFact]:
    """Every district with its streets."""
    return [
        DistrictFact(d.id, localized(d.name, language), tuple(dict.fromkeys(d.name.values())), tuple(d.streets))
        for d in session.scalars(select(District).order_by(District.id))
    ]


def rules(session: Session) -> list[RuleFact]:
    """What supervisors ruled, first things first."""
    listed = select(RoutingRule).where(RoutingRule.removed.is_(False)).order_by(RoutingRule.position, RoutingRule.id)
    return [
        RuleFact(r.id, r.department_id or r.partner_id or "", tuple(r.phrases), r.service_id, r.district_id)
        for r in session.scalars(listed)
    ]


def time_zone(session: Session) -> ZoneInfo:
    """The city's time zone; UTC where none is set or the system does not know it."""
    setting = session.get(Setting, "city")
    name = str(setting.value.get("time_zone", "UTC")) if setting else "UTC"
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def _first_words(session: Session, contacts: list[str], breath: Breath) -> dict[str, str]:
    found: dict[str, str] = {}
    for begin in range(0, len(contacts), 500):
        said = (
            select(Entry.contact_id, Entry.text)
            .where(Entry.contact_id.in_(contacts[begin : begin + 500]))
            .where(Entry.kind == EntryKind.MESSAGE, Entry.direction == Direction.INBOUND)
            .order_by(Entry.at)
        )
        for contact_id, text in session.execute(said.execution_options(yield_per=_SLICE)):
            breath()
            found.setdefault(contact_id, text[:_TEXT_CHARACTERS])
    return found


def _referred_out(session: Session) -> dict[str, str]:
    events = select(Entry.contact_id, Entry.facts).where(Entry.event == "referred_out")
    return {contact_id: str(facts["partner"]) for contact_id, facts in session.execute(events) if "partner" in facts}


def _words_of(service: Service) -> Iterator[tuple[str, str]]:
    for language, name in service.name.items():
        yield language, "\n".join([name, *service.keywords.get(language, [])])


def _both(name: Localized, about: Localized) -> Iterator[tuple[str, str]]:
    for language in name:
        yield language, f"{name[language]}\n{about.get(language, '')}"
