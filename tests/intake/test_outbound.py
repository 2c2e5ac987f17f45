"""Replies leave once, in the order of their states, and a real mail server has them."""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, cast

import pytest
from aiosmtpd.controller import Controller
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from agent_console.channels.arrival import Arrival
from agent_console.channels.mail.imap import ImapAddress, Mailbox
from agent_console.database.central import central_url
from agent_console.database.tables import Entry
from agent_console.domain.channel import Channel, Delivery
from agent_console.domain.identifiers import new_id
from agent_console.intake.couriers import MailCourier
from agent_console.intake.hand import Hand
from agent_console.intake.outbound import Outbound
from agent_console.intake.settings import SmtpSettings
from agent_console.operations import Envelope, NewAttachment, SendNow, SendReply, WithdrawReply, encode
from agent_console.operations.decide import decide
from tests.servers.dovecot import Dovecot
from tests.servers.moody_smtp import DROP, run_moody_smtp
from tests.servers.postgres import CENTRE, PASSWORD, Central, agent_id
from tests.servers.process import free_port
from tests.sync.intake_hand import arrive, message, submit


class Postbox:
    """Takes mail, or answers as it is told to."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.answer = "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.answer.startswith("250"):
            self.messages.append(cast("EmailMessage", message_from_bytes(envelope.content, policy=policy.default)))
        return self.answer


@pytest.fixture
def postbox() -> Iterator[tuple[Postbox, int]]:
    """A real SMTP server on loopback."""
    box = Postbox()
    port = free_port()
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    yield box, port
    controller.stop()


@pytest.fixture
def outbound(central: Central, postbox: tuple[Postbox, int]) -> Iterator[Outbound]:
    """The outbox of the city, sending to the postbox."""
    hand = Hand(central_url(central.server.desk_url), "intake", PASSWORD, "outbox", "outbound")
    yield Outbound(hand, {Channel.EMAIL: courier(postbox)})
    hand.close()


def courier(postbox: tuple[Postbox, int], kept_in: Mapping[str, tuple[Mailbox, str]] | None = None) -> MailCourier:
    return MailCourier(SmtpSettings(host="127.0.0.1", port=postbox[1], plain=True), "", kept_in=kept_in)


def perform(central: Central, operation: Any) -> None:
    """As Maria at her desk."""
    station = new_id()
    with central.engine("maria").connect() as connection:
        with connection.begin():
            connection.execute(text("SELECT hello(:s, 'desk', 1)"), {"s": station})
        envelope = Envelope(
            operation_id=new_id(), agent_id=agent_id("maria"), station_id=station, claimed_at=datetime.now(UTC),
            payload=encode(operation),
        )  # fmt: skip
        verdict = decide(connection, envelope, agent_id("maria"))
        assert verdict.outcome == "applied", verdict


def reply(central: Central, contact_id: str, body: str = "We come today.\n\nZażółć gęślą jaźń") -> str:
    entry_id = new_id()
    perform(
        central,
        SendReply(contact_id=contact_id, entry_id=entry_id, recipient="a.nowak@example.org", subject="Bins", text=body),
    )
    return entry_id


def later() -> datetime:
    return datetime.now(UTC) + timedelta(seconds=30)


def delivery(central: Central, entry_id: str) -> tuple[str | None, str]:
    with Session(central.owner) as session:
        entry = session.get_one(Entry, entry_id)
        return entry.delivery, entry.delivery_note


def test_a_reply_leaves_after_its_time_for_undo_threaded_and_with_its_reference(
    central: Central, outbound: Outbound, postbox: tuple[Postbox, int]
) -> None:
    contact_id = arrive(central, message_id="<q1@example.org>")
    entry_id = reply(central, contact_id)
    assert outbound.send_due(datetime.now(UTC)) == 0
    assert outbound.send_due(later()) == 1
    (sent,) = postbox[0].messages
    assert sent["To"] == "a.nowak@example.org"
    assert sent["In-Reply-To"] == "<q1@example.org>"
    assert "[#" in sent["Subject"]
    body = sent.get_body(("plain",))
    assert body is not None
    assert "Zażółć gęślą jaźń" in body.get_content()
    assert delivery(central, entry_id)[0] == Delivery.SENT
    assert outbound.send_due(later()) == 0
    assert len(postbox[0].messages) == 1


def test_the_citizens_answer_to_it_joins_the_contact(
    central: Central, outbound: Outbound, postbox: tuple[Postbox, int]
) -> None:
    contact_id = arrive(central)
    reply(central, contact_id)
    outbound.send_due(later())
    sent = postbox[0].messages[0]
    answer = message(references=(str(sent["Message-ID"]),), text="Thank you!")
    submit(central, answer)
    with Session(central.owner) as session:
        texts = session.scalars(select(Entry.text).where(Entry.contact_id == contact_id, Entry.kind == "message"))
        assert "Thank you!" in texts.all()


def test_a_withdrawn_reply_never_leaves(central: Central, outbound: Outbound, postbox: tuple[Postbox, int]) -> None:
    contact_id = arrive(central)
    entry_id = reply(central, contact_id)
    perform(central, WithdrawReply(contact_id=contact_id, entry_id=entry_id))
    assert outbound.send_due(later()) == 0
    assert postbox[0].messages == []


def test_a_server_that_is_busy_is_tried_again_and_says_why(
    central: Central, outbound: Outbound, postbox: tuple[Postbox, int]
) -> None:
    entry_id = reply(central, arrive(central))
    postbox[0].answer = "451 try later"
    assert outbound.send_due(later()) == 0
    state, note = delivery(central, entry_id)
    assert state == Delivery.QUEUED
    assert "451" in note
    postbox[0].answer = "250 OK"
    assert outbound.send_due(later()) == 0  # not before its time
    assert outbound.send_due(later() + timedelta(minutes=5)) == 1
    assert delivery(central, entry_id)[0] == Delivery.SENT


def test_a_server_that_says_no_for_good_is_not_asked_again(
    central: Central, outbound: Outbound, postbox: tuple[Postbox, int]
) -> None:
    entry_id = reply(central, arrive(central))
    postbox[0].answer = "550 no such mailbox"
    outbound.send_due(later())
    state, note = delivery(central, entry_id)
    assert (state, "550" in note) == (Delivery.FAILED, True)


def test_a_reply_caught_in_sending_by_a_crash_is_shown_and_never_sent_twice(
    central: Central, outbound: Outbound, postbox: tuple[Postbox, int]
) -> None:
    entry_id = reply(central, arrive(central))
    with central.owner.begin() as owner:
        owner.execute(text("UPDATE entry SET delivery = 'sending' WHERE id = :id"), {"id": entry_id})
    assert outbound.recover() == 1
    assert outbound.send_due(later()) == 0
    state, note = delivery(central, entry_id)
    assert state == Delivery.FAILED
    assert "interrupted" in note


def test_a_reply_that_comes_back_says_so_on_itself(
    central: Central, outbound: Outbound, postbox: tuple[Postbox, int]
) -> None:
    entry_id = reply(central, arrive(central))
    outbound.send_due(later())
    sent = str(postbox[0].messages[0]["Message-ID"])
    bounce = Arrival(
        source_key="bounce",
        channel=Channel.EMAIL,
        subject="Undeliverable",
        automatic=True,
        references=(sent,),
        returned=sent,
    )
    outbound.hand.receive(bounce, CENTRE)
    assert delivery(central, entry_id) == (Delivery.RETURNED, "Undeliverable")


def test_a_copy_of_what_left_lies_among_the_sent_messages(
    central: Central, outbound: Outbound, postbox: tuple[Postbox, int], dovecot: Dovecot
) -> None:
    mailbox = Mailbox(ImapAddress(dovecot.host, dovecot.username, dovecot.password, dovecot.tls_port, tls=dovecot.tls))
    outbound.couriers = {Channel.EMAIL: courier(postbox, {"100": (mailbox, "")})}
    entry_id = reply(central, arrive(central))
    assert outbound.send_due(later()) == 1
    (sent,) = postbox[0].messages
    (kept,) = [found for found in dovecot.folder_of("Gesendet") if entry_id.encode() in found]
    assert message_from_bytes(kept, policy=policy.default).as_bytes() == sent.as_bytes()
    assert delivery(central, entry_id) == (Delivery.SENT, "")


def test_a_copy_that_cannot_be_kept_is_said_and_nothing_is_sent_again(
    central: Central, outbound: Outbound, postbox: tuple[Postbox, int], dovecot: Dovecot
) -> None:
    address = ImapAddress(dovecot.host, dovecot.username, dovecot.password, dovecot.tls_port, tls=dovecot.tls)
    entry_id = reply(central, arrive(central))
    outbound.couriers = {Channel.EMAIL: courier(postbox, {"centre": (Mailbox(address), "Nowhere")})}
    assert outbound.send_due(later()) == 1
    assert delivery(central, entry_id)[1] == ""  # not this department's mailbox
    second = reply(central, arrive(central))
    outbound.couriers = {Channel.EMAIL: courier(postbox, {CENTRE: (Mailbox(address), "Nowhere")})}
    assert outbound.send_due(later()) == 1
    state, note = delivery(central, second)
    assert (state, note.startswith("No copy among the sent messages: refuses")) == (Delivery.SENT, True)
    assert outbound.send_due(later() + timedelta(hours=1)) == 0
    assert outbound.recover() == 0
    assert len(postbox[0].messages) == 2


def test_a_reply_whose_server_fell_silent_after_it_is_never_sent_twice(
    central: Central, outbound: Outbound, tmp_path: Path
) -> None:
    entry_id = reply(central, arrive(central))
    with run_moody_smtp(tmp_path) as moody:
        moody.moods["content"] = DROP
        settings = SmtpSettings(host="127.0.0.1", port=moody.port, plain=True)
        outbound.couriers = {Channel.EMAIL: MailCourier(settings, "")}
        assert outbound.send_due(later()) == 0
        moody.moods.clear()
        assert outbound.send_due(later() + timedelta(hours=2)) == 0
        assert outbound.recover() == 0
        assert len(moody.taken) == 1
    state, note = delivery(central, entry_id)
    assert (state, "may have left" in note) == (Delivery.FAILED, True)


def attached(central: Central, contact_id: str, data: bytes) -> tuple[str, str]:
    """A reply of Maria's with a file whose content is still on its way: entry and hash."""
    sha256, entry_id = hashlib.sha256(data).hexdigest(), new_id()
    file = NewAttachment(
        attachment_id=new_id(), role="attachment", name="Formular für Müll.pdf", type="application/pdf",
        bytes=len(data), sha256=sha256,
    )  # fmt: skip
    answer = SendReply(
        contact_id=contact_id,
        entry_id=entry_id,
        recipient="a@b.example",
        subject="Re",
        text="Here.",
        attachments=(file,),
    )
    perform(central, answer)
    return entry_id, sha256


def test_a_reply_waits_for_its_files_and_carries_them(
    central: Central, outbound: Outbound, postbox: tuple[Postbox, int]
) -> None:
    data = b"%PDF-1.4 a form"
    entry_id, sha256 = attached(central, arrive(central), data)
    assert outbound.send_due(later()) == 0
    assert delivery(central, entry_id) == ("queued", "")
    with central.engine("maria").begin() as maria:
        maria.execute(text("SELECT take_chunk(:sha, 0, :data)"), {"sha": sha256, "data": data})
    assert outbound.send_due(later()) == 1
    (sent,) = postbox[0].messages
    (file,) = sent.iter_attachments()
    assert (file.get_filename(), file.get_content_type()) == ("Formular für Müll.pdf", "application/pdf")
    assert file.get_content() == data


def test_files_that_never_arrive_are_said_after_a_day(
    central: Central, outbound: Outbound, postbox: tuple[Postbox, int]
) -> None:
    entry_id, _ = attached(central, arrive(central), b"lost with its computer")
    assert outbound.send_due(datetime.now(UTC) + timedelta(hours=25)) == 0
    assert delivery(central, entry_id) == (
        "failed",
        "its attachments never arrived from the computer it was written at.",
    )
    assert postbox[0].messages == []


def test_a_reply_leaves_at_its_time_also_while_its_author_is_gone(
    central: Central, outbound: Outbound, postbox: tuple[Postbox, int]
) -> None:
    contact_id, entry_id, then = arrive(central), new_id(), datetime.now(UTC) + timedelta(hours=3)
    answer = SendReply(
        contact_id=contact_id, entry_id=entry_id, recipient="a@b.example", subject="Re", text="Tomorrow.", send_at=then
    )
    perform(central, answer)
    assert outbound.send_due(then - timedelta(minutes=1)) == 0
    assert outbound.send_due(then + timedelta(seconds=1)) == 1
    assert delivery(central, entry_id)[0] == "sent"
    assert len(postbox[0].messages) == 1


def test_its_author_can_let_it_leave_now(central: Central, outbound: Outbound, postbox: tuple[Postbox, int]) -> None:
    contact_id, entry_id = arrive(central), new_id()
    then = datetime.now(UTC) + timedelta(hours=3)
    perform(
        central,
        SendReply(
            contact_id=contact_id, entry_id=entry_id, recipient="a@b.example", subject="Re", text="x", send_at=then
        ),
    )
    perform(central, SendNow(contact_id=contact_id, entry_id=entry_id))
    assert outbound.send_due(later()) == 1
    assert len(postbox[0].messages) == 1
