"""Invitations say what, when and where; read receipts belong to what was read."""

import pytest

from agent_console.channels.mail.invitation import invitation
from agent_console.channels.mail.parse import parse

MEETING = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:1@x
SUMMARY:Oględziny lokalu
DTSTART;TZID=Europe/Warsaw:20261124T100000
DTEND;TZID=Europe/Warsaw:20261124T113000
LOCATION:ul. Długa 5\\, parter
ORGANIZER;CN=Anna:mailto:anna@example.org
END:VEVENT
END:VCALENDAR
"""


def message(calendar: str) -> bytes:
    return (
        "From: a@example.org\nSubject: Termin\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
        "--b\nContent-Type: text/plain; charset=utf-8\n\nZapraszam.\n"
        "--b\nContent-Type: text/html; charset=utf-8\n\n<p>Zapraszam.</p>\n"
        f"--b\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\n\n{calendar}\n--b--\n"
    ).encode()


def test_an_invitation_is_read_with_the_words_it_came_with() -> None:
    found = parse(message(MEETING))
    lines = "Oględziny lokalu\n2026-11-24 10:00–11:30 Europe/Warsaw\nul. Długa 5, parter\nanna@example.org"
    assert found.text == f"Zapraszam.\n\n{lines}"
    assert "Oględziny lokalu" in found.html
    assert [part.type for part in found.parts] == ["text/calendar"]


def test_a_meeting_that_is_called_off_is_crossed_out() -> None:
    assert invitation(MEETING.replace("REQUEST", "CANCEL").encode()).startswith("✕ Oględziny lokalu\n")


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("DTSTART;VALUE=DATE:20261124", "2026-11-24"),
        ("DTSTART:20261124T100000Z", "2026-11-24 10:00 UTC"),
        ("DTSTART:20261124T100000", "2026-11-24 10:00"),
        ("X-NONE:1", ""),
    ],
)
def test_every_kind_of_time_is_said(start: str, expected: str) -> None:
    lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:x", start, "END:VEVENT", "END:VCALENDAR", ""]
    assert invitation("\n".join(lines).encode()).removeprefix("x").strip() == expected


@pytest.mark.parametrize(
    "content", [b"", b"BEGIN:VCALENDAR", b"\xff\0", b"x" * 2_000_000, b"BEGIN:VEVENT\nDTSTART:7\n"]
)
def test_what_is_no_invitation_says_nothing(content: bytes) -> None:
    assert invitation(content) == ""


def test_a_read_receipt_belongs_to_what_was_read_and_waits_for_no_answer() -> None:
    found = parse(
        b"From: a@example.org\nSubject: Read: Bins\nMIME-Version: 1.0\n"
        b"Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n"
        b"--b\n\nYour message was read.\n--b\nContent-Type: message/disposition-notification\n\n"
        b"Original-Message-ID: <0190@agent-console>\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--b--\n"
    )
    assert (found.automatic, found.returned, found.references) == (True, "", ("<0190@agent-console>",))
