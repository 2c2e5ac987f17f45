"""Identifiers made without asking anybody, and the numbers people read aloud."""

import os
import re
import time
import uuid

NAMESPACE = uuid.UUID("6b7b5f0e-3c1d-5f0a-9d3e-0a5c9b1f4e21")
"""Root of identifiers derived from a source, so that a message read twice is the same contact."""

_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Digits and letters that cannot be misheard or misread (no 0/O, 1/I)."""

_TOKEN = re.compile(r"\[#([2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4})\]")


def new_id() -> str:
    """A UUID version 7 (RFC 9562 section 5.7): time first, so that indexes grow at one end."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds << 80) | int.from_bytes(os.urandom(10), "big")
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return str(uuid.UUID(int=value))


def derived_id(*parts: str) -> str:
    """The same UUID (version 5) for the same parts, wherever and whenever it is made."""
    return str(uuid.uuid5(NAMESPACE, "\x1f".join(parts)))


def reference(identifier: str) -> str:
    """The number a citizen can read over the phone: 8 letters and digits from a UUID's random bits, as ``K7QM-3TXA``.

    40 bits: among ten million contacts a given one meets a double with a chance of 1 in 100,000, which is why a
    reference helps people to find a contact and never identifies a row.
    """
    bits = uuid.UUID(identifier).int & ((1 << 40) - 1)
    letters = "".join(_ALPHABET[(bits >> shift) & 31] for shift in range(35, -1, -5))
    return f"{letters[:4]}-{letters[4:]}"


def subject_token(reference_number: str) -> str:
    """How a reference travels in the subject of an e-mail: ``[#K7QM-3TXA]``."""
    return f"[#{reference_number}]"


def token_in(subject: str) -> str | None:
    """The reference in a subject, or None."""
    found = _TOKEN.search(subject.upper())
    return found.group(1) if found else None
