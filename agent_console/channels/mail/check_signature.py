"""The signature of a whole message: which octets it was made for, and what came of checking it."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from agent_console.channels.arrival import Arrival
from agent_console.channels.mail.certificate import Trust
from agent_console.channels.mail.headers import Headers
from agent_console.channels.mail.raw_message import RawMessage, read_message
from agent_console.channels.mail.signed import Signature, signed_content
from agent_console.channels.mail.smime import check, line_ends
from agent_console.channels.mail.transfer_encoding import decode_content
from agent_console.domain.signed import SignatureCheck, SignatureGap

_WRAPPED = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_BESIDE = ("application/pkcs7-signature", "application/x-pkcs7-signature")


def checked(
    message: RawMessage, content: bytes, signatures: Sequence[Signature], arrival: Arrival, trust: Trust | None
) -> SignatureCheck | None:
    """None for a message without ``signatures``; ``content`` is the message as it came.

    Only a signature over all that is shown is checked: otherwise words around it would seem to be signed, too.
    """
    if not signatures:
        return None
    if signatures[0] == "openpgp":
        return SignatureCheck(gap=SignatureGap.NO_KEY)
    sender, moment = arrival.sender.address, arrival.received_at or datetime.now(UTC)
    main = Headers.of(message).content_type
    if main in _WRAPPED:
        wrapped = _decoded(message)
        return check(wrapped, [signed_content(wrapped) or b""], sender, moment, trust)
    kinds = [Headers.of(child).content_type for child in message.children]
    if main != "multipart/signed" or len(kinds) != 2 or kinds[1] not in _BESIDE:
        return SignatureCheck(gap=SignatureGap.PART)
    part = _first_part(content, message.get_boundary() or "")
    if part is None or read_message(part).whole() != message.children[0].whole():
        return SignatureCheck(gap=SignatureGap.UNREADABLE)
    return check(_decoded(message.children[1]), line_ends(part), sender, moment, trust)


def _first_part(content: bytes, boundary: str) -> bytes | None:
    """The octets of a multipart's first part, as they came; None where they cannot be found."""
    line = re.escape(b"--" + boundary.encode("utf-8", "replace"))
    blank = re.search(rb"\r?\n(?=\r?\n)", content)
    begins = re.compile(rb"\n" + line + rb"[ \t]*\r?\n").search(content, blank.end() if blank else 0)
    if begins is None:
        return None
    # Its last line end belongs to the boundary; a part may be empty.
    ends = re.compile(rb"\r?\n" + line + rb"(?:--)?[ \t]*(?:\r?\n|\Z)").search(content, begins.end())
    return content[begins.end() : ends.start()] if ends else None


def _decoded(part: RawMessage) -> bytes:
    encoding = Headers.of(part).transfer_encoding
    return decode_content(part.body.encode("utf-8", "surrogateescape"), encoding)[0]
