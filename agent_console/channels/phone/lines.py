"""Which channels of the PBX are connected with each other, from the manager's events."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from agent_console.channels.phone.ami import Message

_INTERNAL = ("Announcer/", "Recorder/", "Snoop/", "CBAnn/", "CBRec/", "Surrogate/", "AsyncGoto/", "Message/")
"""Technologies behind which nobody listens."""

_BEGINNINGS = ("Newchannel", "Newstate", "CoreShowChannel", "BridgeEnter", "QueueCallerJoin")
"""Events that prove a channel; others may come after its end."""


@dataclass
class Line:
    """One channel: ``name`` as ``PJSIP/101-0000000a``; ``bridge`` is "" while it is in none."""

    uid: str
    name: str
    number: str
    linked: str
    bridge: str = ""
    other_half: str = ""
    """For half of a ``Local`` channel: the uid of the other half."""


@dataclass
class Lines:
    """All channels that are up, by uid."""

    extensions: Mapping[str, str]
    """Interface (``PJSIP/anna``) to extension; interfaces with a number for a name need no entry."""
    _lines: dict[str, Line] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Line]:
        return iter(self._lines.values())

    def get(self, uid: str) -> Line | None:
        """The channel with this uid, or None."""
        return self._lines.get(uid)

    def clear(self) -> None:
        """Forget everything, before it is listed anew."""
        self._lines.clear()

    def read(self, message: Message) -> None:
        """Keep up with an event about channels or bridges."""
        kind = message.event
        uid = message.get("Uniqueid")
        if kind == "LocalBridge":
            self._pair(message.get("LocalOneUniqueid"), message.get("LocalTwoUniqueid"))
        elif kind == "Hangup":
            self._lines.pop(uid, None)
        elif uid and message.get("Channel") and (kind in _BEGINNINGS or uid in self._lines):
            line = self._take(uid, message)
            if kind == "BridgeEnter":
                line.bridge = message.get("BridgeUniqueid")
            elif kind == "BridgeLeave" and line.bridge == message.get("BridgeUniqueid"):
                line.bridge = ""
            elif kind == "CoreShowChannel":
                line.bridge = message.get("BridgeId")

    def partners(self, uid: str) -> list[Line]:
        """The channels that hear this one: those in its bridge, and through ``Local`` channels those behind them."""
        start = self._lines.get(uid)
        seen: dict[str, Line] = {uid: start} if start else {}
        queue = list(seen.values())
        while queue:
            line = queue.pop()
            for other in self._next_to(line):
                if other.uid not in seen:
                    seen[other.uid] = other
                    queue.append(other)
        hidden = ("Local/", *_INTERNAL)
        return [line for found, line in seen.items() if found != uid and not line.name.startswith(hidden)]

    def extension(self, line: Line) -> str:
        """Where it rings: the extension of a desk, else the number it was dialled by, else ""."""
        return self.extension_of(line.name) or line.number

    def extension_of(self, interface: str) -> str:
        """``101`` for ``PJSIP/101``, ``PJSIP/101-0000000a`` and ``Local/101@queue/n``; "" for what is no desk."""
        bare = re.sub(r"-[0-9a-f]{8}(;[12])?$", "", interface)
        known = self.extensions.get(bare) or self.extensions.get(interface)
        if known:
            return known
        resource = re.split(r"[@/-]", bare.partition("/")[2])[0]
        return resource if resource.isdigit() and len(resource) <= 6 else ""

    def interface(self, extension: str) -> str:
        """The device of an extension."""
        return next((device for device, known in self.extensions.items() if known == extension), f"PJSIP/{extension}")

    def _take(self, uid: str, message: Message) -> Line:
        line = self._lines.setdefault(uid, Line(uid, message.get("Channel"), "", message.get("Linkedid")))
        line.name = message.get("Channel")
        line.linked = message.get("Linkedid") or line.linked
        line.number = message.get("CallerIDNum") or line.number
        return line

    def _pair(self, one: str, two: str) -> None:
        for uid, other in ((one, two), (two, one)):
            line = self._lines.get(uid)
            if line is not None:
                line.other_half = other

    def _next_to(self, line: Line) -> Iterator[Line]:
        half = self._lines.get(line.other_half) or self._half_by_name(line)
        if half is not None:
            yield half
        if line.bridge:
            yield from (other for other in self._lines.values() if other.bridge == line.bridge)

    def _half_by_name(self, line: Line) -> Line | None:
        """Channels listed after a reconnect name their halves ``…;1`` and ``…;2``."""
        if not line.name.startswith("Local/"):
            return None
        wanted = line.name[:-1] + ("2" if line.name.endswith("1") else "1")
        return next((other for other in self._lines.values() if other.name == wanted), None)
