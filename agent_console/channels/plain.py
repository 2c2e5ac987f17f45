"""Text as a database can keep it and a screen can show it."""

import re

_UNKEEPABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
_TURNING = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Invisible marks that turn the direction of writing: in a name they disguise one file or person as another."""


def keepable(text: str) -> str:
    """Without NUL, lone surrogates and control characters (PostgreSQL refuses the first two); lines end in LF."""
    return _UNKEEPABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n"))


def one_line(text: str, longest: int) -> str:
    """On a single line of at most ``longest`` characters, without invisible marks."""
    return _TURNING.sub("", " ".join(keepable(text).split()))[:longest].strip()


def file_name(name: str, otherwise: str) -> str:
    """A name without folders, at most 120 characters with its ending kept; ``otherwise`` where nothing is left."""
    bare = one_line(name, 1000).replace("\\", "/").rsplit("/", 1)[-1]
    bare = re.sub(r'[<>:"|?*]', "_", bare).strip(". ")
    if len(bare) > 120:
        stem, dot, ending = bare.rpartition(".")
        bare = f"{stem[: 119 - len(ending)]}{dot}{ending}" if dot and len(ending) <= 10 else bare[:120]
    return bare or otherwise
