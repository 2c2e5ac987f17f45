"""Articles: who may write, what agents see, who wins, and what editors are asked for."""

from datetime import date

import pytest
from sqlalchemy import select

from agent_console.database.queries.articles import all_articles
from agent_console.database.queries.editing import (
    ArticleFilter,
    empty_searches,
    find_articles,
    missing_answers,
    versions_of,
    working_article,
)
from agent_console.database.tables import Article, SearchCount
from agent_console.domain.article import ArticleState
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations import (
    CountSearches,
    CreateArticle,
    EditArticle,
    FieldEdit,
    PublishArticle,
    Searched,
    SettleMissingAnswer,
    SubmitArticle,
    WithdrawArticle,
)
from tests.operations.conftest import City

TODAY = date(2026, 11, 23)


def create(city: City, **changed: str) -> None:
    content = {"title": "Bulky waste", "short_answer": "Call 210.", "body": "Text.", "department_id": "waste"} | changed
    assert city.do(CreateArticle(article_id="a", version_id="v1", language="en", content=content), "edda") == "applied"


def edit(city: City, version: str, who: str = "edda", **fields: tuple[str, str]) -> Outcome:
    edits = tuple(FieldEdit(field=name, old=old, new=new) for name, (old, new) in fields.items())
    return city.do(EditArticle(article_id="a", version_id=version, edits=edits), who)


def publish(city: City, expected: str, review: str, version: str) -> None:
    city.do(SubmitArticle(article_id="a", version_id=review, expected=expected), "edda")
    city.do(PublishArticle(article_id="a", version_id=version, expected=review), "ewa")


def seen(city: City) -> list[str]:
    return [article.short_answer for article in all_articles(city.session, "en", TODAY)]


def states(city: City) -> list[str]:
    return [version.state for version in versions_of(city.session, "a")]


def test_an_article_is_seen_once_it_is_reviewed_and_published(city):
    create(city)
    assert seen(city) == []
    publish(city, "v1", "v2", "v3")
    assert seen(city) == ["Call 210."]
    assert states(city) == ["published", "review", "draft"]


def test_a_change_is_seen_when_it_is_published_too(city):
    create(city)
    publish(city, "v1", "v2", "v3")
    edit(city, "v4", short_answer=("Call 210.", "Call 211."), fees=("", "Free\nTwice a year"))
    assert seen(city) == ["Call 210."]
    publish(city, "v4", "v5", "v6")
    assert seen(city) == ["Call 211."]
    assert city.session.get_one(Article, "a").details == {"fees": ["Free", "Twice a year"]}


def test_undoing_a_publication_shows_the_one_before_and_keeps_the_text(city):
    create(city)
    publish(city, "v1", "v2", "v3")
    edit(city, "v4", short_answer=("Call 210.", "Call 211."))
    publish(city, "v4", "v5", "v6")
    city.do(WithdrawArticle(article_id="a", version_id="v7", expected="v6", step="latest"), "edda")
    assert seen(city) == ["Call 210."]
    working = working_article(city.session, "a")
    assert (working.state, working.content.short_answer) == (ArticleState.REVIEW, "Call 211.")


def test_a_withdrawn_article_is_a_draft_again(city):
    create(city)
    publish(city, "v1", "v2", "v3")
    city.do(WithdrawArticle(article_id="a", version_id="v4", expected="v3", step="published"), "edda")
    assert seen(city) == []
    assert find_articles(city.session, ArticleFilter(state="draft"), "en")[0].shown is False


def test_the_first_change_of_an_article_from_a_file_keeps_what_it_said(city):
    row = Article(id="a", language="en", title="Bins", short_answer="Mondays.", body="x", keywords=["bin"])
    row.department_id = "waste"
    city.session.add(row)
    city.session.flush()
    edit(city, "v2", title=("Bins", "Dustbins"))
    assert [version.content.title for version in versions_of(city.session, "a")] == ["Dustbins", "Bins"]
    assert city.session.get_one(Article, "a").title == "Bins"


class TestWhoWins:
    def test_edits_of_different_fields_both_stand(self, city):
        create(city)
        edit(city, "v2", title=("Bulky waste", "Large waste"))
        assert edit(city, "v3", body=("Text.", "More text.")) == "applied"
        content = working_article(city.session, "a").content
        assert (content.title, content.body) == ("Large waste", "More text.")

    def test_of_two_edits_of_a_field_the_first_stands_and_the_second_is_kept_beside(self, city):
        create(city)
        edit(city, "v2", title=("Bulky waste", "Large waste"))
        said = edit(city, "v3", title=("Bulky waste", "Furniture"), body=("Text.", "New."))
        assert said == Outcome.MERGED
        content = working_article(city.session, "a").content
        assert (content.title, content.body) == ("Large waste", "New.")
        proposal = versions_of(city.session, "a")[0]
        assert (proposal.state, proposal.content.title, proposal.content.body) == ("proposal", "Furniture", "New.")

    def test_the_same_edit_twice_is_one(self, city):
        create(city)
        edit(city, "v2", title=("Bulky waste", "Large waste"))
        with pytest.raises(Noop):
            edit(city, "v2", title=("Bulky waste", "Large waste"))
        with pytest.raises(Noop):
            edit(city, "v3", title=("Bulky waste", "Large waste"))

    def test_nothing_is_published_that_its_publisher_has_not_seen(self, city):
        create(city)
        city.do(SubmitArticle(article_id="a", version_id="v2", expected="v1"), "edda")
        edit(city, "v3", title=("Bulky waste", "Large waste"))
        with pytest.raises(Rejected) as refused:
            city.do(PublishArticle(article_id="a", version_id="v4", expected="v2"), "edda")
        assert refused.value.reason == Reason.CHANGED_MEANWHILE

    def test_an_article_nobody_owns_is_not_published(self, city):
        create(city, department_id="")
        city.do(SubmitArticle(article_id="a", version_id="v2", expected="v1"), "edda")
        with pytest.raises(Rejected) as refused:
            city.do(PublishArticle(article_id="a", version_id="v3", expected="v2"), "edda")
        assert refused.value.reason == Reason.INCOMPLETE


@pytest.mark.parametrize(
    "operation",
    [
        CreateArticle(article_id="b", version_id="w", language="en", content={"title": "x"}),
        EditArticle(article_id="a", version_id="w", edits=(FieldEdit(field="title", old="Bulky waste", new="x"),)),
        SubmitArticle(article_id="a", version_id="w", expected="v1"),
        WithdrawArticle(article_id="a", version_id="w", expected="v1", step="review"),
        SettleMissingAnswer(report_id="r"),
    ],
)
def test_whoever_is_no_editor_writes_nothing(city, operation):
    create(city)
    with pytest.raises(Rejected) as refused:
        city.do(operation, "maria")
    assert refused.value.reason == Reason.NOT_ALLOWED


@pytest.mark.parametrize("edited", [("colour", "", "red"), ("review_date", "", "soon")])
def test_what_is_no_field_or_no_date_is_refused(city, edited):
    create(city)
    name, old, new = edited
    with pytest.raises(Rejected):
        edit(city, "v2", **{name: (old, new)})


def test_articles_are_seen_while_they_are_valid(city):
    create(city, valid_from="2026-12-01")
    publish(city, "v1", "v2", "v3")
    assert seen(city) == []
    assert len(all_articles(city.session, "en", date(2026, 12, 1))) == 1


def test_editors_find_by_state_department_language_and_overdue_review(city):
    create(city, review_date="2026-10-01")
    found = find_articles(city.session, ArticleFilter("draft", "waste", "en", TODAY), "en")
    assert [row.id for row in found] == ["a"]
    for other in (ArticleFilter("published"), ArticleFilter(department_id="housing"), ArticleFilter(language="pl")):
        assert find_articles(city.session, other, "en") == []
    assert find_articles(city.session, ArticleFilter(overdue_on=date(2026, 9, 1)), "en") == []


def test_searches_are_counted_without_the_person(city):
    counts = CountSearches(
        day=TODAY,
        searches=(
            Searched(words="gold bars 601100200", language="en", times=2),
            Searched(words="4711", language="en"),
            Searched(words="sofa", language="en", article_id="a"),
        ),
    )
    city.do(counts)
    assert sorted(city.session.scalars(select(SearchCount.words))) == ["gold bars", "sofa"]
    assert [(s.words, s.times) for s in empty_searches(city.session, TODAY)] == [("gold bars", 2)]
    assert missing_answers(city.session) == []
