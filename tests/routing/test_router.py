"""Which department answers, how sure, and why."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from agent_console.routing.facts import DistrictFact, Example, PageFact, ServiceFact, TargetFact
from agent_console.routing.question import Question
from agent_console.routing.router import Router

WEEK = {str(day): ["08:00-16:00"] for day in range(5)}
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SUNDAY = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

DEPARTMENTS = [
    TargetFact("waste", "department", "", (("en", "Waste"), ("pl", "Odpady")), WEEK),
    TargetFact("parks", "department", "", (("en", "Parks and trees"),), WEEK),
    TargetFact("roads", "department", "", (("en", "Roads"),), WEEK),
    TargetFact("registry", "department", "", (("en", "Registry"),), WEEK),
    TargetFact("office-north", "department", "", (("en", "North office"),), WEEK, ("north",)),
    TargetFact("office-south", "department", "", (("en", "South office"),), WEEK, ("south",)),
]
PARTNERS = [TargetFact("gas", "partner", "Smell of gas", (("en", "Gas company\nsmell of gas, gas supply"),), {})]
SERVICES = [
    ServiceFact("bulky", "waste", "Bulky waste", (("en", "Bulky waste\nsofa mattress"), ("pl", "kanapa materac"))),
    ServiceFact("trees", "parks", "Tree permit", (("en", "Tree permit\ncut down a tree"),)),
    ServiceFact("holes", "roads", "Potholes", (("en", "Pothole\nhole in the road"),)),
    ServiceFact("address", "registry", "Registering an address", (("en", "Registering an address\nmoved house"),)),
]
PAGES = [
    PageFact("Bulky waste collection", "en", "waste", "Bulky waste collection sofa mattress kerb"),
    PageFact("Removal of trees", "en", "parks", "Removal of trees cut down fell birch"),
]
DISTRICTS = [
    DistrictFact("north", "North End", ("North End", "Północ"), ("Orchard Lane", "ul. Leśna", "ul. Jana Pawła")),
    DistrictFact("south", "South End", ("South End",), ("River Road", "Hafenstraße")),
]
PAST = [
    Example("an old sofa and a mattress", "en", "waste", "bulky"),
    Example("sofa to be picked up", "en", "waste", "bulky"),
    Example("stara kanapa do zabrania", "pl", "waste", "bulky"),
    Example("may I cut down the birch", "en", "parks", "trees"),
    Example("a deep hole in the road", "en", "roads", "holes"),
    Example("the road is full of holes", "en", "roads", "holes"),
    Example("moved house and need to register", "en", "office-north", "address"),
    Example("register my new address", "en", "office-south", "address"),
    Example("registering an address after moving house", "en", "office-north", "address"),
]


@pytest.fixture
def router():
    return Router.learn(PAST, SERVICES, PAGES, DEPARTMENTS, PARTNERS, DISTRICTS, ZoneInfo("Europe/Warsaw"))


def first(router, text, now=MONDAY, **known):
    return router.suggest(Question(text, "en", **known), now)[0]


def reasons(suggestion):
    return {reason.word: reason.facts for reason in suggestion.reasons}


def test_words_lead_to_the_department(router):
    assert first(router, "who collects my sofas?").target_id == "waste"
    assert first(router, "the birch must be cut down").target_id == "parks"


def test_words_of_a_partners_field_lead_to_the_partner(router):
    suggestion = first(router, "there is a smell of gas in the cellar")
    assert (suggestion.target_id, suggestion.kind) == ("gas", "partner")
    assert reasons(suggestion)["answers_for"] == {"about": "Smell of gas"}


def test_the_chosen_service_speaks_loudest(router):
    suggestion = first(router, "the sofa, the mattress", service_id="holes")
    assert suggestion.target_id == "roads"
    assert reasons(suggestion)["owns_service"] == {"service": "Potholes"}


def test_where_the_contact_is_now_is_never_suggested(router):
    found = router.suggest(Question("an old sofa", "en", department_id="waste"), MONDAY, limit=9)
    assert "waste" not in [suggestion.target_id for suggestion in found]


def test_confidence_adds_up_to_one_at_most_and_falls(router):
    found = router.suggest(Question("a sofa on the road under a tree", "en"), MONDAY, limit=20)
    confidences = [suggestion.confidence for suggestion in found]
    assert sum(confidences) <= 1 + 1e-9
    assert confidences == sorted(confidences, reverse=True)
    assert len(found) > 3


def test_staying_leaves_the_others_unsure(router):
    found = router.suggest(Question("an old sofa and a mattress", "en", department_id="waste"), MONDAY)
    assert not any(suggestion.certain for suggestion in found)


def test_nothing_known_suggests_nothing(router):
    assert router.suggest(Question("", "en"), MONDAY) == []
    assert router.suggest(Question("xqzvw", "en"), MONDAY) == []


def test_similar_contacts_are_counted(router):
    assert reasons(first(router, "an old sofa"))["similar_contacts"] == {"count": "2", "total": "2"}


def test_the_article_that_says_so_is_named(router):
    assert reasons(first(router, "an old sofa and a mattress"))["owns_article"] == {"article": "Bulky waste collection"}


@pytest.mark.parametrize(
    ("known", "office", "word"),
    [
        ({"address": "Orchard Lane 14, North End"}, "office-north", "street_in_district"),
        ({"address": "ul. Leśna 3/2"}, "office-north", "street_in_district"),
        ({"address": "Hafenstraße 9"}, "office-south", "street_in_district"),
        ({"district_id": "south"}, "office-south", "lives_in_district"),
    ],
)
def test_local_matters_go_to_the_office_of_the_district(router, known, office, word):
    suggestion = first(router, "register my address after moving house", **known)
    assert suggestion.target_id == office
    assert word in reasons(suggestion)


def test_the_street_in_the_words_counts_more_than_where_the_citizen_lives(router):
    suggestion = first(router, "register my new address in River Road after moving house", district_id="north")
    assert suggestion.target_id == "office-south"
    assert reasons(suggestion)["street_in_district"] == {"street": "River Road", "district": "South End"}


def test_without_a_district_no_office_is_guessed(router):
    found = router.suggest(Question("register my address", "en"), MONDAY, limit=20)
    assert not {"office-north", "office-south"} & {suggestion.target_id for suggestion in found}


def test_opening_hours_are_told_in_the_citys_time(router):
    assert reasons(first(router, "sofa"))["open_until"] == {"time": "16:00"}
    assert reasons(first(router, "sofa", SUNDAY))["closed_opens"] == {"time": "08:00", "day": "2026-11-23"}
    evening = datetime(2026, 11, 23, 15, 30, tzinfo=UTC)  # 16:30 in Warsaw
    assert "closed_opens" in reasons(first(router, "sofa", evening))


def test_a_correction_is_learned_at_once(router):
    text = "graffiti on the underpass wall"
    for _ in range(3):
        router.learned(text, "roads", "en")
    suggestion = first(router, "new graffiti in the underpass")
    assert suggestion.target_id == "roads"
    assert reasons(suggestion)["similar_contacts"]["count"] == "3"


def test_repeated_corrections_overrule_the_words_of_the_catalogue(router):
    for _ in range(12):
        router.learned("a mattress lies in the park", "parks", "en")
    assert first(router, "mattress in the park").target_id == "parks"


def test_another_languages_words_lead_there_too(router):
    assert router.suggest(Question("stare kanapy", "pl"), MONDAY)[0].target_id == "waste"


def test_an_unknown_language_is_tried_in_all(router):
    assert router.suggest(Question("kanapa", ""), MONDAY)[0].target_id == "waste"


def test_a_router_without_any_examples_answers_from_the_catalogue():
    router = Router.learn([], SERVICES, PAGES, DEPARTMENTS, PARTNERS)
    assert router.suggest(Question("cut down a tree", "en"), MONDAY)[0].target_id == "parks"
    assert Router.learn([], [], [], [], []).suggest(Question("tree", "en"), MONDAY) == []


def test_one_article_that_fits_a_little_is_no_certainty():
    departments = [TargetFact(f"d{n}", "department", "", (), {}) for n in range(20)]
    pages = [PageFact("Permit for a market stall", "en", "d3", "Permit for a market stall", "")]
    found = Router.learn([], [], pages, departments, []).suggest(Question("a permit to build a garage", "en"), MONDAY)
    assert [suggestion.target_id for suggestion in found] == ["d3"]
    assert not found[0].certain
