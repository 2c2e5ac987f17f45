"""What is new in a message, and what is only repeated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.channels.mail.quoted import fold
from tests.channels.real_data import real_files


@pytest.mark.parametrize(
    "earlier",
    [
        "W dniu 2.11.2026 o 10:15, Urząd Miasta pisze:\n> Dzień dobry\n> wysłano",
        "pon., 2 lis 2026 o 10:15 Urząd Miasta <urzad@example.org> napisał(a):\n\n> Dzień dobry",
        "Am 02.11.2026 um 10:15 schrieb Stadt Wolfsburg:\n> Guten Tag",
        "On Mon, 2 Nov 2026 at 10:15, City Hall <city@example.org>\nwrote:\n\n> Good morning",
        "-----Original Message-----\nFrom: City\nSent: Monday\n\nGood morning",
        "____________________\nOd: Urząd Miasta\nWysłano: poniedziałek\nDo: Jan\nTemat: Zwrot\n\nDzień dobry",
        "Von: Stadt\nGesendet: Montag\nAn: Jan\nBetreff: Antrag\n\nGuten Tag",
        "-- \nJan Kowalski\ntel. 601 100 200",
        "Wysłane z iPhone'a",
        "Von meinem iPhone gesendet",
    ],
)
def test_earlier_messages_and_signatures_are_folded(earlier: str) -> None:
    folded = fold(f"Dziękuję, to pomogło.\n\n{earlier}\n")
    assert folded.words == "Dziękuję, to pomogło."
    assert folded.quoted.strip() == earlier.strip()


@pytest.mark.parametrize(
    "text",
    [
        "Potrzebuję:\n- dowodu\n- wniosku",
        "Od: poniedziałku do piątku jestem w domu.",
        "Pan Nowak napisał: proszę czekać.",
        "> Cytat\n\nA to moja odpowiedź.",
        "Kwota: 100\nData: 2.11.2026",
    ],
)
def test_words_of_the_sender_stay(text: str) -> None:
    assert fold(text).words == text


def test_an_answer_below_what_it_answers_is_found() -> None:
    folded = fold("On Mon, 2 Nov 2026 at 10:15, City <city@example.org> wrote:\n> Which street?\n\nLong Street 5")
    assert folded.words == "Long Street 5"


@given(st.text(alphabet=st.sampled_from("ab>|:-_ \n<@.1WOn"), max_size=300))
def test_nothing_is_ever_lost(text: str) -> None:
    folded = fold(text)
    assert sorted(f"{folded.words}\n{folded.quoted}".split()) == sorted(text.split())


def test_the_public_replies_are_divided_as_expected() -> None:
    agreed, files = 0, real_files("email/discourse-reply/test/emails", "*.txt")
    for path in files:
        expected = path.parents[1].joinpath("trimmed", path.name).read_text("utf-8")
        agreed += fold(path.read_text("utf-8").replace("\r\n", "\n")).words.split() == expected.split()
    print(f"replies: {agreed} of {len(files)} divided as expected")
    assert agreed / len(files) >= 0.88
