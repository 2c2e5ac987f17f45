"""Bytes of a message to an arrival."""

import base64
import struct
import time
from datetime import UTC, datetime
from email import message_from_bytes

import pytest

from agent_console.channels.arrival import Party
from agent_console.channels.mail.parse import parse
from agent_console.domain.channel import Channel

PLAIN = (
    b"From: =?iso-8859-2?Q?Micha=B3_=AFak?= <Michal.Zak@Example.PL>\r\n"
    b"To: Urzad <urzad@example.org>, Anna <anna@example.org>\r\n"
    b"Subject: =?utf-8?B?V25pb3NlayBvIHp3cm90IG9wxYJhdHk=?= [#K7QM-3TXA]\r\n"
    b"Date: Mon, 02 Nov 2026 10:15:00 +0100\r\n"
    b"Message-ID: <a1@example.pl>\r\n"
    b"In-Reply-To: <b2@agent-console>\r\nReferences: <c3@agent-console>\r\n <b2@agent-console>\r\n"
    b"Content-Type: text/plain; charset=iso-8859-2\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    b"Dzie\xf1 dobry,\r\nprosz\xea o zwrot.\r\n"
)


def multipart(*parts: bytes, kind: bytes = b"mixed", head: bytes = b"From: a@example.org\n") -> bytes:
    body = b"".join(b"--x\n" + part + b"\n" for part in parts)
    return head + b"Content-Type: multipart/" + kind + b'; boundary="x"\n\n' + body + b"--x--\n"


def test_a_polish_message_is_read_whole() -> None:
    arrival = parse(PLAIN)
    assert arrival.channel is Channel.EMAIL
    assert arrival.sender == Party("Michał Żak", "michal.zak@example.pl")
    assert arrival.recipients == ("urzad@example.org", "anna@example.org")
    assert arrival.subject == "Wniosek o zwrot opłaty [#K7QM-3TXA]"
    assert arrival.received_at == datetime(2026, 11, 2, 9, 15, tzinfo=UTC)
    assert arrival.text == "Dzień dobry,\nproszę o zwrot."
    assert arrival.message_id == "<a1@example.pl>"
    assert arrival.references == ("<b2@agent-console>", "<c3@agent-console>")
    assert arrival.problems == () and arrival.parts == ()


@pytest.mark.parametrize(
    ("charset", "codec"),
    [
        ("", "cp1250"),
        ("us-ascii", "utf-8"),
        ("x-unknown", "cp1250"),
        ("iso-8859-1", "utf-8"),
        ("utf-8", "cp1250"),
        ("rot13", "utf-8"),
    ],
)
def test_polish_letters_survive_a_wrong_or_missing_character_set(charset: str, codec: str) -> None:
    head = f"From: a@example.org\nContent-Type: text/plain; charset={charset}\n\n".encode()
    assert parse(head + "Zażółć gęślą jaźń, Łódź".encode(codec)).text == "Zażółć gęślą jaźń, Łódź"


def test_a_character_cut_between_two_encoded_words_is_whole_again() -> None:
    raw = "żółw".encode()
    words = b" ".join(b"=?utf-8?B?" + base64.b64encode(piece) + b"?=" for piece in (raw[:1], raw[1:]))
    assert parse(b"From: a@example.org\nSubject: " + words + b"\n\n").subject == "żółw"


def test_file_names_in_every_spelling_are_read() -> None:
    names = [
        b"filename*=utf-8''Podanie%20%C5%82%C3%B3dzkie.pdf",
        b"filename*0*=utf-8''Podanie%20; filename*1*=%C5%82%C3%B3dzkie; filename*2=.pdf",
        b'filename="=?utf-8?Q?Podanie_=C5=82=C3=B3dzkie.pdf?="',
        "filename=Podanie łódzkie.pdf".encode(),
    ]
    parts = [
        b"Content-Type: application/pdf\nContent-Disposition: attachment; " + name + b"\n\n%PDF-" for name in names
    ]
    assert {part.name for part in parse(multipart(*parts)).parts} == {"Podanie łódzkie.pdf"}


def test_a_file_name_cannot_leave_its_folder_or_turn_its_ending_round() -> None:
    name = "../../etc/\u202efdp.exe".encode()
    part = b'Content-Type: a/b\nContent-Disposition: attachment; filename="' + name + b'"\n\nx'
    assert parse(multipart(part)).parts[0].name == "fdp.exe"


def test_of_alternatives_the_plain_one_is_the_text_and_the_rich_one_the_page() -> None:
    arrival = parse(
        multipart(b"\nplain words", b"Content-Type: text/html\n\n<p>rich <b>words</b></p>", kind=b"alternative")
    )
    assert (arrival.text, arrival.html) == ("plain words", "<p>rich <b>words</b></p>")


def test_a_message_in_html_alone_has_text_without_scripts_and_pictures() -> None:
    source = b'<p>Guten Tag</p><script>x()</script><img src="https://t.example/p.png"><p onclick="y()">bis bald</p>'
    arrival = parse(b"From: a@example.org\nContent-Type: text/html\n\n" + source)
    assert arrival.text == "Guten Tag\n\nbis bald"
    assert arrival.html == "<p>Guten Tag</p><p>bis bald</p>"


def test_a_forwarded_message_is_an_attachment_and_lends_its_text_where_there_is_none() -> None:
    arrival = parse(multipart(b"Content-Type: message/rfc822\n\nSubject: Inner/1\n\nhello"))
    assert arrival.text == "hello"
    assert [(part.name, part.type) for part in arrival.parts] == [("Inner_1.eml", "message/rfc822")]


def winmail(*attributes: tuple[int, bytes]) -> bytes:
    """A TNEF stream, as one part of a message."""
    packed = b"".join(struct.pack("<BII", 2, name, len(data)) + data + b"\0\0" for name, data in attributes)
    stream = struct.pack("<IH", 0x223E9F78, 1) + packed
    head = b"Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
    return multipart(head + base64.b64encode(stream))


def test_the_files_in_a_winmail_dat_come_out_and_the_stream_is_kept() -> None:
    file = [(0x00069002, b"\0" * 14), (0x00018010, "Żółw.pdf\0".encode("cp1250")), (0x0006800F, b"%PDF-1.4")]
    arrival = parse(winmail((0x00069007, struct.pack("<II", 1250, 0)), (0x0002800C, b"Inner words\0"), *file))
    assert arrival.text == "Inner words"
    assert [(part.role, part.name, part.type) for part in arrival.parts] == [
        ("attachment", "Żółw.pdf", "application/pdf"),
        ("original", "winmail.dat", "application/ms-tnef"),
    ]
    assert (arrival.parts[0].content, arrival.problems) == (b"%PDF-1.4", ())


def test_a_winmail_dat_that_breaks_off_gives_what_it_has_and_says_so() -> None:
    whole = winmail((0x00069002, b"\0" * 14), (0x0006800F, b"one"), (0x00069002, b"\0" * 14), (0x0006800F, b"x" * 3000))
    encoded = whole.split(b"\n\n")[2]
    arrival = parse(whole.replace(encoded, encoded[:200] + b"\n--x--\n"))
    assert [part.content[:3] for part in arrival.parts if part.role == "attachment"] == [b"one", b"xxx"]
    assert "damaged_winmail" in arrival.problems


def test_a_boundary_that_never_occurs_is_guessed() -> None:
    arrival = parse(
        b"From: a@example.org\nContent-Type: multipart/mixed; boundary=gone\n\n"
        b"--real\nContent-Type: text/plain\n\nwords\n--real\nContent-Type: image/png; name=a.png\n\nx\n--real--\n"
    )
    assert arrival.text == "words"
    assert [part.name for part in arrival.parts] == ["a.png", "message.eml"]
    assert arrival.problems == ("broken_boundary",)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        (b"From: a@example.org\nDate: never\n\nx", "bad_date"),
        (b"Subject: x\n\nx", "no_sender"),
        (b"From: a@example.org\nContent-Transfer-Encoding: rot\n\nx", "unknown_encoding"),
        (b"From: a@example.org\nContent-Transfer-Encoding: base64\n\n!!!QUJD!!!", "damaged_encoding"),
        (b"From: a@example.org\nContent-Type: text/plain; charset=utf-8\n\n\xff", "charset_guessed"),
        (multipart(*[b"\nx"] * 501), "too_many_parts"),
    ],
)
def test_what_cannot_be_read_is_named_and_kept_whole(content: bytes, problem: str) -> None:
    arrival = parse(content)
    assert arrival.problems == (problem,)
    assert [part.content for part in arrival.parts if part.role == "original"] == [content]


def test_a_message_nested_absurdly_deep_is_refused_quickly_and_kept() -> None:
    deep = b"From: a@example.org\nSubject: deep\n"
    for level in range(5000):
        deep += b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (level, level)
    began = time.monotonic()
    arrival = parse(deep)
    assert time.monotonic() - began < 2
    assert (arrival.subject, arrival.problems) == ("deep", ("too_many_parts",))
    assert arrival.parts[-1].content == deep


def test_a_long_text_is_shortened_and_kept_whole_beside() -> None:
    arrival = parse(b"From: a@example.org\n\n" + b"word " * 100_000)
    assert len(arrival.text) == 200_000
    assert arrival.problems == ("text_shortened",)


def test_what_a_database_refuses_never_gets_in() -> None:
    arrival = parse(b"From: A\0b <a@example.org>\nSubject: x\0y\x1b\n\nwo\0rds")
    assert "\0" not in arrival.subject + arrival.text + arrival.sender.name


def test_the_same_message_by_another_way_has_the_same_key_and_another_text_has_not() -> None:
    assert parse(b"Received: from elsewhere\r\n" + PLAIN).source_key == parse(PLAIN).source_key
    assert parse(PLAIN + b"more").source_key != parse(PLAIN).source_key
    assert parse(PLAIN.replace(b"Message-ID", b"X")).source_key != parse(PLAIN).source_key


@pytest.mark.parametrize(
    "line",
    [b"Auto-Submitted: auto-replied", b"Precedence: bulk", b"Return-Path: <>", b"From: MAILER-DAEMON@example.org"],
)
def test_messages_of_machines_are_recognised(line: bytes) -> None:
    assert parse(line + b"\nFrom: a@example.org\n\nI am away").automatic
    assert not parse(b"Auto-Submitted: no\nFrom: a@example.org\n\nHello").automatic


@pytest.mark.parametrize(("action", "returned"), [(b"failed", "<ours@agent-console>"), (b"delayed", "")])
def test_a_bounce_names_the_message_that_came_back_only_when_it_failed_for_good(action: bytes, returned: str) -> None:
    arrival = parse(
        multipart(
            b"\nYour message could not be delivered",
            b"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nAction: "
            + action
            + b"\nStatus: 5.1.1\n",
            b"Content-Type: text/rfc822-headers\n\nSubject: x\nMessage-ID:\n <ours@agent-console>\n",
            kind=b"report; report-type=delivery-status",
        )
    )
    assert arrival.automatic
    assert arrival.returned == returned
    assert arrival.references == ("<ours@agent-console>",)


def test_mended_headers_leave_the_body_alone() -> None:
    arrival = parse(b"From : a@example.org\nstray words\nSubject : x\n\nkey : value\nstray words\nz: 1\n")
    assert (arrival.sender.address, arrival.subject) == ("a@example.org", "x")
    assert arrival.text == "key : value\nstray words\nz: 1"


def test_lines_that_were_wrapped_on_the_way_are_whole_again() -> None:
    head = b"From: a@example.org\nContent-Type: text/plain; format=flowed"
    body = b"A long \nline.\nNext.\n> quoted \n> on\n>> deeper \n> back\n stuffed\n-- \nJan \n"
    arrival = parse(head + b"\n\n" + body)
    assert arrival.text == "A long line.\nNext.\n> quoted on\n>> deeper \n> back\nstuffed\n-- \nJan"
    assert parse(head + b"; delsp=yes\n\nsome \nthing").text == "something"


def test_an_attached_message_is_readable_again() -> None:
    part = parse(multipart(b"Content-Type: message/rfc822\n\n" + PLAIN)).parts[0]
    assert message_from_bytes(part.content)["Message-ID"] == "<a1@example.pl>"


@pytest.mark.parametrize(
    "content",
    [
        b"From: " + b"=?a?q?" * 50_000,
        b"From: " + b"(" * 300_000,
        b"From: " + b'"' * 300_000,
        b"Subject: " + b"=?utf-8?q?a?= " * 100_000,
        b"Subject: " + b"=?a?q?" * 50_000,
        b"From: a@example.org\nContent-Type: text/plain; " + b'a="' * 200_000,
        b"From: a@example.org\nReferences: " + b"<" * 300_000,
        b"From: a@example.org\n" + b"X: y\n" * 100_000,
    ],
    ids=["words", "comments", "quotes", "subject", "subject open", "parameters", "references", "fields"],
)
def test_headers_built_to_take_forever_are_read_in_time(content: bytes) -> None:
    began = time.monotonic()
    parse(content + b"\n\nx")
    assert time.monotonic() - began < 5
