"""A station's knowledge base follows its replica."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from agent_console.database.base import Base
from agent_console.database.tables import REPLICATED, Agent, Article, PickedWords, Saying, Service, Setting
from agent_console.intake.city import load_city
from agent_console.knowledge.station_index import StationIndex
from agent_console.system.resources import resource

TODAY = datetime.now(UTC).astimezone().date()


@pytest.fixture
def session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine, tables=[table.__table__ for table in REPLICATED])
    with Session(engine) as opened:
        load_city(opened, resource("city"), datetime.now(UTC))
        opened.commit()
        yield opened


def titles(index, query, language="en"):
    return [hit.page.title for hit in index.search(query, language)]


def some(session):
    return session.scalars(select(Article).where(Article.language == "en").order_by(Article.id)).first()


def test_nothing_changed_is_nothing_to_do(session):
    assert StationIndex(session).follow(session) is False


def test_a_changed_article_is_found_and_one_that_is_gone_is_not(session):
    index, article = StationIndex(session), some(session)
    article.title = "Zeppelin mooring"
    session.commit()
    assert index.follow(session) is True
    assert titles(index, "zeppelin") == ["Zeppelin mooring"]
    session.delete(article)
    session.commit()
    assert index.follow(session) is True
    assert "Zeppelin mooring" not in titles(index, "zeppelin")


def test_drafts_are_not_found_until_they_are_published(session):
    article = some(session)
    article.title, article.state = "Zeppelin mooring", "draft"
    session.commit()
    index = StationIndex(session)
    assert "Zeppelin mooring" not in titles(index, "zeppelin")
    article.state = "published"
    session.commit()
    index.follow(session)
    assert titles(index, "zeppelin") == ["Zeppelin mooring"]


@pytest.mark.parametrize(
    ("begin", "end", "there"), [(1, None, False), (None, -1, False), (-1, 1, True), (None, None, True)]
)
def test_only_what_is_true_today_is_found(session, begin, end, there):
    article = some(session)
    article.title = "Zeppelin mooring"
    article.valid_from = TODAY + timedelta(days=begin) if begin else None
    article.valid_to = TODAY + timedelta(days=end) if end else None
    session.commit()
    assert ("Zeppelin mooring" in titles(StationIndex(session), "zeppelin")) is there


def test_words_after_which_agents_picked_an_article_find_it(session):
    index, article = StationIndex(session), some(session)
    session.add(PickedWords(id="0" * 32, language="en", words="quokka trouble", article_id=article.id))
    session.commit()
    assert index.follow(session) is True
    assert titles(index, "quokka trouble")[0] == article.title


def test_a_services_new_keyword_finds_its_article(session):
    index, article = StationIndex(session), some(session)
    service = session.get(Service, article.service_id)
    service.keywords = {**service.keywords, "en": ["quokka"]}
    session.commit()
    index.follow(session)
    assert titles(index, "quokka ")[0] == article.title


def test_the_citys_own_thesaurus_adds_to_the_programs(session):
    index = StationIndex(session)
    assert titles(index, "zaklepać ", "pl") == []
    session.add(Setting(id="thesaurus", value={"pl": "zaklepać > zezwolenie na usunięcie drzew\nunfinished"}))
    session.commit()
    assert index.follow(session) is True
    assert "drzew" in titles(index, "zaklepać ", "pl")[0]


def test_what_editors_add_is_understood_without_reading_an_article_again(session, monkeypatch):
    index = StationIndex(session)
    assert titles(index, "zaklepać ", "pl") == []
    editor = session.scalars(select(Agent.id)).first()
    row = Saying(id="0" * 32, language="pl", said=["zaklepać"], meant=["zezwolenie na usunięcie drzew"], removed=False)
    row.agent_id, row.at = editor, datetime.now(UTC)
    session.add(row)
    session.commit()
    monkeypatch.setattr("agent_console.knowledge.station_index.pages_of", None)
    assert index.follow(session) is True
    assert "drzew" in titles(index, "zaklepać ", "pl")[0]
    row.removed = True
    session.commit()
    assert index.follow(session) is True
    assert titles(index, "zaklepać ", "pl") == []


def test_an_index_in_a_folder_is_made_anew_whatever_was_left_there(session, tmp_path):
    tmp_path.joinpath("left", "over").mkdir(parents=True)
    first = StationIndex(session, tmp_path)
    wanted = titles(first, "tree")
    assert titles(StationIndex(session, tmp_path), "tree") == wanted == titles(first, "tree")
    assert len(list(tmp_path.iterdir())) == 1
