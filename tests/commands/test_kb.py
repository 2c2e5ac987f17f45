"""``kb import``, ``kb export`` and ``kb check`` as an administrator calls them."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import text
from sqlalchemy.orm import Session

from agent_console.commands.kb import command
from agent_console.database.queries.editing import versions_of
from agent_console.database.tables import Article
from tests.servers.postgres import WASTE, Central

CITY = Path(__file__).parents[2] / "resources" / "city"
ARTICLE = "---\ntitle: Beehives\nshort_answer: Two hives are allowed.\nowner: {owner}\nfees:\n- Free\n---\nText.\n"


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(command, [str(one) for one in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def facts(*arguments: object) -> tuple[int, dict]:
    code, output = run(*arguments, "--json")
    return code, json.loads(output)


@pytest.fixture
def city(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CITY, tmp_path / "city", ignore=shutil.ignore_patterns("traffic")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "beehives.en.md").write_text(ARTICLE.format(owner="Waste and cleanliness"), encoding="utf-8")
    return made


def test_a_citys_folder_takes_articles_and_gives_them_back(city, folder, tmp_path):
    code, told = facts("import", folder, "--city", city, "--dry-run")
    assert (code, told["new"], told["written"]) == (0, 1, False)
    assert facts("import", folder, "--city", city)[1]["written"]
    assert "owner: waste" in (city / "articles" / "beehives.en.md").read_text(encoding="utf-8")
    assert facts("import", folder, "--city", city)[1]["same"] == 1
    assert facts("export", tmp_path / "out", "--city", city)[1]["articles"] == 193
    assert facts("import", tmp_path / "out", "--city", city)[1]["same"] == 193


def test_nothing_is_taken_where_anything_is_wrong(city, folder):
    (folder / "second.en.md").write_text(ARTICLE.format(owner="Nobody's office"), encoding="utf-8")
    (folder / "third.fr.md").write_text(ARTICLE.format(owner="waste"), encoding="utf-8")
    before = sorted(path.name for path in (city / "articles").iterdir())
    code, told = facts("import", folder, "--city", city)
    assert (code, told["written"]) == (2, False)
    assert [(Path(problem["file"]).name, problem["field"]) for problem in told["problems"]] == [
        ("second.en.md", "owner"), ("third.fr.md", "owner"),
    ]  # fmt: skip
    assert sorted(path.name for path in (city / "articles").iterdir()) == before
    code, output = run("import", folder, "--city", city)
    assert code == 2
    assert "second.en.md, line 2: 'owner'" in output


def test_central_takes_articles_with_a_version_and_all_or_none(central: Central, folder, tmp_path):
    try:
        (folder / "beehives.en.md").write_text(ARTICLE.format(owner="waste"), encoding="utf-8")
        code, told = facts("import", folder, "--central", central.server.url)
        assert (code, told["new"]) == (0, 1)
        (folder / "beehives.en.md").write_text(ARTICLE.format(owner="waste").replace("Free", "60 zł"), encoding="utf-8")
        assert facts("import", folder, "--central", central.server.url)[1]["changed"] == 1
        with Session(central.owner) as session:
            article = session.query(Article).one()
            assert (article.department_id, article.details) == (WASTE, {"fees": ["60 zł"]})
            assert [version.content.fees for version in versions_of(session, article.id)] == [("60 zł",), ("Free",)]
        out = tmp_path / "articles.csv"
        run("export", out, "--format", "csv", "--central", central.server.url)
        assert facts("import", out, "--central", central.server.url)[1]["same"] == 1
    finally:
        with central.owner.begin() as owner:
            owner.execute(text("TRUNCATE article, article_version CASCADE"))


def test_foreign_services_belong_to_the_department_that_is_named(city, tmp_path):
    services = tmp_path / "services.csv"
    services.write_text("id,name,description,status\n1,Warm meals,Every day at noon.,active\n", encoding="utf-8")
    code, told = facts("import", services, "--city", city)
    assert (code, told["format"], told["problems"][0]["field"]) == (2, "hsds", "owner")
    assert facts("import", services, "--city", city, "--owner", "Waste and cleanliness", "--language", "en")[0] == 0


def test_a_place_is_named_once(city, folder):
    result = CliRunner().invoke(command, ["import", str(folder), "--city", str(city), "--central", "postgresql:///x"])
    assert "Name one of them" in str(result.exception)


def test_what_an_editor_should_look_at_is_found(tmp_path):
    folder = tmp_path / "kb"
    folder.mkdir()

    def put(name: str, title: str, extra: str = "", body: str = "") -> None:
        written = f"---\ntitle: {title}\nshort_answer: x\n{extra}---\n{body}\n"
        (folder / name).write_text(written, encoding="utf-8")

    long = " ".join(f"word{number}" for number in range(120))
    put("waste.en.md", "Bulky waste", "owner: waste\nreview_date: 2026-01-01\n", long)
    put("waste.pl.md", "Gabaryty", "owner: waste\n", "Inny tekst.")
    put("sofa.en.md", "Bulky waste", "owner: waste\n", f"{long} See [the yard](yard.en.md) and [bins](waste.en.md).")
    put("orphan.en.md", "Nobody's", "valid_to: 2026-02-01\n", "See https://elsewhere.example and [this](#here).")
    code, told = facts("check", folder, "--day", "2026-11-23")
    assert code == 1
    assert told["counts"] == {
        "overdue": 1, "dead_link": 1, "expired": 1, "no_owner": 1, "near_duplicate": 1, "missing_translation": 2,
    }  # fmt: skip
    assert next(one for one in told["findings"] if one["kind"] == "dead_link")["told"].startswith(
        "links to 'yard.en.md'"
    )
    assert facts("check", folder, "--day", "2025-01-01", "--language", "en")[1]["counts"].get("overdue") is None


def test_the_sample_city_has_no_dead_link_and_no_orphan():
    told = facts("check")[1]
    assert told["articles"] == 192
    assert set(told["counts"]) <= {"overdue"}
