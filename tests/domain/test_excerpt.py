"""An excerpt shows the words that were searched for, where they stand, as they are written."""

from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.excerpt import excerpt
from agent_console.domain.spelling import words_folded


def shown(text: str, *words: str) -> list[str]:
    place = excerpt(text, words)
    return [place.text[start:end] for start, end in place.found] if place else []


def test_words_are_found_at_their_beginning_in_any_spelling():
    assert shown("Die Straße in Łódź, straßenweise", "STRASSE", "lodz") == ["Straße", "Łódź", "straße"]
    assert shown("Auslage", "lage") == []


def test_a_late_word_is_shown_with_what_stands_before_it():
    place = excerpt("word " * 100 + "and the barrel at last", ["barrel"])
    assert place is not None
    assert place.text.startswith("…")
    assert place.text.endswith("and the barrel at last")
    assert len(place.text) < 200


def test_a_number_is_found_with_other_signs_between():
    assert shown("Zeichen W 2026/417", "W-2026-417") == ["W 2026/417"]


def test_nothing_to_search_finds_nothing():
    assert excerpt("words", []) is None
    assert excerpt("words", ["-", "!"]) is None


@given(st.text(), st.lists(st.text(min_size=1), max_size=3))
def test_every_range_lies_in_the_line_and_reads_as_what_was_searched(text, words):
    place = excerpt(text, words)
    if place is None:
        return
    last = 0
    for start, end in place.found:
        assert last <= start < end <= len(place.text)
        last = end
        assert any(words_folded(place.text[start:end])[:1] in words_folded(word) for word in words)
