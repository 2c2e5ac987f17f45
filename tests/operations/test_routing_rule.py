"""Supervisors rule where contacts go."""

import pytest

from agent_console.database.tables import Agent, RoutingRule
from agent_console.domain.identifiers import new_id
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations import RemoveRoutingRule, SaveRoutingRule, decode, encode


@pytest.fixture
def boss(city):
    city.session.add(
        Agent(id="boss", login="boss", name="Boss", role="supervisor", department_id="centre", extension="199",
              languages=[], active=True)
    )  # fmt: skip
    city.session.flush()
    return "boss"


def rule(**other):
    given = {"rule_id": new_id(), "position": 1, "phrases": ("loose  dog",), "department_id": "waste"}
    return SaveRoutingRule(**(given | other))


def test_a_supervisor_writes_changes_removes_and_puts_back(city, boss):
    written = rule()
    assert city.do(written, boss) == Outcome.APPLIED
    kept = city.session.get_one(RoutingRule, written.rule_id)
    assert (kept.phrases, kept.department_id, kept.agent_id) == (["loose dog"], "waste", "boss")
    with pytest.raises(Noop):
        city.do(written, boss)
    assert city.do(rule(rule_id=written.rule_id, department_id="housing"), boss) == Outcome.APPLIED
    assert city.do(RemoveRoutingRule(rule_id=written.rule_id), boss) == Outcome.APPLIED
    assert city.session.get_one(RoutingRule, written.rule_id).removed
    with pytest.raises(Noop):
        city.do(RemoveRoutingRule(rule_id=written.rule_id), boss)
    assert city.do(RemoveRoutingRule(rule_id=written.rule_id, removed=False), boss) == Outcome.APPLIED


@pytest.mark.parametrize("operation", [rule(), RemoveRoutingRule(rule_id=new_id())])
def test_nobody_else_may(city, operation):
    with pytest.raises(Rejected) as refused:
        city.do(operation, "maria")
    assert refused.value.reason == Reason.NOT_ALLOWED


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"phrases": (" ",)}, Reason.INCOMPLETE),
        ({"department_id": None}, Reason.INCOMPLETE),
        ({"partner_id": "water"}, Reason.INCOMPLETE),
        ({"department_id": "nowhere"}, Reason.NOT_FOUND),
        ({"service_id": "nothing"}, Reason.NOT_FOUND),
    ],
)
def test_a_rule_says_when_and_where_to(city, boss, other, reason):
    with pytest.raises(Rejected) as refused:
        city.do(rule(**other), boss)
    assert refused.value.reason == reason


def test_they_travel():
    for operation in (rule(phrases=("a", "b")), RemoveRoutingRule(rule_id=new_id())):
        assert decode(encode(operation)) == operation
