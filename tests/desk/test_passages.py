"""Words found deep in an article are shown where they stand, and an article's own markup is never markup here."""

from agent_console.desk.knowledge.panel import _AnswerView
from agent_console.desk.knowledge.presenter import Answer


def test_the_passage_is_shown_for_the_chosen_answer_only(place):
    view = _AnswerView(place.desk.theme, place.desk.clock)
    passage = (("The fee is ", False), ("17 <b>zł", True), (" a year.", False))
    view.show_answer(Answer("1", "Dog tax", "Register your dog.", False, passage), chosen=True)
    assert view._passage.text() == "The fee is <b>17 &lt;b&gt;zł</b> a year."
    assert not view._passage.isHidden()
    view.choose(False)
    assert view._passage.isHidden()


def test_a_search_brings_the_passage_where_the_short_answer_does_not_say_it(place, qtbot):
    qtbot.waitUntil(lambda: place.learned.has_read, timeout=15_000)
    place.answers.search("crew comes back")
    assert place.answers.found
    assert all(answer.passage or answer.short_answer for answer in place.answers.found)
    for answer in place.answers.found:
        told = "".join(piece for piece, _ in answer.passage).strip(" …")
        assert not told or told not in answer.short_answer
