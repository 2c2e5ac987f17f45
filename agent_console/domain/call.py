"""What a telephone system can do for an agent, and the settings of the city's calls."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Any

TELEPHONE = "telephone"
"""Id of the setting in which intake says what the telephone system can do."""


class CallAbility(StrEnum):
    """Something an adapter can do; what it cannot do is not shown at the desks."""

    DIAL = "dial"
    ANSWER = "answer"
    HOLD = "hold"
    MUTE = "mute"
    KEYS = "keys"
    """Pressing keys for a machine at the other end (DTMF)."""
    TRANSFER = "transfer"
    CONSULT = "consult"
    """Asking a colleague while the caller waits, then passing on or coming back."""
    HANG_UP = "hang_up"
    PAUSE = "pause"
    """Presence at the desk is presence in the queue."""


class Consultation(StrEnum):
    """How far asking a colleague has come."""

    NONE = ""
    RINGING = "ringing"
    TALKING = "talking"


def abilities_of(telephone: Mapping[str, Any]) -> frozenset[CallAbility]:
    """What the setting ``telephone`` names; words of a newer intake are left out."""
    known = set(CallAbility)
    return frozenset(CallAbility(word) for word in telephone.get("abilities", ()) if word in known)


def wrap_up_time(city: Mapping[str, Any]) -> timedelta:
    """How long an agent may write up a call before the next one."""
    return timedelta(seconds=max(0, int(city.get("wrap_up_seconds", 30))))


def call_back_time(city: Mapping[str, Any]) -> timedelta:
    """Within which somebody who gave up waiting is called back."""
    return timedelta(hours=max(0.0, float(city.get("call_back_hours", 2))))
