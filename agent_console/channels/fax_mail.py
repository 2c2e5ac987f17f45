"""Faxes that a fax server sends by e-mail: the pages attached, from the number named in subject or header fields."""

import re
from collections.abc import Iterator
from dataclasses import replace

from agent_console.channels.arrival import Arrival, Party
from agent_console.channels.entry import arrivals
from agent_console.channels.media_type import media_type
from agent_console.domain.addresses import phone_e164
from agent_console.domain.channel import Channel

_PAGES = ("image/tiff", "application/pdf")
_NUMBER = re.compile(r"(?<![\w@.])(?:\+|00)?\(?\d[\d ()/.-]{4,18}\d(?![\w@])")
_AFTER_SENDER = re.compile(
    r"(?:from|caller|cid|tsi|sender|von|absender|od|nadawca|numeru?)\b[^\d+(]{0,25}(\+?\(?\d[\d ()/.-]{4,18}\d)",
    re.IGNORECASE,
)


def faxes(message: Arrival, country: str = "PL") -> list[Arrival]:
    """Each TIFF or PDF of the message as a fax; [] where there is none, and the message is mail like any other.

    The same message read twice gives the same faxes; the same pages faxed twice are two.
    """
    return list(_faxes(message, country))


def _faxes(message: Arrival, country: str) -> Iterator[Arrival]:
    caller = caller_of(message, country)
    pages = [part for part in message.parts if part.role == "attachment" and media_type(part.content) in _PAGES]
    for number, part in enumerate(pages):
        for place, fax in enumerate(arrivals(part.content, part.name, Channel.FAX, country)):
            sender = fax.sender
            if caller and not sender.address:
                sender = Party(sender.name, caller)
            yield replace(
                fax,
                source_key=f"fax:{number}.{place}:{message.source_key}",
                subject=fax.subject or message.subject,
                sender=sender,
                recipients=message.recipients,
                received_at=message.received_at or fax.received_at,
            )


def caller_of(message: Arrival, country: str = "PL") -> str:
    """The sending number in E.164: what follows a word for *from*, else the first number, in subject, name or text.

    "" where there is none.
    """
    for text in (message.subject, message.sender.name, message.sender.address.partition("@")[0], message.text[:2_000]):
        named = [found.group(1) for found in _AFTER_SENDER.finditer(text)]
        for written in (*named, *(found.group(0) for found in _NUMBER.finditer(text))):
            digits = re.sub(r"\D", "", written)
            number = phone_e164(written, country) if 6 < len(digits) < 16 else ""
            if number.startswith("+"):
                return number
    return ""
