"""Until the articles have been read the desk says so: it neither denies an answer nor counts one as missing."""

from threading import Event

import pytest

from agent_console.database.tables import MissingAnswer
from agent_console.desk.application import Learn


@pytest.fixture
def may_read():
    """The articles wait for it."""
    event = Event()
    yield event
    event.set()


@pytest.fixture
def learned(learned, may_read):
    """Knowledge that is read when ``may_read`` allows it."""

    def answers(session):
        may_read.wait(30)
        return learned.answers(session)

    return Learn(answers, learned.routing)


@pytest.fixture
def panel(place, arrivals):
    """The answers beside a call."""
    place.open_contact(arrivals.mail())
    return place.answers_panel


def test_words_typed_meanwhile_are_answered_by_themselves_afterwards(place, panel, may_read, qtbot):
    panel.search.setText("bin not emptied")
    assert "being read" in panel._none.text()
    assert panel.missing.isHidden()
    may_read.set()
    qtbot.waitUntil(lambda: bool(place.answers.found), timeout=15_000)
    assert panel._none.isHidden()
    assert not panel.missing.isHidden()


def test_a_search_without_result_is_not_counted_meanwhile(place, panel, may_read, qtbot):
    searched = []
    place.answers.searched.connect(lambda words, best: searched.append((words, best)))
    panel.search.setText("gold bars in the river")
    assert not searched
    may_read.set()
    qtbot.waitUntil(lambda: bool(searched), timeout=15_000)
    assert searched[0][0] == "gold bars in the river"


def test_no_answer_is_reported_as_missing_meanwhile(place, panel, station, may_read, qtbot):
    panel.search.setText("gold bars in the river")
    assert not place.answers.missing()
    with station.reading() as session:
        assert session.query(MissingAnswer).count() == 0
    may_read.set()
    qtbot.waitUntil(place.answers.missing, timeout=15_000)


def test_the_page_of_articles_finds_titles_meanwhile(place, panel, qtbot):
    place.open_page("answers")
    presenter = place.pages.articles
    qtbot.waitUntil(lambda: bool(presenter.choices("")), timeout=15_000)
    assert [choice.title for choice in presenter.choices("bulky waste")] == ["Bulky waste collection"]
