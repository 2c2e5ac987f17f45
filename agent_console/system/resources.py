"""Files that come with the program, found the same way in a source tree, a wheel and a frozen program."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(relative: str) -> Path:
    """The path of ``resources/<relative>``."""
    for root in _roots():
        found = root / relative
        if found.exists():
            return found
    return next(iter(_roots())) / relative


def _roots() -> list[Path]:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return [Path(frozen) / "resources"]
    return [_PACKAGE.parent / "resources", _PACKAGE / "_resources"]
