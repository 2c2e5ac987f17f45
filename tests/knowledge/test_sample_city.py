"""The knowledge base of the sample city, searched as its citizens speak."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from agent_console.database.base import Base
from agent_console.database.tables import REPLICATED
from agent_console.intake.city import city_id, load_city
from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.pages import pages_of

CITY = Path(__file__).parents[2] / "resources" / "city"


@pytest.fixture(scope="module")
def pages():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine, tables=[table.__table__ for table in REPLICATED])
    with Session(engine) as session:
        load_city(session, CITY, datetime(2026, 11, 23, tzinfo=UTC))
        return pages_of(session)


@pytest.fixture(scope="module")
def index(pages):
    return KnowledgeIndex(pages)


def test_pages_carry_service_owner_and_citizens_words(pages):
    tree = next(page for page in pages if page.id == city_id("article", "tree-removal.en"))
    assert tree.service_name == "Permit for the removal of trees"
    assert tree.department_id == city_id("department", "parks")
    assert "cut down a tree" in tree.keywords


@pytest.mark.parametrize(
    ("query", "language", "service"),
    [
        ("cut down a tree", "en", "tree-removal"),
        ("drzewo na dzialce wyciac", "pl", "tree-removal"),
        ("Baum fällen", "de", "tree-removal"),
        ("bin not emptied", "en", "missed-collection"),
        ("nie odebrali smieci", "pl", "missed-collection"),
        ("Muelltonne voll", "de", "missed-collection"),
        ("zgubilem dowod", "pl", "identity-card"),
        ("Ausweis verloren", "de", "identity-card"),
        ("Anmeldung Wohnsitz", "de", "register-address"),
        ("zameldowac sie", "pl", "register-address"),
        ("street light broken", "en", "street-lamp"),
        ("kara w autobusie", "pl", "ticket-fine"),
        ("blue badge", "en", "disabled-parking"),
        ("Kindergeld", "de", "child-benefit"),
        ("somebody died", "en", "death-registration"),
        ("eksmisja", "pl", "rent-arrears"),
    ],
)
def test_citizens_words_find_the_service(index, query, language, service):
    assert index.search(query, language)[0].page.service_id == city_id("service", service)


def test_most_past_contacts_are_answered_among_three(index):
    history = json.loads((CITY / "history.json").read_text(encoding="utf-8"))
    right = 0
    for line in history:
        answers = [hit.page.service_id for hit in index.suggest_for(line["text"], line["language"])]
        right += city_id("service", line["service"]) in answers
    assert right / len(history) > 0.9


def test_each_letter_typed_is_answered_at_once(index):
    query, taken = "zgubiony dowód osobisty na przystanku", []
    for length in range(1, len(query) + 1):
        begin = time.perf_counter()
        index.search(query[:length], "pl")
        taken.append(time.perf_counter() - begin)
    assert sorted(taken)[len(taken) // 2] < 0.016


def test_mails_faxes_letters_and_calls_are_answered_by_their_departments_articles(index):
    arriving = []
    for path in sorted((CITY / "traffic" / "texts").glob("*.txt")):
        head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
        headers = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
        arriving.append((f"{headers.get('Subject', '')}\n{body}", headers["Answered-By"]))
    for call in json.loads((CITY / "traffic" / "calls.json").read_text(encoding="utf-8")):
        arriving.append(("\n".join(call["says"]), call["transfer_to"] or call["department"]))
    slugs = {line["slug"] for line in json.loads((CITY / "departments.json").read_text(encoding="utf-8"))}
    judged = [(text, slug) for text, slug in arriving if text and slug in slugs - {"contact-centre"}]
    right = 0
    for text, slug in judged:
        owners = [hit.page.department_id for hit in index.suggest_for(text, "")]
        right += city_id("department", slug) in owners
    assert len(judged) > 30
    assert right / len(judged) > 0.9
