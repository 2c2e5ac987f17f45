"""Every clash has one outcome, and what somebody typed is never the thing that is lost."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from agent_console.database.tables import Call, CallCommand, Case, Citizen, CitizenAlias, Contact, Entry
from agent_console.domain.channel import Channel, Delivery
from agent_console.domain.contact import CallState, ContactState, Disposition
from agent_console.domain.identifiers import new_id, subject_token, token_in
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.domain.people import CitizenKind, PointKind
from agent_console.operations import (
    AddNote,
    AnswerCall,
    ClaimContact,
    CloseContact,
    CommandCall,
    CreateCitizen,
    EditCitizen,
    EndCall,
    HoldContact,
    LinkCitizen,
    NewPoint,
    OpenCase,
    QueueCall,
    ReceiveMessage,
    RecordCallCommand,
    RecordDelivery,
    ReopenContact,
    ResumeContact,
    RingCall,
    SendReply,
    TakeBackContact,
    TransferContact,
    UnansweredCall,
    WithdrawReply,
)
from tests.operations.conftest import City


def message(**changes: Any) -> ReceiveMessage:
    facts: dict[str, Any] = {
        "contact_id": new_id(), "entry_id": new_id(), "channel": Channel.EMAIL, "department_id": "centre",
        "subject": "Bins", "sender_name": "Anna", "sender_address": "Anna@Example.org", "recipient": "c@city.example",
        "text": "Not emptied.", "received_at": datetime.now(UTC),
    }  # fmt: skip
    return ReceiveMessage(**(facts | changes))


@pytest.fixture
def contact_id(city: City) -> str:
    arrived = message()
    city.do(arrived, None)
    return arrived.contact_id


def rejected(city: City, operation: Any, who: str = "maria") -> Rejected:
    with pytest.raises(Rejected) as caught:
        city.do(operation, who)
    return caught.value


def test_of_two_claims_the_first_stands_and_the_other_learns_who_has_it(city: City, contact_id: str) -> None:
    city.do(ClaimContact(contact_id=contact_id), "maria")
    refusal = rejected(city, ClaimContact(contact_id=contact_id), "jan")
    assert (refusal.reason, refusal.facts) == (Reason.OWNED_BY_OTHER, {"owner": "maria"})


def test_a_contact_is_taken_over_knowingly(city: City, contact_id: str) -> None:
    city.do(ClaimContact(contact_id=contact_id), "maria")
    city.do(ClaimContact(contact_id=contact_id, expected_owner="maria"), "jan")
    assert city.contact(contact_id).owner_id == "jan"


def test_two_transfers_to_one_place_are_one_and_to_two_places_the_first_stands(city: City, contact_id: str) -> None:
    city.do(TransferContact(contact_id=contact_id, department_id="waste", expected_department="centre"))
    with pytest.raises(Noop):
        city.do(TransferContact(contact_id=contact_id, department_id="waste", expected_department="centre"), "jan")
    elsewhere = TransferContact(contact_id=contact_id, department_id="housing", expected_department="centre")
    assert rejected(city, elsewhere, "jan").facts == {"department": "waste"}


def test_a_transfer_is_taken_back_until_somebody_there_has_it(city: City, contact_id: str) -> None:
    city.do(ClaimContact(contact_id=contact_id))
    city.do(TransferContact(contact_id=contact_id, department_id="waste", expected_department="centre"))
    city.do(TakeBackContact(contact_id=contact_id, department_id="waste", owner_id="maria"))
    back = city.contact(contact_id)
    assert (back.department_id, back.owner_id, back.state, back.transfers) == ("centre", "maria", "claimed", 0)
    city.do(TransferContact(contact_id=contact_id, department_id="waste", expected_department="centre"))
    city.do(ClaimContact(contact_id=contact_id), "wanda")
    taking = TakeBackContact(contact_id=contact_id, department_id="waste", owner_id="maria")
    assert rejected(city, taking).reason == Reason.OWNED_BY_OTHER


def test_a_note_is_accepted_from_anybody_and_after_the_end_marked_late(city: City, contact_id: str) -> None:
    city.do(CloseContact(contact_id=contact_id, disposition=Disposition.ANSWERED), "maria")
    city.do(AddNote(contact_id=contact_id, entry_id="n1", text="By the way"), "jan")
    assert city.session.get_one(Entry, "n1").late


def test_a_reply_after_the_end_is_returned_and_never_sent(city: City, contact_id: str) -> None:
    city.do(CloseContact(contact_id=contact_id, disposition=Disposition.ANSWERED), "maria")
    reply = SendReply(contact_id=contact_id, entry_id="r1", recipient="a@b.example", subject="Re", text="Soon")
    assert rejected(city, reply, "jan").reason == Reason.ALREADY_CLOSED
    assert city.session.get(Entry, "r1") is None


def test_closing_what_is_closed_keeps_the_note(city: City, contact_id: str) -> None:
    city.do(CloseContact(contact_id=contact_id, disposition=Disposition.ANSWERED), "maria")
    again = CloseContact(contact_id=contact_id, disposition=Disposition.NUISANCE, note="Called thrice")
    assert city.do(again, "jan") == Outcome.MERGED
    closed = city.contact(contact_id)
    assert (closed.disposition, closed.owner_id) == (Disposition.ANSWERED, "maria")
    assert "Called thrice" in city.session.scalars(select(Entry.text)).all()


def test_a_reply_is_withdrawn_only_before_it_leaves(city: City, contact_id: str) -> None:
    city.do(SendReply(contact_id=contact_id, entry_id="r1", recipient="a@b.example", subject="Re", text="Soon"))
    city.do(RecordDelivery(contact_id=contact_id, entry_id="r1", delivery=Delivery.SENDING), None)
    assert rejected(city, WithdrawReply(contact_id=contact_id, entry_id="r1")).reason == Reason.CHANGED_MEANWHILE
    city.do(SendReply(contact_id=contact_id, entry_id="r2", recipient="a@b.example", subject="Re", text="No"))
    city.do(WithdrawReply(contact_id=contact_id, entry_id="r2"))
    sending = RecordDelivery(contact_id=contact_id, entry_id="r2", delivery=Delivery.SENDING)
    with pytest.raises(Rejected):
        city.do(sending, None)


def test_a_message_read_twice_is_one_contact(city: City) -> None:
    arrived = message()
    city.do(arrived, None)
    with pytest.raises(Noop):
        city.do(arrived, None)
    assert len(city.session.scalars(select(Contact)).all()) == 1


def test_an_answer_joins_its_contact_by_message_id_and_wakes_it(city: City, contact_id: str) -> None:
    city.do(SendReply(contact_id=contact_id, entry_id="r1", recipient="a@b.example", subject="Re", text="Soon"))
    city.do(CloseContact(contact_id=contact_id, disposition=Disposition.ANSWERED))
    answer = message(references=("<r1@agent-console>",), text="It is still full.")
    assert city.do(answer, None) == Outcome.MERGED
    woken = city.contact(contact_id)
    assert (woken.state, woken.owner_id, woken.preview) == (ContactState.WAITING, None, "It is still full.")


def test_an_automatic_answer_joins_but_wakes_nobody(city: City, contact_id: str) -> None:
    city.do(SendReply(contact_id=contact_id, entry_id="r1", recipient="a@b.example", subject="Re", text="Soon"))
    city.do(CloseContact(contact_id=contact_id, disposition=Disposition.ANSWERED))
    city.do(message(references=("<r1@agent-console>",), automatic=True), None)
    assert city.contact(contact_id).state == ContactState.CLOSED


def test_a_reference_in_the_subject_counts_only_from_the_same_sender(city: City, contact_id: str) -> None:
    token = token_in(subject_token(city.contact(contact_id).reference))
    assert city.do(message(token=token), None) == Outcome.MERGED
    stranger = message(token=token, sender_address="eve@example.net")
    assert city.do(stranger, None) == Outcome.APPLIED


def citizen(**changes: Any) -> CreateCitizen:
    point = NewPoint(point_id=new_id(), kind=PointKind.PHONE, value="601 100 200")
    facts: dict[str, Any] = {"citizen_id": new_id(), "citizen_kind": CitizenKind.PERSON, "name": "Łucja Żak"}
    return CreateCitizen(**(facts | {"points": (point,)} | changes))


def test_the_same_citizen_entered_twice_is_merged_and_found_under_both_ids(city: City, contact_id: str) -> None:
    first, second = citizen(), citizen(name="lucja zak")
    city.do(first)
    assert city.do(second, "jan") == Outcome.MERGED
    assert len(city.session.scalars(select(Citizen)).all()) == 1
    assert city.session.get_one(CitizenAlias, second.citizen_id).citizen_id == first.citizen_id
    city.do(LinkCitizen(contact_id=contact_id, citizen_id=second.citizen_id))
    assert city.contact(contact_id).citizen_id == first.citizen_id


def test_a_field_is_changed_where_the_old_value_still_stands(city: City) -> None:
    created = citizen()
    city.do(created)
    edit = {"citizen_id": created.citizen_id, "field": "note", "old": ""}
    city.do(EditCitizen(**edit, new="Hard of hearing"))
    with pytest.raises(Noop):
        city.do(EditCitizen(**edit, new="Hard of hearing"), "jan")
    assert rejected(city, EditCitizen(**edit, new="Deaf"), "jan").facts == {"field": "note"}


def test_a_citizen_who_calls_is_found_by_number_unless_two_share_it(city: City) -> None:
    created = citizen()
    city.do(created)
    call = QueueCall(contact_id=new_id(), call_key="1", department_id="centre", number="+48601100200")
    city.do(call, None)
    assert city.contact(call.contact_id).citizen_id == created.citizen_id
    city.do(citizen(name="Adam Żak"))
    other = QueueCall(contact_id=new_id(), call_key="2", department_id="centre", number="+48601100200")
    city.do(other, None)
    assert city.contact(other.contact_id).citizen_id is None


@pytest.fixture
def call_id(city: City) -> str:
    call = QueueCall(contact_id=new_id(), call_key="1", department_id="centre", number="+48601100200")
    city.do(call, None)
    city.do(RingCall(contact_id=call.contact_id, extension="101"), None)
    return call.contact_id


def test_an_unanswered_ring_leaves_the_caller_waiting(city: City, call_id: str) -> None:
    city.do(UnansweredCall(contact_id=call_id, extension="101"), None)
    assert city.contact(call_id).state == ContactState.WAITING


def test_who_answers_owns_the_call_and_a_caller_who_gave_up_waits_for_a_call_back(city: City, call_id: str) -> None:
    city.do(AnswerCall(contact_id=call_id, extension="101"), None)
    assert (city.contact(call_id).owner_id, city.contact(call_id).state) == ("maria", ContactState.CLAIMED)
    city.do(EndCall(contact_id=call_id, talked_seconds=30), None)
    assert city.contact(call_id).state == ContactState.CLAIMED
    other = QueueCall(contact_id=new_id(), call_key="2", department_id="centre", number="+48601100200")
    city.do(other, None)
    city.do(EndCall(contact_id=other.contact_id), None)
    abandoned = city.contact(other.contact_id)
    assert (abandoned.state, abandoned.preview) == (ContactState.WAITING, Disposition.CALL_BACK)


def test_transferring_a_live_call_asks_the_pbx_in_the_same_gesture(city: City, call_id: str) -> None:
    city.do(AnswerCall(contact_id=call_id, extension="101"), None)
    city.do(TransferContact(contact_id=call_id, department_id="waste", expected_department="centre"))
    command = city.session.scalars(select(CallCommand)).one()
    assert (command.action, command.target, command.state) == ("transfer", "200", "asked")


def test_hold_shows_only_after_the_pbx_proved_it(city: City, call_id: str) -> None:
    city.do(AnswerCall(contact_id=call_id, extension="101"), None)
    city.do(CommandCall(command_id="c1", contact_id=call_id, action="hold"))
    assert city.session.get_one(Call, call_id).state == CallState.TALKING
    city.do(RecordCallCommand(command_id="c1", contact_id=call_id, state="done"), None)
    assert city.session.get_one(Call, call_id).state == CallState.HELD


def test_a_held_contact_comes_back_to_its_owner(city: City, contact_id: str) -> None:
    city.do(HoldContact(contact_id=contact_id, until=city.now, reason="waits for a map"))
    assert city.contact(contact_id).owner_id == "maria"
    city.do(ResumeContact(contact_id=contact_id))
    assert city.contact(contact_id).state == ContactState.CLAIMED


def test_a_case_is_due_as_its_service_promises(city: City, contact_id: str) -> None:
    city.do(OpenCase(case_id=new_id(), contact_id=contact_id, title="Missed collection", service_id="bins"))
    case = city.session.get_one(Case, city.contact(contact_id).case_id)
    assert (case.department_id, (case.due_at - case.opened_at).days) == ("waste", 2)


def test_a_closed_contact_is_taken_up_again(city: City, contact_id: str) -> None:
    city.do(CloseContact(contact_id=contact_id, disposition=Disposition.ANSWERED))
    city.do(ReopenContact(contact_id=contact_id), "jan")
    assert (city.contact(contact_id).owner_id, city.contact(contact_id).disposition) == ("jan", None)
