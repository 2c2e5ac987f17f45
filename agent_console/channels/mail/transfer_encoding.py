"""The content of a message part out of its transfer encoding (RFC 2045 section 6), as far as it goes."""

import base64
import binascii
import re

from agent_console.channels.problem import Problem

_KNOWN_PLAIN = ("", "7bit", "8bit", "binary", "7-bit", "8-bit", "none", "plain")


def decode_content(raw: bytes, encoding: str) -> tuple[bytes, str]:
    """The content, and a problem word or ""."""
    name = re.split(r"[\s;,(]", encoding.strip().lower(), maxsplit=1)[0].strip("\"'")
    if name in ("base64", "b64"):
        return _base64(raw)
    if name in ("quoted-printable", "qp", "quoted"):
        return binascii.a2b_qp(raw), ""
    if name in ("x-uuencode", "uuencode", "uue", "x-uue"):
        return _uu(raw)
    return raw, "" if name in _KNOWN_PLAIN else Problem.UNKNOWN_ENCODING


def _base64(raw: bytes) -> tuple[bytes, str]:
    before_padding = raw.rstrip(b" \t\r\n=").split(b"=", 1)[0]
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", before_padding)
    stray = len(re.sub(rb"\s", b"", before_padding)) - len(letters)
    cut = len(letters) % 4 == 1
    if cut:
        letters = letters[:-1]
    content = base64.b64decode(letters + b"=" * (-len(letters) % 4))
    whole = not stray and not cut and len(before_padding) == len(raw.rstrip(b" \t\r\n="))
    return content, "" if whole else Problem.DAMAGED_ENCODING


def _uu(raw: bytes) -> tuple[bytes, str]:
    begin = re.search(rb"^begin [0-7]{3,4} .*\r?\n", raw, re.MULTILINE)
    if begin is None:
        return raw, Problem.DAMAGED_ENCODING
    content, problem = b"", ""
    for line in raw[begin.end() :].splitlines():
        if line.strip() in (b"end", b"`", b""):
            break
        try:
            content += binascii.a2b_uu(line)
        except binascii.Error:
            problem = Problem.DAMAGED_ENCODING
    return content, problem
