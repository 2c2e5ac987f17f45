"""What came in from outside, read but not yet recorded: the same shape for e-mail, fax and post."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Literal

from agent_console.domain.channel import Channel
from agent_console.domain.signed import SignatureCheck

Role = Literal["attachment", "page_image", "original"]


@dataclass(frozen=True)
class Party:
    """Somebody who writes: the name they give and the address they write from; either may be ""."""

    name: str = ""
    address: str = ""


@dataclass(frozen=True)
class Part:
    """A file that came along.

    ``page_image`` is the scan or fax itself; ``original`` is the whole message as received, kept where something in it
    could not be read. ``type`` is a media type.
    """

    role: Role
    name: str
    type: str
    content: bytes

    @cached_property
    def sha256(self) -> str:
        """The name its content is stored under: 64 lower-case hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def bytes(self) -> int:
        """Its size."""
        return len(self.content)


@dataclass(frozen=True)
class Arrival:
    """One message, whatever state it came in.

    ``source_key`` is the same whenever the same message is read again. ``problems`` are short stable words for what
    could not be read; where there are any, the message itself is among ``parts`` as ``original``.
    """

    source_key: str
    channel: Channel
    subject: str = ""
    sender: Party = Party()
    recipients: tuple[str, ...] = ()
    received_at: datetime | None = None
    """Aware; as the sender's side claims it."""
    text: str = ""
    html: str = ""
    """Safe to show; "" where there is none."""
    message_id: str = ""
    references: tuple[str, ...] = ()
    """Message-IDs it answers, with angle brackets, nearest first."""
    automatic: bool = False
    """Written by a machine: nobody waits for an answer."""
    returned: str = ""
    """Message-ID of a message of ours that this one says could not be delivered."""
    signed: str = ""
    """``smime`` or ``openpgp`` where it carries a signature."""
    signature: SignatureCheck | None = None
    """What came of checking it."""
    pages: int = 0
    problems: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    """The city's own numbers that a barcode on a page says, as ``K7QM-3TXA``."""
    parts: tuple[Part, ...] = ()


def content_key(channel: Channel, content: bytes) -> str:
    """The source key of a message that has no identifier of its own."""
    return f"{channel}:{hashlib.sha256(content).hexdigest()}"
