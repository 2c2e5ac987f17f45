"""Writing the knowledge base in the real window, as its editor and as somebody who may not."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import func, select

from agent_console.database.queries.editing import versions_of, working_article
from agent_console.database.tables import (
    Agent,
    Article,
    ArticleVersion,
    Contact,
    MissingAnswer,
    Outbox,
    SearchCount,
    Setting,
)
from agent_console.desk.knowledge.editing.presenter import DRAFT
from agent_console.domain.article import ArticleState
from agent_console.domain.identifiers import new_id
from agent_console.intake.city import city_id
from agent_console.operations import CountSearches, decode
from agent_console.operations.four_eyes import FOUR_EYES
from agent_console.sync.station import Station

ARTICLE = city_id("article", "bulky-waste.en")


@pytest.fixture
def editor(replica) -> Station:
    """The knowledge editor's station."""
    with replica.reading() as session:
        return Station.on_replica(replica, session.scalar(select(Agent.id).where(Agent.role == "editor")))


@pytest.fixture
def place(desk, editor, qtbot):
    workplace = desk.show_window(editor)
    workplace.window.resize(1672, 900)
    workplace.open_page("answers")
    qtbot.waitUntil(lambda: workplace.pages.answers_view.picker.current() != "")
    return workplace


@pytest.fixture
def page(place):
    view = place.pages.answers_view
    view.show_article(ARTICLE)
    return view


def working(station):
    with station.reading() as session:
        return working_article(session, ARTICLE)


def write(page, field: str, text: str) -> None:
    page.edit()
    entry = page.editor.form.fields[field]
    (entry.setText if hasattr(entry, "setText") else entry.setPlainText)(text)


def test_an_agent_reads_and_sees_nothing_to_write_with(desk, station, qtbot):
    workplace = desk.show_window(station)
    workplace.open_page("answers")
    view = workplace.pages.answers_view
    view.show_article(ARTICLE)
    assert not view.sheet.edit.isVisible()
    assert not hasattr(view, "editor")
    assert not any(key.group == "Knowledge" for key in workplace.keys)
    view.edit()
    view.begin()
    assert working(station).version_id == working(station).version_id
    with station.reading() as session:
        assert session.scalar(select(func.count()).select_from(Outbox)) == 0


def test_an_article_shows_its_sections_and_whether_its_owner_is_open(page):
    text = page.article.toPlainText()
    assert "What to bring" in text
    assert "The number of the waste account if you know it" in text
    assert "Fees" in text
    assert "open" in text  # or closed, opens


@pytest.fixture
def alone(replica):
    """One person may publish what they sent to review."""
    with replica.writing() as session:
        session.add(Setting(id=FOUR_EYES, value={"required": False}))


def test_what_one_sent_to_review_is_published_by_a_colleague_who_is_named(place, page, editor):
    write(page, "short_answer", "Call extension 210.")
    page.editor.save.click()
    assert page.sheet.barred.isHidden()
    page.sheet.go_on()
    assert not page.sheet.step.isEnabled()
    with editor.reading() as session:
        other = session.scalar(select(Agent.name).where(Agent.role == "administrator"))
    assert page.sheet.barred.text() == f"You sent it to review, so a colleague publishes it: {other}."
    page.sheet.go_on()
    assert working(editor).state == ArticleState.REVIEW
    page.sheet.withdraw.click()
    assert page.sheet.barred.isHidden()


def test_an_administrator_switches_four_eyes_off_for_the_city(desk, replica, qtbot):
    with replica.reading() as session:
        boss = Station.on_replica(replica, session.scalar(select(Agent.id).where(Agent.role == "administrator")))
    workplace = desk.show_window(boss)
    workplace.open_page("settings")
    card = workplace.pages.settings_view.four_eyes
    assert card.required.isChecked()
    card.required.click()
    with boss.reading() as session:
        assert session.get_one(Setting, FOUR_EYES).value == {"required": False}


def test_an_editor_has_no_such_switch(place):
    assert place.pages.settings_view.four_eyes is None


def test_from_draft_to_published_and_back_by_undo(alone, place, page, editor, qtbot):
    write(page, "short_answer", "Call extension 210.")
    page.editor.save.click()
    assert working(editor).state == ArticleState.DRAFT
    page.sheet.go_on()
    assert working(editor).state == ArticleState.REVIEW
    page.sheet.go_on()
    with editor.reading() as session:
        assert session.get_one(Article, ARTICLE).short_answer == "Call extension 210."
    place.undo()
    with editor.reading() as session:
        assert session.get_one(Article, ARTICLE).short_answer != "Call extension 210."
    assert working(editor).state == ArticleState.REVIEW
    assert working(editor).content.short_answer == "Call extension 210."


def test_what_is_typed_is_kept_and_shown_again_until_it_is_saved_or_discarded(place, page, editor):
    before = working(editor).content.title
    write(page, "title", "Sofas and wardrobes")
    page.turn_to("articles")
    place.drafts.flush()
    assert "Sofas" in editor.draft(ARTICLE, DRAFT)
    page.edit()
    assert page.editor.form.fields["title"].text() == "Sofas and wardrobes"
    assert working(editor).content.title == before
    page.editor.discard.click()
    assert page.editor.form.fields["title"].text() == before
    assert editor.draft(ARTICLE, DRAFT) == ""


def test_the_preview_follows_and_a_wrong_day_cannot_be_saved(page, qtbot):
    write(page, "fees", "Free\n90 zł from the third on")
    qtbot.waitUntil(lambda: "90 zł from the third on" in page.editor.preview.toPlainText())
    page.editor.form.fields["review_date"].setText("soon")
    assert not page.editor.save.isEnabled()
    page.editor.form.fields["review_date"].setText("2027-09-30")
    assert page.editor.save.isEnabled()


def test_versions_are_listed_compared_and_brought_back(page, editor):
    before = working(editor).content
    write(page, "title", "Sofas and wardrobes")
    page.editor.save.click()
    page.show_history()
    assert "Sofas and wardrobes" in page.history.changes.toPlainText()
    page.history.table.selectRow(1)
    page.history.restore.click()
    assert working(editor).content == before
    with editor.reading() as session:
        assert [version.number for version in versions_of(session, ARTICLE)] == [3, 2, 1]


def test_a_missing_answer_becomes_an_article_and_leaves_the_list(place, page, editor, replica, qtbot):
    with replica.writing() as session:
        agent, contact = session.scalar(select(Agent.id).limit(1)), session.scalar(select(Contact.id).limit(1))
        report = MissingAnswer(id=new_id(), contact_id=contact, words="beehive", sentence="May I keep bees?")
        report.agent_id, report.at, report.language = agent, datetime.now(UTC) - timedelta(hours=1), "en"
        session.add(report)
    page.turn_to("missing")
    assert page.missing.table.rows.rowCount() == 1
    qtbot.keyClick(page.missing.table, Qt.Key.Key_Return)
    assert page.editor.form.fields["title"].text() == "Beehive"
    with editor.reading() as session:
        row = session.get_one(MissingAnswer, report.id)
        assert row.done
        assert session.get_one(Article, row.article_id).state == "draft"
    page.turn_to("missing")
    assert page.missing.table.rows.rowCount() == 0


def test_filters_narrow_the_list(page, qtbot):
    write(page, "title", "Sofas and wardrobes")
    page.editor.save.click()
    page.state.setCurrentIndex(page.state.findData("draft"))
    qtbot.waitUntil(lambda: page.picker.list.model().rowCount() == 1)
    page.picker.field.setText("sofas")
    qtbot.waitUntil(lambda: page.picker.current() == ARTICLE)


def test_searches_are_counted_when_they_are_meant_and_picked(place, editor, qtbot):
    counting = place.counting
    counting.search("gol", "en", found=False)
    counting.search("gold bars 601100200", "en", found=False)
    counting.settle()
    counting.search("old sofa", "en", found=True)
    counting.pick(ARTICLE)
    counting.search("never meant", "en", found=True)
    counting.settle()
    counting.hand_over()
    with editor.reading() as session:
        operation = decode(session.scalars(select(Outbox.payload)).one())
        assert session.scalar(select(func.count()).select_from(SearchCount)) == 2
    assert isinstance(operation, CountSearches)
    assert {(one.words, one.article_id) for one in operation.searches} == {("gold bars", None), ("old sofa", ARTICLE)}


def test_every_step_makes_a_version(page, editor):
    write(page, "fees", "Free")
    page.editor.save.click()
    page.sheet.go_on()
    page.sheet.withdraw.click()
    with editor.reading() as session:
        states = session.scalars(
            select(ArticleVersion.state).where(ArticleVersion.article_id == ARTICLE).order_by(ArticleVersion.number)
        ).all()
    assert states == ["published", "draft", "review", "draft"]
