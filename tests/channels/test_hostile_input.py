"""Whatever comes in, something comes out, and nothing is raised."""

import struct

from hypothesis import given, settings
from hypothesis import strategies as st

from agent_console.channels.entry import arrivals
from agent_console.channels.mail.charset import decode
from agent_console.channels.mail.parameters import split_value
from agent_console.channels.mail.parse import parse
from agent_console.channels.mail.tnef import unpack
from agent_console.channels.mail.words import decode_words
from agent_console.channels.operation import receive
from agent_console.channels.phone.ami import Message, Parser, encode
from agent_console.channels.phone.story import CONNECTED, PhoneStory
from agent_console.channels.problem import Problem
from agent_console.domain.channel import Channel
from agent_console.operations import decode as decode_operation
from agent_console.operations import encode as encode_operation
from tests.channels.phone.test_story import START

FIELDS = st.sampled_from(
    [
        b"From: =?utf-8?Q?a=?= <b@example.org>",
        b"From: \xff\xfe",
        b"Subject: =?x?B?!!!?= =?utf-8?q?=GG?=",
        b"Content-Type: multipart/mixed; boundary=x",
        b"Content-Type: multipart/alternative; boundary*0=x; boundary*1*=''%FF",
        b"Content-Type: text/html; charset=utf-16",
        b"Content-Type: message/rfc822",
        b"Content-Type: message/delivery-status",
        b"Content-Type: text/plain; charset=idna",
        b"Content-Transfer-Encoding: base64",
        b"Content-Transfer-Encoding: x-uuencode",
        b"Content-Transfer-Encoding: quoted-printable",
        b"Content-Disposition: attachment; filename*=x'y'%zz",
        b"Date: Mon, 99 Foo 99999 99:99:99 +9999",
        b"Message-ID: <",
        b"References: <a@b> <a@b <",
        b"",
        b"--x",
        b"--x--",
        b"begin 644 a",
        b"<b><p>\x00&#0;&#xD800;",
        b"\xc5\xbc\xf3\x80",
    ]
)
ATTRIBUTES = [0x00069002, 0x9002, 0x00018010, 0x0006800F, 0x00069005, 0x00069003, 0x0002800C, 0x00069007, 7]
LINES = st.lists(st.one_of(FIELDS, st.binary(max_size=40)), max_size=40)


@given(LINES, st.sampled_from([b"\n", b"\r\n", b"\r"]))
@settings(max_examples=300, deadline=None)
def test_every_mail_becomes_an_operation_that_can_be_kept(lines: list[bytes], end: bytes) -> None:
    content = end.join(lines)
    arrival = parse(content)
    operation, parts = receive(arrival, "department", "source", START)
    assert set(arrival.problems) <= set(Problem) - {Problem.UNREADABLE}
    assert decode_operation(encode_operation(operation)) == operation
    text = operation.subject + operation.text + operation.html + operation.sender_name + operation.message_id
    names = "".join(part.name for part in parts)
    assert "\0" not in text + names
    (text + names).encode("utf-8")


@given(st.binary(max_size=300), st.sampled_from([None, Channel.EMAIL, Channel.FAX, Channel.POST]))
@settings(max_examples=200, deadline=None)
def test_every_file_becomes_an_arrival(content: bytes, channel: Channel | None) -> None:
    assert arrivals(content, "file", channel)


@given(st.sampled_from([b"II*\0", b"%PDF-1.4\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"]), st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_every_damaged_scan_is_kept_whole(head: bytes, rest: bytes) -> None:
    (arrival,) = arrivals(head + rest, "file")
    assert head + rest in [part.content for part in arrival.parts]
    assert set(arrival.problems) <= set(Problem)


@given(st.lists(st.tuples(st.sampled_from(ATTRIBUTES), st.binary(max_size=80)), max_size=8), st.integers(0, 300))
@settings(max_examples=300, deadline=None)
def test_every_winmail_dat_is_read_as_far_as_it_goes(attributes: list[tuple[int, bytes]], cut: int) -> None:
    packed = b"".join(struct.pack("<BII", 1, name, len(data)) + data + b"\0\0" for name, data in attributes)
    stream = struct.pack("<IH", 0x223E9F78, 1) + packed
    assert len(unpack(stream).files) == sum(name & 0xFFFF == 0x9002 for name, _ in attributes)
    unpack(stream[:cut])


@given(st.text(max_size=200), st.binary(max_size=100), st.text(max_size=20))
def test_headers_and_character_sets_never_raise(value: str, content: bytes, charset: str) -> None:
    decode_words(value)
    split_value(value)
    decode(content, charset)


@given(st.binary(max_size=400), st.integers(1, 50))
def test_a_stream_means_the_same_however_it_is_cut(content: bytes, size: int) -> None:
    parser = Parser()
    pieces = [message for at in range(0, len(content), size) for message in parser.feed(content[at : at + size])]
    assert pieces == Parser().feed(content)


@given(st.dictionaries(st.sampled_from(["Exten", "Channel", "Variable"]), st.text(max_size=30), max_size=3))
def test_an_action_stays_one_action(fields: dict[str, str]) -> None:
    sent = encode({"Action": "X", **fields})
    assert sent.count(b"\r\n\r\n") == 1 and sent.count(b"\n") == len(fields) + 2


KINDS = """QueueCallerJoin AgentCalled DialBegin DialEnd AgentRingNoAnswer BridgeEnter BridgeLeave Hangup Newchannel
CoreShowChannel QueueEntry CoreShowChannelsComplete QueueStatusComplete LocalBridge Nonsense"""
EVENTS = st.sampled_from([*KINDS.split(), CONNECTED])
IDS = st.sampled_from(["", "1.1", "1.2", "1.3"])
NAMES = st.sampled_from(["", "PJSIP/trunk-00000001", "PJSIP/101-00000002", "Local/1@a-00000001;1", "?"])


@st.composite
def events(draw: st.DrawFn) -> Message:
    fields = [("Event", draw(EVENTS)), ("Uniqueid", draw(IDS)), ("Linkedid", draw(IDS)), ("Channel", draw(NAMES))]
    fields += [("BridgeUniqueid", draw(st.sampled_from(["", "b1", "b2"]))), ("Queue", "support")]
    fields += [("LocalOneUniqueid", draw(IDS)), ("LocalTwoUniqueid", draw(IDS)), ("DestChannel", draw(NAMES))]
    return Message(tuple(fields))


@given(st.lists(events(), max_size=40))
@settings(max_examples=300, deadline=None)
def test_no_order_of_events_stops_the_story_and_nothing_is_told_of_a_call_before_it_begins(told: list[Message]) -> None:
    story = PhoneStory("pbx", {"support": "help"})
    begun: set[str] = set()
    for message in told:
        for operation in story.read(message, START):
            kind = type(operation).__name__
            assert (operation.contact_id in begun) == (kind != "QueueCall")
            if kind == "QueueCall":
                begun.add(operation.contact_id)
            elif kind == "EndCall":
                begun.remove(operation.contact_id)
