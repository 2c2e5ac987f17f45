"""Calls as the PBX tells them, as operations."""

from datetime import UTC, datetime, timedelta

import pytest

from agent_console.channels.phone.ami import Message, Parser, event
from agent_console.channels.phone.story import CONNECTED, LiveCall, PhoneOperation, PhoneStory
from agent_console.operations import AnswerCall, EndCall, HoldCall, QueueCall, RingCall, UnansweredCall
from tests.channels.real_data import real_files

START = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
CALLER, DESK, TARGET = "PJSIP/trunk-00000001", "PJSIP/101-00000002", "PJSIP/102-00000003"


def channel(kind: str, uid: str, name: str, **fields: str) -> Message:
    return event(kind, Uniqueid=uid, Channel=name, Linkedid="1.1", **fields)


def join(uid: str = "1.1", queue: str = "support", number: str = "+48601100200") -> Message:
    return channel("QueueCallerJoin", uid, CALLER, Queue=queue, CallerIDNum=number, CallerIDName="Jan Kowalski")


def rings(desk: str = DESK) -> Message:
    return channel("AgentCalled", "1.1", CALLER, Interface=desk.rpartition("-")[0], DestChannel=desk)


def bridge(uid: str, name: str, bridge: str, kind: str = "BridgeEnter") -> Message:
    return channel(kind, uid, name, BridgeUniqueid=bridge)


def hangup(uid: str, name: str) -> Message:
    return channel("Hangup", uid, name)


TALK = [join(), rings(), bridge("1.2", DESK, "b1"), bridge("1.1", CALLER, "b1")]


class Teller:
    """Tells a story one second after another."""

    def __init__(self, story: PhoneStory | None = None) -> None:
        self.story = story or PhoneStory("pbx", {"support": "help", "billing": "bills"})
        self.now = START

    def tell(self, *messages: Message) -> list[PhoneOperation]:
        found = []
        for message in messages:
            self.now += timedelta(seconds=1)
            found += self.story.read(message, self.now)
        return found


def kinds(operations: list[PhoneOperation]) -> list[str]:
    return [type(operation).__name__ + getattr(operation, "extension", "") for operation in operations]


def test_a_call_waits_rings_is_answered_and_ends() -> None:
    told = Teller().tell(*TALK, hangup("1.2", DESK), hangup("1.1", CALLER))
    contact = told[0].contact_id
    assert told == [
        QueueCall(
            contact_id=contact,
            call_key="1.1",
            department_id="help",
            number="+48601100200",
            caller_name="Jan Kowalski",
            queue="support",
        ),
        RingCall(contact_id=contact, extension="101"),
        AnswerCall(contact_id=contact, extension="101"),
        EndCall(contact_id=contact, talked_seconds=2),
    ]


def test_the_same_call_is_the_same_contact_and_another_pbx_s_is_another() -> None:
    first, again = Teller().tell(join())[0], Teller().tell(join())[0]
    other = Teller(PhoneStory("other", {"support": "help"})).tell(join())[0]
    assert first == again
    assert first.contact_id != other.contact_id


def test_a_caller_who_gives_up_ends_without_having_talked() -> None:
    told = Teller().tell(join(), rings(), channel("QueueCallerAbandon", "1.1", CALLER), hangup("1.1", CALLER))
    assert kinds(told) == ["QueueCall", "RingCall101", "EndCall"]
    assert isinstance(told[-1], EndCall) and told[-1].talked_seconds == 0


def test_a_desk_that_does_not_answer_is_noted_once_and_the_next_one_rings() -> None:
    missed = channel("AgentRingNoAnswer", "1.1", CALLER, Interface="PJSIP/101")
    ended = channel("DialEnd", "1.1", CALLER, DestChannel=DESK, DialStatus="NOANSWER")
    told = Teller().tell(join(), rings(), missed, ended, ended, rings(TARGET))
    assert kinds(told) == ["QueueCall", "RingCall101", "UnansweredCall101", "RingCall102"]


def test_the_target_of_a_blind_transfer_is_the_next_to_answer() -> None:
    told = Teller().tell(
        *TALK,
        bridge("1.2", DESK, "b1", "BridgeLeave"),
        event("BlindTransfer", TransfererChannel=DESK, TransfereeChannel=CALLER, Extension="102", Result="Success"),
        bridge("1.1", CALLER, "b1", "BridgeLeave"),
        hangup("1.2", DESK),
        channel("Newchannel", "1.3", TARGET),
        bridge("1.3", TARGET, "b2"),
        bridge("1.1", CALLER, "b2"),
        hangup("1.1", CALLER),
    )
    assert kinds(told) == ["QueueCall", "RingCall101", "AnswerCall101", "AnswerCall102", "EndCall"]


def test_a_consultation_changes_nothing_until_the_caller_is_passed_on() -> None:
    teller = Teller()
    teller.tell(*TALK)
    assert (
        teller.tell(bridge("1.2", DESK, "b1", "BridgeLeave"), bridge("1.2", DESK, "b2"), bridge("1.3", TARGET, "b2"))
        == []
    )
    assert teller.tell(bridge("1.2", DESK, "b2", "BridgeLeave"), bridge("1.2", DESK, "b1")) == []
    passed = teller.tell(
        bridge("1.2", DESK, "b1", "BridgeLeave"),
        bridge("1.3", TARGET, "b2", "BridgeLeave"),
        bridge("1.3", TARGET, "b1"),
    )
    assert kinds(passed) == ["AnswerCall102"]


def test_a_desk_behind_local_channels_is_found() -> None:
    one, two = "Local/101@queue-00000001;1", "Local/101@queue-00000001;2"
    told = Teller().tell(
        join(),
        channel("AgentCalled", "1.1", CALLER, Interface="Local/101@queue/n", DestChannel=one),
        channel("Newchannel", "1.5", one),
        channel("Newchannel", "1.6", two),
        event("LocalBridge", LocalOneUniqueid="1.5", LocalTwoUniqueid="1.6"),
        bridge("1.2", DESK, "b2"),
        bridge("1.6", two, "b2"),
        bridge("1.5", one, "b1"),
        bridge("1.1", CALLER, "b1"),
    )
    assert kinds(told) == ["QueueCall", "RingCall101", "AnswerCall101"]


def test_a_device_with_a_name_has_the_extension_of_the_directory() -> None:
    story = PhoneStory("pbx", {"support": "help"}, extensions={"PJSIP/anna": "207"})
    told = Teller(story).tell(join(), rings("PJSIP/anna-00000002"), bridge("1.2", "PJSIP/anna-00000002", "b1"))
    assert kinds(told) == ["QueueCall", "RingCall207"]
    assert story.lines.interface("207") == "PJSIP/anna" and story.lines.interface("101") == "PJSIP/101"


@pytest.mark.parametrize(("number", "name"), [("<unknown>", ""), ("anonymous", ""), ("", "")])
def test_a_withheld_number_is_empty(number: str, name: str) -> None:
    told = Teller().tell(join(number=number))
    assert isinstance(told[0], QueueCall) and (told[0].number, told[0].caller_name) == ("", name)


def test_calls_of_other_queues_and_direct_calls_are_nobody_s_business() -> None:
    assert (
        Teller().tell(join(queue="sales"), bridge("1.1", CALLER, "b"), bridge("1.2", DESK, "b"), hangup("1.1", CALLER))
        == []
    )


def shown(uid: str, name: str, bridge: str = "") -> Message:
    return channel("CoreShowChannel", uid, name, BridgeId=bridge)


LISTED = [event("CoreShowChannelsComplete"), event("QueueStatusComplete")]


def test_after_a_broken_connection_calls_that_are_gone_end_and_the_others_go_on() -> None:
    teller = Teller()
    teller.tell(*TALK)
    assert teller.tell(event(CONNECTED), shown("1.1", CALLER, "b1"), shown("1.2", DESK, "b1"), *LISTED) == []
    assert kinds(teller.tell(event(CONNECTED), *LISTED)) == ["EndCall"]


def test_after_a_broken_connection_what_was_missed_is_told() -> None:
    teller = Teller()
    teller.tell(*TALK)
    waiting = "PJSIP/trunk-00000009"
    entry = event("QueueEntry", Uniqueid="9.9", Channel=waiting, Queue="billing", CallerIDNum="601100201")
    told = teller.tell(
        event(CONNECTED),
        shown("1.1", CALLER, "b7"),
        shown("1.3", TARGET, "b7"),
        event("CoreShowChannel", Uniqueid="9.9", Channel=waiting, Linkedid="9.9"),
        entry,
        *LISTED,
    )
    assert kinds(told) == ["QueueCall", "AnswerCall102"]
    assert isinstance(told[0], QueueCall) and (told[0].department_id, told[0].number) == ("bills", "+48601100201")


def test_after_a_restart_calls_central_holds_as_live_are_followed_or_ended() -> None:
    teller = Teller()
    teller.story.restore(
        [LiveCall("contact-1", "1.1", "", "101", START), LiveCall("contact-2", "2.1", "", "103", START)]
    )
    told = teller.tell(event(CONNECTED), shown("1.1", CALLER, "b1"), shown("1.2", DESK, "b1"), *LISTED)
    assert [(type(one).__name__, one.contact_id) for one in told] == [("EndCall", "contact-2")]
    assert [one.contact_id for one in teller.tell(hangup("1.1", CALLER))] == ["contact-1"]


def test_a_call_that_rang_when_intake_stopped_is_answered_after_it() -> None:
    teller = Teller()
    teller.story.restore([LiveCall("contact-1", "1.1", "", "101", None)])
    told = teller.tell(event(CONNECTED), shown("1.1", CALLER), *LISTED, *TALK[2:])
    assert kinds(told) == ["AnswerCall101"]


def test_only_the_telephone_that_talks_with_the_citizen_holds_the_call() -> None:
    teller = Teller()
    teller.tell(*TALK)
    assert teller.tell(channel("Unhold", "1.2", DESK), channel("Hold", "1.1", CALLER)) == []
    told = teller.tell(*(channel(kind, "1.2", DESK) for kind in ("Hold", "Hold", "Unhold", "Unhold")))
    assert [one.held for one in told if isinstance(one, HoldCall)] == [True, False]
    assert teller.tell(channel("Hold", "9.9", "PJSIP/102-00000009")) == []


@pytest.mark.parametrize("name", ["ami_trace_asterisk_16.txt", "ami_trace_asterisk_22.txt"])
def test_a_recorded_shift_gives_the_same_stories_on_both_versions(name: str) -> None:
    told = recorded(name, PhoneStory("pbx", {"support": "help", "billing": "bills"}))
    stories: dict[str, list[str]] = {}
    for operation in told:
        stories.setdefault(operation.contact_id, []).append(kinds([operation])[0])
    begin = ["QueueCall", "RingCall101"]
    assert list(stories.values()) == [
        [*begin, "AnswerCall101", "EndCall"],
        [*begin, "AnswerCall101", "RingCall102", "AnswerCall102", "EndCall"],
        [*begin, "AnswerCall101", "RingCall103", "AnswerCall103", "EndCall"],
        [*begin, "AnswerCall101", "HoldCall", "AnswerCall102", "EndCall"],
        [*begin, "AnswerCall101", "HoldCall", "HoldCall", "EndCall"],
        [*begin, "UnansweredCall101", "EndCall"],
    ]
    assert [one.talked_seconds for one in told if isinstance(one, EndCall)] == [1, 2, 2, 3, 3, 0]


def test_a_recorded_call_of_2017_is_told_through_the_noise_between_its_events() -> None:
    told = recorded("ami_trace_asterisk_queue_2017.log", PhoneStory("pbx", {}, default_department="help"))
    assert kinds(told) == ["QueueCall", "RingCall777", "AnswerCall777", "EndCall"]


def recorded(name: str, story: PhoneStory) -> list[PhoneOperation]:
    content = real_files("phone", name)[0].read_bytes() + b"\n\n"
    told: list[PhoneOperation] = []
    for message in Parser().feed(content):
        told += story.read(message, datetime.fromtimestamp(float(message.get("Timestamp") or 0), UTC))
    assert not any(isinstance(one, UnansweredCall) and not one.extension for one in told)
    return told
