"""Other people's files: the valid ones whole, the invalid ones refused where they are wrong."""

import os
from pathlib import Path

import pytest

from agent_console.knowledge.exchange.formats import Format, read_articles
from agent_console.knowledge.exchange.reading import Wish

DATA = Path(os.environ.get("CONSOLE_TEST_DATA") or Path(__file__).parents[4] / "shared" / "data") / "kb"
pytestmark = pytest.mark.skipif(not DATA.exists(), reason="the public files are not here")

FIXTURES = DATA / "ohana" / "spec" / "support" / "fixtures"

WRONG = {
    "contact_with_no_parent": (2, "location_id"),
    "holiday_schedule_with_no_parent": (2, "service_id"),
    "hs_with_invalid_date": (2, "end_date"),
    "invalid_address": (2, "city"),
    "invalid_category": (2, "name"),
    "invalid_contact": (2, "name"),
    "invalid_holiday_schedule": (2, "closed"),
    "invalid_location": (2, "name"),
    "invalid_location_org": (2, "organization_id"),
    "invalid_mail_address": (2, "address_1"),
    "invalid_mail_address_location": (2, "location_id"),
    "invalid_org": (2, "name"),
    "invalid_parent_category": (2, "parent_id"),
    "invalid_phone": (2, "number_type"),
    "invalid_program": (2, "name"),
    "invalid_program_headers": (1, "alternate_name"),
    "invalid_regular_schedule": (2, "closes_at"),
    "invalid_service": (2, "name"),
    "invalid_service_location": (2, "location_id"),
    "missing_address": (2, "city"),
    "org_with_invalid_date": (2, "date_incorporated"),
    "phone_with_no_parent": (2, "contact_id"),
    "program_with_no_parent": (2, "organization_id"),
    "regular_schedule_with_no_parent": (2, "service_id"),
}


@pytest.mark.parametrize("name", sorted(WRONG))
def test_an_invalid_table_is_refused_with_its_line_and_nothing_of_it_is_taken(name):
    _, reading = read_articles(FIXTURES / f"{name}.csv", None, Wish())
    assert (reading.problems[0].line, reading.problems[0].field) == WRONG[name]
    assert {problem.line for problem in reading.problems} == {WRONG[name][0]}
    assert reading.articles == []


def test_every_other_table_is_read_whole():
    for path in sorted(FIXTURES.glob("*.csv")):
        if path.stem not in WRONG:
            kind, reading = read_articles(path, None, Wish())
            lines = len([line for line in path.read_text(encoding="utf-8").splitlines()[1:] if line.strip()])
            assert (kind, reading.problems) == (Format.HSDS, []), path.name
            assert sum(reading.rows.values()) == lines, path.name


@pytest.mark.parametrize(
    ("folder", "services"),
    [("ohana/data/sample-csv", 23), ("openreferral-sample/simple", 13), ("openreferral-sample/all_resources", 13)],
)
def test_a_whole_package_gives_an_article_per_service(folder, services):
    _, reading = read_articles(DATA / folder, None, Wish())
    assert reading.problems == []
    assert len(reading.articles) == services
    assert any(article.content.offices for article in reading.articles)


@pytest.mark.parametrize(
    ("name", "services"),
    [
        ("examples/export.rdf", 13),
        ("examples/trento.jsonld", 2),
        ("output/demo2_export.ttl", 19),
        ("output/demo_context_broker.jsonld", 16),
        ("output/demo_context_broker.rdf", 16),
        ("output/demo_export_v3.jsonld", 1),
        ("output/demo_export_v3.rdf", 1),
        ("output/demo_export_v3.ttl", 1),
    ],
)
def test_descriptions_of_public_services_are_read(name, services):
    _, reading = read_articles(DATA / "cpsv-ap" / "data" / name, None, Wish())
    assert reading.problems == []
    assert len(reading.articles) == services
    assert all(article.content.title for article in reading.articles)


def test_tables_with_headings_of_their_own_are_mapped():
    cards = Wish("pl", (("title", "nazwa"), ("key", "id")))
    _, reading = read_articles(DATA / "kielce" / "karty_uslug_kielce.tsv", None, cards)
    assert reading.problems == []
    assert len(reading.articles) == reading.rows["rows"] > 70
    faq = Wish("en", (("title", "question"), ("body", "answer"), ("key", "id")))
    _, reading = read_articles(DATA / "covid-faq" / "query_answer_pairs.json", None, faq)
    assert reading.problems == []
    assert len(reading.articles) == reading.rows["rows"]


def test_pages_of_plain_markdown_are_read():
    _, reading = read_articles(DATA / "hamburg", None, Wish("de"))
    assert reading.problems == []
    assert len(reading.articles) == 73
