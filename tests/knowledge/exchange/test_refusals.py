"""A bad file is told with file, line, field and reason."""

import json

import pytest

from agent_console.domain.errors import InputError
from agent_console.knowledge.exchange.formats import Format, read_articles
from agent_console.knowledge.exchange.reading import Wish

GOOD = "---\ntitle: A\nshort_answer: B\n---\ntext\n"


@pytest.mark.parametrize(
    ("name", "text", "line", "field"),
    [
        ("a.csv", "title,short_answer\nA,B\nC,\n", 3, "short_answer"),
        ("a.csv", 'title,short_answer,review_date\n"A\nB",C,soon\n', 2, "review_date"),
        ("a.csv", "title,short_answer\nA,B,C\n", 2, ""),
        ("a.csv", "title,colour\nA,red\n", 1, "colour"),
        ("a.csv", 'title,short_answer\nA,"B\n', 2, ""),
        ("a.csv", "", 1, ""),
        ("a.csv", "key,language,title,short_answer\nx,en,A,B\nx,en,C,D\n", 3, "key"),
        ("a.csv", "title,short_answer,internal\nA,B,maybe\n", 2, "internal"),
        ("a.csv", "title,short_answer,offices\nA,B,Hall | | | | | always\n", 2, "offices"),
        ("a.tsv", "title\tshort_answer\nA\tB\n\tD\n", 3, "title"),
        ("a.json", '[{"title": "A", "short_answer": "B"},\n {"title": ""}]', 2, "title"),
        ("a.json", '[{"title": "A",\n "short_answer": }]', 2, ""),
        ("a.json", '[{"title": "A", "short_answer": "B"}', 1, ""),
        ("a.json", '{"title": "A"}', 1, ""),
        ("a.md", "no heading at all", 1, ""),
        ("a.md", GOOD.replace("title: A", "title A"), 2, ""),
        ("services.csv", "id,name,status\n1,,active\n", 2, "name"),
        ("services.csv", "id,name,status\n1,A,sleeping\n", 2, "status"),
        ("services.csv", "id,name,email\n1,A,nobody\n1,B,a@b.example\n", 2, "email"),
        ("services.csv", "id,name,organization_id,agent_console\n1,A,,{broken\n", 2, "agent_console"),
        ("hsds.json", '[{"id": "1", "organization": {"id": "o", "name": "O"},\n "name": ""}]', 1, "name"),
        ("a.ttl", "@prefix a: <http://a.example/> .\na:b a:c\n", 2, ""),
        ("a.ttl", "@prefix a: <http://a.example/> .\na:b a:c a:d .\n", 1, "cpsv:PublicService"),
        ("a.rdf", "<rdf:RDF\n>", 1, ""),
        ("a.jsonld", '{"@context": "https://elsewhere.example/c.jsonld",\n "@graph": []}', 1, "@context"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, name, text, line, field):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    _, reading = read_articles(path, None, Wish())
    assert reading.articles == []
    assert (reading.problems[0].line, reading.problems[0].field) == (line, field)
    assert reading.problems[0].file == str(path)
    json.dumps([problem.as_facts() for problem in reading.problems])


def test_one_bad_file_of_a_folder_refuses_them_all(tmp_path):
    (tmp_path / "good.en.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.en.md").write_bytes(GOOD.encode() + b"\xff")
    _, reading = read_articles(tmp_path, None, Wish())
    assert reading.articles == []
    assert [(problem.file, problem.line) for problem in reading.problems] == [(str(tmp_path / "bad.en.md"), 6)]


def test_what_no_format_fits_is_said(tmp_path):
    with pytest.raises(InputError, match="nothing in it"):
        read_articles(tmp_path, None, Wish())
    (tmp_path / "a.docx").write_bytes(b"PK")
    with pytest.raises(InputError, match="docx"):
        read_articles(tmp_path / "a.docx", None, Wish())


def test_schedules_of_version_3_become_opening_hours(tmp_path):
    schedule = {"id": "w", "freq": "WEEKLY", "byday": "MO,TU", "opens_at": "08:00Z", "closes_at": "16:00Z"}
    place = {
        "id": "at",
        "location": {"id": "l", "name": "Hall", "addresses": [{"id": "a", "address_1": "Square 1"}]},
        "schedules": [schedule],
        "phones": [{"id": "p", "number": "+48 71 777 01 00", "type": "voice"}],
    }
    city = {"id": "o", "name": "City", "description": "x"}
    service = {"id": "s", "name": "Passport", "organization": city, "service_at_locations": [place]}
    path = tmp_path / "services.json"
    path.write_text(json.dumps({"contents": [service]}), encoding="utf-8")
    kind, reading = read_articles(path, None, Wish("en"))
    assert (kind, reading.problems) == (Format.HSDS, [])
    assert reading.articles[0].content.offices == ("Hall | Square 1 |  | +48 71 777 01 00 |  | Mo-Tu 08:00-16:00",)
