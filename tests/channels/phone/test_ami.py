"""The manager's protocol as text."""

import pytest

from agent_console.channels.phone.ami import LONGEST_LINE, Message, Parser, encode

STREAM = (
    "Asterisk Call Manager/5.0.4\r\n"
    "Response: Success\r\nActionID: 7\r\nMessage: Authentication accepted\r\n\r\n"
    "Event: QueueMemberAdded\r\nMemberName: Żaneta Müller\r\nConnectedLineNum: <unknown>\r\n\r\n"
).encode()


def test_a_stream_is_cut_into_messages() -> None:
    answer, added = Parser().feed(STREAM)
    assert (answer.event, answer.get("ActionID"), answer.refused) == ("", "7", False)
    assert (added.event, added.get("membername"), added.get("ConnectedLineNum")) == (
        "QueueMemberAdded",
        "Żaneta Müller",
        "",
    )


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64])
def test_it_does_not_matter_where_the_network_cuts(size: int) -> None:
    parser = Parser()
    found = [message for at in range(0, len(STREAM), size) for message in parser.feed(STREAM[at : at + size])]
    assert found == Parser().feed(STREAM)


def test_bytes_that_are_no_text_do_not_stop_it() -> None:
    (message,) = Parser().feed(b"Event: X\r\nCallerIDName: \xff\xfe\r\n\r\n")
    assert message.get("CallerIDName") == "\ufffd\ufffd"


def test_an_endless_line_is_dropped_and_the_next_message_read() -> None:
    parser = Parser()
    for _ in range(5):
        assert parser.feed(b"Event: " + b"x" * LONGEST_LINE) == []
    assert [message.event for message in parser.feed(b"\r\n\r\nEvent: Hangup\r\n\r\n")] == ["Hangup"]


def test_of_a_field_given_twice_all_are_kept_and_the_first_counts() -> None:
    (message,) = Parser().feed(b"Event: X\r\nVariable: a\r\nVariable: b\r\n\r\n")
    assert message == Message((("Event", "X"), ("Variable", "a"), ("Variable", "b")))
    assert message.get("Variable") == "a"


def test_no_value_can_add_a_field_to_an_action() -> None:
    sent = encode({"Action": "BlindTransfer", "Exten": "102\r\nAction: Originate\r\n\r\nApplication: System"})
    assert sent.count(b"\r\n") == 3 and sent.endswith(b"\r\n\r\n")
    assert encode({"Action": "X", "Name": "Łódź"}) == "Action: X\r\nName: Łódź\r\n\r\n".encode()
