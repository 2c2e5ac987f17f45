"""A real PBX as a source at a real central: what desks ask is done, what the PBX tells is kept."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from agent_console.database.central import central_url
from agent_console.domain.contact import Disposition
from agent_console.domain.identifiers import new_id
from agent_console.domain.people import Presence
from agent_console.intake.hand import Hand
from agent_console.intake.pbx import Pbx
from agent_console.intake.settings import PbxSettings
from agent_console.operations import CloseContact, CommandCall, StartCall
from agent_console.sync.station import Station
from agent_console.sync.status import Link
from tests.servers.asterisk import Asterisk
from tests.servers.baresip import soft_phone
from tests.servers.obedient_phone import obedient_phone
from tests.servers.postgres import CENTRE, PASSWORD, WASTE, Central, agent_id
from tests.servers.process import wait_until
from tests.servers.sipp import Sipp

pytestmark = pytest.mark.servers


def seat(central: Central, places: dict[str, str]) -> None:
    with central.owner.begin() as owner:
        for login, extension in places.items():
            values = {"extension": extension, "id": agent_id(login)}
            owner.execute(text("UPDATE agent SET extension = :extension WHERE id = :id"), values)


@pytest.fixture
def desk(central: Central) -> Iterator[Station]:
    """Maria's, at extension 101; Wanda of another department is at 102."""
    seat(central, {"maria": "101", "wanda": "102", "jan": "109"})
    station = central.station("maria")
    wait_until(lambda: station.status.link == Link.ONLINE, "Maria's line")
    yield station


@contextlib.contextmanager
def running(central: Central, pbx: Asterisk) -> Iterator[None]:
    settings = PbxSettings(
        id="pbx", host=pbx.host, login=pbx.username, port=pbx.ami, queues={"support": "100", "hasty": "200"},
        waiting="700",
    )  # fmt: skip
    stop = threading.Event()
    hand = Hand(central_url(central.server.desk_url), "intake", PASSWORD, "pbx", "pbx")
    thread = threading.Thread(target=Pbx(settings, pbx.secret).run, args=(hand, stop))
    thread.start()
    try:
        wait_until(lambda: row(central, "SELECT value FROM setting WHERE id = 'telephone'") is not None, "abilities")
        yield
    finally:
        stop.set()
        thread.join(10)
        hand.close()


@pytest.fixture
def intake(desk: Station, central: Central, asterisk: Asterisk) -> Iterator[None]:
    """Intake's thread for the PBX."""
    with running(central, asterisk):
        yield


def row(central: Central, statement: str, **values: Any) -> Any:
    with central.owner.connect() as owner:
        return owner.execute(text(statement), values).first()


def state(central: Central, contact_id: str) -> str:
    found = row(central, "SELECT state FROM call WHERE id::text = :id", id=contact_id)
    return found.state if found else ""


def until(done: Callable[[], bool], what: str) -> None:
    wait_until(done, what, 15)


def events(central: Central, contact_id: str) -> list[str]:
    with central.owner.connect() as owner:
        found = owner.execute(
            text("SELECT event FROM entry WHERE contact_id = :id ORDER BY at, id"), {"id": contact_id}
        )
        return [one.event for one in found]


def newest(central: Central, direction: str = "inbound") -> str:
    found = row(
        central, "SELECT id FROM contact WHERE direction = :way ORDER BY received_at DESC LIMIT 1", way=direction
    )
    return str(found.id) if found else ""


def test_the_desks_hear_what_the_telephone_system_can_do(intake: None, central: Central) -> None:
    found = row(central, "SELECT value FROM setting WHERE id = 'telephone'")
    assert {"consult", "dial", "hold", "pause"} <= set(found.value["abilities"])


def test_a_call_begun_at_a_desk_is_followed_to_its_end(
    intake: None, desk: Station, central: Central, sipp: Sipp
) -> None:
    contact = new_id()
    with sipp.phone("101"), sipp.phone("102"):
        desk.perform(StartCall(contact_id=contact, call_command_id=new_id(), number="102", department_id=CENTRE))
        with desk.reading() as session:
            assert session.execute(text("SELECT state FROM call")).scalar_one() == "dialling"
        until(lambda: state(central, contact) == "talking", "their answer")
        desk.perform(CommandCall(command_id=new_id(), contact_id=contact, action="hang_up"))
        until(lambda: state(central, contact) == "ended", "the end")
    told = [event for event in events(central, contact) if event]
    assert "call_reached" in told and "call_ended" in told


def test_a_call_nobody_answers_is_shown_as_not_answered(
    intake: None, desk: Station, central: Central, sipp: Sipp
) -> None:
    contact = new_id()
    with sipp.phone("101"), sipp.phone("103", answers=False):
        desk.perform(StartCall(contact_id=contact, call_command_id=new_id(), number="104", department_id=CENTRE))
        until(lambda: state(central, contact) == "missed", "the end")
    assert "call_not_reached" in events(central, contact)


def test_a_number_that_gives_up_twice_is_called_back_once(
    intake: None, desk: Station, central: Central, sipp: Sipp
) -> None:
    with sipp.caller("48221001", milliseconds=800):
        until(lambda: state(central, newest(central)) == "abandoned", "the first to give up")
    first = newest(central)
    with sipp.caller("48221001", milliseconds=800):
        until(lambda: newest(central) != first and state(central, newest(central)) == "abandoned", "the second")
    second = row(central, "SELECT state, disposition FROM contact WHERE id::text = :id", id=newest(central))
    assert (second.state, second.disposition) == ("closed", Disposition.DUPLICATE)
    waits = row(
        central, "SELECT state, preview, due_at - received_at AS time FROM contact WHERE id::text = :id", id=first
    )
    assert (waits.state, waits.preview) == ("waiting", "call_back")
    assert 7190 < waits.time.total_seconds() < 7300
    with sipp.phone("101"), sipp.caller("48221001"):
        until(lambda: state(central, newest(central)) == "talking", "an answer")
        done = row(central, "SELECT state, disposition FROM contact WHERE id::text = :id", id=first)
        assert (done.state, done.disposition) == ("closed", Disposition.CALL_BACK)


def test_presence_at_the_desk_is_presence_in_the_queue(
    intake: None, desk: Station, central: Central, asterisk: Asterisk, sipp: Sipp
) -> None:
    desk.set_presence(Presence.BREAK, "Kawa z żoną")
    until(lambda: ("1", "Kawa z żoną") in asterisk.paused("101"), "the pause")
    desk.set_presence(Presence.AVAILABLE)
    until(lambda: {one for one, _ in asterisk.paused("101")} == {"0"}, "the way back")


def test_a_consultation_shows_on_the_call_and_takes_its_contact_along(
    intake: None, desk: Station, central: Central, sipp: Sipp
) -> None:
    with sipp.phone("101"), sipp.phone("102"), sipp.caller("48221001"):
        until(lambda: state(central, newest(central)) == "talking", "an answer")
        contact = newest(central)
        until(lambda: contact_here(desk, contact), "the contact at the desk")
        desk.perform(CommandCall(command_id=new_id(), contact_id=contact, action="consult", target="102"))
        consult = "SELECT consult, consult_state FROM call WHERE id::text = :id"
        until(lambda: tuple(row(central, consult, id=contact)) == ("102", "talking"), "the colleague")
        desk.perform(CommandCall(command_id=new_id(), contact_id=contact, action="complete"))
        moved = "SELECT department_id, owner_id FROM contact WHERE id::text = :id"
        until(lambda: str(row(central, moved, id=contact).owner_id) == agent_id("wanda"), "Wanda's answer")
        assert str(row(central, moved, id=contact).department_id) == WASTE
        assert tuple(row(central, consult, id=contact)) == ("", "")


def test_what_is_pressed_at_the_telephone_shows_at_the_desk(
    intake: None, desk: Station, central: Central, asterisk: Asterisk, sipp: Sipp, tmp_path: Path
) -> None:
    with soft_phone(asterisk, "101", tmp_path) as phone, sipp.caller("48221001"):
        until(lambda: state(central, newest(central)) == "ringing", "a ring")
        phone.accept()
        contact = newest(central)
        until(lambda: at_desk(desk, contact) == "talking", "an answer")
        phone.hold()
        until(lambda: at_desk(desk, contact) == "held", "the caller on hold")
        phone.resume()
        until(lambda: at_desk(desk, contact) == "talking", "the caller back")
        phone.hang_up()
        until(lambda: at_desk(desk, contact) == "ended", "the end")
    told = events(central, contact)
    assert told == ["call_queued", "call_answered", "call_hold_done", "call_resume_done", "call_ended"]


def test_a_hold_the_desk_asked_for_is_told_once(
    intake: None, desk: Station, central: Central, asterisk: Asterisk, sipp: Sipp
) -> None:
    with obedient_phone(asterisk.desks["101"]), sipp.caller("48221001"):
        until(lambda: state(central, newest(central)) == "talking", "an answer")
        contact = newest(central)
        until(lambda: contact_here(desk, contact), "the contact at the desk")
        for action, after in (("hold", "held"), ("resume", "talking")):
            desk.perform(CommandCall(command_id=new_id(), contact_id=contact, action=action))
            until(lambda after=after: state(central, contact) == after, after)
            until(lambda action=action: f"call_{action}_done" in events(central, contact), "its outcome")
    told = events(central, contact)
    assert (told.count("call_hold_done"), told.count("call_resume_done")) == (1, 1)


def at_desk(desk: Station, contact_id: str) -> str:
    with desk.reading() as session:
        return str(session.execute(text("SELECT state FROM call WHERE id = :id"), {"id": contact_id}).scalar() or "")


def contact_here(desk: Station, contact_id: str) -> bool:
    with desk.reading() as session:
        found = session.execute(text("SELECT 1 FROM call WHERE id = :id"), {"id": contact_id}).first()
        return found is not None


def test_a_restart_of_intake_in_mid_call_loses_nothing(
    desk: Station, central: Central, asterisk: Asterisk, sipp: Sipp
) -> None:
    contact = new_id()
    with sipp.phone("101"), sipp.phone("102"):
        with running(central, asterisk):
            desk.perform(StartCall(contact_id=contact, call_command_id=new_id(), number="102", department_id=CENTRE))
            until(lambda: state(central, contact) == "talking", "their answer")
        with running(central, asterisk):
            desk.perform(CommandCall(command_id=new_id(), contact_id=contact, action="hang_up"))
            until(lambda: state(central, contact) == "ended", "the end")
    desk.perform(CloseContact(contact_id=contact, disposition=Disposition.ANSWERED))
