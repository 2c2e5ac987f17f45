"""Whom a reply goes to, as one line in the window and as it is sent."""

from agent_console.database.queries.contact import ContactDetails
from agent_console.domain.addresses import phone_shown
from agent_console.domain.channel import Channel

_BETWEEN = " · "


def recipient_line(details: ContactDetails) -> str:
    """The address a contact came from; for a letter name and postal address, ``Anna Nowak · Orchard Lane 14``."""
    if details.row.channel != Channel.POST:
        return phone_shown(details.sender_address)
    return one_line("\n".join(_envelope(details)))


def one_line(recipient: str) -> str:
    """A stored recipient to be shown and edited."""
    return _BETWEEN.join(part for part in recipient.splitlines() if part.strip())


def as_sent(details: ContactDetails, typed: str) -> str:
    """What is typed, as it goes out: an envelope has a line for each part."""
    if details.row.channel != Channel.POST:
        return typed.strip()
    return "\n".join(part.strip() for part in typed.split(_BETWEEN.strip()) if part.strip())


def _envelope(details: ContactDetails) -> list[str]:
    address = details.address.strip()
    parts = address.splitlines() if "\n" in address else address.split(", ")
    name = details.citizen_name or details.sender_name
    lines = [part.strip() for part in parts if part.strip()]
    return lines if not name or (lines and lines[0].casefold() == name.casefold()) else [name, *lines]
