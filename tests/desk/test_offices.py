"""Offices of an answer in the real window: the citizen's own on top, the others one key away."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QUrl

from agent_console.desk.clock import Clock
from agent_console.intake.city import city_id

ARTICLE = city_id("article", "identity-card.en")


@pytest.fixture(autouse=True)
def monday_morning(monkeypatch):
    """Offices are open."""
    monkeypatch.setattr(Clock, "now", lambda _: datetime(2026, 11, 30, 10, 0, tzinfo=UTC))


def opened(place, arrivals, qtbot, text: str):
    contact_id = arrivals.mail("Identity card", text=text)
    place.open_contact(contact_id)
    place.answers_panel.search.setText("identity card")
    qtbot.waitUntil(lambda: bool(place.answers.found and place.answers.found[0].offices))
    return place.answers.found[0]


def test_the_office_of_the_street_that_is_named_comes_first(place, arrivals, qtbot):
    answer = opened(place, arrivals, qtbot, "I moved to Lighthouse Road. Where do I go?")
    assert answer.title == "Identity card"
    qtbot.waitUntil(lambda: place.answers.found[0].offices[0].district == "Harbour")  # as soon as routing is learned
    part = place.answers_panel._views[0].offices
    assert [one.name for one in part.shown] == ["Harbour district office"]
    assert part.others.text() == "6 more offices"


def test_a_district_that_is_typed_counts_more_than_the_contact(place, arrivals, qtbot):
    opened(place, arrivals, qtbot, "I moved to Lighthouse Road. Where do I go?")
    qtbot.waitUntil(lambda: bool(place.answers.district))
    place.answers_panel.search.setText("identity card Northgate")
    assert place.answers.found[0].offices[0].district == "Northgate"


def test_one_key_unfolds_the_other_offices_and_folds_them_again(place, arrivals, qtbot):
    answer = opened(place, arrivals, qtbot, "Where do I go?")
    part = place.answers_panel._views[0].offices
    place.answers_panel.turn_offices()
    assert part.shown == answer.offices
    place.answers_panel.turn_offices()
    assert len(part.shown) == 1
    assert any("Shift+F7" in key.sequences for key in place.keys)


def test_the_page_narrows_its_list_to_a_district_and_reads_offices_from_there_first(place, qtbot):
    place.open_page("answers")
    view, presenter = place.pages.answers_view, place.pages.articles
    qtbot.waitUntil(lambda: bool(presenter.choices("")))
    everything = {choice.key for choice in presenter.choices("")}
    view.district.setCurrentIndex(view.district.findText("Northgate"))
    view.show_article(ARTICLE)
    text = view.sheet.view.toPlainText()
    assert text.index("Northgate district office") < text.index("more offices")
    assert "Millfields district office" not in text
    assert {choice.key for choice in presenter.choices("")} <= everything


def test_the_link_under_the_offices_shows_all_of_them(place, qtbot):
    place.open_page("answers")
    view = place.pages.answers_view
    view.show_article(ARTICLE)
    assert "4 more offices" in view.sheet.view.toPlainText()
    view.sheet.view.anchorClicked.emit(QUrl("offices"))
    assert "Millfields district office" in view.sheet.view.toPlainText()
    assert "more offices" not in view.sheet.view.toPlainText()


def test_an_agent_narrows_the_list_by_department_too(place, qtbot):
    place.open_page("answers")
    view, presenter = place.pages.answers_view, place.pages.articles
    qtbot.waitUntil(lambda: bool(presenter.choices("")))
    before = len(presenter.choices(""))
    view.department.setCurrentIndex(view.department.findData(city_id("department", "waste")))
    qtbot.waitUntil(lambda: 0 < len(presenter.choices("")) < before)
    found = presenter.choices("identity card")
    assert ARTICLE not in {choice.key for choice in found}
