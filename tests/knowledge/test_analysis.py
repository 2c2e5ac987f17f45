"""Words and the forms they are compared in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.knowledge.analysis import Analyser, compound_parts, fold, spans


@pytest.mark.parametrize(
    ("written", "folded"), [("Łódź", "lodz"), ("Straße", "strasse"), ("MÜLL", "mull"), ("Żółć", "zolc")]
)
def test_folding_drops_case_and_diacritics(written, folded):
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("pl", "mieszkania", "mieszkanie"),
        ("pl", "śmieci", "smieci"),
        ("pl", "zasiłku", "zasiłek"),
        ("pl", "ulicy", "ulica"),
        ("de", "Wohnungen", "wohnung"),
        ("en", "collected", "collection"),
        ("en", "child's", "child"),
    ],
)
def test_inflected_forms_meet_in_a_term(language, one, other):
    analyser = Analyser(language)
    assert set(analyser.terms(one.lower())) & set(analyser.terms(other.lower()))


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("mullabholung", ("mull", "abholung")),
        ("wohnungsamt", ()),
        ("arbeitsvertrag", ("arbeit", "vertrag")),
        ("sperrmullabholung", ("sperr", "mull", "abholung")),
        ("personalausweis", ("ausweis",)),
    ],
)
def test_compounds_fall_into_known_words(compound, parts):
    assert compound_parts(compound, {"mull", "abholung", "arbeit", "vertrag", "sperr", "ausweis"}) == parts


@given(st.text(max_size=60))
def test_words_stand_where_they_say(text):
    for start, end, word in spans(text):
        assert text[start:end].lower() == word


@given(st.text(max_size=40), st.sampled_from(["en", "pl", "de", "fr"]))
def test_any_text_can_be_analysed(text, language):
    analyser = Analyser(language)
    for surface in analyser.surfaces(text):
        assert analyser.terms(surface)
