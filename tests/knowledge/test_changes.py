"""An index that is changed page by page finds what one built anew would."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.page import Page

WORDS = ["tree", "trees", "permit", "bin", "waste", "collection", "sofa", "birth", "register", "parking"]


def page(ident, title, body="", language="en", service=None):
    return Page(ident, language, title, "", body, (), service, "", "", False)


def found(index, query, language="en"):
    return [hit.page.title for hit in index.search(query, language)]


def test_a_changed_page_is_found_by_its_new_words_only():
    index = KnowledgeIndex([page("a", "Bulky waste"), page("b", "Dog licence")])
    index.update([page("a", "Wreckers' yard")])
    assert found(index, "wrecker") == ["Wreckers' yard"]
    assert found(index, "bulky ") == []
    assert len(index) == 2


def test_a_page_that_is_gone_is_not_found():
    index = KnowledgeIndex([page("a", "Bulky waste"), page("b", "Dog licence")])
    index.update([], gone=["a", "never there"])
    assert found(index, "bulky") == []
    assert found(index, "dog") == ["Dog licence"]
    assert list(index) == ["b"]


def test_new_words_can_be_completed_and_misspelt_old_ones_are_forgotten():
    index = KnowledgeIndex([page("a", "Bulky waste")])
    index.update([page("b", "Chimney sweeping")], gone=["a"])
    assert found(index, "chim") == ["Chimney sweeping"]
    assert found(index, "chimny ") == ["Chimney sweeping"]
    assert found(index, "bulk") == []


def test_a_page_may_change_its_language():
    index = KnowledgeIndex([page("a", "Bulky waste")])
    index.update([page("a", "Sperrmüll", language="de")])
    assert found(index, "bulky ") == []
    assert found(index, "Sperrmüll", "de") == ["Sperrmüll"]


def test_a_service_finds_its_page_in_another_language_after_a_change():
    index = KnowledgeIndex([page("a", "Sofa collection", service="s")])
    index.update([page("b", "Wywóz kanapy", language="pl", service="s")])
    assert found(index, "kanapy", "en") == ["Sofa collection"]


def test_the_index_may_lie_in_a_folder(tmp_path):
    index = KnowledgeIndex([page("a", "Bulky waste")], folder=tmp_path)
    index.update([page("b", "Dog licence")])
    assert found(index, "dog") == ["Dog licence"]
    assert any(tmp_path.rglob("*"))


texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
changes = st.lists(st.tuples(st.sampled_from("abcde"), st.none() | texts), max_size=8)


@settings(max_examples=8, deadline=None)
@given(changes, texts)
def test_changed_step_by_step_it_finds_what_a_new_one_finds(steps, query):
    index, there = KnowledgeIndex([page("z", "bin waste")]), {"z": page("z", "bin waste")}
    for ident, title in steps:
        if title is None:
            index.update([], gone=[ident])
            there.pop(ident, None)
        else:
            there[ident] = page(ident, title)
            index.update([there[ident]])
    fresh = KnowledgeIndex(there.values())
    mine = {hit.page.id: pytest.approx(hit.score, rel=0.2) for hit in index.search(query + " ", "en", 20)}
    assert mine.keys() == {hit.page.id for hit in fresh.search(query + " ", "en", 20)}


def test_the_same_service_of_many_offices_is_one_answer():
    offices = [replace(page(f"o{n}", "Registry office", service="s"), department_id=f"d{n}") for n in range(20)]
    (hit,) = KnowledgeIndex(offices).search("registry", "en")
    assert len(hit.also) == 19
