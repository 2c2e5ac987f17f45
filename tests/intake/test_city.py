"""The sample city's files, and what loading them does."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import Session

from agent_console.database.base import Base
from agent_console.database.tables import REPLICATED, Agent, Article, Citizen, Contact, ContactPoint, Department, Entry
from agent_console.domain.errors import InputError
from agent_console.intake.city import city_id, load_city
from agent_console.operations.matching import citizen_at

CITY = Path(__file__).parents[2] / "resources" / "city"
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine, tables=[table.__table__ for table in REPLICATED])
    with Session(engine) as opened:
        yield opened
    engine.dispose()


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(CITY, tmp_path / "city", ignore=shutil.ignore_patterns("traffic")))


def rows_of(session):
    return {table.__tablename__: session.scalar(select(func.count()).select_from(table)) for table in REPLICATED}


def test_loading_twice_leaves_the_same_rows(session):
    first = load_city(session, CITY, NOW)
    session.commit()
    rows = rows_of(session)
    assert load_city(session, CITY, NOW) == first
    session.commit()
    assert rows_of(session) == rows
    assert rows["contact"] == rows["entry"] == first.contacts
    assert rows["citizen"] == first.citizens
    assert rows["contact_point"] == first.contact_points


def test_the_city_is_as_large_as_a_city(session):
    counts = load_city(session, CITY, NOW)
    assert counts.departments == 30
    assert counts.partners == 15
    assert counts.templates == 12
    assert counts.agents >= 40
    assert counts.services >= 60
    assert counts.articles == 3 * counts.services
    assert counts.citizens >= 150
    assert counts.contacts >= 390


def test_a_number_finds_its_citizen(session):
    load_city(session, CITY, NOW)
    found = citizen_at(session, "+48601100200")
    assert session.get_one(Citizen, found).name == "Anna Nowak"


def test_no_contact_point_belongs_to_two_citizens(session):
    load_city(session, CITY, NOW)
    shared = select(ContactPoint.folded).group_by(ContactPoint.folded).having(func.count() > 1)
    assert session.scalars(shared).all() == []


def test_what_people_changed_survives_loading_again(session):
    load_city(session, CITY, NOW)
    contact = session.scalars(select(Contact)).first()
    contact.subject = "corrected by hand"
    session.commit()
    load_city(session, CITY, NOW)
    assert session.get_one(Contact, contact.id).subject == "corrected by hand"


def test_every_past_contact_is_closed_and_has_its_words(session):
    load_city(session, CITY, NOW)
    assert set(session.scalars(select(Contact.state))) == {"closed"}
    assert all(text.strip() for text in session.scalars(select(Entry.text)))
    assert all(at < NOW for at in session.scalars(select(Contact.received_at)))


def test_extensions_are_unique_and_chips_are_short(session):
    load_city(session, CITY, NOW)
    departments = session.scalars(select(Department)).all()
    taken = [d.extension for d in departments] + list(session.scalars(select(Agent.extension)))
    assert len(set(taken)) == len(taken)
    assert all(len(text) <= 14 for d in departments for text in d.short.values())
    assert session.get_one(Department, city_id("department", "contact-centre")).extension == "100"


def test_articles_are_prose_that_differs(session):
    load_city(session, CITY, NOW)
    articles = session.scalars(select(Article)).all()
    openings = [article.body.split("\n\n")[0] for article in articles]
    assert len(set(openings)) == len(openings)
    assert all(100 <= len(f"{a.short_answer} {a.body}".split()) <= 230 for a in articles)


def test_broken_json_is_reported_with_file_and_line(session, folder):
    (folder / "partners.json").write_text('[\n {"slug": "x",\n  oops\n]', encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_city(session, folder, NOW)
    assert "partners.json, line 3" in caught.value.concerns


def test_a_wrong_field_is_reported_with_its_place(session, folder):
    lines = json.loads((folder / "services.json").read_text(encoding="utf-8"))
    lines[2]["due_days"] = "soon"
    (folder / "services.json").write_text(json.dumps(lines), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_city(session, folder, NOW)
    assert "$[2].due_days" in caught.value.reason
    assert caught.value.remedy


def test_a_reference_to_nothing_is_reported_and_nothing_is_written(session, folder):
    lines = json.loads((folder / "history.json").read_text(encoding="utf-8"))
    lines[7]["department"] = "moonbase"
    (folder / "history.json").write_text(json.dumps(lines), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_city(session, folder, NOW)
    assert "$[7].department" in caught.value.concerns
    assert "moonbase" in caught.value.reason
    assert rows_of(session)["district"] == 0


def test_hours_that_are_none_are_reported(session, folder):
    lines = json.loads((folder / "departments.json").read_text(encoding="utf-8"))
    lines[1]["hours"]["0"] = ["8 to 4"]
    (folder / "departments.json").write_text(json.dumps(lines), encoding="utf-8")
    with pytest.raises(InputError, match=r"departments\.json.*hours"):
        load_city(session, folder, NOW)


def test_an_article_without_title_is_reported(session, folder):
    (folder / "articles" / "bulky-waste.en.md").write_text("---\nshort_answer: x\n---\nbody", encoding="utf-8")
    with pytest.raises(InputError, match=r"bulky-waste\.en\.md, line 3: 'title' is missing"):
        load_city(session, folder, NOW)


def test_an_article_of_no_service_is_reported(session, folder):
    (folder / "articles" / "nothing.en.md").write_text("---\ntitle: x\nshort_answer: x\n---\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"fits no service"):
        load_city(session, folder, NOW)
