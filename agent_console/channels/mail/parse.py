"""A message as bytes (RFC 5322 and MIME, also broken) to an arrival; never raises."""

import hashlib
import re
from dataclasses import replace
from email.message import Message
from email.parser import BytesHeaderParser

from agent_console.channels.arrival import Arrival, Part, content_key
from agent_console.channels.mail.automatic import is_automatic, reported_message
from agent_console.channels.mail.body import Gathered, gather
from agent_console.channels.mail.certificate import Trust
from agent_console.channels.mail.check_signature import checked
from agent_console.channels.mail.headers import Headers
from agent_console.channels.mail.html import LONGEST, clean, from_plain, text_of, too_complex
from agent_console.channels.mail.raw_message import read_message
from agent_console.channels.mail.repair import repaired
from agent_console.channels.plain import keepable
from agent_console.channels.problem import Problem
from agent_console.domain.channel import Channel

LARGEST = 60_000_000
"""Bytes; what is larger is kept whole and not taken apart."""

LONGEST_TEXT = 200_000
"""Characters of text; the rest is in the original."""

MOST_NESTINGS = 300
"""Declared boundaries and nested messages: the standard parser's time grows with their number times the size."""

_NESTING = re.compile(rb"boundary\*?\d*\*?\s*=|message/rfc822", re.IGNORECASE)


def parse(content: bytes, trust: Trust | None = None) -> Arrival:
    """The arrival in ``content``; what cannot be understood is kept whole and named in ``problems``.

    ``trust``: whose certificates are believed where it is signed; None where nobody has said.
    """
    try:
        arrival = _parse(content, trust)
    except Exception:  # hostile input: whatever goes wrong, the message is not lost
        arrival = _unreadable(content, Problem.UNREADABLE)
    if arrival.problems:
        original = Part("original", "message.eml", "message/rfc822", content)
        arrival = replace(arrival, parts=(*arrival.parts, original))
    return arrival


def _parse(content: bytes, trust: Trust | None = None) -> Arrival:
    if not content.strip():
        return _unreadable(content, Problem.EMPTY)
    if len(content) > LARGEST:
        return _headers_only(content, Problem.TOO_LARGE)
    if len(_NESTING.findall(content)) > MOST_NESTINGS:
        return _headers_only(content, Problem.TOO_MANY_PARTS)
    message = read_message(repaired(content))
    found = gather(message, Gathered())
    text, html = _invited(*_readable(found), found.invitations)
    arrival = _envelope(message, content)
    reported = reported_message(message)
    problems = [*arrival.problems, *found.problems]
    if len(text) > LONGEST_TEXT or len(html) > LONGEST_TEXT * 5:
        text, html = text[:LONGEST_TEXT], html if len(html) <= LONGEST_TEXT * 5 else ""
        problems.append(Problem.TEXT_SHORTENED)
    return replace(
        arrival,
        text=text,
        html=html,
        references=tuple(dict.fromkeys(filter(None, (reported.message_id, *arrival.references)))),
        returned=reported.message_id if reported.failed else "",
        problems=tuple(dict.fromkeys(problems)),
        parts=tuple(found.parts),
        signed=next(iter(found.signatures), ""),
        signature=checked(message, content, found.signatures, arrival, trust),
    )


def _envelope(message: Message, content: bytes) -> Arrival:
    headers = Headers.of(message)
    problems = []
    if not headers.first("from").strip() or not headers.sender.address:
        problems.append(Problem.NO_SENDER)
    if headers.first("date") and headers.date is None:
        problems.append(Problem.BAD_DATE)
    return Arrival(
        source_key=_source_key(headers, content),
        channel=Channel.EMAIL,
        subject=headers.subject,
        sender=headers.sender,
        recipients=headers.recipients,
        received_at=headers.date,
        message_id=headers.message_id,
        references=headers.references,
        automatic=is_automatic(headers),
        problems=tuple(problems),
    )


def _source_key(headers: Headers, content: bytes) -> str:
    """Message-ID and a hash of what the author wrote: servers' trace fields differ when the same message comes twice,
    and programs exist that give one Message-ID to different messages."""
    if not headers.message_id:
        return content_key(Channel.EMAIL, content)
    blank = re.search(rb"\r?\n\r?\n", content)
    body = content[blank.end() :] if blank else b""
    authored = "\n".join(headers.first(name) for name in ("from", "date", "subject"))
    digest = hashlib.sha256(authored.encode("utf-8", "surrogateescape") + body.replace(b"\r\n", b"\n"))
    return f"email:{headers.message_id}:{digest.hexdigest()}"


def _readable(found: Gathered) -> tuple[str, str]:
    segments = found.segments or next((inner.segments for inner in found.nested if inner.segments), [])
    if any(len(rich) > LONGEST for _, rich in segments):
        found.note(Problem.TEXT_SHORTENED)
    if any(too_complex(rich) for _, rich in segments):
        found.note(Problem.HTML_SIMPLIFIED)
    safe = [(keepable(plain), clean(keepable(rich)) if rich else "") for plain, rich in segments]
    texts = [plain.strip("\n") if plain.strip() else text_of(rich) for plain, rich in safe]
    text = "\n\n".join(text for text in texts if text.strip()).rstrip()
    if not any(rich for _, rich in safe):
        return text, ""
    return text, "\n".join(rich or from_plain(plain) for plain, rich in safe if rich or plain.strip())


def _invited(text: str, html: str, invitations: list[str]) -> tuple[str, str]:
    """With what, when and where of the meetings it invites to."""
    told = "\n\n".join(keepable(invitation) for invitation in invitations)
    if not told:
        return text, html
    return f"{text}\n\n{told}".strip(), f"{html}\n{from_plain(told)}" if html else ""


def _headers_only(content: bytes, problem: str) -> Arrival:
    arrival = _envelope(BytesHeaderParser().parsebytes(repaired(content[:1_000_000])), content)
    return replace(arrival, problems=(*arrival.problems, problem))


def _unreadable(content: bytes, problem: str) -> Arrival:
    return Arrival(source_key=content_key(Channel.EMAIL, content), channel=Channel.EMAIL, problems=(problem,))
