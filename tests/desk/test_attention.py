"""What was not applied as meant keeps everything that was typed."""

from datetime import UTC, datetime

import pytest

from agent_console.database.tables import Attention, Citizen, Contact, Entry
from agent_console.domain.contact import Disposition
from agent_console.domain.identifiers import new_id
from agent_console.operations import ClaimContact, CloseContact, EditCitizen, SendReply, TransferContact, encode
from agent_console.sync.status import Changed
from tests.desk.arrivals import CENTRE, HOUSING, WASTE


@pytest.fixture
def trouble(place, arrivals, replica, station, colleague, qtbot):
    contact = arrivals.mail("Street light out")
    reply = SendReply(
        contact_id=contact,
        entry_id=new_id(),
        recipient="m.lis@example.org",
        subject="Re",
        text="The lamp will be repaired within three days.",
    )
    _add(replica, contact, reply, "owned_by_other", {"owner": colleague})
    station.announce(Changed(tables=frozenset({"attention"})))
    qtbot.waitUntil(lambda: len(place.attention.troubles) == 1)
    return place.attention.troubles[0]


def _add(replica, contact, operation, reason, facts):
    with replica.writing() as session:
        session.add(
            Attention(
                operation_id=new_id(),
                contact_id=contact,
                payload=encode(operation),
                outcome="rejected",
                reason=reason,
                facts=facts,
                at=datetime.now(UTC),
            )
        )


def test_it_says_who_was_first_and_what_was_typed(trouble):
    assert trouble.reason == "Maria Kowalska is working on this contact."
    assert trouble.typed == "The lamp will be repaired within three days."
    assert trouble.contact == "Maria Lis · Street light out"


def test_it_goes_back_into_the_editor_before_what_stands_there(place, trouble, station):
    contact = trouble.item.contact_id
    station.save_draft(contact, "reply", "newer words")
    place.attention.put_back(trouble)
    assert station.draft(contact, "reply") == "The lamp will be repaired within three days.\n\nnewer words"
    assert place.attention.troubles == []
    assert place.contact.contact_id == contact


def test_it_can_be_kept_as_a_note(place, trouble, station):
    place.attention.keep_as_note(trouble)
    with station.reading() as session:
        assert session.query(Entry).filter_by(kind="note", text=trouble.typed).count() == 1
    assert place.attention.troubles == []


def test_dismissing_takes_it_off_the_list(place, trouble, station):
    place.attention.dismiss(trouble)
    assert station.attention() == []


def test_a_transfer_somebody_else_made_first_names_where_it_went(place, arrivals, replica, station, qtbot):

    contact = arrivals.mail()
    transfer = TransferContact(contact_id=contact, department_id=WASTE, expected_department=CENTRE, note="look")
    _add(replica, contact, transfer, "moved_elsewhere", {"department": HOUSING})
    station.announce(Changed(tables=frozenset({"attention"})))
    qtbot.waitUntil(lambda: len(place.attention.troubles) == 1)
    assert place.attention.troubles[0].reason == "It has already been passed to Municipal housing."
    assert place.attention.troubles[0].typed == "look"


def test_the_inbox_counts_it(place, trouble, qtbot):
    qtbot.waitUntil(lambda: any(e.key == "attention" and e.count == 1 for e in place.inbox.entries))


def test_both_versions_stand_side_by_side(place, arrivals, replica, station, qtbot):
    contact = arrivals.mail(department=HOUSING)
    transfer = TransferContact(contact_id=contact, department_id=WASTE, expected_department=CENTRE)
    trouble = _shown(place, replica, station, qtbot, contact, transfer, "moved_elsewhere", {"department": HOUSING})
    (department, owner) = trouble.sides
    assert (department.name, department.meant, department.now) == (
        "Department",
        "Waste and cleanliness",
        "Municipal housing",
    )
    assert (owner.meant, owner.now) == ("", "Nobody yet")


def test_a_transfer_is_made_again_on_what_is_so_now(place, arrivals, replica, station, qtbot):
    contact = arrivals.mail(department=HOUSING)
    transfer = TransferContact(contact_id=contact, department_id=WASTE, expected_department=CENTRE)
    trouble = _shown(place, replica, station, qtbot, contact, transfer, "moved_elsewhere", {"department": HOUSING})
    assert place.attention.apply_again(trouble)
    with station.reading() as session:
        assert session.get(Contact, contact).department_id == WASTE
    assert station.attention() == []


def test_a_reply_to_what_was_closed_meanwhile_opens_it_again(place, arrivals, replica, station, colleague, qtbot):
    contact = arrivals.mail()
    arrivals.apply(CloseContact(contact_id=contact, disposition=Disposition.ANSWERED), colleague)
    reply = SendReply(contact_id=contact, entry_id=new_id(), recipient="m.lis@example.org", subject="Re", text="Done.")
    trouble = _shown(place, replica, station, qtbot, contact, reply, "already_closed", {"disposition": "answered"})
    assert trouble.owner == "Maria Kowalska"
    assert place.attention.apply_again(trouble)
    with station.reading() as session:
        assert session.get(Contact, contact).state == "claimed"
        assert session.query(Entry).filter_by(contact_id=contact, direction="outbound", text="Done.").count() == 1


def test_a_proposal_takes_the_place_of_what_stands(place, arrivals, replica, station, qtbot):
    with station.reading() as session:
        citizen = session.query(Citizen).first()
    edit = EditCitizen(citizen_id=citizen.id, field="note", old="before", new="Deaf: write, do not call.")
    trouble = _shown(place, replica, station, qtbot, None, edit, "changed_meanwhile", {"field": "note"})
    assert trouble.proposal
    assert trouble.sides[-1].meant == "Deaf: write, do not call."
    assert place.attention.apply_again(trouble)
    with station.reading() as session:
        assert session.get(Citizen, citizen.id).note == "Deaf: write, do not call."


def test_it_is_handed_to_the_colleague_who_has_the_contact(place, arrivals, replica, station, colleague, qtbot):
    contact = arrivals.mail()
    arrivals.apply(ClaimContact(contact_id=contact), colleague)
    transfer = TransferContact(contact_id=contact, department_id=WASTE, expected_department=CENTRE, note="bins")
    trouble = _shown(place, replica, station, qtbot, contact, transfer, "owned_by_other", {"owner": colleague})
    assert place.attention.hand_over(trouble)
    with station.reading() as session:
        (note,) = session.query(Entry).filter_by(contact_id=contact, kind="note").all()
    meant = "Your transfer did not go through. Department: Waste and cleanliness"
    assert note.text == f"For Maria Kowalska: {meant}\n\nbins"


def test_giving_it_up_is_said_on_the_contact(place, trouble, station):
    place.attention.discard(trouble, "done_otherwise")
    assert station.attention() == []
    with station.reading() as session:
        (event,) = session.query(Entry).filter_by(contact_id=trouble.item.contact_id, event="work_discarded").all()
    assert event.facts == {"gesture": "send_reply", "reason": "done_otherwise"}


def _shown(place, replica, station, qtbot, contact, operation, reason, facts):
    _add(replica, contact, operation, reason, facts)
    station.announce(Changed(tables=frozenset({"attention"})))
    qtbot.waitUntil(lambda: len(place.attention.troubles) == 1)
    return place.attention.troubles[0]
