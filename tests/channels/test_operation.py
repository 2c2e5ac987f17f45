"""From an arrival to its operation."""

from datetime import UTC, datetime

from agent_console.channels.entry import arrivals
from agent_console.channels.operation import receive

NOW = datetime(2026, 11, 2, 9, 15, tzinfo=UTC)
CONTENT = (
    b"From: a@example.org\nSubject: Re: [#K7QM-3TXA] zwrot\nMessage-ID: <1@example.org>\n"
    b'Content-Type: multipart/mixed; boundary="x"\n\n'
    b"--x\n\nwords\n--x\nContent-Type: image/png; name=a.png\n\nPNG\n--x--\n"
)


def test_the_same_message_read_twice_is_the_same_contact_and_in_another_mailbox_another() -> None:
    (first,), (second,) = arrivals(CONTENT, "a"), arrivals(CONTENT, "b")
    assert receive(first, "d", "box", NOW) == receive(second, "d", "box", NOW)
    assert receive(first, "d", "box", NOW)[0].contact_id != receive(first, "d", "other", NOW)[0].contact_id


def test_the_operation_carries_token_and_attachments() -> None:
    operation, parts = receive(arrivals(CONTENT, "a")[0], "d", "box", NOW)
    assert (operation.token, operation.text, operation.received_at) == ("K7QM-3TXA", "words", NOW)
    assert [(new.name, new.bytes, new.sha256) for new in operation.attachments] == [("a.png", 3, parts[0].sha256)]
    assert operation.contact_id != operation.entry_id
