"""What belongs together is proposed, joined with one press, and parted again with one."""

import pytest
from sqlalchemy import select

from agent_console.database.tables import Case, Citizen, Contact, Entry
from agent_console.domain.identifiers import new_id
from agent_console.operations import LinkCitizen, OpenCase, ReceiveMessage
from tests.desk.arrivals import CENTRE


@pytest.fixture
def anna(replica):
    with replica.reading() as session:
        return session.scalar(select(Citizen.id).where(Citizen.name == "Anna Nowak"))


def found(place, qtbot):
    with qtbot.waitSignal(place.stories.found) as heard:
        place.contact.refresh()
    return heard.args[0]


def proposed(place, qtbot):
    return [(story.kind, story.why) for story in found(place, qtbot)]


def contact(station, ident):
    with station.reading() as session:
        return session.get(Contact, ident)


def test_the_open_case_of_the_same_citizen_is_proposed_and_taken(place, arrivals, station, anna, qtbot):
    first, second = arrivals.mail("Bin broken"), arrivals.mail("And now?", sender_address="other@example.org")
    for one in (first, second):
        arrivals.apply(LinkCitizen(contact_id=one, citizen_id=anna))
    arrivals.apply(OpenCase(case_id=new_id(), contact_id=first, title="Broken bin"))
    place.open_contact(second)
    assert proposed(place, qtbot)[0] == ("case", "same_person")
    place.stories.take(found(place, qtbot)[0])
    assert contact(station, second).case_id == contact(station, first).case_id
    place.undo()
    assert contact(station, second).case_id is None


def test_a_reference_in_the_text_is_the_strongest_reason(place, arrivals, station, qtbot):
    first = arrivals.mail("Fence", sender_address="somebody@example.org")
    arrivals.apply(OpenCase(case_id=new_id(), contact_id=first, title="Broken fence"))
    with station.reading() as session:
        case = session.scalar(select(Case.reference))
    second = arrivals.mail("My question", text=f"I mean my number {case}.", sender_address="x@example.org")
    place.open_contact(second)
    assert proposed(place, qtbot) == [("case", "names_it")]


def test_what_is_declined_is_not_proposed_again(place, arrivals, qtbot):
    arrivals.mail("Bin broken")
    second = arrivals.mail("Bin broken, still")
    place.open_contact(second)
    assert proposed(place, qtbot) == [("contact", "same_address")]
    place.stories.decline(found(place, qtbot)[0])
    assert proposed(place, qtbot) == []


def test_merged_words_are_read_in_one_place_and_separate_again(place, arrivals, station):
    first = arrivals.mail("Bin broken", text="The lid is gone.")
    second = arrivals.mail("Bin broken", text="And a wheel.")
    place.open_contact(second)
    place.stories.merge(first)
    merged = contact(station, second)
    assert (merged.state, merged.disposition, merged.merged_id) == ("closed", "duplicate", first)
    place.open_contact(first)
    said = [entry.text for entry in place.contact.details.timeline if entry.text]
    assert said == ["The lid is gone.", "And a wheel."]
    place.open_contact(second)
    assert place.stories.unmerge()
    assert contact(station, second).state == "claimed"
    place.open_contact(first)
    assert "And a wheel." not in [entry.text for entry in place.contact.details.timeline]


def test_an_answer_to_a_merged_contact_wakes_the_one_it_was_merged_into(place, arrivals, station):
    first, second = arrivals.mail("Bin broken"), arrivals.mail("Bin broken")
    place.open_contact(second)
    place.stories.merge(first)
    with station.reading() as session:
        reference = session.get(Contact, second).reference
    answer = ReceiveMessage(
        contact_id=new_id(), entry_id=new_id(), channel="email", department_id=CENTRE, subject=f"Re [#{reference}]",
        sender_name="Maria Lis", sender_address="m.lis@example.org", recipient="c@riverford.example", text="Hello?",
        received_at=contact(station, second).received_at, token=reference,
    )  # fmt: skip
    arrivals.apply(answer)
    with station.reading() as session:
        entry = session.get(Entry, answer.entry_id)
    assert entry.contact_id == first


def test_the_last_message_becomes_a_contact_of_its_own_and_comes_back(place, arrivals, station):
    ident = arrivals.mail("Bin broken")
    more = ReceiveMessage(
        contact_id=new_id(), entry_id=new_id(), channel="email", department_id=CENTRE, subject="Re",
        text="And my dog tax?",
        sender_name="Maria Lis", sender_address="m.lis@example.org", recipient="c@riverford.example",
        received_at=contact(station, ident).received_at, token=contact(station, ident).reference,
    )  # fmt: skip
    place.open_contact(ident)
    assert not place.stories.can_split(place.contact.details)
    arrivals.apply(more)
    place.contact.refresh()
    assert place.stories.split()
    with station.reading() as session:
        entry = session.get(Entry, more.entry_id)
        new = session.get(Contact, entry.contact_id)
    assert (new.id != ident, new.preview, new.state) == (True, "And my dog tax?", "waiting")
    place.undo()
    with station.reading() as session:
        assert session.get(Entry, more.entry_id).contact_id == ident
