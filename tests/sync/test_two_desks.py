"""What one desk does, the other sees; what both do, central decides."""

import pytest
from sqlalchemy import select, text

from agent_console.database.tables import Citizen, Contact, Entry
from agent_console.domain.contact import ContactState, Disposition
from agent_console.domain.errors import RefusedError
from agent_console.domain.identifiers import new_id
from agent_console.domain.outcome import Reason
from agent_console.domain.people import CitizenKind, PointKind
from agent_console.operations import (
    AddNote,
    ClaimContact,
    CloseContact,
    CreateCitizen,
    NewPoint,
    SendReply,
    SeparateCitizen,
    TransferContact,
)
from agent_console.sync.station import Station
from agent_console.sync.status import Link
from tests.servers.postgres import CENTRE, WASTE, Central, agent_id
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until


def contact_at(station: Station, contact_id: str) -> Contact | None:
    with station.reading() as session:
        return session.get(Contact, contact_id)


def notes_at(station: Station, contact_id: str) -> list[str]:
    with station.reading() as session:
        wanted = select(Entry.text).where(Entry.contact_id == contact_id, Entry.kind == "note").order_by(Entry.at)
        return list(session.scalars(wanted))


def test_a_message_reaches_the_desks_of_its_department_only(central: Central) -> None:
    maria, wanda = central.station("maria"), central.station("wanda", "other")
    contact_id = arrive(central)
    until(lambda: contact_at(maria, contact_id))
    assert contact_at(wanda, contact_id) is None


def test_a_transfer_is_seen_at_the_other_desk_with_its_note_and_all_that_came_before(central: Central) -> None:
    contact_id = arrive(central)
    maria, wanda = central.station("maria"), central.station("wanda", "other")
    until(lambda: contact_at(maria, contact_id))
    maria.perform(AddNote(contact_id=contact_id, entry_id=new_id(), text="Second week in a row."))
    maria.perform(
        TransferContact(contact_id=contact_id, department_id=WASTE, expected_department=CENTRE, note="Yours, I think.")
    )
    until(lambda: len(notes_at(wanda, contact_id)) == 2)
    seen = contact_at(wanda, contact_id)
    assert seen is not None
    assert (seen.department_id, seen.state) == (WASTE, ContactState.WAITING)
    until(lambda: maria.undecided() == 0)


def test_of_two_claims_made_offline_the_first_at_central_stands(central: Central) -> None:
    contact_id = arrive(central)
    maria, jan = central.station("maria"), central.station("jan", "other")
    for station in (maria, jan):
        until(lambda station=station: contact_at(station, contact_id))
        station.go_offline()
        until(lambda station=station: station.status.link == Link.OFFLINE)
    maria.perform(ClaimContact(contact_id=contact_id))
    jan.perform(ClaimContact(contact_id=contact_id))
    jan.perform(
        SendReply(
            contact_id=contact_id, entry_id=new_id(), recipient="a@b.example", subject="Re", text="We come today."
        )
    )
    jan.perform(AddNote(contact_id=contact_id, entry_id=new_id(), text="She called twice."))
    maria.go_online()
    until(lambda: maria.undecided() == 0)
    jan.go_online()
    until(lambda: jan.undecided() == 0)
    until(lambda: contact_at(jan, contact_id).owner_id == agent_id("maria"))
    reasons = {(item.operation.__class__.__name__, item.reason) for item in jan.attention()}
    assert reasons == {("ClaimContact", Reason.OWNED_BY_OTHER), ("SendReply", Reason.OWNED_BY_OTHER)}
    assert "We come today." in {getattr(item.operation, "text", "") for item in jan.attention()}
    until(lambda: notes_at(maria, contact_id) == ["She called twice."])


def test_work_goes_on_while_central_is_down_and_arrives_once_when_it_is_back(central: Central) -> None:
    contact_id = arrive(central)
    maria = central.station("maria")
    until(lambda: contact_at(maria, contact_id))
    until(lambda: maria.status.link == Link.ONLINE)
    central.server.stop("immediate")
    maria.perform(ClaimContact(contact_id=contact_id))
    entry_id = new_id()
    maria.perform(AddNote(contact_id=contact_id, entry_id=entry_id, text="Written in the dark."))
    maria.perform(CloseContact(contact_id=contact_id, disposition=Disposition.ANSWERED))
    until(lambda: maria.status.link == Link.LOST)
    assert contact_at(maria, contact_id).state == ContactState.CLOSED
    assert maria.undecided() == 3
    central.server.start()
    maria.go_online()
    until(lambda: maria.undecided() == 0, 30)
    with central.owner.connect() as connection:
        found = connection.execute(text("SELECT state FROM contact WHERE id = :id"), {"id": contact_id}).scalar_one()
        assert found == ContactState.CLOSED
        counted = text("SELECT count(*) FROM entry WHERE contact_id = :id AND kind = 'note'")
        assert connection.execute(counted, {"id": contact_id}).scalar_one() == 1


def test_signing_in_works_without_central_after_the_first_time(central: Central) -> None:
    contact_id = arrive(central)
    maria = central.station("maria")
    until(lambda: contact_at(maria, contact_id))
    central.close_stations()
    central.server.stop()
    try:
        again = central.station("maria")
        assert contact_at(again, contact_id) is not None
    finally:
        central.server.start()


def test_a_wrong_password_is_refused_with_central_and_without(central: Central) -> None:
    central.station("maria")
    central.close_stations()
    with pytest.raises(RefusedError):
        central.doorway().sign_in("maria", "wrong")
    with pytest.raises(RefusedError):
        central.doorway("other").sign_in("maria", "wrong")


def test_a_draft_outlives_the_program(central: Central) -> None:
    maria = central.station("maria")
    contact_id = new_id()
    maria.save_draft(contact_id, "note", "half a sent")
    central.close_stations()
    assert central.station("maria").draft(contact_id, "note") == "half a sent"


def test_the_same_citizen_entered_at_two_desks_is_one_and_can_be_two_again(central: Central) -> None:
    maria, jan = central.station("maria"), central.station("jan", "other")
    until(lambda: maria.status.link == Link.ONLINE and jan.status.link == Link.ONLINE)
    ids = new_id(), new_id()
    for station, citizen_id in zip((maria, jan), ids, strict=True):
        station.go_offline()
        until(lambda station=station: station.status.link == Link.OFFLINE)
        point = NewPoint(point_id=new_id(), kind=PointKind.EMAIL, value="a.nowak@example.org")
        kind = CitizenKind.PERSON
        station.perform(CreateCitizen(citizen_id=citizen_id, citizen_kind=kind, name="Anna Nowak", points=(point,)))
    for station in (maria, jan):
        station.go_online()
        until(lambda station=station: station.undecided() == 0)

    def citizens(station: Station) -> set[str]:
        with station.reading() as session:
            return set(session.scalars(select(Citizen.id)))

    until(lambda: citizens(maria) == citizens(jan) == {ids[0]})
    maria.perform(SeparateCitizen(alias_id=ids[1], name="Anna Nowak"))
    until(lambda: citizens(jan) == set(ids))
    assert maria.attention() == []
