"""Replies that wait or did not arrive are on one page; a reply may leave at a better time."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QMenu

from agent_console.database.tables import Entry
from agent_console.desk.contact.drafts import REPLY
from agent_console.desk.contact.later_menu import moments
from agent_console.domain.channel import Delivery
from agent_console.operations import RecordDelivery, SendNow, WithdrawReply


@pytest.fixture
def rows(place):
    found = []
    place.pages.outgoing.found.connect(found.append)
    place.open_page("outgoing")
    return found


def write(place, contact_id, text="Tomorrow we know more."):
    place.open_contact(contact_id)
    place.contact_view.write(REPLY)
    place.contact_view.composer.type(text)
    return place.contact_view.composer


def replies(station):
    with station.reading() as session:
        return session.query(Entry).filter(Entry.direction == "outbound").all()


def test_a_reply_is_written_now_and_leaves_later(place, arrivals, station, rows, qtbot):
    then = place.desk.clock.at(8, 0, 1)
    write(place, arrivals.mail()).send_at(then)
    (entry,) = replies(station)
    assert (entry.send_at, entry.delivery) == (then, "queued")
    place.open_page("outgoing")
    qtbot.waitUntil(lambda: bool(rows) and len(rows[-1]) == 1)
    row = rows[-1][0]
    assert place.pages.outgoing.may_change(row)
    menu = QMenu(place.window)
    place.pages.outgoing_view.fill_menu(menu, row)
    assert [action.text() for action in menu.actions()] == ["Open the contact", "Take it back", "Send it now"]


@pytest.mark.parametrize("act", ["send_now", "take_back"])
def test_its_author_changes_it(place, arrivals, station, rows, qtbot, act):
    write(place, arrivals.mail()).send_at(place.desk.clock.at(8, 0, 1))
    place.open_page("outgoing")
    qtbot.waitUntil(lambda: bool(rows) and len(rows[-1]) == 1)
    performed = []
    place.desk.gestures.performed.connect(performed.append)
    assert getattr(place.pages.outgoing, act)(rows[-1][0])
    assert isinstance(performed[-1], SendNow if act == "send_now" else WithdrawReply)


def test_what_did_not_arrive_is_counted_and_comes_first(place, arrivals, station, rows, qtbot):
    first, second = arrivals.mail("one"), arrivals.mail("two")
    for contact_id in (first, second):
        write(place, contact_id).send.click()
    lost = next(entry for entry in replies(station) if entry.contact_id == second)
    arrivals.apply(
        RecordDelivery(contact_id=second, entry_id=lost.id, delivery=Delivery.FAILED, note="no such mailbox"), None
    )
    place.open_page("outgoing")
    qtbot.waitUntil(lambda: bool(rows) and len(rows[-1]) == 2)
    assert [row.delivery for row in rows[-1]] == ["failed", "queued"]
    place.inbox.refresh()
    qtbot.waitUntil(lambda: any(entry.key == "outgoing" and entry.count == 1 for entry in place.inbox.entries))


def test_only_moments_to_come_are_offered_and_no_moment_twice(place):
    clock = place.desk.clock
    offered = [moment for _, moment in moments(clock)]
    assert all(moment > clock.now() + timedelta(minutes=5) for moment in offered)
    assert len(offered) == len(set(offered))
