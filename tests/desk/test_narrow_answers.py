"""Answers and articles in the narrowest window, in the language with the longest words: nothing is cut."""

import pytest

from agent_console.database.tables import Agent
from agent_console.desk.settings.preferences import Preferences
from agent_console.desk.widgets.button import say
from agent_console.domain.people import Role
from agent_console.intake.city import city_id
from agent_console.sync.station import Station


@pytest.fixture
def preferences(preferences):
    preferences.save(Preferences(language="de", look="light"))
    return preferences


@pytest.fixture
def narrow(place):
    place.window.resize(place.window.minimumSize())
    return place


def test_the_answers_end_where_their_panel_ends(narrow, arrivals, qtbot):
    narrow.open_contact(arrivals.mail("Mülltonne nicht geleert", language="de"))
    narrow.answers_panel.search.setText("personalausweis beantragen")
    qtbot.waitUntil(lambda: bool(narrow.answers.found), timeout=15_000)
    panel = narrow.answers_panel
    room = panel.parentWidget()
    qtbot.waitUntil(lambda: panel.geometry().right() <= room.parentWidget().width())
    assert panel.missing.sizeHint().width() <= panel.width()
    assert panel._took.isHidden()  # it would stand on what was typed
    panel.search.setText("ausweis")
    narrow.window.resize(1672, 900)
    qtbot.waitUntil(lambda: not panel._took.isHidden())


def test_an_article_wraps_where_its_paper_ends(narrow, qtbot):
    narrow.open_page("answers")
    view = narrow.pages.answers_view
    qtbot.waitUntil(lambda: view.sheet.article is not None, timeout=15_000)
    bar = view.article.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    narrow.window.resize(1672, 900)
    qtbot.waitUntil(lambda: view.article.lineWrapColumnOrWidth() == narrow.desk.theme.px(700))


@pytest.fixture
def editors(desk, replica):
    """A window of an editor, who also has buttons and a form."""
    with replica.reading() as session:
        agent_id = session.query(Agent.id).where(Agent.role == Role.EDITOR).limit(1).scalar()
    workplace = desk.show_window(Station.on_replica(replica, agent_id))
    workplace.window.resize(workplace.window.minimumSize())
    workplace.open_page("answers")
    return workplace


def test_buttons_without_room_for_words_keep_them_as_names(editors, qtbot):
    view = editors.pages.answers_view
    view.show_article(city_id("article", "bulky-waste.de"))
    sheet = view.sheet
    say(sheet.withdraw, "Worte, für die auf diesem Blatt kein Platz ist " * 3)
    sheet._fit()
    assert sheet.edit.text() == ""
    assert sheet.edit.accessibleName() == sheet.edit.toolTip() == "Bearbeiten"
    editors.window.resize(3000, 900)
    qtbot.waitUntil(lambda: sheet.edit.text() == "Bearbeiten")


def test_the_form_is_no_wider_than_its_place(editors, qtbot):
    view = editors.pages.answers_view
    view.show_article(city_id("article", "bulky-waste.de"))
    view.edit()
    form = view.editor.form
    qtbot.waitUntil(lambda: form.widget().width() <= form.viewport().width() and form.isVisible())
