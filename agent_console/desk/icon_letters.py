"""The letters of the icon family (Phosphor): its font, and which letter bears which name."""

import json
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

_FONT, _NAMES = "phosphor-[0-9]*.ttf", "phosphor-charmap-*.json"
_UNKNOWN = "buildings"


class IconLetters:
    """Read from the files of the package ``qtawesome``, which is not imported.

    Its import makes every class of Qt's windows, and its first icon loads fourteen fonts: a third of the time until the
    window stands, and 60 MB, for one family.
    """

    def __init__(self) -> None:
        folder = _folder()
        loaded = QFontDatabase.addApplicationFont(str(_only(folder, _FONT)))
        self._family = QFontDatabase.applicationFontFamilies(loaded)[0]
        codes: dict[str, str] = json.loads(_only(folder, _NAMES).read_text(encoding="utf-8"))
        self._letters = {name: chr(int(code, 16)) for name, code in codes.items()}
        self._fonts: dict[int, QFont] = {}
        self._squares: dict[int, tuple[float, float]] = {}

    def font(self, pixels: int) -> QFont:
        """The family in this size."""
        known = self._fonts.get(pixels)
        if known is None:
            known = self._fonts[pixels] = QFont(self._family)
            known.setPixelSize(pixels)
        return known

    def square(self, pixels: int) -> tuple[float, float]:
        """How wide every icon of a size is, and how far its baseline lies below its middle."""
        known = self._squares.get(pixels)
        if known is None:
            metrics = QFontMetricsF(self.font(pixels))
            drop = (metrics.ascent() - metrics.descent()) / 2
            known = self._squares[pixels] = (metrics.horizontalAdvance(self.letter(_UNKNOWN)), drop)
        return known

    def letter(self, name: str) -> str:
        """The letter of an icon; a department's comes from the city's own data, with or without the family's prefix."""
        return self._letters.get(name.removeprefix("ph."), self._letters[_UNKNOWN])


def _folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("qtawesome")
    return Path(spec.origin).parent / "fonts"


def _only(folder: Path, pattern: str) -> Path:
    return sorted(folder.glob(pattern))[-1]
