"""The sample city's files, what loading them does, and the traffic that keeps arriving."""

import importlib.util
import json
import shutil
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import Session

from agent_console.database.base import Base
from agent_console.database.tables import REPLICATED, Agent, Article, Citizen, Contact, ContactPoint, Department, Entry
from agent_console.domain.addresses import phone_e164
from agent_console.domain.article import SECTIONS
from agent_console.domain.errors import InputError
from agent_console.intake.city import city_id, load_city
from agent_console.operations.matching import citizen_at

ROOT = Path(__file__).parents[2]
CITY = ROOT / "resources" / "city"
TRAFFIC = CITY / "traffic"
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
    told = [" ".join(" ".join(a.details.get(name, [])) for name in SECTIONS[:-1]) for a in articles]
    words = [len(f"{a.short_answer} {a.body} {said}".split()) for a, said in zip(articles, told, strict=True)]
    assert min(words) >= 60
    assert max(words) <= 230


def test_articles_of_many_services_say_in_sections_what_to_bring_and_what_it_costs(session):
    load_city(session, CITY, NOW)
    structured = [a for a in session.scalars(select(Article)) if {"documents", "fees", "deadlines"} <= a.details.keys()]
    assert len({a.service_id for a in structured}) >= 10
    assert {a.language for a in structured} == {"en", "pl", "de"}


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


@pytest.fixture(scope="module")
def make_city():
    spec = importlib.util.spec_from_file_location("make_city", ROOT / "packaging" / "make_city.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def mails():
    return sorted((TRAFFIC / "mail").glob("*.eml"))


def test_the_traffic_is_small_and_has_all_kinds():
    files = [path for path in TRAFFIC.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 2_000_000
    assert len(mails()) >= 14
    assert len(list((TRAFFIC / "fax").glob("*.tif"))) >= 5
    assert len(list((TRAFFIC / "post").glob("*.pdf"))) >= 5


def test_every_mail_is_what_the_texts_make(make_city):
    texts = {path.stem: make_city.read_text(path) for path in (TRAFFIC / "texts").glob("mail-*.txt")}
    assert sorted(texts) == [path.stem for path in mails()]
    drawn = ("pdf", "photo")  # their pictures depend on the fonts and libraries at hand
    for path in mails():
        if texts[path.stem].headers["Kind"] not in drawn:
            assert path.read_bytes() == make_city.mail(texts[path.stem]), path.name


def test_every_fax_and_letter_has_a_text_and_every_text_its_file():
    for kind, folder, ending in (("fax", "fax", "tif"), ("letter", "post", "pdf")):
        texts = {path.stem for path in (TRAFFIC / "texts").glob(f"{kind}-*.txt")}
        assert texts == {path.stem for path in (TRAFFIC / folder).glob(f"*.{ending}")}


def test_mails_can_be_read_and_cover_the_hard_cases():
    messages = [message_from_bytes(path.read_bytes(), policy=policy.default) for path in mails()]
    assert len({message["Message-ID"] for message in messages}) == len(messages)
    known = {message["Message-ID"] for message in messages}
    assert any(message["In-Reply-To"] in known for message in messages)
    types = {part.get_content_type() for message in messages for part in message.walk()}
    assert {"text/html", "application/pdf", "image/jpeg"} <= types
    assert any(message["Auto-Submitted"] == "auto-replied" for message in messages)
    html = [
        part.get_content() for message in messages for part in message.walk() if part.get_content_type() == "text/html"
    ]
    assert any('<img src="https://' in text for text in html)


def test_one_mail_claims_a_charset_it_does_not_keep():
    raw = (TRAFFIC / "mail" / "mail-08.eml").read_bytes()
    assert b"charset=utf-8" in raw
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    assert "głęboką dziurę" in raw.decode("cp1250")


def test_mails_go_to_mailboxes_of_departments():
    departments = json.loads((CITY / "departments.json").read_text(encoding="utf-8"))
    boxes = {department["email"] for department in departments}
    for path in mails():
        assert message_from_bytes(path.read_bytes(), policy=policy.default)["To"] in boxes, path.name


@pytest.mark.parametrize("path", sorted((TRAFFIC / "fax").glob("*.tif")), ids=lambda path: path.stem)
def test_a_fax_opens_page_by_page_with_sender_and_date(path, make_city):
    text = make_city.read_text(TRAFFIC / "texts" / f"{path.stem}.txt")
    with Image.open(path) as fax:
        assert fax.n_frames == len(text.parts)
        assert fax.info["compression"] == text.headers["Format"].split()[0]
        assert fax.tag_v2.get(make_city.SENDER_TAG, "") == text.headers["Sender"]
        assert fax.tag_v2[make_city.DATE_TAG] == f"{text.at:%Y:%m:%d %H:%M:%S}"
        for page in range(fax.n_frames):
            fax.seek(page)
            assert (fax.width, fax.mode) == (1728, "1")
            assert 0.002 < ink(fax) < 0.2


@pytest.mark.parametrize("path", sorted((TRAFFIC / "post").glob("*.pdf")), ids=lambda path: path.stem)
def test_a_letter_is_a_scan_that_opens(path, make_city):
    text = make_city.read_text(TRAFFIC / "texts" / f"{path.stem}.txt")
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == len(text.parts)
        for page in document:
            assert page.get_textpage().get_text_bounded().strip() == ""
            assert [round(side) for side in page.get_size()] == pytest.approx([595, 842], abs=2)
            assert 0.002 < ink(page.render(scale=1).to_pil()) < 0.2


def ink(picture):
    counts = picture.convert("L").histogram()
    return sum(counts[:128]) / sum(counts)


def test_calls_name_departments_agents_and_numbers_that_exist():
    read = {name: json.loads((CITY / f"{name}.json").read_text(encoding="utf-8")) for name in ("departments", "agents")}
    departments = {line["slug"] for line in read["departments"]}
    partners = {line["slug"] for line in json.loads((CITY / "partners.json").read_text(encoding="utf-8"))}
    extensions = {line["extension"] for line in read["agents"]}
    calls = json.loads((TRAFFIC / "calls.json").read_text(encoding="utf-8"))
    assert len(calls) >= 12
    for call in calls:
        assert call["department"] in departments
        assert call["transfer_to"] in {None, *departments, *partners}
        assert call["answered_by"] in {None, *extensions}
        assert bool(call["says"]) == (call["answered_by"] is not None) == (call["talk_seconds"] > 0)
        assert call["number"] == phone_e164(call["number"])
