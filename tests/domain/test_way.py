"""The way of a contact, and what of it went back."""

from agent_console.domain.way import returns_in, way_of


def passed(sender: str, to: str):
    return ("transferred", {"from": sender, "to": to})


def test_departments_stand_in_the_order_in_which_they_had_it():
    assert way_of([passed("a", "b"), ("held", {}), passed("b", "c")]) == ("a", "b", "c")


def test_what_was_taken_back_at_once_is_no_step():
    events = [passed("a", "b"), ("taken_back", {"from": "b", "to": "a"}), passed("a", "c")]
    assert way_of(events) == ("a", "c")
    assert way_of(events[:2]) == ()


def test_a_step_to_whoever_had_it_before_is_a_return():
    assert returns_in(("a", "b", "a", "b", "c")) == [("b", "a"), ("a", "b")]
    assert returns_in(("a", "b", "c")) == []
