"""A font of this machine that has Polish and German letters."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from agent_console.domain.errors import UnavailableError

_PAIRS = (
    ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
    ("arial.ttf", "arialbd.ttf"),
    ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
)


@lru_cache(maxsize=1)
def font_files() -> tuple[Path, Path]:
    """The regular and the bold one; ``UnavailableError`` where there is none."""
    for pair in _PAIRS:
        try:
            regular, bold = (Path(str(ImageFont.truetype(name, 10).path)) for name in pair)
        except OSError:
            continue
        return regular, bold
    # Fonts that come with libraries lack Polish letters: a letter with holes in it must not leave.
    reason = f"none of the fonts {', '.join(name for name, _ in _PAIRS)} is installed."
    raise UnavailableError("letters and faxes", reason, "Install one, on Debian fonts-dejavu-core.")
