"""A real mail server in all its moods."""

import pytest

from agent_console.channels.mail.parse import parse
from agent_console.channels.mail.smtp import MailSender, SmtpAddress
from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError
from tests.channels.mail.test_compose import reply
from tests.servers.process import free_port
from tests.servers.smtp import Smtp

pytestmark = pytest.mark.servers


def sender(smtp: Smtp, **changed: object) -> MailSender:
    given: dict[str, object] = {
        "host": smtp.host,
        "port": smtp.port,
        "username": smtp.username,
        "password": smtp.password,
        "tls": smtp.tls,
    }
    return MailSender(SmtpAddress(**{**given, **changed}))  # type: ignore[arg-type]


def test_a_reply_arrives_as_it_was_written(smtp: Smtp) -> None:
    smtp.calm()
    sender(smtp).send(reply())
    (arrival,) = map(parse, smtp.taken)
    assert arrival.text == "Dzień dobry,\n<zwrot> wysłano."
    assert arrival.message_id == "<0190-entry@agent-console>"


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize(("answer", "kind"), [("451 later", UnavailableError), ("550 never", RefusedError)])
def test_each_refusal_is_sorted_into_later_and_never(
    smtp: Smtp, step: str, answer: str, kind: type[ConsoleError]
) -> None:
    smtp.calm()
    smtp.answers[step] = answer
    with pytest.raises(kind, match=answer):
        sender(smtp).send(reply())
    assert smtp.taken == []


def test_a_wrong_password_is_refused_and_not_shown(smtp: Smtp) -> None:
    with pytest.raises(RefusedError) as caught:
        sender(smtp, password="wrong-secret").send(reply())
    assert "535" in str(caught.value) and "wrong-secret" not in str(caught.value)


def test_a_certificate_of_somebody_else_is_refused(smtp: Smtp) -> None:
    with pytest.raises(RefusedError, match="certificate"):
        sender(smtp, tls=None).send(reply())


def test_mail_never_travels_in_the_open() -> None:
    with pytest.raises(RefusedError, match="unencrypted"):
        MailSender(SmtpAddress("mail.example.org", security="plain")).send(reply())


def test_a_server_that_is_not_there_may_be_tried_again() -> None:
    with pytest.raises(UnavailableError):
        MailSender(SmtpAddress("127.0.0.1", free_port(), "plain", timeout=1)).send(reply())
