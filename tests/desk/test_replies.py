"""Replies: on paper, without a line, and those that did not arrive."""

import pytest

from agent_console.database.tables import Entry
from agent_console.domain.channel import Delivery
from agent_console.domain.contact import Disposition
from agent_console.domain.people import PointKind
from agent_console.operations import AddContactPoint, RecordDelivery
from agent_console.sync.status import Link, Status
from tests.desk.test_bodies import pdf


@pytest.fixture
def said(place):
    heard = []
    place.desk.notices.posted.connect(heard.append)
    return heard


@pytest.fixture
def online(station, monkeypatch):
    monkeypatch.setattr(station, "status", Status(Link.ONLINE))


def letter(arrivals, **more):
    return arrivals.paper(pdf(1), "application/pdf", sender_name="Anna Nowak", **more)


def sent(station, contact):
    with station.reading() as session:
        return session.query(Entry).filter_by(contact_id=contact, direction="outbound").order_by(Entry.at).all()


def send(place, text="We come on Tuesday."):
    place.contact_view.write("reply")
    place.contact_view.composer.type(text)
    place.contact_view.composer.send.click()


def test_a_letter_is_answered_by_a_letter(place, arrivals, station, said, online):
    contact = letter(arrivals, sender_address="Orchard Lane 14, 50-001 Riverford")
    place.open_contact(contact)
    assert place.contact_view.composer._recipient.text() == "Anna Nowak · Orchard Lane 14 · 50-001 Riverford"
    send(place)
    assert sent(station, contact)[0].recipient == "Anna Nowak\nOrchard Lane 14\n50-001 Riverford"
    assert said[-1].text == "The letter goes to the printer"
    assert said[-1].action == "Undo"


def test_a_linked_citizen_s_address_is_good_enough(place, arrivals, station):
    contact = letter(arrivals, sender_address="")
    place.open_contact(contact)
    assert not place.actions.can_reply()
    place.panels.create_citizen(beside_contact=True)
    place.panels.current.confirm()
    citizen = place.contact.details.citizen_id
    point = AddContactPoint(point_id="p" * 32, citizen_id=citizen, point_kind=PointKind.ADDRESS, value="Quay 3")
    arrivals.apply(point, station.agent.id)
    place.contact.refresh()
    assert place.actions.can_reply()
    send(place)
    assert sent(station, contact)[0].recipient == "Anna Nowak\nQuay 3"


@pytest.mark.parametrize(
    ("link", "when"), [(Link.ONLINE, "leaves now"), (Link.OFFLINE, "leaves when the line is back")]
)
def test_the_notice_says_when_a_reply_leaves(place, arrivals, station, said, monkeypatch, link, when):
    monkeypatch.setattr(station, "status", Status(link))
    place.open_contact(arrivals.mail())
    send(place)
    assert said[-1].text == f"Reply to m.lis@example.org {when}"


@pytest.fixture
def returned(place, arrivals, station):
    contact = arrivals.mail()
    place.open_contact(contact)
    send(place)
    told = RecordDelivery(
        contact_id=contact, entry_id=sent(station, contact)[0].id, delivery=Delivery.RETURNED, note="mailbox full"
    )
    arrivals.apply(told)
    place.contact.refresh()
    return contact


def view_of(place, station, contact):
    return place.contact_view.timeline._views[sent(station, contact)[0].id]


def test_a_returned_reply_says_why_and_goes_out_again(returned, place, station, qtbot):
    view = view_of(place, station, returned)
    assert view._reason.text() == "Mailbox full"
    assert view.again.isVisible()
    view.again.click()
    first, second = sent(station, returned)
    assert (second.text, second.recipient, second.facts) == (first.text, first.recipient, first.facts)
    assert second.delivery == Delivery.QUEUED
    assert not view.again.isVisible()


def test_a_returned_reply_goes_into_the_editor_with_its_recipient(returned, place, station):
    place.contact_view.composer.choose("note")
    view_of(place, station, returned).edit.click()
    assert place.contact_view.composer.editor.toPlainText() == "We come on Tuesday."
    assert place.contact_view.composer._recipient.text() == "m.lis@example.org"


def test_the_signature_is_not_written_twice(place, arrivals, station, monkeypatch):
    monkeypatch.setattr(place.actions, "_signature", lambda: "Jan Weber")
    contact = arrivals.mail()
    place.open_contact(contact)
    send(place)
    assert sent(station, contact)[0].text == "We come on Tuesday.\n\nJan Weber"
    place.actions.put_into_editor(sent(station, contact)[0])
    assert place.drafts.text(contact, "reply") == "We come on Tuesday."


def test_nothing_is_sent_again_from_a_closed_contact(returned, place, station):
    place.actions.close(Disposition.ANSWERED)
    assert not view_of(place, station, returned).again.isVisible()
