"""Numbers, addresses and names in one written form."""

import json

import pytest

from agent_console.domain.addresses import email_folded, name_folded, phone_e164, phone_shown
from tests.channels.real_data import real_files


@pytest.mark.parametrize("spelling", ["601 100 200", "+48 601-100-200", "0048601100200", "(601) 100200", " 601100200 "])
def test_every_spelling_of_a_polish_number_is_one(spelling: str) -> None:
    assert phone_e164(spelling) == "+48601100200"


def test_a_german_spelling_is_read_in_germany() -> None:
    assert phone_e164("05361 28-0", "DE") == "+495361280"


@pytest.mark.parametrize(("given", "expected"), [("", ""), ("anonymous", ""), ("101", "101"), ("ext. 7", "7")])
def test_withheld_numbers_are_empty_and_extensions_digits(given: str, expected: str) -> None:
    assert phone_e164(given) == expected


def test_a_number_is_shown_in_groups_and_an_extension_as_it_is() -> None:
    assert phone_shown("+48601100200") == "+48 601 100 200"
    assert phone_shown("101") == "101"
    assert phone_shown("+x") == "+x"


def test_addresses_fold_case_and_white_space() -> None:
    assert email_folded(" Jan.Kowalski @Example.ORG ") == "jan.kowalski@example.org"


def test_names_fold_case_and_diacritics_of_three_languages() -> None:
    assert name_folded("Łukasz  ŻAK") == name_folded("lukasz zak")
    assert name_folded("Müller-Lüdenscheidt") == "muller-ludenscheidt"


def test_every_country_s_example_number_reads_the_same_with_and_without_its_prefix() -> None:
    examples = json.loads(real_files("phone", "examples.mobile.json")[0].read_text("utf-8"))
    shown = 0
    for country, national in examples.items():
        international = phone_e164(str(national), country)
        assert international.startswith("+"), country
        assert phone_e164(phone_shown(international), "PL") == international, country
        shown += 1
    assert shown > 200
