"""A letter's date, sender and numbers are read where letters have them, and nowhere else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.letter import LetterFacts, letter_facts
from tests.channels.real_data import real_files

RECEIVED = date(2026, 11, 20)
DAY = date(2026, 11, 12)

POLISH = """Jan Kowalski
ul. Polna 3/4
50-001 Wrocław
                                  Wrocław, dnia 12 listopada 2026 r.
Urząd Miasta
pl. Nowy Targ 1
50-141 Wrocław

Znak sprawy: W-2026-417

Szanowni Państwo,
proszę o odbiór odpadów do 14.11.2026.
Z poważaniem
Jan Kowalski"""

GERMAN = """Erika Mustermann · Hauptstraße 12a · 38440 Wolfsburg

Stadt Wolfsburg
Bürgeramt
Porschestraße 49
38440 Wolfsburg

Unser Zeichen: AB 12/3-26     Ihr Zeichen: K7QM-3TXA
Wolfsburg, den 12.11.2026

Sehr geehrte Damen und Herren,
am 1.10.2026 zog ich um. Mein Aktenzeichen: steht oben.
"""

ENGLISH = """Haringey Council
River Park House
225 High Road
London N22 8HQ

Your ref: K7QM-3TXA
12th November 2026

Dear Sir or Madam,
I write about the bin.
Yours faithfully,

Mary O'Neill
"""


def test_a_polish_letter():
    address = "ul. Polna 3/4, 50-001 Wrocław"
    assert letter_facts(POLISH, RECEIVED) == LetterFacts(DAY, "Jan Kowalski", address, "W-2026-417")


def test_a_german_letter():
    assert letter_facts(GERMAN, RECEIVED) == LetterFacts(
        DAY, "Erika Mustermann", "Hauptstraße 12a, 38440 Wolfsburg", "AB 12/3-26"
    )


def test_an_english_letter_whose_only_address_is_the_councils_has_its_sender_from_the_signature():
    assert letter_facts(ENGLISH, RECEIVED) == LetterFacts(DAY, "Mary O'Neill", "", "K7QM-3TXA")


def test_who_bears_a_name_of_ours_is_written_to():
    text = "Riverford Services\n12 Quay Road\nLondon N8 1AA\n\nDear all,\n"
    assert letter_facts(text, RECEIVED).name == "Riverford Services"
    assert letter_facts(text, RECEIVED, ["Riverford Services"]) == LetterFacts()


@pytest.mark.parametrize(
    "line",
    [
        "12.11.2026", "12. 11. 2026", "12.11.26", "2026-11-12", "12/11/2026", "12. November 2026", "12 November 2026",
        "12th of November 2026", "November 12, 2026", "12 listopada 2026 r.", "Date: 12 Nov 2026", "Datum: 12.11.2026",
        "Data: 12.11.2026 r.", "Wolfsburg, den 12.11.2026", "Wrocław, dnia 12.11.2026 r.", "Wrocław dnia 12.11.2026",
        "Haringey, November 12, 2026", "Bad Homburg v.d. Höhe, 12. November 2026",
    ],
)  # fmt: skip
def test_a_date_is_read_as_letters_write_it(line):
    assert letter_facts(f"{line}\n\nDear all,\n", RECEIVED).dated == DAY


@pytest.mark.parametrize(
    "line",
    [
        "31.02.2026", "born 12.11.1950", "12.11.1950", "12.12.2026", "Rechnung 12.11.2026", "AB 12/3-26",
        "until 12.11.2026", "13/14/2026", "12.11.", "room 4", "1.2.3",
    ],
)  # fmt: skip
def test_another_date_is_not_the_letters(line):
    assert letter_facts(f"{line}\n\nDear all,\n", RECEIVED).dated is None


def test_a_date_below_the_greeting_is_not_the_letters():
    assert letter_facts("Dear all,\n12.11.2026\n", RECEIVED).dated is None


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Our ref: HX/2291-4", "HX/2291-4"), ("Ref.: 77 A 12", "77 A 12"), ("Az.: 4 C 112/26", "4 C 112/26"),
        ("Nasz znak: WGK.7021.4.2026", "WGK.7021.4.2026"), ("Nr sprawy: 99/2026", "99/2026"),
        ("Case number: 12345", "12345"), ("Sygn. akt: II C 12/26", "II C 12/26"),
    ],
)  # fmt: skip
def test_a_number_is_read_after_its_label(line, number):
    assert letter_facts(f"{line}\n\nDear all,\n", RECEIVED).number == number


@pytest.mark.parametrize("line", ["Reference: see below", "Az.:", "Our ref: 12.11.2026", "Znak czasu: 5", "Ref 12"])
def test_what_is_no_number_is_not_read_as_one(line):
    assert letter_facts(f"{line}\n\nDear all,\n", RECEIVED).number == ""


@given(st.text(), st.dates())
def test_no_text_is_too_strange(text, received):
    letter_facts(text, received, [text[:10]])


FRAGMENTS = st.sampled_from(
    [*POLISH.split("\n"), *GERMAN.split("\n"), *ENGLISH.split("\n"), "\t", "·", " " * 300, "9" * 500]
)


@given(st.lists(FRAGMENTS, max_size=40).map("\n".join))
def test_lines_in_any_order_give_only_what_stands_in_them(text):
    facts = letter_facts(text, RECEIVED)
    assert facts.name in text
    assert facts.number in text
    assert all(part in text for part in facts.address.split(", "))
    assert facts.dated in (None, DAY)


def test_pages_that_are_no_letters_say_nothing():
    for path in real_files("post/tesseract", "*.txt"):
        assert letter_facts(path.read_text("utf-8", errors="replace"), RECEIVED) == LetterFacts(), path.name
