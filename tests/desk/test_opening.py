"""What the window shows first."""

from agent_console.operations import ClaimContact


def test_the_window_opens_with_the_own_queue_where_nothing_is_assigned(place, station):
    assert place.inbox.key == f"queue:{station.departments[0]}"
    assert place.inbox_view._title.text() == place.inbox.title


def test_the_window_opens_with_the_own_work_where_there_is_some(desk, station, arrivals, qtbot):
    contact = arrivals.mail()
    arrivals.apply(ClaimContact(contact_id=contact), station.agent.id)
    workplace = desk.show_window(station)
    assert workplace.inbox.key == "mine"
    assert workplace.inbox.ids == [contact]
