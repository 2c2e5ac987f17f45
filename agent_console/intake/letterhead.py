"""What stands on every letter of the city beside its words: sender, logo, foot."""

import base64
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent_console.channels.media_type import media_type
from agent_console.domain.errors import InputError
from agent_console.intake.settings import PrintSettings

LARGEST_LOGO = 300_000
_PICTURES = ("image/png", "image/jpeg")


@dataclass(frozen=True)
class Letterhead:
    """``return_line`` is the small line above the recipient; ``foot`` has a column for each paragraph."""

    organisation: str = ""
    return_line: str = ""
    place: str = ""
    foot: str = ""
    language: str = "en"
    logo: bytes = b""
    """PNG or JPEG; b"" for none."""

    @classmethod
    def of(cls, settings: PrintSettings) -> "Letterhead":
        """As an administrator wrote it; ``InputError`` where the logo cannot be used."""
        logo = _logo(settings.logo) if settings.logo else b""
        head = (settings.organisation, settings.return_line, settings.place, settings.foot, settings.language)
        return cls(*head, logo)

    @classmethod
    def read(cls, value: dict[str, Any]) -> "Letterhead":
        """As desks find it in the setting ``letterhead``."""
        words = {name: str(value.get(name, "")) for name in ("organisation", "return_line", "place", "foot")}
        language = str(value.get("language") or "en")
        return cls(**words, language=language, logo=base64.b64decode(str(value.get("logo", ""))))

    def written(self) -> dict[str, str]:
        """As ``read`` takes it."""
        words = {"organisation": self.organisation, "return_line": self.return_line, "place": self.place}
        return words | {"foot": self.foot, "language": self.language, "logo": base64.b64encode(self.logo).decode()}


def _logo(path: str) -> bytes:
    try:
        content = Path(path).read_bytes()
    except OSError as problem:
        raise InputError(
            path, f"{problem.strerror}.", "Correct logo under [letters] in intake's settings."
        ) from problem
    if media_type(content) not in _PICTURES or len(content) > LARGEST_LOGO:
        reason = f"a logo is a PNG or JPEG of at most {LARGEST_LOGO // 1000} kB."
        raise InputError(path, reason, "Save it smaller, or in another format.")
    return content
