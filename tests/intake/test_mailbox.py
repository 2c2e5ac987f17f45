"""Every message of a real mailbox is a contact once, whatever befalls the server, the line and the folder."""

import itertools
import socket
import threading
from base64 import encodebytes
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.channels.arrival import Arrival
from agent_console.channels.mail.imap import ImapAddress
from agent_console.database.central import central_url
from agent_console.database.tables import Attachment, Contact
from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError
from agent_console.intake.hand import Hand
from agent_console.intake.mailbox import Mail
from agent_console.intake.settings import MailboxSettings
from agent_console.operations import ReceiveMessage
from tests.channels.fax.test_tiff import fax
from tests.servers.dovecot import Dovecot
from tests.servers.postgres import PASSWORD, Central

pytestmark = pytest.mark.servers

_folders = map("Eingang-{}".format, itertools.count())


@pytest.fixture
def hand(central: Central) -> Iterator[Hand]:
    with central.owner.begin() as owner:
        owner.exec_driver_sql("DELETE FROM source")
    opened = Hand(central_url(central.server.desk_url), "intake", PASSWORD, "info", "mailbox")
    yield opened
    opened.close()


@pytest.fixture
def folder(dovecot: Dovecot) -> str:
    name = next(_folders)
    with dovecot.client() as client:
        client.create_folder(name)
    return name


def letter(subject: str, size: int = 10) -> bytes:
    head = f"From: a@example.org\r\nSubject: {subject}\r\nMessage-ID: <{subject}@example.org>\r\n\r\n"
    return head.encode() + b"Dzie\xc5\x84 dobry\r\n" + b"x" * 60 * (size // 60) + b"\r\n"


def put(dovecot: Dovecot, folder: str, *messages: bytes) -> None:
    with dovecot.client() as client:
        for message in messages:
            client.append(folder, message)


def source(dovecot: Dovecot, folder: str, **changed: object) -> Mail:
    address = ImapAddress(
        dovecot.host, dovecot.username, dovecot.password, dovecot.tls_port, tls=dovecot.tls, folder=folder
    )
    settings = MailboxSettings("info", dovecot.host, dovecot.username, "100", folder=folder)
    return Mail(settings, replace(address, **changed))  # type: ignore[arg-type]


def subjects(central: Central) -> list[str]:
    with Session(central.owner) as session:
        return sorted(session.scalars(select(Contact.subject)))


def test_a_mailbox_the_server_renumbers_is_read_again_and_nothing_is_twice(
    central: Central, hand: Hand, dovecot: Dovecot, folder: str
) -> None:
    letters = [letter(name) for name in ("one", "three", "two")]
    put(dovecot, folder, *letters)
    mail = source(dovecot, folder)
    assert mail.once(hand) == 3
    before = hand.mark()["uidvalidity"]
    with dovecot.client() as client:
        client.delete_folder(folder)
        client.create_folder(folder)
    put(dovecot, folder, letter("four"), *letters)
    assert mail.once(hand) == 4
    assert hand.mark()["uidvalidity"] != before
    assert subjects(central) == ["four", "one", "three", "two"]


class KillingHand(Hand):
    """The server dies when the second message is recorded."""

    dovecot: Dovecot
    received = 0

    def receive(self, arrival: Arrival, department_id: str, *, more: bool = False) -> ReceiveMessage:
        recorded = super().receive(arrival, department_id, more=more)
        self.received += 1
        if self.received == 2:
            self.dovecot.kill_sessions()
        return recorded


def test_a_server_that_is_killed_while_it_is_read_loses_nothing(
    central: Central, hand: Hand, dovecot: Dovecot, folder: str
) -> None:
    put(dovecot, folder, *(letter(f"n{number}") for number in range(6)))
    killing = KillingHand(central_url(central.server.desk_url), "intake", PASSWORD, "info", "mailbox")
    killing.dovecot = dovecot
    mail = source(dovecot, folder)
    with pytest.raises(UnavailableError):
        mail.once(killing)
    killing.close()
    assert len(subjects(central)) == 2
    assert mail.once(hand) == 4
    assert subjects(central) == [f"n{number}" for number in range(6)]


class Scissors:
    """A line to ``port`` that is cut after so many bytes from the server, each time it is opened: ``lengths``."""

    def __init__(self, port: int, lengths: list[int]) -> None:
        self._port, self.lengths = port, lengths
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                length = self.lengths.pop(0) if self.lengths else 1 << 60
                far = socket.create_connection(("127.0.0.1", self._port))
                threading.Thread(target=self._carry, args=(near, far, 1 << 60), daemon=True).start()
                threading.Thread(target=self._carry, args=(far, near, length), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, length: int) -> None:
        with suppress(OSError):
            while length > 0 and (data := source.recv(min(65536, length))):
                target.sendall(data)
                length -= len(data)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._listener.close()


def test_a_line_that_breaks_in_the_middle_of_a_message_loses_nothing(
    central: Central, hand: Hand, dovecot: Dovecot, folder: str
) -> None:
    names = [f"n{number}" for number in range(5)]
    put(dovecot, folder, *(letter(name, 300_000) for name in names))
    scissors = Scissors(dovecot.tls_port, [100, 2_000, 6_000, 150_000, 400_000, 700_000])
    mail = source(dovecot, folder, port=scissors.port)
    broken = 0
    while scissors.lengths:
        try:
            mail.once(hand)
        except ConsoleError as problem:
            assert isinstance(problem, UnavailableError)
            broken += 1
    mail.once(hand)
    scissors.close()
    assert broken >= 4
    assert subjects(central) == names


def test_a_folder_that_vanished_is_named_and_read_when_it_is_back(
    central: Central, hand: Hand, dovecot: Dovecot, folder: str
) -> None:
    put(dovecot, folder, letter("one"))
    mail = source(dovecot, folder)
    mail.once(hand)
    with dovecot.client() as client:
        client.delete_folder(folder)
    with pytest.raises(RefusedError, match=folder):
        mail.once(hand)
    with dovecot.client() as client:
        client.create_folder(folder)
    put(dovecot, folder, letter("one"), letter("two"))
    mail.once(hand)
    assert subjects(central) == ["one", "two"]


def test_faxes_that_come_by_mail_are_faxes_and_other_mail_stays_mail(
    central: Central, hand: Hand, dovecot: Dovecot, folder: str
) -> None:
    head = b"From: fax@city.example\r\nSubject: Fax from 22 123 45 67\r\nMIME-Version: 1.0\r\nMessage-ID: <f@x>\r\n"
    put(dovecot, folder, head + attached(fax(2)), letter("no fax"))
    mail = source(dovecot, folder)
    mail = Mail(MailboxSettings("info", dovecot.host, dovecot.username, "100", folder=folder, faxes=True), mail.address)
    for _ in range(2):
        mail.once(hand)
        hand.save_mark({})
    with Session(central.owner) as session:
        found = {row.channel: row for row in session.scalars(select(Contact))}
        assert sorted(found) == ["email", "fax"]
        assert (found["fax"].pages, found["fax"].sender_address) == (2, "+48224430200")
        roles = session.scalars(select(Attachment.role).where(Attachment.contact_id == found["fax"].id)).all()
        assert list(roles) == ["page_image"]
    assert len(subjects(central)) == 2


def attached(content: bytes) -> bytes:
    """A multipart body with one file."""
    return (
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nA fax for you.\r\n--b\r\n'
        b'Content-Type: image/tiff; name="fax.tif"\r\nContent-Disposition: attachment; filename="fax.tif"\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\n" + encodebytes(content) + b"\r\n--b--\r\n"
    )
