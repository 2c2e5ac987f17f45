"""Every message of a real mailbox is a contact once, whatever befalls the server, the line and the folder."""

import itertools
import socket
import threading
from base64 import encodebytes
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from agent_console.channels.arrival import Arrival
from agent_console.channels.mail.certificate import Trust
from agent_console.channels.mail.imap import ImapAddress
from agent_console.database.central import central_url
from agent_console.database.tables import Attachment, Citizen, Contact, ContactPoint, Entry
from agent_console.domain.channel import Channel
from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError
from agent_console.domain.identifiers import new_id
from agent_console.domain.outcome import Outcome
from agent_console.intake.hand import Hand
from agent_console.intake.mailbox import Mail
from agent_console.intake.settings import MailboxSettings
from agent_console.operations import Envelope, ReceiveMessage, encode
from agent_console.sync.link import CentralLink
from tests.channels.fax.test_tiff import fax
from tests.channels.mail.signing import ANNA, beside, signature, signer
from tests.servers.dovecot import Dovecot
from tests.servers.postgres import CENTRE, PASSWORD, Central
from tests.sync.intake_hand import message

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
    put(dovecot, folder, *(letter(f"n{number}", 200_000) for number in range(6)))
    killing = KillingHand(central_url(central.server.desk_url), "intake", PASSWORD, "info", "mailbox")
    killing.dovecot = dovecot
    mail = source(dovecot, folder)
    with pytest.raises(UnavailableError):
        mail.once(killing)
    killing.close()
    assert len(subjects(central)) == 2
    assert mail.once(hand) == 4
    assert subjects(central) == [f"n{number}" for number in range(6)]


def test_a_reply_and_a_copy_that_come_together_with_their_message_join_it(
    central: Central, hand: Hand, dovecot: Dovecot, folder: str
) -> None:
    reply = b"In-Reply-To: <one@example.org>\r\n" + letter("an answer")
    put(dovecot, folder, letter("one"), reply, letter("two"), letter("one"), letter("three"))
    assert source(dovecot, folder).once(hand) == 5
    assert subjects(central) == ["one", "three", "two"]
    with Session(central.owner) as session:
        by_subject = select(Contact.subject, Contact.received_at).order_by(Contact.received_at)
        assert [row.subject for row in session.execute(by_subject)] == ["one", "two", "three"]
        joined = select(Entry.id).join(Contact, Contact.id == Entry.contact_id).where(Contact.subject == "one")
        assert len(session.scalars(joined.where(Entry.kind == "message")).all()) == 2


def test_messages_that_come_together_are_each_in_the_ledger(
    central: Central, hand: Hand, dovecot: Dovecot, folder: str
) -> None:
    put(dovecot, folder, *(letter(f"n{number}") for number in range(70)))
    counted = text("SELECT count(*), count(DISTINCT operation_id) FROM ledger WHERE kind = 'receive_message'")
    with central.owner.begin() as owner:
        before = owner.execute(counted).one()
    assert source(dovecot, folder).once(hand) == 70
    with central.owner.begin() as owner:
        assert tuple(owner.execute(counted).one()) == (before[0] + 70, before[1] + 70)
        versions = owner.execute(
            text("SELECT versions FROM ledger WHERE kind = 'receive_message' ORDER BY at")
        ).scalars()
        assert all(versions)
    assert len(subjects(central)) == 70


def test_messages_sent_again_after_a_broken_line_have_the_verdicts_of_the_first_time(central: Central) -> None:
    station = new_id()
    link = CentralLink.open(central_url(central.server.desk_url), "intake", PASSWORD, station, "test")
    now = datetime.now(UTC)
    envelopes = [
        Envelope(operation_id=new_id(), agent_id=None, station_id=station, claimed_at=now, payload=encode(one))
        for one in (message(subject="one"), message(subject="two"))
    ]
    first = link.decide_together(envelopes[:1]) + link.decide_together(envelopes)[1:]
    assert link.decide_together(envelopes) == first
    assert all(verdict.outcome == Outcome.APPLIED and verdict.versions for verdict in first)
    link.close()
    assert subjects(central) == ["one", "two"]


def test_a_message_central_refuses_is_named_and_delays_none_that_came_with_it(central: Central, hand: Hand) -> None:
    messages = [Arrival(f"email:{name}", Channel.EMAIL, subject=name) for name in ("one", "t\0wo", "three")]
    with pytest.raises(RefusedError, match="email:t"):
        hand.receive_all(messages, CENTRE)
    assert subjects(central) == ["one", "three"]


def test_a_sender_is_the_citizen_with_that_address_unless_two_have_it(
    central: Central, hand: Hand, dovecot: Dovecot, folder: str
) -> None:
    known, first, second = new_id(), new_id(), new_id()
    with Session(central.owner) as session, session.begin():
        for citizen_id in (known, first, second):
            session.add(Citizen(id=citizen_id, kind="person", name="A", name_folded="a", since=datetime.now(UTC)))
        session.flush()
        for citizen_id, address in ((known, "a@example.org"), (first, "ab@example.org"), (second, "ab@example.org")):
            point = {"kind": "email", "value": address, "folded": address}
            session.add(ContactPoint(id=new_id(), citizen_id=citizen_id, **point))
    put(dovecot, folder, letter("one"), letter("two").replace(b"a@", b"ab@", 1))
    assert source(dovecot, folder).once(hand) == 2
    with Session(central.owner) as session:
        whose = select(Contact.citizen_id).order_by(Contact.received_at)
        assert list(session.scalars(whose)) == [known, None]


def test_what_a_signature_is_worth_is_kept_with_the_message(
    central: Central, hand: Hand, dovecot: Dovecot, folder: str
) -> None:
    authority = signer("", authority=True)
    put(dovecot, folder, beside(signature(signer(by=authority))), letter("unsigned"))
    mail = source(dovecot, folder)
    trusting = Mail(MailboxSettings("info", "", "", "100"), mail.address, trust=Trust([authority.certificate]))
    trusting.once(hand)
    with Session(central.owner) as session:
        kept = {entry.facts.get("signed"): entry.facts.get("signature") for entry in session.scalars(select(Entry))}
    assert kept["smime"]["state"] == "unchanged"
    assert (kept["smime"]["signer"], kept["smime"]["issuer"]) == (ANNA, "trusted")
    assert None in kept


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
