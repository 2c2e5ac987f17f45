"""Which of many offices stands on top, and what a district leaves of the pages."""

from datetime import datetime

from agent_console.domain.office import Office
from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.nearest import nearest_first
from agent_console.knowledge.only import Only
from agent_console.knowledge.page import Page

MONDAY = datetime(2026, 11, 30, 15, 0)
HARBOUR = frozenset({"harbour", "port", "hafen"})


def office(name: str, district: str, hours: str) -> Office:
    return Office.read(f"{name} | | {district} | | | {hours}")


def names(offices, district=frozenset(), now=MONDAY):
    return [one.name for one in nearest_first(offices, district, now)]


def test_the_citizens_own_office_comes_first_even_while_it_is_closed():
    offices = (office("Open", "Old Town", "Mo 08:00-18:00"), office("Own", "Port", "Mo 08:00-12:00"))
    assert names(offices, HARBOUR) == ["Own", "Open"]


def test_a_district_is_known_by_its_name_in_any_language():
    for written in ("Harbour", "Port", "Hafen", "HAFEN"):
        offices = (office("Open", "Old Town", "Mo 08:00-18:00"), office("Own", written, "Mo 08:00-12:00"))
        assert names(offices, HARBOUR)[0] == "Own"


def test_of_the_others_the_open_ones_come_first_and_those_that_open_soonest_before_those_that_do_not():
    offices = (
        office("Never", "A", ""),
        office("Next week", "B", "Mo 08:00-09:00"),
        office("Tomorrow", "C", "Tu 08:00-09:00"),
        office("Closes soon", "D", "Mo 08:00-15:30"),
        office("Closes late", "E", "Mo 08:00-18:00"),
    )
    assert names(offices) == ["Closes late", "Closes soon", "Tomorrow", "Next week", "Never"]


def page(number: str, district: str, service: str | None = "card") -> Page:
    offices = (office(f"Office {district}", district, "Mo 08:00-16:00"),) if district else ()
    return Page(
        id=number, language="en", title="Identity card", short_answer="Come in person.", body="Bring a photograph.",
        keywords=(), service_id=service, service_name="", department_id="d", internal=False, offices=offices,
    )  # fmt: skip


def test_the_same_service_at_twenty_offices_is_one_answer_with_all_of_them():
    index = KnowledgeIndex([page(f"{n:02}", f"District {n}") for n in range(20)])
    (hit,) = index.search("identity card", "en")
    assert {one.district for one in hit.offices} == {f"District {n}" for n in range(20)}


def test_a_district_leaves_what_is_given_there_or_in_the_whole_city():
    index = KnowledgeIndex([page("here", "Hafen", "a"), page("away", "Old Town", "b"), page("city", "", "c")])
    found = index.search("identity card", "en", only=Only(district=HARBOUR))
    assert {hit.page.id for hit in found} == {"here", "city"}
