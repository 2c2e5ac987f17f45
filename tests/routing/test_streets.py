"""Finding the district a text names."""

import pytest

from agent_console.routing.facts import DistrictFact
from agent_console.routing.streets import Streets

STREETS = Streets(
    [
        DistrictFact("a", "Ołtaszyn", ("Ołtaszyn",), ("Orchard Lane", "ul. Wiśniowa", "ul. Grota-Roweckiego")),
        DistrictFact("b", "Lindenhof", ("Lindenhof", "Lipowy Dwór"), ("Lindenallee", "ul. Lipowa", "Am Sonnenhang")),
    ]
)


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("the lamp in Orchard Lane 14 is out", "Orchard Lane"),
        ("orchard lane", "Orchard Lane"),
        ("dziura na ul. Wiśniowej", "ul. Wiśniowa"),
        ("mieszkam przy ulicy wisniowej 3", "ul. Wiśniowa"),
        ("ul. Grota-Roweckiego 8", "ul. Grota-Roweckiego"),
        ("Schlagloch am Sonnenhang", "Am Sonnenhang"),
        ("LINDENALLEE 7", "Lindenallee"),
    ],
)
def test_a_street_is_found_in_any_case_and_inflection(text, street):
    place = STREETS.place_in(text)
    assert place is not None
    assert place.street == street


def test_a_polish_adjective_is_no_street():
    assert STREETS.place_in("nalewka wiśniowa i lipowa") is None


def test_in_an_address_no_mark_is_needed():
    assert STREETS.place_in("Wiśniowa 3", address=True).district_id == "a"


def test_a_district_is_found_by_any_of_its_names():
    assert STREETS.place_in("Müll in Lindenhof").district_id == "b"
    assert STREETS.place_in("jestem z Ołtaszyna").district_id == "a"


def test_a_street_counts_more_than_a_district():
    place = STREETS.place_in("I live in Lindenhof, the lamp stands in Orchard Lane")
    assert (place.district_id, place.street) == ("a", "Orchard Lane")


@pytest.mark.parametrize("text", ["", "orchard", "Lane Orchard", "14"])
def test_a_part_of_a_name_is_none(text):
    assert STREETS.place_in(text) is None
