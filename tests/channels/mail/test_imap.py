"""A real mailbox."""

import ssl
import threading
import time

import pytest

from agent_console.channels.mail.imap import ImapAddress, Mailbox
from agent_console.channels.mail.parse import parse
from agent_console.domain.errors import RefusedError, UnavailableError
from tests.servers.dovecot import Dovecot
from tests.servers.process import free_port

pytestmark = pytest.mark.servers


def address(dovecot: Dovecot, **changed: object) -> ImapAddress:
    given: dict[str, object] = {
        "host": dovecot.host,
        "username": dovecot.username,
        "password": dovecot.password,
        "port": dovecot.tls_port,
        "tls": dovecot.tls,
    }
    return ImapAddress(**{**given, **changed})  # type: ignore[arg-type]


def letter(subject: str) -> bytes:
    return f"From: a@example.org\r\nSubject: {subject}\r\n\r\nDzień dobry\r\n".encode()


def subjects(mailbox: Mailbox, cursor: dict[str, int]) -> tuple[list[str], dict[str, int]]:
    found = list(mailbox.fetch_new(cursor))
    return [parse(one.content).subject for one in found], found[-1].cursor if found else cursor


def test_new_messages_come_once_in_order_and_stay_unread(dovecot: Dovecot) -> None:
    dovecot.empty()
    dovecot.deliver(letter("one"))
    dovecot.deliver(letter("two"))
    mailbox = Mailbox(address(dovecot))
    mailbox.connect()
    first, cursor = subjects(mailbox, {})
    dovecot.deliver(letter("three"))
    second, after = subjects(mailbox, cursor)
    third, _ = subjects(mailbox, after)
    assert (first, second, third) == (["one", "two"], ["three"], [])
    mailbox.close()
    assert subjects_after_reconnect(dovecot, cursor) == ["three"]


def subjects_after_reconnect(dovecot: Dovecot, cursor: dict[str, int]) -> list[str]:
    mailbox = Mailbox(address(dovecot, security="starttls", port=dovecot.port))
    mailbox.connect()
    found, _ = subjects(mailbox, cursor)
    mailbox.close()
    return found


def test_a_renumbered_mailbox_is_read_from_the_beginning(dovecot: Dovecot) -> None:
    dovecot.empty()
    dovecot.deliver(letter("again"))
    mailbox = Mailbox(address(dovecot))
    mailbox.connect()
    assert subjects(mailbox, {"uidvalidity": 1, "uid": 10_000})[0] == ["again"]
    mailbox.close()


def test_waiting_ends_when_a_message_arrives(dovecot: Dovecot) -> None:
    dovecot.empty()
    mailbox = Mailbox(address(dovecot))
    mailbox.connect()
    timer = threading.Timer(0.3, dovecot.deliver, [letter("now")])
    timer.start()
    began = time.monotonic()
    assert mailbox.wait(threading.Event(), longest=20)
    assert time.monotonic() - began < 10
    timer.join()
    assert subjects(mailbox, {})[0] == ["now"]
    mailbox.close()


def test_waiting_ends_when_told_to_stop_or_when_time_is_up(dovecot: Dovecot) -> None:
    mailbox = Mailbox(address(dovecot))
    mailbox.connect()
    stop = threading.Event()
    assert not mailbox.wait(stop, longest=0.6)
    stop.set()
    began = time.monotonic()
    assert not mailbox.wait(stop, longest=60)
    assert time.monotonic() - began < 2
    mailbox.close()


@pytest.mark.parametrize(
    "changed", [{"password": "wrong"}, {"folder": "Nowhere"}, {"tls": ssl.create_default_context()}]
)
def test_what_will_never_work_is_refused_without_showing_the_password(
    dovecot: Dovecot, changed: dict[str, object]
) -> None:
    with pytest.raises(RefusedError) as caught:
        Mailbox(address(dovecot, **changed)).connect()
    assert "secret" not in str(caught.value) and "secret" not in repr(address(dovecot))


def test_a_password_never_travels_in_the_open() -> None:
    with pytest.raises(RefusedError, match="unencrypted"):
        Mailbox(ImapAddress("mail.example.org", "biuro", "x", security="plain")).connect()


def test_a_server_that_is_not_there_may_be_tried_again() -> None:
    mailbox = Mailbox(ImapAddress("127.0.0.1", "biuro", "x", port=free_port()))
    with pytest.raises(UnavailableError):
        mailbox.connect()
    with pytest.raises(UnavailableError):
        next(mailbox.fetch_new({}))
