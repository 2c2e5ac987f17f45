"""Header text to readable text: encoded words (RFC 2047), also broken ones, and raw bytes."""

import base64
import binascii
import re

from agent_console.channels.mail.charset import decode

_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?(.{0,5000}?)\?=(?![0-9A-F]{2})", re.DOTALL)
_BETWEEN = re.compile(r"(\?=)\s+(?==\?)")
_LONGEST = 20_000


def decode_words(value: str, charset: str = "") -> str:
    """The text of a header whose raw bytes are surrogate-escaped; ``charset`` is tried for those bytes.

    White space between neighbouring encoded words goes; a character cut between two words is put together again.
    """
    text = _BETWEEN.sub(r"\1", unfold(value[:_LONGEST]))
    out: list[str] = []
    pending: tuple[str, bytes] | None = None
    end = 0
    for found in _WORD.finditer(text):
        between = text[end : found.start()]
        word_charset, content = found.group(1).split("*")[0], _content(found.group(2), found.group(3))
        if pending and not between and pending[0].lower() == word_charset.lower():
            pending = (pending[0], pending[1] + content)
        else:
            out += [*_flushed(pending), _raw(between, charset)]
            pending = (word_charset, content)
        end = found.end()
    return "".join([*out, *_flushed(pending), _raw(text[end:], charset)])


def unfold(value: str) -> str:
    """A folded header on one line (RFC 5322 section 2.2.3)."""
    return re.sub(r"[ \t]*\r?\n[ \t]+", " ", value).replace("\r", " ").replace("\n", " ").strip()


def _flushed(pending: tuple[str, bytes] | None) -> list[str]:
    return [decode(pending[1], pending[0])[0]] if pending else []


def _raw(text: str, charset: str) -> str:
    if text.isascii():
        return text
    return decode(text.encode("utf-8", "surrogateescape"), charset)[0]


def _content(encoding: str, text: str) -> bytes:
    raw = text.encode("utf-8", "surrogateescape")
    if encoding in "qQ":
        return binascii.a2b_qp(raw.replace(b" ", b"_"), header=True)
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return base64.b64decode(letters + b"=" * (-len(letters) % 4))
