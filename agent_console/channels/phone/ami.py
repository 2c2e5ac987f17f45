"""Asterisk's manager protocol as text: bytes in, messages out, and actions to bytes; no I/O.

Source of the format: Asterisk documentation, "AMI Libraries and Frameworks" and the manager's own banner; fields are
``Name: value`` lines, a blank line ends a message, text is UTF-8 as far as the caller's equipment keeps to it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

LONGEST_LINE = 65_536
MOST_FIELDS = 1_000


@dataclass(frozen=True)
class Message:
    """An event or a response: its fields in order; a name may occur more than once."""

    fields: tuple[tuple[str, str], ...]

    @cached_property
    def _first(self) -> dict[str, str]:
        return {name.lower(): value for name, value in reversed(self.fields)}

    def get(self, name: str) -> str:
        """The first field of this name, or "". Asterisk writes ``<unknown>`` for what it does not know: also ""."""
        value = self._first.get(name.lower(), "")
        return "" if value in ("<unknown>", "(null)") else value

    @property
    def event(self) -> str:
        """The event's name; "" for a response."""
        return self.get("Event")

    @property
    def refused(self) -> bool:
        """Whether it is a response that says no."""
        return self.get("Response").lower() == "error"


def event(name: str, **fields: str) -> Message:
    """An event of the given name."""
    return Message((("Event", name), *fields.items()))


class Parser:
    """Cuts a stream into messages; whatever comes, it goes on with the next message."""

    def __init__(self) -> None:
        self._rest = b""
        self._fields: list[tuple[str, str]] = []
        self._overlong = False

    def feed(self, data: bytes) -> list[Message]:
        """The messages that ``data`` completes. Lines that are no fields (the banner, noise) are left out."""
        lines = (self._rest + data).split(b"\n")
        self._rest = lines.pop()
        if len(self._rest) > LONGEST_LINE:
            self._rest, self._overlong = b"", True
        found = []
        for line in lines:
            if self._overlong:
                self._overlong = False
                continue
            if not line.rstrip(b"\r"):
                found += self._finished()
            else:
                self._take(line[:LONGEST_LINE].rstrip(b"\r"))
        return found

    def _take(self, line: bytes) -> None:
        name, colon, value = line.decode("utf-8", "replace").partition(":")
        if colon and len(self._fields) < MOST_FIELDS:
            self._fields.append((name.strip(), value.removeprefix(" ")))

    def _finished(self) -> list[Message]:
        fields, self._fields = tuple(self._fields), []
        names = {name.lower() for name, _ in fields}
        return [Message(fields)] if names & {"event", "response"} else []


def encode(action: Mapping[str, str]) -> bytes:
    """An action as it is sent; line breaks inside a value become blanks, so that no value can add a field."""
    lines = (f"{name}: {' '.join(value.splitlines())}" for name, value in action.items())
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "replace")
