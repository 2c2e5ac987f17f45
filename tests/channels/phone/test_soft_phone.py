"""What a person does at the telephone itself is told as it happens, with a real soft phone at a real PBX."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from agent_console.domain.call import Consultation
from agent_console.operations import HoldCall
from tests.channels.phone.test_switchboard import Intake, intake, intake_of
from tests.servers.asterisk import Asterisk, run_asterisk
from tests.servers.baresip import Baresip, soft_phone
from tests.servers.sipp import Sipp

__all__ = ["intake"]
pytestmark = pytest.mark.servers


def holds(intake: Intake) -> list[bool]:
    return [one.held for one in intake.told if isinstance(one, HoldCall)]


def test_a_call_is_accepted_held_resumed_and_ended_at_the_telephone(
    intake: Intake, asterisk: Asterisk, sipp: Sipp, tmp_path: Path
) -> None:
    with soft_phone(asterisk, "101", tmp_path) as phone, sipp.caller("48221001"):
        intake.until_told("RingCall101")
        phone.until("CALL_INCOMING")
        phone.accept()
        intake.until_told("AnswerCall101")
        phone.hold()
        intake.until(lambda: holds(intake) == [True])
        phone.resume()
        intake.until(lambda: holds(intake) == [True, False])
        phone.hang_up()
        intake.until_told("EndCall")
    assert intake.words() == ["QueueCall", "RingCall101", "AnswerCall101", "HoldCall", "HoldCall", "EndCall"]


def test_a_call_refused_at_the_telephone_still_waits(
    intake: Intake, asterisk: Asterisk, sipp: Sipp, tmp_path: Path
) -> None:
    with soft_phone(asterisk, "103", tmp_path) as phone, sipp.caller("48221002"):
        phone.until("CALL_INCOMING")
        phone.hang_up()
        intake.until_told("UnansweredCall103")
        assert "EndCall" not in intake.words()
        asterisk.hang_up("PJSIP/trunk")
        intake.until_told("EndCall")


def test_a_telephone_that_rings_and_is_not_accepted_is_told(
    intake: Intake, asterisk: Asterisk, sipp: Sipp, tmp_path: Path
) -> None:
    with soft_phone(asterisk, "103", tmp_path) as phone, sipp.caller("48221002"):
        phone.until("CALL_INCOMING")
        intake.until_told("UnansweredCall103")
        phone.until("CALL_CLOSED")
        assert "EndCall" not in intake.words()
        asterisk.hang_up("PJSIP/trunk")
        intake.until_told("EndCall")


@contextlib.contextmanager
def consulting(intake: Intake, pbx: Asterisk, sipp: Sipp, folder: Path) -> Iterator[tuple[Baresip, Baresip]]:
    """The agent's telephone, which has a caller, and the colleague's, which rings because of it."""
    with soft_phone(pbx, "101", folder) as own, soft_phone(pbx, "102", folder) as theirs, sipp.caller("48221001"):
        own.until("CALL_INCOMING")
        own.accept()
        intake.until_told("AnswerCall101")
        asking = threading.Thread(target=lambda: (theirs.until("CALL_INCOMING"), theirs.accept()))
        asking.start()
        assert intake.ask("consult", "102").state == "done"
        asking.join()
        intake.until(lambda: intake.consulted()[-1:] == [Consultation.TALKING])
        yield own, theirs


def test_a_caller_passed_on_after_asking_is_held_at_the_next_telephone(
    intake: Intake, asterisk: Asterisk, sipp: Sipp, tmp_path: Path
) -> None:
    with consulting(intake, asterisk, sipp, tmp_path) as (own, theirs):
        assert intake.ask("complete").state == "done"
        intake.until_told("AnswerCall102")
        own.until("CALL_CLOSED")
        theirs.hold()
        intake.until(lambda: holds(intake) == [True])
        theirs.hang_up()
        intake.until_told("EndCall")


def test_a_colleague_who_hangs_up_is_no_longer_asked_and_the_caller_is_back(
    intake: Intake, asterisk: Asterisk, sipp: Sipp, tmp_path: Path
) -> None:
    with consulting(intake, asterisk, sipp, tmp_path) as (own, theirs):
        theirs.hang_up()
        intake.until(lambda: intake.consulted()[-1:] == [Consultation.NONE])
        intake.quiet(2)  # nobody presses anything before they hear the caller again
        own.hold()
        intake.until(lambda: holds(intake) == [True])
        assert "EndCall" not in intake.words() and "RingCall102" not in intake.words()
        own.hang_up()
        intake.until_told("EndCall")


def test_an_agent_who_comes_back_to_the_caller_frees_the_colleague(
    intake: Intake, asterisk: Asterisk, sipp: Sipp, tmp_path: Path
) -> None:
    with consulting(intake, asterisk, sipp, tmp_path) as (own, theirs):
        assert intake.ask("cancel").state == "done"
        theirs.until("CALL_CLOSED")
        assert "EndCall" not in intake.words()
        own.hold()
        intake.until(lambda: holds(intake) == [True])
        asterisk.hang_up("PJSIP/trunk")
        intake.until_told("EndCall")
        own.until("CALL_CLOSED")


def test_a_pbx_that_dies_while_a_call_is_held_ends_it_when_it_is_back(tmp_path: Path) -> None:
    with run_asterisk() as pbx, intake_of(pbx) as intake:
        phones = Sipp(pbx, tmp_path)
        with soft_phone(pbx, "101", tmp_path) as phone:
            with phones.caller("48221001"):
                phone.until("CALL_INCOMING")
                phone.accept()
                intake.until_told("AnswerCall101")
                phone.hold()
                intake.until(lambda: holds(intake) == [True])
                pbx.kill()
                intake.until(lambda: not intake.board.connected)
                assert "EndCall" not in intake.words()
                pbx.start()
                intake.until_told("EndCall")
            phone.hang_up()
            before = len(intake.told)
            with phones.caller("48221001"):
                phone.until("CALL_INCOMING")
                phone.accept()
                intake.until(lambda: "AnswerCall101" in intake.words()[before:])
