"""Routing in the sample city, learned from three quarters of its past and asked about the rest."""

import json
import random
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from agent_console.database.base import Base
from agent_console.database.tables import REPLICATED, Department
from agent_console.intake.city import city_id, load_city
from agent_console.knowledge.language import language_of
from agent_console.routing import replica
from agent_console.routing.question import Question
from agent_console.routing.router import Router

CITY = Path(__file__).parents[2] / "resources" / "city"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine, tables=[table.__table__ for table in REPLICATED])
    with Session(engine) as opened:
        load_city(opened, CITY, NOW)
        yield opened
    engine.dispose()


@pytest.fixture(scope="module")
def kept_out(session):
    """(question, right target, ranked suggestions) of the contacts that were not learned from."""
    past = replica.examples(session)
    random.Random(4).shuffle(past)
    cut = len(past) * 3 // 4
    router = Router.learn(
        past[:cut],
        replica.services(session, "en"),
        replica.pages(session),
        replica.departments(session),
        replica.partners(session, "en"),
        replica.districts(session, "en"),
        replica.time_zone(session),
    )
    asked = [Question(e.text, e.language, district_id=e.district_id) for e in past[cut:]]
    return [(e.target_id, router.suggest(q, NOW)) for q, e in zip(asked, past[cut:], strict=True)]


def test_most_contacts_find_their_department(session, kept_out):
    offices = set(session.scalars(select(Department.id).where(Department.kind == "district_office")))
    judged = [(right, found) for right, found in kept_out if right not in offices]  # offices share work with registry
    top1 = sum(found[0].target_id == right for right, found in judged if found) / len(judged)
    top3 = sum(right in [s.target_id for s in found] for right, found in judged) / len(judged)
    assert top1 > 0.78
    assert top3 > 0.92


def test_confidence_means_what_it_says(kept_out):
    sure = [found[0].target_id == right for right, found in kept_out if found and found[0].confidence >= 0.9]
    unsure = [found[0].target_id == right for right, found in kept_out if found and found[0].confidence < 0.5]
    assert len(sure) > 30
    assert sum(sure) / len(sure) > 0.88
    assert sum(unsure) / max(1, len(unsure)) < sum(sure) / len(sure)


def test_a_power_cut_goes_to_the_partner(session):
    suggestion = Router.of(session).suggest(Question("awaria prądu na całej ulicy", "pl"), NOW)[0]
    assert suggestion.target_id == city_id("partner", "power-grid")


def test_reasons_are_in_the_readers_language(session):
    question = Question("Die Tonne wurde nicht geleert", "de", service_id=city_id("service", "missed-collection"))
    reasons = Router.of(session, "pl").suggest(question, NOW)[0].reasons
    assert next(r.facts["service"] for r in reasons if r.word == "owns_service") == "Nieodebrane śmieci"


def test_a_suggestion_takes_no_time(session):
    router = Router.of(session)
    taken = []
    for example in replica.examples(session)[:200]:
        begin = time.perf_counter()
        router.suggest(Question(example.text, example.language), NOW)
        taken.append(time.perf_counter() - begin)
    assert sorted(taken)[len(taken) // 2] < 0.005


def arriving():
    """(words, right target) of every mail, fax, letter and call of the sample traffic."""
    for path in sorted((CITY / "traffic" / "texts").glob("*.txt")):
        head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
        headers = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
        yield f"{headers.get('Subject', '')}\n{body}", headers["Answered-By"]
    for call in json.loads((CITY / "traffic" / "calls.json").read_text(encoding="utf-8")):
        if call["says"]:
            yield " ".join(call["says"]), call["transfer_to"] or call["department"]


def test_long_messages_of_a_kind_never_learned_find_their_department_among_three(session):
    router = Router.of(session)
    judged = [
        (slug, router.suggest(Question(text, language_of(text)), NOW))
        for text, slug in arriving()
        if slug != "contact-centre"  # answered at once, never passed on
    ]
    right = sum(
        bool({city_id("department", slug), city_id("partner", slug)} & {s.target_id for s in found})
        for slug, found in judged
    )
    assert len(judged) > 35
    assert right / len(judged) > 0.88


def test_what_is_there_at_once_is_right_more_often_than_not_and_less_sure_of_itself(session):
    past = replica.examples(session)
    random.Random(4).shuffle(past)
    cut = len(past) * 3 // 4
    facts = (replica.services(session, "en"), replica.pages(session), replica.departments(session), [])
    router = Router.learn(past[:cut], *facts, at_once=True)
    answered = [
        (example.target_id, router.suggest(Question(example.text, example.language), NOW)) for example in past[cut:]
    ]
    right = sum(bool(found) and found[0].target_id == target for target, found in answered) / len(answered)
    sure = [found[0].target_id == target for target, found in answered if found and found[0].confidence >= 0.9]
    assert right > 0.6
    assert sum(sure) >= 0.85 * len(sure)
