"""Pages sorted by hand, letters cut apart, and a letter looked at before it is sent."""

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from agent_console.database.tables import Attachment, Contact, Entry
from agent_console.desk.contact.page_order import PageOrder
from agent_console.desk.contact.sort_panel import SortPanel
from agent_console.domain.sheets import Sheet, as_scanned
from tests.desk.test_bodies import pdf


@pytest.fixture
def scan(place, arrivals, qtbot):
    contact = arrivals.paper(pdf(4), "application/pdf", pages=4, sender_address="Orchard Lane 14, 12345 Riverford")
    place.open_contact(contact)
    qtbot.waitUntil(lambda: place.contact_view.scan is not None)
    return contact


def panel(place) -> SortPanel:
    place.contact_view.pages.sort_wanted.emit()
    assert isinstance(place.panels.current, SortPanel)
    return place.panels.current


def sheets(replica, contact):
    with replica.reading() as session:
        return session.scalars(select(Attachment.sheets).where(Attachment.contact_id == contact)).one()


def test_each_step_is_undone_in_turn():
    order = PageOrder(as_scanned(4))
    order.cut(2)
    order.turn(0)
    order.move(3, 0)
    assert order.letters == [(Sheet(3), Sheet(0, 90)), (Sheet(1), Sheet(2))]
    assert order.said(3) == (2, 2)
    for _ in range(3):
        order.undo()
    assert (order.letters, order.changed) == ([as_scanned(4)], False)


def test_order_and_turn_are_shown_to_everybody_and_taken_back(place, scan, replica, qtbot):
    sorting = panel(place)
    qtbot.keyClick(sorting.strip, Qt.Key.Key_R)
    qtbot.keyClick(sorting.strip, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    sorting.go.click()
    assert sheets(replica, scan) == "1,0@90,2,3"
    view = place.contact_view.pages
    qtbot.waitUntil(lambda: [page.number for page in view.sheets] == [1, 0, 2, 3])
    assert [page.turned for page in view.sheets] == [0, 90, 0, 0]
    place.undo()
    assert sheets(replica, scan) == ""
    qtbot.waitUntil(lambda: [page.number for page in view.sheets] == [0, 1, 2, 3])


def test_letters_scanned_as_one_become_contacts_and_come_back(place, scan, replica, qtbot):
    sorting = panel(place)
    sorting.strip.setCurrentRow(1)
    qtbot.keyClick(sorting.strip, Qt.Key.Key_Space)
    sorting.strip.setCurrentRow(3)
    sorting.act("cut")
    assert sorting.go.text() == "Make 3 contacts"
    sorting.go.click()
    with replica.reading() as session:
        cut = session.scalars(select(Attachment.sheets).order_by(Attachment.sheets)).all()
        made = select(Contact).join(Attachment, Attachment.contact_id == Contact.id).where(Contact.id != scan)
        waiting = session.scalars(made).all()
        assert (list(cut), len(waiting)) == (["0", "1,2", "3"], 2)
        other = next(contact.id for contact in waiting if contact.pages == 2)
    place.open_contact(other)
    qtbot.waitUntil(lambda: [page.number for page in place.contact_view.pages.sheets] == [1, 2])
    place.undo()
    assert sheets(replica, scan) == ""


def test_a_closed_contact_and_a_mere_attachment_are_not_sorted(place, scan, qtbot):
    place.actions.claim()
    place.panels.sort_pages(None)
    assert place.panels.current is None


def test_a_letter_is_seen_as_it_will_be_printed_and_then_sent(place, scan, replica, qtbot):
    composer = place.contact_view.composer
    place.contact_view.write("reply")
    composer.type("Dear Ms Lis,\n\nyour bin was emptied today.")
    assert composer.preview.isVisible()
    composer.preview.click()
    shown = place.panels.current
    assert len(shown.content.sizes) == 1
    shown.sent.emit()
    assert place.panels.current is None
    with replica.reading() as session:
        sent = session.scalars(select(Entry).where(Entry.delivery == "queued")).one()
        assert (sent.text.startswith("Dear Ms Lis"), sent.recipient.splitlines()[-1]) == (True, "12345 Riverford")


def test_how_far_the_text_is_read_is_said(place, arrivals, replica, qtbot):
    contact = arrivals.paper(pdf(2), "application/pdf", text="")
    with replica.writing() as session:
        found = session.scalars(select(Attachment).where(Attachment.contact_id == contact)).one()
        found.pages_all, found.pages_read = 12, 2
    place.open_contact(contact)
    assert place.contact_view.body.message._problem.text() == "Text recognition: page 3 of 12"
