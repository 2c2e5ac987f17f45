"""What supervisors ruled wins, and is said."""

import pytest

from agent_console.routing.facts import RuleFact
from agent_console.routing.question import Question
from agent_console.routing.router import Router
from tests.routing.test_router import DEPARTMENTS, DISTRICTS, MONDAY, PAGES, PARTNERS, PAST, SERVICES


def ruled(*rules):
    return Router.learn(PAST, SERVICES, PAGES, DEPARTMENTS, PARTNERS, DISTRICTS, rules=rules)


def suggested(router, text, **known):
    return router.suggest(Question(text, "en", **known), MONDAY)


def test_a_phrase_decides_whatever_was_learned():
    router = ruled(RuleFact("r", "roads", ("old sofa",)))
    (only,) = suggested(router, "two old sofas stand on the kerb")
    assert (only.target_id, only.confidence, only.certain) == ("roads", 1.0, True)
    assert only.reasons[0].word == "supervisors_rule"
    assert only.reasons[0].facts["phrase"] == "old sofa"
    assert suggested(router, "a new sofa")[0].target_id == "waste"


def test_the_first_rule_that_holds_decides():
    router = ruled(RuleFact("a", "roads", ("sofa",)), RuleFact("b", "parks", ("sofa",)))
    assert suggested(router, "my sofa")[0].target_id == "roads"


@pytest.mark.parametrize(("district", "target"), [("north", "registry"), ("south", "waste")])
def test_all_that_a_rule_asks_for_must_hold(district, target):
    router = ruled(RuleFact("r", "registry", ("sofa",), district_id="north"))
    assert suggested(router, "a sofa", district_id=district)[0].target_id == target


def test_the_street_in_the_text_counts_as_the_district():
    router = ruled(RuleFact("r", "registry", ("sofa",), district_id="north"))
    assert suggested(router, "a sofa in Orchard Lane")[0].target_id == "registry"


def test_a_service_may_decide_alone_and_a_partner_be_the_target():
    router = ruled(RuleFact("r", "gas", service_id="holes"))
    (only,) = suggested(router, "anything", service_id="holes")
    assert (only.target_id, only.kind) == ("gas", "partner")


def test_a_rule_to_where_the_contact_is_already_says_nothing():
    router = ruled(RuleFact("r", "roads", ("sofa",)))
    assert "roads" not in [one.target_id for one in suggested(router, "sofa", department_id="roads")]


def test_who_had_it_before_is_never_certain():
    first = suggested(ruled(), "an old sofa and a mattress", tried=("waste",))[0]
    assert first.target_id == "waste"
    assert not first.certain
    assert first.reasons[0].word == "had_it_before"


def test_what_decides_can_be_asked():
    router = ruled(RuleFact("r", "roads", ("sofa",)))
    assert router.ruling(Question("the sofa", "en")) == "r"
    assert router.ruling(Question("the tree", "en")) is None
