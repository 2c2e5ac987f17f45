"""A written reply on paper: pages for the fax machine or the printer."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from agent_console.channels.plain import keepable
from agent_console.domain.errors import UnavailableError

WIDTH, HEIGHT = 1728, 2292
"""An A4 page of a fax in fine resolution (ITU-T T.4: 1,728 dots a line, 7.7 lines a millimetre)."""

DPI = (204, 196)
MOST_PAGES = 100
_MARGIN = 160
_SIZE = 34
_LEADING = 46
_FONTS = ("DejaVuSans.ttf", "LiberationSans-Regular.ttf", "NotoSans-Regular.ttf", "arial.ttf", "Arial.ttf")


@dataclass(frozen=True)
class Reply:
    """What stands on the paper; ``head`` are the lines of the city's letterhead, ``date`` is already written out."""

    head: Sequence[str]
    recipient: str
    date: str
    subject: str
    text: str
    reference: str


class Paper:
    """Lays out replies. ``font`` is a TrueType file; without one those of the system are tried.

    ``UnavailableError`` where the system has no font with the letters of Polish and German.
    """

    def __init__(self, font: str | None = None) -> None:
        self._font = _opened((font,) if font else _FONTS)

    def fax(self, reply: Reply) -> bytes:
        """A TIFF of G4 pages in fine resolution."""
        first, *others = self._pages(reply)
        out = io.BytesIO()
        first.save(out, "TIFF", save_all=True, append_images=others, compression="group4", dpi=DPI)
        return out.getvalue()

    def letter(self, reply: Reply) -> bytes:
        """A PDF of A4 pages for the printer."""
        first, *others = self._pages(reply)
        out = io.BytesIO()
        first.save(out, "PDF", save_all=True, append_images=others, resolution=DPI[0], title=reply.reference)
        return out.getvalue()

    def _pages(self, reply: Reply) -> list[Image.Image]:
        opening = [*reply.head, "", reply.date, "", reply.recipient, "", reply.subject, ""]
        paragraphs = [*opening, *keepable(reply.text).split("\n")]
        lines = [line for paragraph in paragraphs for line in self.wrapped(paragraph)]
        room = (HEIGHT - 2 * _MARGIN) // _LEADING - 1
        sheets = [lines[at : at + room] for at in range(0, len(lines), room)][:MOST_PAGES]
        foot = [f"{reply.reference}   {number}/{len(sheets)}" for number in range(1, len(sheets) + 1)]
        return [self._sheet(sheet, below) for sheet, below in zip(sheets, foot, strict=True)]

    def _sheet(self, lines: Sequence[str], foot: str) -> Image.Image:
        image = Image.new("1", (WIDTH, HEIGHT), 1)
        draw = ImageDraw.Draw(image)
        for place, line in enumerate(lines):
            draw.text((_MARGIN, _MARGIN + place * _LEADING), line, fill=0, font=self._font)
        draw.text((_MARGIN, HEIGHT - _MARGIN), foot, fill=0, font=self._font)
        return image

    def wrapped(self, paragraph: str) -> Iterator[str]:
        """Lines that fit; a word longer than a line is cut."""
        line = ""
        for word in paragraph.expandtabs(4).split(" "):
            longer = f"{line} {word}" if line else word
            if self._fits(longer):
                line = longer
                continue
            if line:
                yield line
            line = word
            while not self._fits(line):
                end = next(cut for cut in range(len(line) - 1, 0, -1) if self._fits(line[:cut]))
                yield line[:end]
                line = line[end:]
        yield line

    def _fits(self, text: str) -> bool:
        return self._font.getlength(text) <= WIDTH - 2 * _MARGIN


def _opened(names: Sequence[str]) -> ImageFont.FreeTypeFont:
    for name in names:
        try:
            return ImageFont.truetype(name, _SIZE)
        except OSError:
            continue
    raise UnavailableError(
        "fonts of this computer", "lack the letters of Polish and German.", "Install fonts-dejavu-core or name a font."
    )
