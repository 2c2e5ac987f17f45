"""Commands on live calls, and what counts as proof."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from agent_console.channels.phone.ami import Message, event
from agent_console.channels.phone.command import AskedCommand, ControlOperation
from agent_console.channels.phone.control import AmiCallControl
from agent_console.operations import RecordCallCommand
from tests.channels.phone.test_story import CALLER, DESK, START, TALK, Teller, hangup, join


class Desk:
    """A call in progress, and the actions that were sent."""

    def __init__(self, *messages: Message, reachable: bool = True) -> None:
        self.sent: list[Mapping[str, str]] = []
        self.reachable = reachable
        teller = Teller()
        (self.contact_id, *_) = (operation.contact_id for operation in teller.tell(*messages or TALK))
        self.control = AmiCallControl(self.send, teller.story)

    def send(self, action: Mapping[str, str]) -> bool:
        self.sent.append(action)
        return self.reachable

    def ask(self, action: str, target: str = "", age: int = 0) -> list[tuple[str, str]]:
        at = START - timedelta(seconds=age)
        command = AskedCommand("command-1", self.contact_id, action, target, "101", at)
        return words(self.control.ask(command, START))

    def read(self, message: Message) -> list[tuple[str, str]]:
        return words(self.control.read(message, START))


def words(results: list[ControlOperation]) -> list[tuple[str, str]]:
    found = [result for result in results if isinstance(result, RecordCallCommand)]
    assert all(result.command_id == "command-1" for result in found)
    return [(result.state, result.problem) for result in found]


def transferred(result: str) -> Message:
    return event("BlindTransfer", TransfererChannel=DESK, TransfereeChannel=CALLER, Result=result)


def exists(value: str) -> Message:
    return Message((("Response", "Success"), ("ActionID", "command-1"), ("Variable", "x"), ("Value", value)))


def rings_at_target() -> Message:
    return event("DialBegin", Uniqueid="1.1", Channel=CALLER, DestChannel="PJSIP/102-00000009")


def moving() -> Desk:
    desk = Desk()
    assert desk.ask("transfer", "102") == []
    assert desk.read(exists("1")) == []
    return desk


def test_a_transfer_is_done_when_the_target_rings_and_not_before() -> None:
    desk = moving()
    question, move = desk.sent
    assert question["Variable"] == "DIALPLAN_EXISTS(internal,102,1)"
    assert move == {
        "Action": "BlindTransfer",
        "ActionID": "command-1",
        "Channel": DESK,
        "Context": "internal",
        "Exten": "102",
    }
    assert desk.read(Message((("Response", "Success"), ("ActionID", "command-1")))) == []
    assert desk.read(rings_at_target()) == []
    assert desk.read(transferred("Success")) == []
    assert desk.read(hangup("1.2", DESK)) == []
    assert desk.read(rings_at_target()) == [("done", "")]
    assert desk.read(rings_at_target()) == []


def test_a_transfer_to_an_announcement_is_done_when_the_caller_is_still_there() -> None:
    desk = moving()
    desk.read(transferred("Success"))
    assert words(desk.control.expire(START + timedelta(seconds=6))) == [("done", "")]


def test_a_transfer_to_nowhere_is_not_begun() -> None:
    desk = Desk()
    desk.ask("transfer", "555")
    assert desk.read(exists("0")) == [("failed", "no_such_extension")]
    assert [action["Action"] for action in desk.sent] == ["Getvar"]


def test_a_transfer_is_tried_where_the_dial_plan_may_not_be_asked() -> None:
    desk = Desk()
    desk.ask("transfer", "102")
    refused = (("Response", "Error"), ("ActionID", "command-1"), ("Message", "Permission denied"))
    assert desk.read(Message(refused)) == []
    assert desk.sent[-1]["Action"] == "BlindTransfer"


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        (transferred("Invalid"), "invalid"),
        (hangup("1.2", DESK), "hung_up"),
        (hangup("1.1", CALLER), "hung_up"),
        (Message((("Response", "Error"), ("ActionID", "command-1"), ("Message", "No channel"))), "No channel"),
    ],
)
def test_a_transfer_that_failed_says_why(message: Message, problem: str) -> None:
    assert moving().read(message) == [("failed", problem)]


def test_a_caller_who_is_cut_off_by_the_transfer_makes_it_fail() -> None:
    desk = moving()
    desk.read(transferred("Success"))
    assert desk.read(hangup("1.1", CALLER)) == [("failed", "hung_up")]


def test_a_command_nothing_is_heard_of_expires() -> None:
    desk = Desk()
    desk.ask("transfer", "102")
    assert words(desk.control.expire(START + timedelta(seconds=4))) == []
    assert words(desk.control.expire(START + timedelta(seconds=6))) == [("expired", "no_answer")]


@pytest.mark.parametrize("target", ["", "10 2", "102\r\nAction: Logoff", "sip:evil@example.org", "102&103"])
def test_only_what_can_be_dialled_is_sent(target: str) -> None:
    desk = Desk()
    assert desk.ask("transfer", target) == [("failed", "bad_number")]
    assert desk.ask("dial", target) == [("failed", "bad_number")]
    assert desk.sent == []


def test_an_old_command_is_not_carried_out() -> None:
    desk = Desk()
    assert desk.ask("hang_up", age=60) == [("expired", "too_late")]
    assert desk.sent == []


def test_without_a_connection_the_agent_hears_at_once() -> None:
    assert Desk(reachable=False).ask("hang_up") == [("failed", "pbx_unreachable")]


def test_a_call_that_nobody_answered_cannot_be_transferred_or_held() -> None:
    assert Desk(join()).ask("transfer", "102") == [("failed", "not_talking")]
    assert Desk(join()).ask("hold") == [("failed", "not_talking")]


def test_a_call_that_is_over_cannot_be_commanded() -> None:
    assert Desk(*TALK, hangup("1.1", CALLER)).ask("hang_up") == [("failed", "no_call")]


@pytest.mark.parametrize(("action", "wanted", "proof"), [("hold", "hold", "Hold"), ("resume", "talk", "Unhold")])
def test_hold_and_resume_are_asked_of_the_phone_and_proven_by_its_event(action: str, wanted: str, proof: str) -> None:
    desk = Desk()
    desk.ask(action)
    assert desk.sent[0]["Endpoint"] == "101" and desk.sent[0]["Variable"] == f"Event={wanted}"
    assert desk.read(event(proof, Channel=CALLER, Uniqueid="1.1")) == []
    assert desk.read(event(proof, Channel=DESK, Uniqueid="1.2")) == [("done", "")]


def test_hanging_up_is_proven_by_the_caller_s_channel_ending() -> None:
    desk = Desk()
    desk.ask("hang_up")
    assert desk.sent[0]["Channel"] == CALLER
    assert desk.read(hangup("1.2", DESK)) == []
    assert desk.read(hangup("1.1", CALLER)) == [("done", "")]


@pytest.mark.parametrize(
    ("response", "reason", "expected"), [("Success", "4", ("done", "")), ("Failure", "5", ("failed", "busy"))]
)
def test_dialling_ends_with_what_the_pbx_says_of_it(response: str, reason: str, expected: tuple[str, str]) -> None:
    desk = Desk()
    desk.ask("dial", "+48601100200")
    assert desk.sent[0]["Channel"] == "PJSIP/101" and desk.sent[0]["Exten"] == "+48601100200"
    assert desk.read(hangup("1.1", "PJSIP/101")) == []
    answer = event("OriginateResponse", ActionID="command-1", Response=response, Reason=reason)
    assert desk.read(answer) == [expected]
