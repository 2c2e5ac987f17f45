"""Finding answers: as the agent types, and with a whole message."""

import pytest

from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.page import Page


def page(name, language, title, short="", body="", keywords=(), service=None):
    identifier = f"{name}.{language}"
    service_id = service or name
    return Page(identifier, language, title, short, body, tuple(keywords), service_id, title, "department", False)


PAGES = [
    page("tree", "en", "Permit for the removal of trees", "Ask first.", "A notice.", ["cut down a tree", "felling"]),
    page("tree", "pl", "Zezwolenie na usunięcie drzew", "Trzeba zgłosić.", "Pismo.", ["wycinka drzewa", "ściąć"]),
    page("bulky", "en", "Bulky waste collection", "Two are free.", "Put the old sofa out.", ["sofa", "mattress"]),
    page("bulky", "de", "Sperrmüllabholung", "Zwei sind frei.", "Stellen Sie den Müll heraus.", ["Sofa", "Möbel"]),
    page("bin", "de", "Mülltonne nicht geleert", "Melden Sie es.", "Der Wagen kommt zur Abholung.", ["volle Tonne"]),
    page("flat", "pl", "Wniosek o mieszkanie komunalne", "Dwa razy w roku.", "Lista.", ["lokal od miasta"]),
    page("benefit", "pl", "Dodatek do czynszu", "Na pół roku.", "Dopłata do mieszkania i ogrzewania.", ["dopłata"]),
    page("birth", "en", "Registering a birth", "Within 21 days.", "The hospital sends a notice.", ["newborn", "baby"]),
    page("park", "en", "Parking permit", "For residents.", "Pay a fee.", ["park my car"]),
    page("noise", "pl", "Uciążliwy hałas", "Straż przyjedzie.", "Cisza nocna.", ["głośna muzyka"]),
]


@pytest.fixture(scope="module")
def index():
    return KnowledgeIndex(PAGES)


def found(index, query, language, limit=8):
    return [hit.page.id for hit in index.search(query, language, limit)]


def test_citizens_words_find_the_official_term(index):
    assert found(index, "cut down a tree", "en")[0] == "tree.en"


def test_the_last_word_may_be_unfinished(index):
    assert found(index, "sof", "en")[0] == "bulky.en"
    assert found(index, "parking per", "en")[0] == "park.en"


def test_every_letter_of_a_title_keeps_the_page(index):
    title = "Registering a birth"
    assert all("birth.en" in found(index, title[:length], "en") for length in range(2, len(title) + 1))


@pytest.mark.parametrize("query", ["mattres", "matress", "mattrses", "mattrress"])
def test_a_slip_of_the_finger_still_finds(index, query):
    assert found(index, query + " ", "en")[:1] == ["bulky.en"]


def test_diacritics_need_not_be_typed(index):
    assert found(index, "wniosek o mieszkanie", "pl")[0] == "flat.pl"
    assert found(index, "halas", "pl")[0] == "noise.pl"
    assert found(index, "ściac drzewa", "pl")[0] == "tree.pl"


def test_umlauts_may_be_written_with_e(index):
    assert found(index, "Muelltonne", "de")[0] == "bin.de"


def test_polish_words_are_found_in_any_case(index):
    assert found(index, "mieszkaniu", "pl")[0] == "flat.pl"
    assert "benefit.pl" in found(index, "mieszkaniem", "pl")


def test_german_compounds_are_found_by_their_parts(index):
    assert found(index, "Müllabholung ", "de")[0] in ("bulky.de", "bin.de")
    assert "bulky.de" in found(index, "Abholung ", "de")


def test_a_title_outranks_a_body(index):
    assert found(index, "mieszkanie", "pl")[:2] == ["flat.pl", "benefit.pl"]


def test_scores_fall_and_are_not_constant(index):
    scores = [hit.score for hit in index.search("notice", "en")] + [
        hit.score for hit in index.search("mieszkanie", "pl")
    ]
    assert len(set(scores)) > 2
    ranked = [hit.score for hit in index.search("mieszkanie", "pl")]
    assert ranked == sorted(ranked, reverse=True)


def test_words_of_another_language_find_this_languages_page(index):
    assert found(index, "wycinka drzewa", "en")[0] == "tree.en"


def test_a_service_without_article_in_the_language_shows_in_another(index):
    assert found(index, "hałas", "en")[0] == "noise.pl"


def test_pages_in_the_language_come_first(index):
    assert found(index, "sofa", "en") == ["bulky.en"]
    assert found(index, "sofa", "de") == ["bulky.de"]


@pytest.mark.parametrize("query", ["", "   ", "?!", "xqzvw", "…", "\x00", "AND OR NOT (", '"', "title:"])
def test_nothing_sensible_finds_nothing_and_breaks_nothing(index, query):
    assert all(hit.page in PAGES for hit in index.search(query, "en"))
    assert not found(index, "xqzvw", "en")


def test_never_more_than_asked_for(index):
    assert len(index.search("p", "pl", limit=1)) <= 1
    assert index.search("permit", "en", limit=0) == []


def test_an_empty_knowledge_base_answers_with_nothing():
    assert KnowledgeIndex([]).search("tree", "en") == []
    assert KnowledgeIndex([]).suggest_for("a tree fell", "en") == []


def test_the_snippet_marks_the_words_that_matched(index):
    hit = index.search("old sofas", "en")[0]
    assert "sofa" in [text for text, marked in hit.snippet if marked]
    assert "".join(text for text, _ in hit.snippet).replace("…", "") in "Put the old sofa out."


def test_a_message_is_answered_without_its_politeness(index):
    message = "Good morning,\n\nI would like to ask whether you could pick up my old mattress, please.\n\nKind regards"
    assert index.suggest_for(message, "en")[0].page.id == "bulky.en"


def test_a_message_is_read_in_its_own_language(index):
    hits = index.suggest_for("Dzień dobry, proszę o informację, czy mogę ściąć drzewo przy domu?", "en")
    assert hits[0].page.id == "tree.en"


def test_quoted_lines_do_not_count(index):
    hits = index.suggest_for("My car needs a parking permit.\n> the sofa and the mattress\n> another mattress", "en")
    assert hits[0].page.id == "park.en"
    assert "bulky.en" not in [hit.page.id for hit in hits]


def test_a_message_about_nothing_gets_no_answer(index):
    assert index.suggest_for("Hello? Thank you, goodbye.", "en") == []
    assert index.suggest_for("", "en") == []
