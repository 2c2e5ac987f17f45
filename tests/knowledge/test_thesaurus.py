"""Citizens' words for official terms."""

import pytest

from agent_console.domain.errors import InputError
from agent_console.knowledge.analysis import Analyser
from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.page import Page
from agent_console.knowledge.thesaurus import Phrases, Thesaurus, own_thesaurus


def page(ident, title, language="en", body=""):
    return Page(ident, language, title, "", body, (), None, "", "", False)


PAGES = [page("trees", "Permit for the removal of trees"), page("mow", "Mowing the lawn in parks"), page("dog", "Dogs")]


def found(thesaurus, query, pages=PAGES):
    index = KnowledgeIndex(pages, thesaurus={"en": Thesaurus.read(thesaurus)})
    return [hit.page.id for hit in index.search(query, "en")]


def test_who_says_the_one_finds_the_other():
    assert found("chop down > removal of trees", "chop down ") == ["trees"]
    assert found("", "chop down ") == []


def test_a_group_works_both_ways_an_arrow_one_way():
    assert found("pooch, dog", "pooch ") == ["dog"]
    assert found("puppy > dog", "dog ", [page("p", "Puppy")]) == []
    assert found("puppy, dog", "dog ", [page("p", "Puppy")]) == ["p"]


def test_a_phrase_may_be_inflected_turned_round_and_misspelt():
    told = "fell a willow > removal of trees"
    assert found(told, "willows: may I fell them?") == ["trees"]
    assert found(told, "fell the wilow in my yard") == ["trees"]


def test_literal_words_count_more():
    assert found("grass > trees, lawn\ndog > lawn", "dog lawn ")[0] == "mow"
    assert found("dog > removal of trees", "dog ")[0] == "dog"


@pytest.mark.parametrize("line", ["alone", "> nothing", "nothing >", ", ,"])
def test_a_line_that_means_nothing_is_named(line):
    with pytest.raises(InputError, match="line 2"):
        Thesaurus.read(f"a, b\n{line}\n")


@pytest.mark.parametrize("language", ["en", "pl", "de"])
def test_the_programs_own_are_read_and_hold_hundreds_of_phrases(language):
    thesaurus = own_thesaurus(language)
    assert sum(len(meaning.said) for meaning in thesaurus.meanings) > 300
    assert len(Phrases(Analyser(language), thesaurus).words) > 300


def test_a_language_without_one_has_none():
    assert own_thesaurus("xx") == Thesaurus() == own_thesaurus("../en")
