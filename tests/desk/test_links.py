"""Links to numbers: what they hold, who gets them, and that none of them dials."""

import pytest

from agent_console.desk.call.link_door import LinkDoor, door_name, hand_over
from agent_console.desk.call.start_panel import StartCallPanel


def test_a_link_reaches_the_desk_that_runs(qapp, qtbot, tmp_path):
    door = LinkDoor(door_name(tmp_path), qapp)
    heard = []
    door.knocked.connect(heard.append)
    assert door.open
    assert hand_over(door_name(tmp_path), "tel:+48601100200")
    qtbot.waitUntil(lambda: heard == ["tel:+48601100200"])
    door.close()
    door.deleteLater()


def test_without_a_desk_nobody_takes_it(qapp, tmp_path):
    assert not hand_over(door_name(tmp_path), "tel:+48601100200")


def test_a_second_desk_leaves_the_door_to_the_first(qapp, tmp_path):
    first, second = LinkDoor(door_name(tmp_path), qapp), LinkDoor(door_name(tmp_path), qapp)
    assert first.open and not second.open
    for door in (first, second):
        door.close()
        door.deleteLater()


@pytest.mark.parametrize("link", ["tel:+48-601-100-200", "callto:601100200", "sip:601100200@pbx.city.example;x=1"])
def test_a_link_waits_in_the_panel_for_a_press(desk, place, station, link):
    desk.take_link(link)
    panel = place.panels.current
    assert isinstance(panel, StartCallPanel) and panel.number.text() == "+48 601 100 200"
    assert station.undecided() == 0


def test_a_link_that_came_before_the_window_waits_for_it(desk, station, qtbot):
    desk.take_link("tel:+48601100200")
    place = desk.show_window(station)
    assert isinstance(place.panels.current, StartCallPanel)


def test_a_link_without_a_number_opens_nothing(desk, place):
    desk.take_link("sip:anna@example.org")
    assert place.panels.current is None
