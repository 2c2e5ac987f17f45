"""Supervisors rule where contacts go, see what would happen, and take a rule back."""

import pytest
from sqlalchemy import select

from agent_console.database.queries.routing_rules import RuleRow
from agent_console.database.tables import Agent, Setting
from agent_console.sync.station import Station


@pytest.fixture
def supervisor(replica):
    with replica.reading() as session:
        agent_id = session.scalar(select(Agent.id).where(Agent.role == "supervisor").order_by(Agent.login))
    return Station.on_replica(replica, agent_id)


@pytest.fixture
def page(desk, supervisor, qtbot):
    place = desk.show_window(supervisor)
    place.window.resize(1672, 900)
    place.open_page("rules")
    return place


def department(place, name):
    return next(one.id for one in place.desk.names.book.departments.values() if one.name == name)


def written(place, phrase, to):
    view = place.pages.rules_view
    view.new.click()
    view.form.phrases.setText(phrase)
    view.form.target.setCurrentIndex(view.form.target.findData(department(place, to)))
    view.form.save.click()


def test_an_agent_is_not_offered_the_page(place):
    assert place.window.rail.buttons["rules"].isHidden()


def test_a_rule_is_written_listed_and_tried(page, qtbot):
    view, presenter = page.pages.rules_view, page.pages.rules
    assert not page.window.rail.buttons["rules"].isHidden()
    written(page, "quokka, wallaby", "Parks and trees")
    (rule,) = presenter.rules
    assert rule.phrases == ("quokka", "wallaby")
    assert presenter.target_name(rule) == "Parks and trees"
    assert view.form.isHidden()
    view.text.setText("there are wallabies in my garden")
    qtbot.waitUntil(lambda: "Rule 1" in view.answer.text(), timeout=5_000)
    assert "Parks and trees" in view.answer.text()


def test_a_rule_without_when_or_where_to_cannot_be_saved(page):
    form = page.pages.rules_view.form
    page.pages.rules_view.new.click()
    assert not form.save.isEnabled()
    form.phrases.setText("quokka")
    assert not form.save.isEnabled()
    form.target.setCurrentIndex(1)
    assert form.save.isEnabled()
    form.phrases.setText(" , ")
    assert not form.save.isEnabled()


def test_a_rule_taken_away_can_be_put_back(page):
    written(page, "quokka", "Parks and trees")
    presenter = page.pages.rules
    presenter.remove(presenter.rules[0])
    assert presenter.rules == []
    page.undo()
    assert [rule.phrases for rule in presenter.rules] == [("quokka",)]


def test_rules_are_put_in_another_order(page):
    written(page, "quokka", "Parks and trees")
    written(page, "wallaby", "Parks and trees")
    presenter = page.pages.rules
    presenter.move(presenter.rules[1], -1)
    assert [rule.phrases for rule in presenter.rules] == [("wallaby",), ("quokka",)]
    presenter.move(presenter.rules[0], -1)
    assert [rule.phrases for rule in presenter.rules] == [("wallaby",), ("quokka",)]


def test_a_changed_rule_keeps_its_place(page):
    written(page, "quokka", "Parks and trees")
    presenter = page.pages.rules
    rule = presenter.rules[0]
    presenter.save(RuleRow(rule.id, rule.position, ("emu",), None, None, rule.department_id, None))
    assert [(one.id, one.phrases) for one in presenter.rules] == [(rule.id, ("emu",))]


def test_a_text_without_a_rule_shows_what_routing_would_offer(page, qtbot):
    qtbot.waitUntil(lambda: page.learned._routing is not None, timeout=15_000)
    view = page.pages.rules_view
    view.text.setText("may I cut down the birch in my garden")
    qtbot.waitUntil(lambda: "Parks and trees" in view.answer.text(), timeout=5_000)
    assert "No rule decides" in view.answer.text()


def test_a_supervisor_says_who_is_on_duty_and_takes_it_back(page):
    card = page.pages.rules_view.duty
    card.department.setCurrentIndex(card.department.findData(department(page, "Contact centre")))
    card.department.activated.emit(card.department.currentIndex())
    with page.desk.station.reading() as session:
        assert session.get(Setting, "duty_desk").value == {"department": department(page, "Contact centre")}
    page.undo()
    with page.desk.station.reading() as session:
        assert session.get(Setting, "duty_desk").value == {}
