"""Which messages a machine wrote, and which of them return one of ours as undeliverable."""

import re

from agent_console.channels.mail.headers import Headers, message_ids
from agent_console.channels.mail.raw_message import RawMessage

_AUTOMATIC_SENDER = re.compile(
    r"^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|nie-?odpowiadaj|keine-?antwort|bounces?)([+@=._-]|$)"
)
_PRECEDENCE = ("bulk", "junk", "auto_reply", "auto-reply", "list")


def is_automatic(headers: Headers) -> bool:
    """By RFC 3834 (Auto-Submitted) and the older signs: Precedence, an empty Return-Path, a daemon's address."""
    submitted = headers.first("auto-submitted").split(";")[0].strip().lower()
    if submitted and submitted != "no":
        return True
    if headers.first("precedence").strip().lower() in _PRECEDENCE:
        return True
    if any(headers.first(name) for name in ("x-autoreply", "x-autorespond", "x-failed-recipients")):
        return True
    if headers.first("return-path").strip() == "<>" or headers.content_type == "multipart/report":
        return True
    return bool(_AUTOMATIC_SENDER.match(headers.sender.address))


def returned_message(message: RawMessage) -> str:
    """The Message-ID of the message that a delivery report (RFC 3464) says has failed for good; else ""."""
    headers = Headers.of(message)
    if headers.content_type != "multipart/report":
        return headers.first("x-original-message-id").strip() if headers.first("x-failed-recipients") else ""
    inner = message.children
    if not any(_failed(child) for child in inner):
        return ""
    for child in inner:
        found = _inner_message_id(child)
        if found:
            return found
    return ""


def _failed(part: RawMessage) -> bool:
    if Headers.of(part).content_type != "message/delivery-status":
        return False
    return any(Headers.of(block).first("action").strip().lower() == "failed" for block in part.children)


def _inner_message_id(part: RawMessage) -> str:
    kind = Headers.of(part).content_type
    if kind == "message/rfc822":
        return next((Headers.of(inner).message_id for inner in part.children), "")
    if kind == "text/rfc822-headers":
        found = re.search(r"^message-id:(.*(?:\n[ \t].*)*)", part.body, re.IGNORECASE | re.MULTILINE)
        return next(iter(message_ids(found.group(1))), "") if found else ""
    return ""
