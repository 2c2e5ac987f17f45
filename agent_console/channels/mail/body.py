"""The tree of a message: what is its text, and which files came with it."""

import mimetypes
from dataclasses import dataclass, field, replace

from agent_console.channels.arrival import Part, Role
from agent_console.channels.mail.charset import decode
from agent_console.channels.mail.flowed import unflowed
from agent_console.channels.mail.headers import Headers
from agent_console.channels.mail.invitation import invitation
from agent_console.channels.mail.raw_message import RawMessage, read_message, read_text
from agent_console.channels.mail.repair import guessed_boundary
from agent_console.channels.mail.signed import Signature, is_locked, signature_of, signed_content, unarmoured
from agent_console.channels.mail.tnef import is_tnef, unpack
from agent_console.channels.mail.transfer_encoding import decode_content
from agent_console.channels.plain import file_name, one_line
from agent_console.channels.problem import Problem

DEEPEST = 40
MOST_PARTS = 500
_ENDINGS = {
    "message/rfc822": ".eml",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/calendar": ".ics",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/tiff": ".tif",
    "application/pdf": ".pdf",
}


@dataclass
class Gathered:
    """What was found so far: readable segments as (plain, html) pairs, files, and problem words in order."""

    segments: list[tuple[str, str]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    nested: list["Gathered"] = field(default_factory=list)
    leaves: int = 0
    signatures: list[Signature] = field(default_factory=list)
    invitations: list[str] = field(default_factory=list)

    def inner(self) -> "Gathered":
        """For a part whose words are looked at apart; all else it finds is found here."""
        return replace(self, segments=[])

    def note(self, problem: str) -> None:
        """Remember a problem once."""
        if problem and problem not in self.problems:
            self.problems.append(problem)


def gather(message: RawMessage, found: Gathered, depth: int = 0) -> Gathered:
    """Walk ``message`` and add to ``found``; bounded in depth and number of parts."""
    headers = Headers.of(message)
    found.leaves += 1
    if depth > DEEPEST or found.leaves > MOST_PARTS:
        found.note(Problem.TOO_MANY_PARTS)
        return found
    main = headers.content_type if headers.first("content-type") else message.get_default_type()
    inner = message.children
    if main.startswith("multipart/") and inner:
        _gather_children(main, headers.protocol, inner, found, depth)
    elif main == "message/rfc822" and inner:
        _gather_nested(headers, inner[0], found, depth)
    elif inner:
        content = b"\r\n\r\n".join(child.whole() for child in inner)  # message/delivery-status: blocks of fields
        found.parts.append(Part("attachment", _named(headers, found, main), main, content))
    elif main.startswith("multipart/"):
        _gather_unbounded(message, found, depth)
    else:
        _gather_leaf(headers, main, message.body, found, depth)
    return found


def _gather_children(main: str, protocol: str, inner: list[RawMessage], found: Gathered, depth: int) -> None:
    if main == "multipart/encrypted":
        found.note(Problem.ENCRYPTED)
    if signature := signature_of(main, protocol):
        found.signatures.append(signature)
    if main != "multipart/alternative":
        for child in inner:
            gather(child, found, depth + 1)
        return
    readings = []
    for child in inner:
        reading = found.inner()
        gather(child, reading, depth + 1)
        found.leaves = reading.leaves
        readings.append(reading.segments)
    readable = [segments for segments in readings if any(plain or html for plain, html in segments)]
    plain = next((p for segments in readable for p, _ in segments if p.strip()), "")
    rich = next((h for segments in reversed(readable) for _, h in segments if h.strip()), "")
    if plain or rich:
        found.segments.append((plain, rich))


def _gather_nested(headers: Headers, child: RawMessage, found: Gathered, depth: int) -> None:
    if headers.transfer_encoding in ("base64", "quoted-printable"):  # forbidden, and met
        raw = child.whole() if child.keys() else child.body.encode("utf-8", "surrogateescape")
        content, problem = decode_content(raw, headers.transfer_encoding)
        found.note(problem)
        found.parts.append(Part("attachment", _named(headers, found, "message/rfc822"), "message/rfc822", content))
        return
    title = Headers.of(child).subject.replace("/", "_")
    name = file_name(headers.file_name or (f"{title}.eml" if title else ""), f"part-{len(found.parts) + 1}.eml")
    found.parts.append(Part("attachment", name, "message/rfc822", child.whole()))
    inside = Gathered(leaves=found.leaves)
    found.nested.append(gather(child, inside, depth + 1))
    found.leaves = inside.leaves


def _gather_unbounded(message: RawMessage, found: Gathered, depth: int) -> None:
    """A multipart whose boundary never occurs: by a guessed boundary, else as the text it is."""
    found.note(Problem.BROKEN_BOUNDARY)
    text = message.body
    boundary = guessed_boundary(text)
    again = read_text(f'Content-Type: multipart/mixed; boundary="{boundary}"\n\n{text}')
    if boundary and '"' not in boundary and again.children:
        gather(again, found, depth + 1)
    else:
        _gather_leaf(Headers(()), "text/plain", text, found, 0)


def _gather_leaf(headers: Headers, main: str, payload: str, found: Gathered, depth: int) -> None:
    content, problem = decode_content(payload.encode("utf-8", "surrogateescape"), headers.transfer_encoding)
    found.note(problem)
    readable = main in ("text/plain", "text/html") and headers.disposition != "attachment"
    if readable and (depth == 0 or not headers.file_name):
        words, guessed = decode(content, headers.charset)
        found.note(Problem.CHARSET_GUESSED if guessed else "")
        if headers.flowed:
            words = unflowed(words, headers.drops_blanks)
        if main == "text/plain":
            words = _unlocked(words, found)
        found.segments.append(("", words) if main == "text/html" else (words, ""))
        return
    if main in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        _gather_sealed(content, found, depth)
    if main == "text/calendar" and (told := invitation(content)) and told not in found.invitations:
        found.invitations.append(told)
    if is_tnef(content):
        _gather_packed(headers, main, content, found)
    elif content or headers.file_name:
        found.parts.append(Part("attachment", _named(headers, found, main), main, content))


def _unlocked(words: str, found: Gathered) -> str:
    plain, signature = unarmoured(words)
    if signature:
        found.signatures.append(signature)
    if is_locked(words):
        found.note(Problem.ENCRYPTED)
    return plain


def _gather_sealed(content: bytes, found: Gathered, depth: int) -> None:
    """S/MIME in one piece: the message within a signature, or nothing that could be read."""
    within = signed_content(content)
    if within is None:
        found.note(Problem.ENCRYPTED)
        return
    found.signatures.append("smime")
    gather(read_message(within), found, depth + 1)


def _gather_packed(headers: Headers, main: str, content: bytes, found: Gathered) -> None:
    """``winmail.dat``: the files in it; the stream itself is kept, for what only Outlook can show."""
    unpacked = unpack(content)
    found.note(Problem.DAMAGED_WINMAIL if unpacked.damaged else "")
    for file in unpacked.files:
        kind = file.type.lower() or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        name = file_name(file.name, f"part-{len(found.parts) + 1}{_ENDINGS.get(kind, '.bin')}")
        found.parts.append(Part("attachment", name, one_line(kind, 100), file.content))
    html = decode(unpacked.html, "")[0]
    if unpacked.text.strip() or html.strip():
        found.nested.append(Gathered(segments=[(unpacked.text, html)]))
    role: Role = "original" if unpacked.files or unpacked.text or unpacked.html else "attachment"
    found.parts.append(Part(role, _named(headers, found, main), main, content))


def _named(headers: Headers, found: Gathered, main: str) -> str:
    return file_name(headers.file_name, f"part-{len(found.parts) + 1}{_ENDINGS.get(main, '.bin')}")
