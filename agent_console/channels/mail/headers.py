"""The header fields of a message or part, read leniently."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from email.message import Message
from email.utils import parsedate_tz

from agent_console.channels.arrival import Party
from agent_console.channels.mail.addresses import parties
from agent_console.channels.mail.parameters import split_value
from agent_console.channels.mail.words import decode_words, unfold
from agent_console.channels.plain import keepable, one_line

_MESSAGE_ID = re.compile(r"<[^<>\s]{1,500}>")
_MEDIA_TYPE = re.compile(r"^[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+$")


@dataclass(frozen=True)
class Headers:
    """Fields by lower-case name, in order; values as they came, raw bytes surrogate-escaped."""

    fields: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, message: Message) -> "Headers":
        """Those of ``message``."""
        return cls(tuple((name.strip().lower(), str(value)) for name, value in message.raw_items()))

    def all(self, name: str) -> list[str]:
        """Every value of a field."""
        return [value for found, value in self.fields if found == name]

    def first(self, name: str) -> str:
        """The first value of a field that is not blank, or ""."""
        return next((value for value in self.all(name) if value.strip()), "")

    def text(self, name: str) -> str:
        """A field as readable text on one line."""
        return one_line(decode_words(self.first(name), self.charset), 998)

    @property
    def subject(self) -> str:
        """What it is about, at most 500 characters."""
        return self.text("subject")[:500]

    @property
    def content_type(self) -> str:
        """The media type in lower case; ``text/plain`` where there is none that makes sense (RFC 2045 section 5.2)."""
        main = split_value(unfold(self.first("content-type")))[0].replace(" ", "")
        if main == "text":
            return "text/plain"
        return main if _MEDIA_TYPE.match(main) else "text/plain"

    @property
    def charset(self) -> str:
        """As declared, or ""."""
        return split_value(unfold(self.first("content-type")))[1].get("charset", "")[:60]

    @property
    def protocol(self) -> str:
        """What a signed part is signed with, as declared, or ""."""
        return split_value(unfold(self.first("content-type")))[1].get("protocol", "")[:100]

    @property
    def flowed(self) -> bool:
        """Whether lines that end in a blank go on in the next one (RFC 3676)."""
        return split_value(unfold(self.first("content-type")))[1].get("format", "").lower() == "flowed"

    @property
    def drops_blanks(self) -> bool:
        """Whether that blank only marks the place and is no part of the text (RFC 3676, ``delsp``)."""
        return split_value(unfold(self.first("content-type")))[1].get("delsp", "").lower() == "yes"

    @property
    def disposition(self) -> str:
        """``inline``, ``attachment``, another word, or ""."""
        return split_value(unfold(self.first("content-disposition")))[0]

    @property
    def transfer_encoding(self) -> str:
        """In lower case."""
        return unfold(self.first("content-transfer-encoding")).lower()

    @property
    def file_name(self) -> str:
        """From Content-Disposition, else from Content-Type, else ""."""
        disposition = split_value(unfold(self.first("content-disposition")))[1]
        content_type = split_value(unfold(self.first("content-type")))[1]
        return keepable(disposition.get("filename") or content_type.get("name") or "")

    @property
    def sender(self) -> Party:
        """Who wrote: From, else Reply-To, Sender or the envelope's Return-Path."""
        for name in ("from", "reply-to", "sender", "return-path"):
            found = [party for value in self.all(name) for party in parties(value, 5)]
            if found:
                return next((party for party in found if party.address), found[0])
        return Party()

    @property
    def recipients(self) -> tuple[str, ...]:
        """Addresses in To and Cc, each once, at most 50."""
        found = [party.address for name in ("to", "cc") for value in self.all(name) for party in parties(value, 50)]
        return tuple(dict.fromkeys(address for address in found if address))[:50]

    @property
    def message_id(self) -> str:
        """With angle brackets, or ""."""
        return next(iter(message_ids(self.first("message-id"))), "")

    @property
    def references(self) -> tuple[str, ...]:
        """What it answers, nearest first, at most 50."""
        earlier = [found for value in self.all("references") for found in message_ids(value)]
        nearest = [found for value in self.all("in-reply-to") for found in message_ids(value)]
        return tuple(dict.fromkeys([*nearest, *reversed(earlier)]))[:50]

    @property
    def date(self) -> datetime | None:
        """When it was sent by its own word, else when the last server took it; None where neither can be read."""
        received = self.first("received").rpartition(";")[2]
        return moment(self.first("date")) or moment(received)


def message_ids(value: str) -> list[str]:
    """The Message-IDs in a header field."""
    return [keepable(found) for found in _MESSAGE_ID.findall(re.sub(r"\s*\r?\n\s*", " ", value[:100_000]))]


def moment(value: str) -> datetime | None:
    """A date as RFC 5322 writes it, also sloppily; None where it is no day between 1970 and 2100."""
    try:
        bare = re.sub(r"\s*:\s*", ":", re.sub(r"\([^()]{0,200}\)", " ", unfold(value[:1000])))
        parsed = parsedate_tz(bare)
        if parsed is None or not 1970 <= parsed[0] <= 2100:
            return None
        offset = timedelta(seconds=parsed[9] or 0)
        zone = timezone(offset) if abs(offset) < timedelta(hours=24) else UTC
        return datetime(*parsed[:6], tzinfo=zone).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
