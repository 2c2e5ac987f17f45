"""What an agent set on this computer, in one small file."""

import logging
from pathlib import Path

import msgspec

log = logging.getLogger(__name__)


class Preferences(msgspec.Struct, frozen=True, omit_defaults=True):
    """Language and look of the window, and what stands under replies."""

    language: str = ""
    """``en``, ``pl`` or ``de``; "" follows the system."""
    look: str = "system"
    """``desk.theme.Look``."""
    text_percent: int = 100
    signature: str = ""
    geometry: str = ""
    """Size and place of the window, in hexadecimal digits."""


class PreferencesFile:
    """Reads once, writes whole. A file that cannot be read is worth as much as none."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.current = self._read()

    def save(self, preferences: Preferences) -> None:
        """Keep them; where the folder is not writable they last until the program ends."""
        self.current = preferences
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._path.with_suffix(".new")
            fresh.write_bytes(msgspec.json.encode(preferences))
            fresh.replace(self._path)
        except OSError as problem:
            log.warning("settings are not kept: %s", problem.strerror)

    def _read(self) -> Preferences:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Preferences)
        except FileNotFoundError:
            return Preferences()
        except (OSError, msgspec.MsgspecError):
            log.warning("settings could not be read; the defaults are used")
            return Preferences()
