"""What is exported is imported as the same articles, in every format."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from agent_console.domain.article import ArticleContent, ArticleState
from agent_console.domain.office import Office
from agent_console.knowledge.exchange.formats import Format, read_articles, write_articles
from agent_console.knowledge.exchange.reading import Wish
from agent_console.knowledge.written import WrittenArticle

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), min_size=1, max_size=24)
LINE = WORDS.map(lambda text: " ".join(text.split())).filter(bool)
LINES = st.lists(LINE, max_size=3, unique=True).map(tuple)
BODY = st.lists(LINE, max_size=4).map(lambda lines: "\n\n".join(lines).strip())
DAY = st.none() | st.dates()
PERIOD = st.sampled_from(["08:00-16:00", "09:30-12:00"])
WEEK = st.dictionaries(st.sampled_from("0123456"), PERIOD.map(lambda period: [period])).map(
    lambda week: dict(sorted(week.items()))
)
PLAIN = LINE.map(lambda text: text.replace("|", "/"))
OFFICES = st.lists(
    st.builds(Office, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, WEEK).map(Office.written), max_size=2, unique=True
).map(tuple)
CONTENT = st.builds(
    ArticleContent,
    title=LINE, short_answer=LINE, body=BODY, requirements=LINES, documents=LINES, fees=LINES, deadlines=LINES,
    forms=LINES, legal_basis=LINES, offices=OFFICES, keywords=LINES, citizen_words=LINES, internal=st.booleans(),
    valid_from=DAY, valid_to=DAY, review_date=DAY,
)  # fmt: skip
NAME = st.text("abcdefghij-ABC żó", min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)
ARTICLES = st.lists(
    st.builds(
        WrittenArticle,
        content=CONTENT,
        language=st.sampled_from(["en", "pl", "de"]),
        key=NAME,
        id=st.just("") | st.uuids().map(str),
        owner=st.just("") | NAME,
        organisation=st.just("") | NAME,
        service=st.just("") | NAME,
        state=st.sampled_from([ArticleState.DRAFT, ArticleState.REVIEW, ArticleState.PUBLISHED]),
    ),
    min_size=1,
    max_size=4,
    unique_by=(lambda article: (article.key, article.language), lambda article: article.id or article.key),
)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Format.MARKDOWN, "folder"),
        (Format.CSV, "articles.csv"),
        (Format.HSDS, "package"),
        (Format.HSDS, "services.json"),
        (Format.CPSV_AP, "services.ttl"),
        (Format.CPSV_AP, "services.jsonld"),
        (Format.CPSV_AP, "services.rdf"),
    ],
)
@given(articles=ARTICLES)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], phases=[Phase.generate])
def test_exported_articles_are_imported_the_same(kind, name, articles):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        assert write_articles(articles, path, kind) == len(articles)
        found, reading = read_articles(path, None, Wish())
    assert found == kind
    assert reading.problems == []
    key = lambda article: (article.key, article.language)  # noqa: E731
    assert sorted(reading.articles, key=key) == sorted(articles, key=key)
