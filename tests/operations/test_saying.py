"""Editors extend the thesaurus, and no two write over each other."""

import pytest

from agent_console.database.tables import Saying
from agent_console.domain.identifiers import new_id
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations import RemoveSaying, SaveSaying, Wording, decode, encode

TIMBER = Wording(said=("timber", "fell a tree"), meant=("removal of trees",))
WILLOW = Wording(said=("willow",), meant=("removal of trees",))


def saving(wording=TIMBER, **other):
    return SaveSaying(**({"saying_id": new_id(), "language": "en", "wording": wording} | other))


def kept(city, operation):
    return city.session.get_one(Saying, operation.saying_id)


def refused(city, operation, who="edda"):
    with pytest.raises(Rejected) as verdict:
        city.do(operation, who)
    return verdict.value.reason


def test_an_editor_adds_changes_removes_and_puts_back(city):
    added = saving()
    assert city.do(added, "edda") == Outcome.APPLIED
    assert (kept(city, added).said, kept(city, added).agent_id) == (["timber", "fell a tree"], "edda")
    changed = saving(WILLOW, saying_id=added.saying_id, expected=TIMBER)
    assert city.do(changed, "ewa") == Outcome.APPLIED
    assert (kept(city, added).said, kept(city, added).agent_id) == (["willow"], "ewa")
    removing = RemoveSaying(saying_id=added.saying_id, expected=WILLOW)
    assert city.do(removing, "edda") == Outcome.APPLIED
    assert kept(city, added).removed
    assert city.do(RemoveSaying(saying_id=added.saying_id, expected=WILLOW, removed=False), "edda") == Outcome.APPLIED
    assert not kept(city, added).removed


def test_doing_it_again_changes_nothing(city):
    added = saving()
    city.do(added, "edda")
    with pytest.raises(Noop):
        city.do(added, "ewa")
    with pytest.raises(Noop):
        city.do(saving(), "ewa")
    city.do(RemoveSaying(saying_id=added.saying_id, expected=TIMBER), "edda")
    with pytest.raises(Noop):
        city.do(RemoveSaying(saying_id=added.saying_id, expected=TIMBER), "ewa")


def test_the_same_words_in_another_language_are_another_entry(city):
    city.do(saving(), "edda")
    assert city.do(saving(language="de"), "edda") == Outcome.APPLIED


@pytest.mark.parametrize("operation", [saving(), RemoveSaying(saying_id=new_id(), expected=TIMBER)])
def test_nobody_else_may(city, operation):
    assert refused(city, operation, "maria") == Reason.NOT_ALLOWED


def test_who_saw_an_older_wording_writes_over_nothing(city):
    added = saving()
    city.do(added, "edda")
    city.do(saving(WILLOW, saying_id=added.saying_id, expected=TIMBER), "ewa")
    late = Wording(said=("lumber",), meant=("wood",))
    for stale in (
        saving(late, saying_id=added.saying_id, expected=TIMBER),
        saving(late, saying_id=added.saying_id),
        saving(late, saying_id=added.saying_id, expected=WILLOW, language="de"),
        RemoveSaying(saying_id=added.saying_id, expected=TIMBER),
    ):
        assert refused(city, stale) == Reason.CHANGED_MEANWHILE
    assert (kept(city, added).said, kept(city, added).removed) == (["willow"], False)


def test_what_was_removed_meanwhile_is_not_changed(city):
    added = saving()
    city.do(added, "edda")
    city.do(RemoveSaying(saying_id=added.saying_id, expected=TIMBER), "ewa")
    changing = saving(WILLOW, saying_id=added.saying_id, expected=TIMBER)
    assert refused(city, changing) == Reason.CHANGED_MEANWHILE


@pytest.mark.parametrize(
    ("said", "meant"),
    [((" ", ","), ("trees",)), (("timber",), ("",)), (("Łódź", "x"), ("lodz",)), ((), ()), (("a b",), ("c, a  B",))],
)
def test_what_leads_nowhere_or_to_itself_is_refused(city, said, meant):
    assert refused(city, saving(Wording(said=said, meant=meant))) == Reason.LEADS_NOWHERE


def test_words_are_kept_once_and_tidy(city):
    added = saving(Wording(said=("fell  a tree, Timber", "timber"), meant=(" removal of trees ",)))
    city.do(added, "edda")
    assert (kept(city, added).said, kept(city, added).meant) == (["fell a tree", "Timber"], ["removal of trees"])


def test_there_is_nothing_to_change_or_remove_where_nothing_was(city):
    assert refused(city, saving(expected=WILLOW)) == Reason.NOT_FOUND
    assert refused(city, RemoveSaying(saying_id=new_id(), expected=TIMBER)) == Reason.NOT_FOUND


def test_they_travel():
    for operation in (saving(expected=WILLOW), RemoveSaying(saying_id=new_id(), expected=TIMBER)):
        assert decode(encode(operation)) == operation
