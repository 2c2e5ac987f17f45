"""The standard parser's tree, with bodies as they came."""

from email import message_from_bytes, message_from_string
from email.message import Message
from typing import cast


class RawMessage(Message):
    """``Message.get_payload`` replaces the bytes that its declared character set does not know; this keeps them."""

    @property
    def body(self) -> str:
        """Of a leaf, still in its transfer encoding, raw bytes surrogate-escaped; "" of a multipart."""
        payload = cast(object, self._payload)  # type: ignore[attr-defined]
        return payload if isinstance(payload, str) else ""

    @property
    def children(self) -> "list[RawMessage]":
        """The parts of a multipart, or the message in a message; empty for a leaf."""
        payload = cast(object, self._payload)  # type: ignore[attr-defined]
        return cast("list[RawMessage]", payload) if isinstance(payload, list) else []

    def whole(self) -> bytes:
        """As bytes, as near to what came as the parser kept it."""
        try:
            return self.as_bytes()
        except Exception:  # the standard generator fails in many ways on broken headers
            lines = [f"{name}: {value}" for name, value in self.raw_items()]
            return "\n".join([*lines, "", self.body]).encode("utf-8", "surrogateescape")


def read_message(content: bytes) -> RawMessage:
    """The tree of a message."""
    return message_from_bytes(content, RawMessage)


def read_text(text: str) -> RawMessage:
    """As ``read_message``, of text whose raw bytes are surrogate-escaped."""
    return message_from_string(text, RawMessage)
