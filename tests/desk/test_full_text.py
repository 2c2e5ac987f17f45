"""The full text of an answer in a reply: all that the article says, as plain text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from agent_console.database.queries.articles import article_text
from agent_console.desk.knowledge.full_text import full_text
from agent_console.intake.city import city_id


@pytest.fixture
def article(station):
    with station.reading() as session:
        return article_text(session, city_id("article", "bulky-waste.en"), "en")


def test_lists_and_offices_follow_the_text_and_no_mark_is_left(article):
    content = replace(
        article.content,
        documents=("an [application](https://city.example/form)", "**proof** of address"),
        fees=("free",),
        deadlines=(),
        offices=("Hall | Main Street 1 |  | 555 | hall@city.example | Mo-Fr 08:00-16:00", "x | y | z | 1 | 2 | never"),
    )
    told = full_text(replace(article, content=content, short_answer="In **short**.", body="# Title\n\nThe *body*."))
    assert told.split("\n\n") == [
        "In short.",
        "The body.",
        "- an application (https://city.example/form)\n- proof of address",
        "- free",
        "- Hall, Main Street 1, 555, hall@city.example\n- x | y | z | 1 | 2 | never",
    ]


@pytest.mark.parametrize("way", ["key", "link"])
def test_one_key_writes_it_into_the_reply(place, arrivals, qtbot, article, way):
    place.open_contact(arrivals.mail())
    place.main_action()
    place.contact_view.write("reply")
    panel = place.answers_panel
    panel.search.setText("bulky waste")
    qtbot.waitUntil(lambda: bool(place.answers.found), timeout=15_000)
    assert place.answers.found[0].article_id == article.id
    if way == "key":
        qtbot.keyClick(panel.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    else:
        panel._views[0].all.click()
    assert full_text(article) in place.contact_view.composer.editor.toPlainText()
