"""A mail server that fails in each step of the conversation: what may be tried again, what never, what nobody knows."""

from collections.abc import Iterator
from email.message import EmailMessage

import pytest

from agent_console.channels.mail.parse import parse
from agent_console.channels.mail.smtp import MailSender, SmtpAddress
from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError, UncertainError
from tests.channels.mail.test_compose import reply
from tests.servers.moody_smtp import DROP, GARBAGE, HALFWAY, SILENCE, MoodySmtp, run_moody_smtp
from tests.servers.process import require

pytestmark = pytest.mark.servers

LATER, NEVER, UNKNOWN = UnavailableError, RefusedError, UncertainError


@pytest.fixture(scope="module")
def running_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MoodySmtp]:
    require("openssl")
    with run_moody_smtp(tmp_path_factory.mktemp("smtp")) as server:
        yield server


@pytest.fixture
def moody(running_server: MoodySmtp) -> MoodySmtp:
    running_server.calm()
    return running_server


def sender(moody: MoodySmtp) -> MailSender:
    return MailSender(
        SmtpAddress(moody.host, moody.port, username="biuro", password="biuro-secret", tls=moody.tls, timeout=1)
    )


@pytest.mark.parametrize(
    ("step", "mood", "kind"),
    [
        ("connect", "554 not you", NEVER),
        ("connect", "421 too busy", LATER),
        ("connect", DROP, LATER),
        ("connect", SILENCE, LATER),
        ("connect", GARBAGE, LATER),
        ("EHLO", "421 too busy", LATER),
        ("EHLO", "250 here", NEVER),  # no STARTTLS: nothing is said in the open
        ("EHLO", "250-here\r\n250 STARTTLS", NEVER),  # no AUTH
        ("EHLO", DROP, LATER),
        ("EHLO", SILENCE, LATER),
        ("STARTTLS", "454 no certificate today", LATER),
        ("STARTTLS", "502 not implemented", NEVER),
        ("STARTTLS", DROP, LATER),
        ("STARTTLS", SILENCE, LATER),
        ("handshake", GARBAGE, LATER),
        ("AUTH", "535 wrong", NEVER),
        ("AUTH", "454 directory down", LATER),
        ("AUTH", DROP, LATER),
        ("AUTH", SILENCE, LATER),
        *[
            (step, mood, kind)
            for step in ("MAIL", "RCPT", "DATA")
            for mood, kind in (
                ("451 greylisted", LATER),
                ("421 going down", LATER),
                ("550 never", NEVER),
                (DROP, LATER),
                (SILENCE, LATER),
            )
        ],
        ("content", "452 disk full", LATER),
        ("content", "554 spam", NEVER),
        ("content", DROP, UNKNOWN),
        ("content", SILENCE, UNKNOWN),
        ("content", GARBAGE, UNKNOWN),
        ("content", "354 go on", UNKNOWN),
        ("content", "250 " + "x" * 10_000, UNKNOWN),
    ],
)
def test_every_failure_is_told_as_what_it_is(moody: MoodySmtp, step: str, mood: str, kind: type[ConsoleError]) -> None:
    moody.moods[step] = mood
    with pytest.raises(ConsoleError) as caught:
        sender(moody).send(reply())
    assert type(caught.value) is kind
    assert "biuro-secret" not in str(caught.value)
    assert (len(moody.taken) > 0) == (kind is UNKNOWN)


@pytest.mark.parametrize("mood", ["421 going down", "500 what", DROP, SILENCE, GARBAGE])
def test_how_the_server_takes_leave_changes_nothing_of_what_it_took(moody: MoodySmtp, mood: str) -> None:
    moody.moods["QUIT"] = mood
    sender(moody).send(reply())
    assert len(moody.taken) == 1


@pytest.mark.parametrize("answer", ["250 taken", "251 forwarded", "200 ok"])
def test_any_yes_is_a_yes(moody: MoodySmtp, answer: str) -> None:
    moody.moods["content"] = answer
    sender(moody).send(reply())
    assert len(moody.taken) == 1


def large() -> EmailMessage:
    message = reply()
    message.add_attachment(bytes(range(256)) * 40_000, maintype="application", subtype="octet-stream", filename="a.bin")
    return message


def test_a_line_that_breaks_in_the_middle_of_a_message_may_be_tried_again(moody: MoodySmtp) -> None:
    moody.moods["content"] = HALFWAY
    with pytest.raises(UnavailableError):
        sender(moody).send(large())
    assert moody.taken == []


def test_no_password_is_said_before_the_line_is_encrypted(moody: MoodySmtp) -> None:
    moody.moods["EHLO"] = "250-here\r\n250 AUTH PLAIN"
    with pytest.raises(RefusedError):
        sender(moody).send(reply())
    assert "AUTH" not in moody.commands


def test_a_line_that_begins_with_a_dot_arrives_as_it_is(moody: MoodySmtp) -> None:
    sender(moody).send(reply(text="one\n.\n..two\n.three"))
    assert parse(moody.taken[0]).text == "one\n.\n..two\n.three"
