"""Files told apart by their content."""

import io

import pytest
from PIL import Image

from agent_console.channels.entry import arrivals
from agent_console.domain.channel import Channel

MBOX = (
    b"From a@example.org Mon Nov  2 10:15:00 2026\nFrom: a@example.org\nSubject: one\n\n>From here\n\n"
    b"From b@example.org Mon Nov  2 10:16:00 2026\nFrom: b@example.org\nSubject: two\n\nFrom nowhere\n"
)


def picture(form: str) -> bytes:
    out = io.BytesIO()
    Image.new("1", (16, 16)).save(out, form)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "channel"),
    [
        (b"From: a@example.org\n\nx", "letter", Channel.EMAIL),
        (b"\xef\xbb\xbfReceived: x\n\nx", "letter", Channel.EMAIL),
        (b"no header at all", "message.eml", Channel.EMAIL),
        (picture("TIFF"), "x.eml", Channel.FAX),
        (picture("PNG"), "x", Channel.POST),
        (b"%PDF-1.7", "x", Channel.POST),
        (b"\0\1\2", "x", Channel.POST),
        (b"", "x", Channel.POST),
    ],
)
def test_the_content_decides_the_channel(content: bytes, name: str, channel: Channel) -> None:
    assert [arrival.channel for arrival in arrivals(content, name)] == [channel]


@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.FAX, Channel.POST])
def test_the_channel_that_is_told_wins_and_nothing_is_lost(channel: Channel) -> None:
    for content in (picture("TIFF"), picture("PNG"), b"%PDF-1.7", b"words", b"", b"\xff" * 100):
        (arrival,) = arrivals(content, "x", channel)
        assert arrival.channel is channel
        assert content in [part.content for part in arrival.parts] or content.decode("ascii") == arrival.text


def test_an_mbox_gives_one_arrival_for_each_message() -> None:
    found = arrivals(MBOX, "mail")
    assert [(arrival.subject, arrival.text) for arrival in found] == [("one", "From here"), ("two", "From nowhere")]
