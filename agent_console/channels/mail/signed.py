"""Signed mail: recognised, and read where the signature is wrapped round the words. ``smime`` checks it.

S/MIME: RFC 8551, the wrapped form is a SignedData of RFC 5652 in BER. OpenPGP: RFC 3156, and RFC 9580 section 7 for
armour within a text.
"""

import re
from collections.abc import Iterator
from typing import Literal

Signature = Literal["", "smime", "openpgp"]

_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
_DEEPEST = 30
_MOST_ELEMENTS = 10_000
_ARMOUR = re.compile(
    r"^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\r?\n(?:[A-Za-z-]+:[^\n]*\n)*\s*?\n(.*?)"
    r"^-----BEGIN PGP SIGNATURE-----.*?^-----END PGP SIGNATURE-----[ \t]*\r?\n?",
    re.MULTILINE | re.DOTALL,
)
_LOCKED = "-----BEGIN PGP MESSAGE-----"


def signature_of(media_type: str, protocol: str) -> Signature:
    """What a part of this media type is signed with; ``protocol`` is the parameter of multipart/signed."""
    if media_type != "multipart/signed":
        return ""
    return "openpgp" if "pgp" in protocol.lower() else "smime"


def unarmoured(text: str) -> tuple[str, Signature]:
    """A text without the armour of its OpenPGP signature; what stands outside the armour stays."""
    found = _ARMOUR.search(text)
    if found is None:
        return text, ""
    words = re.sub(r"(?m)^- ", "", found.group(1))
    return text[: found.start()] + words + text[found.end() :], "openpgp"


def is_locked(text: str) -> bool:
    """Whether a text is an OpenPGP message that only its receiver's key opens."""
    return text.lstrip().startswith(_LOCKED)


def signed_content(content: bytes) -> bytes | None:
    """The message inside an S/MIME signature that is wrapped round it; None where there is none (it is encrypted)."""
    try:
        return _Reader(content).signed()
    except (IndexError, ValueError, RecursionError):
        return None


class _Reader:
    """BER as far as a SignedData needs it: definite and indefinite lengths, octets in one piece or many."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._elements = 0

    def signed(self) -> bytes | None:
        kind, wrapped = self._children(0, 2)
        if self._data[kind[3] : kind[2]] != _SIGNED_DATA:
            return None
        (signed,) = self._children(wrapped[3], 1)
        _, _, inner = self._children(signed[3], 3)
        parts = self._children(inner[3], 2)
        (octets,) = self._children(parts[1][3], 1)
        return b"".join(self._octets(octets, 0)) or None

    def _children(self, at: int, count: int) -> list[tuple[int, int, int, int]]:
        """The first elements inside the one at ``at``: tag, start, end and place of each."""
        _, start, end, _ = self._element(at, 0)
        found: list[tuple[int, int, int, int]] = []
        while len(found) < count:
            if start >= end:
                raise ValueError("an element is missing")
            child = self._element(start, 0)
            found.append(child)
            start = self._next(child)
        return found

    def _element(self, at: int, depth: int) -> tuple[int, int, int, int]:
        self._elements += 1
        if depth > _DEEPEST or self._elements > _MOST_ELEMENTS:
            raise ValueError("too many elements")
        tag, length, start = self._data[at], self._data[at + 1], at + 2
        if length == 0x80:
            end = start
            while self._data[end : end + 2] != b"\0\0":
                end = self._next(self._element(end, depth + 1))
            return tag, start, end, at
        if length > 0x80:
            size = length & 0x7F
            length = int.from_bytes(self._data[start : start + size], "big")
            start += size
        if start + length > len(self._data):
            raise ValueError("an element ends behind the end")
        return tag, start, start + length, at

    def _next(self, element: tuple[int, int, int, int]) -> int:
        _, _, end, at = element
        return end + 2 if self._data[at + 1] == 0x80 else end

    def _octets(self, element: tuple[int, int, int, int], depth: int) -> Iterator[bytes]:
        tag, start, end, _ = element
        if not tag & 0x20:
            yield self._data[start:end]
            return
        while start < end:
            child = self._element(start, depth + 1)
            yield from self._octets(child, depth + 1)
            start = self._next(child)
