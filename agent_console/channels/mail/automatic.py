"""Which messages a machine wrote, and which of them return one of ours as undeliverable."""

import re
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Report:
    """Which message a delivery report is about ("" where it is none), and whether that one has failed for good."""

    message_id: str = ""
    failed: bool = False


def reported_message(message: RawMessage) -> Report:
    """What a delivery report (RFC 3464, or Exim's own header fields) says."""
    headers = Headers.of(message)
    if headers.content_type != "multipart/report":
        known = headers.first("x-original-message-id") if headers.first("x-failed-recipients") else ""
        return Report(next(iter(message_ids(known)), ""), bool(known))
    inner = message.children
    found = next(filter(None, map(_inner_message_id, inner)), "")
    return Report(found, any(_failed(child) for child in inner))


def _failed(part: RawMessage) -> bool:
    if Headers.of(part).content_type != "message/delivery-status":
        return False
    return any(Headers.of(block).first("action").strip().lower() == "failed" for block in part.children)


def _inner_message_id(part: RawMessage) -> str:
    kind = Headers.of(part).content_type
    if kind == "message/disposition-notification":  # a read receipt (RFC 8098)
        said = (Headers.of(block).first("original-message-id") for block in part.children)
        return next(iter(message_ids(next(filter(None, said), ""))), "")
    if kind == "message/rfc822":
        return next((Headers.of(inner).message_id for inner in part.children), "")
    if kind == "text/rfc822-headers":
        found = re.search(r"^message-id:(.*(?:\n[ \t].*)*)", part.body, re.IGNORECASE | re.MULTILINE)
        return next(iter(message_ids(found.group(1))), "") if found else ""
    return ""
