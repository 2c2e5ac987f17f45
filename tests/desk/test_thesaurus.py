"""Editors extend the thesaurus in the real window."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from agent_console.database.queries.sayings import sayings
from agent_console.database.tables import Agent, Article, Outbox, PickedWords, Saying, Setting
from agent_console.desk.knowledge.thesaurus.entries import Origin
from agent_console.desk.widgets.table import ROW
from agent_console.domain.identifiers import new_id
from agent_console.operations import RemoveSaying, SaveSaying, decode
from agent_console.sync.station import Station
from agent_console.sync.status import Changed


@pytest.fixture
def editor(replica) -> Station:
    """The knowledge editor's station; one entry is there, and one proposal by agents."""
    with replica.writing() as session:
        author = session.scalar(select(Agent.id).where(Agent.role == "editor"))
        old = Saying(id=new_id(), language="en", said=["timber"], meant=["removal of trees"], removed=False)
        old.agent_id, old.at = author, datetime.now(UTC)
        article = session.scalars(select(Article).where(Article.language == "en").order_by(Article.title)).first()
        for words in ("quokka trouble", article.title.lower()):
            session.add(PickedWords(id=new_id(), language="en", words=words, article_id=article.id))
        session.add_all([old, Setting(id="thesaurus", value={"en": "wombat > dog"})])
    return Station.on_replica(replica, author)


@pytest.fixture
def place(desk, editor, qtbot):
    workplace = desk.show_window(editor)
    workplace.window.resize(1672, 900)
    workplace.open_page("answers")
    return workplace


@pytest.fixture
def page(place, qtbot):
    """The part itself, with its entries read."""
    place.pages.answers_view.turn_to("words")
    view = place.pages.answers_view.words
    qtbot.waitUntil(lambda: bool(listed(view)))
    return view


def listed(view, origin=None):
    model = view.table.model()
    rows = [view.table.rows.index(n, 0).data(ROW) for n in range(model.rowCount())]
    return [row for row in rows if origin is None or row.origin == origin]


def ours(view):
    return [(row.said, row.meant) for row in listed(view, Origin.EDITORS)]


def said(station):
    with station.reading() as session:
        return [(row.said, row.meant) for row in sayings(session)]


def queued(station):
    with station.reading() as session:
        return [type(decode(row.payload)) for row in session.scalars(select(Outbox).order_by(Outbox.number))]


def write(view, words, term):
    view.form.said.setText(words)
    view.form.meant.setText(term)
    view.form.save.click()


TIMBER = (("timber",), ("removal of trees",))


def test_words_are_added_with_the_keyboard_alone_and_taken_back(place, page, editor, qtbot):
    page.form.setFocus()
    qtbot.keyClicks(page.form.said, "gran's couch, old couch")
    qtbot.keyClicks(page.form.meant, "bulky waste")
    qtbot.keyClick(page.form.meant, Qt.Key.Key_Return)
    couch = (("gran's couch", "old couch"), ("bulky waste",))
    assert said(editor) == [TIMBER, couch]
    qtbot.waitUntil(lambda: ours(page) == [couch, TIMBER])
    assert (page.form.said.text(), page.form.meant.text()) == ("", "")
    place.undo()
    qtbot.waitUntil(lambda: ours(page) == [TIMBER])
    assert queued(editor) == [SaveSaying, RemoveSaying]


@pytest.mark.parametrize(
    ("words", "term", "reason", "blamed"),
    [
        ("", "bulky waste", "Write what citizens say", "said"),
        (" , !", "bulky waste", "Write what citizens say", "said"),
        ("couch", " ", "Write the official term", "meant"),
        ("a tree", "trees", "“a tree” would lead to itself.", "said"),
        ("Timber", "removal of a tree", "“Timber” leads to “removal of a tree” already: added by editors.", "said"),
        ("wombat", "dogs", "“wombat” leads to “dogs” already: from the administrator.", "said"),
        ("travel documents", "passport", "already: comes with the program.", "said"),
    ],
)
def test_what_cannot_be_kept_is_said_at_the_form_and_nothing_typed_is_lost(page, editor, words, term, reason, blamed):
    write(page, words, term)
    assert reason in page.form.problem.text()
    assert page.form.problem.isVisible()
    assert getattr(page.form, blamed).property("wrong") == "true"
    assert (page.form.said.text(), page.form.meant.text()) == (words, term)
    assert queued(editor) == []
    page.form.said.setText("something else")
    assert page.form.problem.isHidden()


def test_one_of_the_citys_is_changed_and_taken_back(place, page, editor, qtbot):
    assert page.marked.origin == Origin.EDITORS
    page.change.click()
    assert (page.form.said.text(), page.form.meant.text()) == ("timber", "removal of trees")
    write(page, "timber, lumber", "removal of trees")
    assert said(editor) == [(("timber", "lumber"), ("removal of trees",))]
    assert page.form.said.text() == ""
    place.undo()
    assert said(editor) == [TIMBER]


def test_changing_is_left_with_escape(page, editor, qtbot):
    page.change.click()
    qtbot.keyClick(page.form.said, Qt.Key.Key_Escape)
    assert page.form.said.text() == ""
    assert page.form.cancel.isHidden()
    assert queued(editor) == []


def test_one_of_the_citys_is_removed_and_put_back(place, page, editor, qtbot):
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert said(editor) == []
    qtbot.waitUntil(lambda: ours(page) == [])
    place.undo()
    assert said(editor) == [TIMBER]


def test_what_comes_with_the_program_is_shown_and_stays(page, editor, qtbot):
    page.words.setText("passport")
    qtbot.waitUntil(lambda: page.marked.origin == Origin.PRODUCT)
    assert page.remove.isHidden()
    assert page.change.isHidden()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert queued(editor) == []


def test_what_agents_picked_is_taken_over_and_what_a_title_says_is_not_proposed(page, editor, qtbot):
    page.origin.setCurrentIndex(page.origin.findData(Origin.AGENTS))
    (proposed,) = listed(page)
    assert proposed.said == ("quokka trouble",)
    page.take.click()
    assert (proposed.said, proposed.meant) in said(editor)
    qtbot.waitUntil(lambda: listed(page) == [])
    assert page.empty.isVisible()


def test_the_list_follows_words_origin_and_language(page, place, qtbot):
    page.words.setText("TIMBER tree")
    assert [row.said for row in listed(page)] == [("timber",)]
    page.words.setText("zzzz")
    assert listed(page) == []
    assert page.empty.isVisible()
    page.words.clear()
    page.origin.setCurrentIndex(page.origin.findData(Origin.SETTING))
    assert [row.said for row in listed(page)] == [("wombat",)]
    page.origin.setCurrentIndex(0)
    place.pages.answers_view.languages.chosen.emit("pl")
    qtbot.waitUntil(lambda: any("paszport" in row.said for row in listed(page)))


def test_what_another_editor_adds_appears(page, place, editor, replica, qtbot):
    with replica.writing() as session:
        row = Saying(id=new_id(), language="en", said=["couch"], meant=["bulky waste"], removed=False)
        row.agent_id, row.at = editor.agent.id, datetime.now(UTC)
        session.add(row)
    place.desk.bridge.changed.emit(Changed(tables=frozenset({"saying"})))
    qtbot.waitUntil(lambda: len(ours(page)) == 2)


def test_an_agent_has_no_such_part(desk, station):
    workplace = desk.show_window(station)
    workplace.open_page("answers")
    workplace.pages.answers_view.turn_to("words")
    assert not hasattr(workplace.pages.answers_view, "words")
