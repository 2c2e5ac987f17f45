"""Replies that programs thread and that no input can bend."""

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from agent_console.channels.arrival import Part, Party
from agent_console.channels.mail.compose import compose
from agent_console.channels.mail.parse import parse
from agent_console.domain.errors import InputError
from agent_console.domain.identifiers import token_in

AT = datetime(2026, 11, 2, 9, 15, tzinfo=UTC)


def reply(**changed: object) -> EmailMessage:
    given: dict[str, object] = {
        "sender": Party("Urząd Miasta", "urzad@example.org"),
        "recipient": "michal@example.pl",
        "subject": "Wniosek o zwrot opłaty",
        "text": "Dzień dobry,\n<zwrot> wysłano.",
        "message_id": "<0190-entry@agent-console>",
        "reference": "K7QM-3TXA",
        "at": AT,
    }
    return compose(**{**given, **changed})  # type: ignore[arg-type]


def test_a_reply_reads_back_as_it_was_written() -> None:
    content = reply(answers=["<first@example.pl>", "<second@example.pl>"]).as_bytes()
    arrival = parse(content)
    assert arrival.sender == Party("Urząd Miasta", "urzad@example.org")
    assert arrival.text == "Dzień dobry,\n<zwrot> wysłano."
    assert "&lt;zwrot&gt;" in arrival.html
    assert token_in(arrival.subject) == "K7QM-3TXA"
    assert arrival.references == ("<second@example.pl>", "<first@example.pl>")
    assert arrival.received_at == AT
    assert content.isascii() and max(map(len, content.splitlines())) <= 998


def test_long_message_ids_stay_whole() -> None:
    long = f"<{'x' * 150}@example.pl>"
    content = reply(message_id=long, answers=[long] * 3).as_bytes()
    message = message_from_bytes(content, policy=policy.compat32)
    assert message["Message-ID"].strip() == message["In-Reply-To"].strip() == long
    assert message["References"].split() == [long] * 3


@pytest.mark.parametrize("field", ["subject", "message_id"])
def test_no_field_can_smuggle_in_another(field: str) -> None:
    content = reply(**{field: "x\r\nBcc: thief@example.net\r\n\r\nbody"}).as_bytes()
    assert message_from_bytes(content)["Bcc"] is None


@pytest.mark.parametrize("address", ["", "nobody", "a@b@c d", "a@example.org\nBcc: b@example.org", "@example.org"])
def test_an_address_that_cannot_be_written_to_is_named(address: str) -> None:
    with pytest.raises(InputError, match="no e-mail address"):
        reply(recipient=address)


def test_a_domain_with_umlauts_is_written_in_ascii() -> None:
    assert reply(recipient="post@müller.example")["To"] == "post@xn--mller-kva.example"


def test_a_subject_keeps_one_token_and_one_re() -> None:
    assert reply(subject="Re: Zwrot [#AAAA-BBBB]")["Subject"] == "Re: Zwrot [#AAAA-BBBB]"
    assert reply(subject="AW: Zwrot")["Subject"] == "AW: Zwrot [#K7QM-3TXA]"


def test_an_attachment_arrives_unchanged() -> None:
    part = Part("attachment", "Decyzja łódzka.pdf", "application/pdf", bytes(range(256)))
    found = parse(reply(attachments=[part]).as_bytes()).parts
    assert [(one.name, one.type, one.content) for one in found] == [(part.name, part.type, part.content)]
