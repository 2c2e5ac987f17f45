"""What an agent does with a contact, through the window's own presenters."""

import pytest

from agent_console.database.tables import CallCommand, Contact, Entry, MissingAnswer
from agent_console.domain.channel import Delivery
from agent_console.domain.contact import ContactState, Disposition
from agent_console.operations import ClaimContact
from tests.desk.arrivals import CENTRE, WASTE


def contact_of(station, ident) -> Contact:
    with station.reading() as session:
        found = session.get(Contact, ident)
        session.expunge(found)
        return found


@pytest.fixture
def opened(place, arrivals):
    contact = arrivals.mail()
    place.open_contact(contact)
    return contact


@pytest.fixture
def said(place):
    heard = []
    place.desk.notices.posted.connect(heard.append)
    return heard


def test_opening_does_not_claim(place, opened, station):
    assert contact_of(station, opened).owner_id is None


def test_the_main_action_claims_what_nobody_has(place, opened, station):
    place.main_action()
    assert contact_of(station, opened).owner_id == station.agent.id
    assert not place.contact_view.header.claim.isVisible()
    assert place.contact_view.header.close_contact.isVisible()


def test_taking_over_from_a_colleague_is_a_choice(place, opened, arrivals, colleague, station):
    arrivals.apply(ClaimContact(contact_id=opened), colleague)
    place.contact.refresh()
    assert place.contact_view.header.claim.accessibleName() == "Take over"
    place.main_action()
    assert contact_of(station, opened).owner_id == station.agent.id


def test_a_transfer_carries_its_note_and_can_be_undone(place, opened, station, said):
    place.main_action()
    place.actions.transfer(WASTE, "Second week in a row")
    moved = contact_of(station, opened)
    assert (moved.department_id, moved.owner_id) == (WASTE, None)
    assert said[-1].action == "Undo"
    said[-1].act()
    back = contact_of(station, opened)
    assert (back.department_id, back.owner_id) == (CENTRE, station.agent.id)
    with station.reading() as session:
        notes = [e.text for e in session.query(Entry).filter_by(contact_id=opened, kind="note")]
    assert notes == ["Second week in a row"]


def test_a_suggestion_passes_on_with_the_note_that_was_begun(place, opened, station, qtbot):
    place.main_action()
    qtbot.waitUntil(lambda: bool(place.contact.suggestions), timeout=15_000)
    place.contact_view.write("note")
    place.contact_view.composer.type("Orchard Lane 14")
    suggestion = next(one for one in place.contact.suggestions if one.certain)
    place.pass_on(suggestion)
    assert contact_of(station, opened).department_id == suggestion.target_id
    assert place.contact_view.composer.editor.toPlainText() == ""


def test_a_reply_taken_back_returns_to_the_editor(place, opened, station, said):
    place.contact_view.write("reply")
    place.contact_view.composer.type("We come on Tuesday.")
    place.contact_view.composer.send.click()
    assert place.contact_view.composer.editor.toPlainText() == ""
    said[-1].act()
    with station.reading() as session:
        sent = session.query(Entry).filter_by(contact_id=opened, direction="outbound").one()
        assert sent.delivery == Delivery.WITHDRAWN
    place.contact_view.composer.choose("reply")
    assert place.contact_view.composer.editor.toPlainText() == "We come on Tuesday."


def test_a_reply_carries_the_reference_that_brings_the_answer_back(place, opened, station):
    place.contact_view.write("reply")
    place.contact_view.composer.type("We come on Tuesday.")
    place.contact_view.composer.send.click()
    with station.reading() as session:
        sent = session.query(Entry).filter_by(contact_id=opened, direction="outbound").one()
        reference = session.get(Contact, opened).reference
    assert sent.facts["subject"] == f"Re: Bin not emptied [#{reference}]"


def test_hold_keeps_until_and_reason_and_resume_takes_it_up(place, opened, station):
    place.main_action()
    place.panels.hold()
    panel = place.panels.current
    panel.form.reason.setText("waits for the map")
    panel.confirm()
    held = contact_of(station, opened)
    assert held.state == ContactState.HELD
    assert held.held_until is not None
    assert place.panels.current is None
    place.contact.refresh()
    place.main_action()
    assert contact_of(station, opened).state == ContactState.CLAIMED


def test_closing_records_how_it_ended_and_undo_opens_it_again(place, opened, station, said):
    place.main_action()
    place.panels.close()
    panel = place.panels.current
    panel.form.note.setPlainText("told by phone")
    panel.confirm()
    closed = contact_of(station, opened)
    assert (closed.state, closed.disposition) == (ContactState.CLOSED, Disposition.ANSWERED)
    said[-1].act()
    assert contact_of(station, opened).state == ContactState.CLAIMED


def test_what_cannot_be_is_said_as_a_sentence(place, opened, arrivals, colleague, said):
    arrivals.apply(ClaimContact(contact_id=opened), colleague)
    assert not place.actions.hold(None, "")
    assert said[-1].text == "Maria Kowalska is working on this contact."


def test_the_transfer_panel_narrows_as_one_types_and_takes_enter(place, opened, station, qtbot):
    place.main_action()
    place.panels.transfer()
    panel = place.panels.current
    panel.picker.field.setText("waste")
    panel.picker.refresh()
    panel.note.show_text("please")
    panel.picker.mark(WASTE)
    panel.confirm()
    assert contact_of(station, opened).department_id == WASTE


def test_the_transfer_note_is_journalled_too(place, opened, station, qtbot):
    place.panels.transfer()
    place.panels.current.note.insertPlainText("half a note")
    qtbot.wait(300)
    place.window.overlay.dismiss()
    assert station.draft(opened, "transfer") == "half a note"
    place.panels.transfer()
    assert place.panels.current.note.toPlainText() == "half a note"


def test_an_answer_is_inserted_and_its_use_kept(place, opened, station, qtbot):
    place.contact_view.write("reply")
    qtbot.waitUntil(lambda: bool(place.answers.found), timeout=15_000)
    answer = place.answers.found[0]
    place.answers_panel.insert_chosen()
    assert answer.short_answer in place.contact_view.composer.editor.toPlainText()


def test_a_missing_answer_reaches_the_editors_list(place, opened, station, qtbot):
    place.answers_panel.search.setText("gold bars in the river")
    qtbot.waitUntil(place.answers.missing, timeout=15_000)  # as soon as the articles have been read
    with station.reading() as session:
        assert session.query(MissingAnswer).one().words == "gold bars in the river"


def test_an_unknown_sender_is_entered_and_linked(place, arrivals, station):
    contact = arrivals.mail(sender_name="Zofia Nowa", sender_address="zofia@nowa.example")
    place.open_contact(contact)
    place.panels.create_citizen(beside_contact=True)
    panel = place.panels.current
    assert panel.form.name.text() == "Zofia Nowa"
    panel.confirm()
    assert contact_of(station, contact).citizen_id is not None


def test_a_citizen_entered_elsewhere_is_not_linked_to_the_open_contact(place, opened, station):
    before = contact_of(station, opened).citizen_id
    place.panels.create_citizen()
    panel = place.panels.current
    panel.form.name.setText("Somebody Else")
    panel.confirm()
    assert contact_of(station, opened).citizen_id == before


def test_a_case_is_opened_with_its_service(place, opened, station):
    place.main_action()
    place.panels.open_case()
    panel = place.panels.current
    panel.form.title.setText("Bin forgotten twice")
    panel.form.service.setCurrentIndex(1)
    panel.confirm()
    place.contact.refresh()
    assert place.contact.details.case_title == "Bin forgotten twice"


def test_live_call_keys_ask_the_telephone_system(place, arrivals, station):
    contact = arrivals.call(extension=station.agent.extension, answered=True)
    place.open_contact(contact)
    place.toggle_caller()
    with station.reading() as session:
        assert [c.action for c in session.query(CallCommand).filter_by(contact_id=contact)] == ["hold"]


def test_starting_a_call_opens_its_contact(place, station):
    place.panels.call("+48601222333")
    place.panels.current.confirm()
    assert place.contact.details.row.owner_id == station.agent.id
    assert place.contact.details.sender_address == "+48601222333"
