"""Calls through a real PBX, with real phones."""

import contextlib
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agent_console.channels.phone.client import PbxAddress
from agent_console.channels.phone.command import AskedCommand, ControlOperation
from agent_console.channels.phone.story import LiveCall, PhoneOperation, PhoneStory
from agent_console.channels.phone.switchboard import Switchboard
from agent_console.domain.call import CallAbility, Consultation
from agent_console.operations import ConsultCall, EndCall, QueueCall, RecordCallCommand
from tests.servers.asterisk import Asterisk, run_asterisk
from tests.servers.obedient_phone import obedient_phone
from tests.servers.sipp import Sipp

pytestmark = pytest.mark.servers


class Intake:
    """One switchboard and everything it told."""

    def __init__(self, pbx: Asterisk, calls: tuple[LiveCall, ...] = ()) -> None:
        story = PhoneStory("pbx", {"support": "help", "hasty": "bills"})
        story.restore(calls)
        self.board = Switchboard.at(PbxAddress(pbx.host, pbx.username, pbx.secret, pbx.ami), story, waiting="700")
        self.told: list[PhoneOperation | ControlOperation] = []
        self.until(lambda: self.board.connected and CallAbility.CONSULT in self.board.abilities)

    def until(self, done: Callable[[], bool], seconds: float = 15) -> None:
        limit = time.monotonic() + seconds
        while not done():
            assert time.monotonic() < limit, f"told until then: {self.words()}; {self.board.problem}"
            self.told += self.board.step(0.1)

    def until_told(self, word: str) -> None:
        self.until(lambda: word in self.words())

    def words(self) -> list[str]:
        return [type(one).__name__ + getattr(one, "extension", "") for one in self.told]

    def consulted(self) -> list[Consultation]:
        return [one.state for one in self.told if isinstance(one, ConsultCall)]

    def quiet(self, seconds: float = 1) -> None:
        """Let happen what still happens."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            self.told += self.board.step(0.1)

    def ask(self, action: str, target: str = "", extension: str = "101") -> RecordCallCommand:
        contact = next((one.contact_id for one in self.told), "outbound")
        command = AskedCommand(f"command-{time.monotonic_ns()}", contact, action, target, extension, datetime.now(UTC))
        self.told += self.board.ask(command)
        found: list[RecordCallCommand] = []

        def answered() -> bool:
            found[:] = [
                one for one in self.told if isinstance(one, RecordCallCommand) and one.command_id == command.command_id
            ]
            return bool(found)

        self.until(answered)
        return found[0]


@contextlib.contextmanager
def intake_of(pbx: Asterisk, calls: tuple[LiveCall, ...] = ()) -> Iterator[Intake]:
    found = Intake(pbx, calls)
    try:
        yield found
    finally:
        found.board.close()


@pytest.fixture
def intake(asterisk: Asterisk) -> Iterator[Intake]:
    with intake_of(asterisk) as found:
        yield found


def test_a_call_is_answered_transferred_and_hung_up(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.phone("102"), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        queued = intake.told[0]
        assert isinstance(queued, QueueCall)
        assert (queued.number, queued.caller_name) == ("+48601100200", "Łucja Żak")
        assert (queued.department_id, queued.queue) == ("help", "support")
        moved = intake.ask("transfer", "102")
        assert (moved.state, moved.problem) == ("done", "")
        intake.until_told("AnswerCall102")
        ended = intake.ask("hang_up")
        assert (ended.state, ended.problem) == ("done", "")
        intake.until_told("EndCall")
    told = [word for word in intake.words() if word != "RecordCallCommand"]
    assert told == ["QueueCall", "RingCall101", "AnswerCall101", "RingCall102", "AnswerCall102", "EndCall"]


def test_a_transfer_to_nowhere_fails_and_the_call_goes_on(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        moved = intake.ask("transfer", "555")
        assert (moved.state, moved.problem) == ("failed", "no_such_extension")
        assert "EndCall" not in intake.words()
        intake.ask("hang_up")


def test_a_phone_that_does_not_understand_hold_is_told_as_expired(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        held = intake.ask("hold")
        assert (held.state, held.problem) == ("expired", "no_answer")
        intake.ask("hang_up")


def test_a_phone_that_understands_holds_and_resumes_the_call(intake: Intake, asterisk: Asterisk, sipp: Sipp) -> None:
    with obedient_phone(asterisk.desks["101"]), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        assert intake.ask("hold").state == "done"
        assert intake.ask("resume").state == "done"
        assert intake.ask("hang_up").state == "done"


def test_a_ringing_call_is_answered_from_the_console(intake: Intake, asterisk: Asterisk, sipp: Sipp) -> None:
    with obedient_phone(asterisk.desks["101"], answers=False), sipp.caller("48221001"):
        intake.until_told("RingCall101")
        assert intake.ask("answer").state == "done"
        intake.until_told("AnswerCall101")
        assert intake.ask("hang_up").state == "done"


def test_a_desk_that_does_not_answer_is_told_and_the_caller_gives_up(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("103", answers=False), sipp.caller("48221002", milliseconds=4000):
        intake.until_told("EndCall")
    assert intake.words() == ["QueueCall", "RingCall103", "UnansweredCall103", "EndCall"]
    ended = intake.told[-1]
    assert isinstance(ended, EndCall) and ended.talked_seconds == 0


def test_a_caller_who_gives_up_while_it_rings_ends_the_call(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("103", answers=False), sipp.caller("48221002", milliseconds=700):
        intake.until_told("EndCall")
    words = intake.words()
    assert words[:2] == ["QueueCall", "RingCall103"] and words[-1] == "EndCall"


def test_after_a_restart_a_call_is_followed_to_its_end(intake: Intake, asterisk: Asterisk, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        queued = intake.told[0]
        assert isinstance(queued, QueueCall)
        intake.board.close()
        known = LiveCall(queued.contact_id, queued.call_key, "", "101", datetime.now(UTC))
        gone = LiveCall("gone", "1.1", "", "101", datetime.now(UTC))
        with intake_of(asterisk, (known, gone)) as again:
            again.until_told("EndCall")
            assert [one.contact_id for one in again.told] == ["gone"]
            again.told.clear()
            again.told.append(queued)
            assert again.ask("hang_up").state == "done"
            again.until_told("EndCall")


def test_a_call_that_began_while_intake_was_away_is_told(asterisk: Asterisk, sipp: Sipp) -> None:
    with sipp.phone("103", answers=False), sipp.caller("48221002", milliseconds=6000):
        time.sleep(1)
        with intake_of(asterisk) as late:
            late.until_told("QueueCall")
            late.until_told("EndCall")


def test_an_outbound_call_rings_the_desk_first(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("102"):
        assert intake.ask("dial", "999", extension="102").state == "done"


def test_an_outbound_call_from_a_desk_without_phone_fails(intake: Intake) -> None:
    dialled = intake.ask("dial", "999", extension="109")
    assert dialled.state == "failed" and dialled.problem


def test_what_the_pbx_lets_us_do_is_asked_of_it(intake: Intake) -> None:
    assert intake.board.abilities == frozenset(CallAbility)


def test_a_caller_is_passed_on_after_asking_the_colleague(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.phone("102"), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        assert intake.ask("consult", "102").state == "done"
        intake.until(lambda: intake.consulted()[-1:] == [Consultation.TALKING])
        assert "AnswerCall102" not in intake.words()
        assert intake.ask("complete").state == "done"
        intake.until_told("AnswerCall102")
        assert intake.consulted()[-1] == Consultation.NONE
        assert intake.ask("hang_up", extension="102").state == "done"
        intake.until_told("EndCall")


def test_after_asking_the_agent_comes_back_to_the_caller(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.phone("102"), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        assert intake.ask("consult", "102").state == "done"
        intake.until(lambda: intake.consulted()[-1:] == [Consultation.TALKING])
        assert intake.ask("cancel").state == "done"
        assert intake.consulted()[-1] == Consultation.NONE
        intake.quiet()
        assert "AnswerCall102" not in intake.words() and "EndCall" not in intake.words()
        assert intake.ask("transfer", "102").state == "done"
        intake.until_told("AnswerCall102")


def test_a_colleague_who_does_not_answer_brings_the_agent_back(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.phone("103", answers=False), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        assert intake.ask("consult", "104").state == "done"
        intake.until(lambda: intake.consulted() == [Consultation.RINGING, Consultation.NONE])
        assert next(one.problem for one in intake.told if isinstance(one, ConsultCall) and not one.state)
        intake.quiet()
        assert "EndCall" not in intake.words()
        assert intake.ask("hang_up").state == "done"


def test_an_agent_gives_up_asking_while_it_rings(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.phone("103", answers=False), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        assert intake.ask("consult", "103").state == "done"
        assert intake.ask("cancel").state == "done"
        intake.quiet()
        assert "EndCall" not in intake.words()
        assert intake.ask("hang_up").state == "done"


def test_asking_a_colleague_who_hangs_up_brings_the_agent_back(intake: Intake, asterisk: Asterisk, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.caller("48221001"):
        with sipp.phone("102"):
            intake.until_told("AnswerCall101")
            assert intake.ask("consult", "102").state == "done"
            intake.until(lambda: intake.consulted()[-1:] == [Consultation.TALKING])
            asterisk.hang_up("PJSIP/102")
            intake.until(lambda: intake.consulted()[-1] == Consultation.NONE)
            intake.quiet()
        assert "EndCall" not in intake.words() and "RingCall102" not in intake.words()
        assert intake.ask("hang_up").state == "done"


def test_an_agent_who_hangs_up_while_asking_has_passed_the_caller_on(
    intake: Intake, asterisk: Asterisk, sipp: Sipp
) -> None:
    with sipp.phone("101"), sipp.phone("102"), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        assert intake.ask("consult", "102").state == "done"
        intake.until(lambda: intake.consulted()[-1:] == [Consultation.TALKING])
        asterisk.hang_up("PJSIP/101")
        intake.until_told("AnswerCall102")
        assert "EndCall" not in intake.words()


def test_nobody_is_asked_at_an_extension_that_does_not_exist(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        asked = intake.ask("consult", "555")
        assert (asked.state, asked.problem) == ("failed", "no_such_extension")
        assert intake.consulted() == []
        intake.ask("hang_up")


def test_a_call_passed_to_a_queue_waits_there_and_is_answered_again(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        assert intake.ask("transfer", "200").state == "done"
        intake.until(lambda: intake.words().count("AnswerCall101") == 2)
        assert [w for w in intake.words() if w != "RecordCallCommand"][:5] == [
            "QueueCall",
            "RingCall101",
            "AnswerCall101",
            "RequeueCall",
            "RingCall101",
        ]
        intake.ask("hang_up")


def test_an_agent_is_muted_and_keys_are_pressed(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.caller("48221001"):
        intake.until_told("AnswerCall101")
        for action, target in (("mute", ""), ("unmute", ""), ("keys", "12#")):
            done = intake.ask(action, target)
            assert (done.state, done.problem) == ("done", ""), action
        assert intake.ask("keys", "12x").problem == "bad_number"
        intake.ask("hang_up")


def test_an_outbound_call_is_followed_from_ringing_to_its_end(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.phone("102"):
        dialled = intake.ask("dial", "102", extension="101")
        assert dialled.state == "done"
        intake.until_told("AnswerCall101")
        assert [w for w in intake.words() if w != "RecordCallCommand"] == ["RingCall101", "AnswerCall101"]
        intake.told[:] = [one for one in intake.told if one.contact_id == dialled.contact_id]
        assert intake.ask("hang_up").state == "done"
        intake.until_told("EndCall")


def test_an_outbound_call_nobody_answers_ends_unanswered(intake: Intake, sipp: Sipp) -> None:
    with sipp.phone("101"), sipp.phone("103", answers=False):
        assert intake.ask("dial", "104", extension="101").state == "done"
        intake.until_told("EndCall")
        assert "AnswerCall101" not in intake.words()
        ended = intake.told[-1]
        assert isinstance(ended, EndCall) and ended.talked_seconds == 0


def test_who_is_on_a_break_gets_no_call_until_back(intake: Intake, sipp: Sipp) -> None:
    intake.board.pause("101", paused=True, reason="Coffee")
    intake.quiet()
    with sipp.phone("101"), sipp.caller("48221001"):
        intake.until_told("QueueCall")
        intake.quiet(2)
        assert "RingCall101" not in intake.words()
        intake.board.pause("101", paused=False)
        intake.until_told("AnswerCall101")
        intake.ask("hang_up")


def test_a_pbx_that_is_killed_in_mid_call_and_comes_back_is_followed_again(tmp_path: Path) -> None:
    with run_asterisk() as pbx, intake_of(pbx) as intake:
        phones = Sipp(pbx, tmp_path)
        intake.board.pause("101", paused=False)
        with phones.phone("101"), phones.caller("48221001"):
            intake.until_told("AnswerCall101")
            pbx.kill()
            intake.until(lambda: not intake.board.connected)
            assert "EndCall" not in intake.words()
            pbx.start()
            intake.until_told("EndCall")
        before = len(intake.told)
        with phones.phone("101"), phones.caller("48221001"):
            intake.until(lambda: "AnswerCall101" in intake.words()[before:])


def test_a_connection_lost_in_mid_call_loses_nothing(intake: Intake, asterisk: Asterisk, sipp: Sipp) -> None:
    with sipp.phone("101"):
        with sipp.caller("48221001"):
            intake.until_told("AnswerCall101")
            intake.board.close()
            intake.until(lambda: intake.board.connected)
            intake.quiet()
            assert "EndCall" not in intake.words()
            intake.board.close()
            asterisk.hang_up_everything()
        intake.until_told("EndCall")
