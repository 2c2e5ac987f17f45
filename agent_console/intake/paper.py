"""A letter of the city by fax: text set on A4 pages, as pictures in the resolution of fax machines."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from agent_console.intake.courier import Letter
from agent_console.intake.fonts import font_files

_MARGIN = 25 / 25.4
"""Inches; DIN 5008 leaves 25 mm on the left."""
_ADDRESS_TOP = 45 / 25.4
"""Inches from the top to the address window, DIN 5008 form B."""
_TEXT_TOP = 98 / 25.4
_POINT = 11


@dataclass(frozen=True)
class Sheet:
    """An A4 page in pixels. A fax's pixels are not square."""

    width: int
    height: int
    across: float
    """Pixels per inch from left to right."""
    down: float

    @property
    def size(self) -> tuple[int, int]:
        """In pixels."""
        return self.width, self.height


FINE_FAX = Sheet(1728, 2292, 204, 196)
"""ITU-T T.4: 1728 pixels on 215 mm; fine resolution."""


def fax_tiff(letter: Letter) -> bytes:
    """The pages as a G4 TIFF that a fax server takes."""
    pages = [page.convert("1", dither=Image.Dither.NONE) for page in _pages(letter, FINE_FAX)]
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], compression="group4", dpi=(204, 196))
    return out.getvalue()


def _pages(letter: Letter, sheet: Sheet) -> Iterator[Image.Image]:
    font, step = _font(sheet), int(_POINT * 1.45 * sheet.down / 72)
    width = sheet.width - int(2 * _MARGIN * sheet.across)
    lines = [
        f"{letter.reference} · {letter.written_at:%Y-%m-%d}",
        "",
        letter.subject,
        "",
        *_wrapped(letter.text, font, width),
        "",
        *filter(None, (letter.author, letter.sender_name)),
    ]
    top = int(_TEXT_TOP * sheet.down)
    first = True
    while lines:
        page, pen = _blank(sheet)
        if first:
            _write(pen, sheet, font, step, [letter.sender_name], int(_MARGIN * sheet.down))
            _write(pen, sheet, font, step, letter.recipient.split("\n"), int(_ADDRESS_TOP * sheet.down))
        start = top if first else int(_MARGIN * sheet.down)
        room = max(1, (sheet.height - start - int(_MARGIN * sheet.down)) // step)
        _write(pen, sheet, font, step, lines[:room], start)
        lines = lines[room:]
        first = False
        yield page


def _blank(sheet: Sheet) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    page = Image.new("L", sheet.size, 255)
    return page, ImageDraw.Draw(page)


def _write(
    pen: ImageDraw.ImageDraw, sheet: Sheet, font: ImageFont.FreeTypeFont, step: int, lines: list[str], top: int
) -> None:
    for number, line in enumerate(lines):
        pen.text((int(_MARGIN * sheet.across), top + number * step), line, font=font, fill=0)


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    for paragraph in text.splitlines():
        line = ""
        for word in (part for whole in paragraph.split() for part in _cut(whole, font, width)):
            longer = f"{line} {word}".strip()
            if line and font.getlength(longer) > width:
                yield line
                longer = word
            line = longer
        yield line


def _cut(word: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    """A word longer than a line, as an address of a web page, in pieces."""
    while font.getlength(word) > width:
        most = next(end for end in range(len(word), 0, -1) if end == 1 or font.getlength(word[:end]) <= width)
        yield word[:most]
        word = word[most:]
    yield word


def _font(sheet: Sheet) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_files()[0]), int(_POINT * sheet.down / 72))
