"""A reply of the city as an e-mail that programs thread and citizens can read."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address, BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, Policy
from email.utils import format_datetime

from agent_console.channels.arrival import Part, Party
from agent_console.channels.mail.html import from_plain
from agent_console.channels.plain import one_line
from agent_console.domain.errors import InputError
from agent_console.domain.identifiers import subject_token, token_in

_MOST_REFERENCES = 20


class IdentifiersHeader(UnstructuredHeader, BaseHeader):
    """Message-IDs, one a line: the standard folding turns long ones into encoded words that no program finds again."""

    def fold(self, *, policy: Policy) -> str:
        """As it is sent."""
        return f"{self.name}: " + f"{policy.linesep} ".join(str(self).split()) + policy.linesep


_registry = HeaderRegistry()
_registry.map_to_type("references", IdentifiersHeader)
_registry.map_to_type("in-reply-to", IdentifiersHeader)
_registry.map_to_type("message-id", IdentifiersHeader)
POLICY = SMTP.clone(header_factory=_registry)


def compose(
    *,
    sender: Party,
    recipient: str,
    subject: str,
    text: str,
    message_id: str,
    reference: str,
    at: datetime,
    answers: Sequence[str] = (),
    attachments: Sequence[Part] = (),
) -> EmailMessage:
    """The message: text as plain and HTML, the contact's ``reference`` in the subject, ids for threading.

    ``answers`` are the Message-IDs of the conversation, oldest first; ``at`` is aware. ``InputError`` where an address
    cannot be written to.
    """
    message = EmailMessage(policy=POLICY)
    message["From"] = _address(sender.name, sender.address)
    message["To"] = _address("", recipient)
    message["Subject"] = reply_subject(subject, reference)
    message["Date"] = format_datetime(at)
    message["Message-ID"] = one_line(message_id, 500)
    known = [one_line(found, 500) for found in answers][-_MOST_REFERENCES:]
    if known:
        message["In-Reply-To"] = known[-1]
        message["References"] = " ".join(known)
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(
        f"<!DOCTYPE html><html><body>{from_plain(text)}</body></html>", "html", cte="quoted-printable"
    )
    for part in attachments:
        main, _, sub = part.type.partition("/")
        message.add_attachment(part.content, maintype=main, subtype=sub or "octet-stream", filename=part.name)
    _name_boundaries(message)
    return message


def _name_boundaries(message: EmailMessage) -> None:
    """By the Message-ID: the same reply is the same bytes whenever it is composed. No encoding produces ``=_``."""
    name = hashlib.sha256(str(message["Message-ID"]).encode()).hexdigest()[:32]
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_{number}_{name}")


def reply_subject(subject: str, reference: str) -> str:
    """``Re: Umowa najmu [#K7QM-3TXA]``; a token that is already there stays the only one."""
    bare = one_line(subject, 500)
    if token_in(bare) is None:
        bare = f"{bare} {subject_token(reference)}".strip()
    return bare if bare.lower().startswith(("re:", "odp:", "aw:")) else f"Re: {bare}"


def _address(name: str, address: str) -> Address:
    local, at, domain = address.strip().rpartition("@")
    try:
        written = domain if domain.isascii() else domain.encode("idna").decode("ascii")
        if not at or not local or any(c.isspace() for c in address.strip()):
            raise ValueError("no mailbox")
        return Address(one_line(name, 500), addr_spec=f"{local}@{written}")
    except (ValueError, IndexError) as problem:
        raise InputError(address or "recipient", "is no e-mail address", "Correct it and send again.") from problem
