"""A letter as PDF with real text: DIN 5008 form B, so that the address stands in the window of the envelope.

Lengths are millimetres from the top left corner of A4, as in DIN 5008:2020 annex (form B).
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import zxingcpp
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from agent_console.intake.courier import Letter
from agent_console.intake.fonts import font_files
from agent_console.intake.letter_words import LetterWords, day_in, words_in
from agent_console.intake.letterhead import Letterhead

WIDTH, HEIGHT = 210.0, 297.0
LEFT, RIGHT = 25.0, 20.0
WINDOW_TOP, RETURN_ZONE, ADDRESS_LINES = 45.0, 17.7, 6
"""The field of the address is 45 mm high and 80 wide; its first 17.7 mm are for the sender and remarks."""
WINDOW_WIDTH = 80.0
BLOCK_LEFT, BLOCK_TOP = 125.0, 47.0
TEXT_TOP = 98.5
FOLDS, HOLE = (105.0, 210.0), 148.5
FOOT_TOP = 272.0
NEXT_TOP = 32.0
_MM = 72 / 25.4
_REGULAR, _BOLD = "letter", "letter-bold"
_TEXT, _SMALL, _TINY = 10.5, 8.0, 7.0
_LEADING = 5.0
_CODE_HEIGHT, _CODE_TOP = 8.0, 28.0
_LOGO_WIDTH, _LOGO_HEIGHT = 60.0, 20.0

_TOKEN = re.compile(r"\s*\[#[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\]$")
"""What brings an e-mail back; on paper that is the barcode."""


def letter_pdf(letter: Letter, head: Letterhead | None = None) -> bytes:
    """The same letter always gives the same bytes."""
    return _Setting(letter, head or Letterhead()).set()


@dataclass(frozen=True)
class _Line:
    text: str
    bold: bool = False


class _Setting:
    def __init__(self, letter: Letter, head: Letterhead) -> None:
        _register()
        self._letter, self._head = letter, head
        self._words: LetterWords = words_in(head.language)
        self._out = io.BytesIO()
        self._canvas = Canvas(self._out, pagesize=(WIDTH * _MM, HEIGHT * _MM), invariant=True)
        self._canvas.setTitle(letter.subject)
        self._canvas.setAuthor(letter.sender_name)

    def set(self) -> bytes:
        """Page after page."""
        pages = list(self._divided())
        for number, lines in enumerate(pages, 1):
            if number == 1:
                self._first()
            self._page(number, len(pages), lines)
            self._canvas.showPage()
        self._canvas.save()
        return self._out.getvalue()

    def _divided(self) -> Iterator[list[_Line]]:
        lines = list(self._lines())
        room = int((FOOT_TOP - 8 - TEXT_TOP) / _LEADING)
        while True:
            yield lines[:room]
            lines = lines[room:]
            while lines and not lines[0].text:
                lines.pop(0)
            if not lines:
                return
            room = int((FOOT_TOP - 8 - NEXT_TOP) / _LEADING)

    def _lines(self) -> Iterator[_Line]:
        width = WIDTH - LEFT - RIGHT
        for text in wrapped(_TOKEN.sub("", self._letter.subject), _BOLD, _TEXT, width):
            yield _Line(text, bold=True)
        yield from (_Line(""), _Line(""))
        for text in wrapped(self._letter.text, _REGULAR, _TEXT, width):
            yield _Line(text)
        if self._letter.author and self._letter.author not in self._letter.text:
            yield from (_Line(""), _Line(""), _Line(self._letter.author))

    def _first(self) -> None:
        self._letterhead()
        self._address()
        self._block()
        self._marks()

    def _page(self, number: int, count: int, lines: Sequence[_Line]) -> None:
        top = TEXT_TOP if number == 1 else NEXT_TOP
        if number > 1:
            self._say(LEFT, 20, f"{self._letter.reference} · {self._letter.sender_name}", _SMALL, grey=True)
        for place, line in enumerate(lines):
            self._say(LEFT, top + place * _LEADING, line.text, _TEXT, bold=line.bold)
        if count > 1:
            said = self._words.page.format(page=number, pages=count)
            self._canvas.setFont(_REGULAR, _SMALL)
            self._canvas.drawRightString((WIDTH - RIGHT) * _MM, self._up(FOOT_TOP - 4), said)
        self._foot()

    def _letterhead(self) -> None:
        name = self._head.organisation or self._letter.sender_name
        self._say(LEFT, 18, name, 14, bold=True)
        if self._head.organisation and self._letter.sender_name != name:
            self._say(LEFT, 24, self._letter.sender_name, _TEXT)
        if not self._head.logo:
            return
        logo = ImageReader(io.BytesIO(self._head.logo))
        left, top = WIDTH - RIGHT - _LOGO_WIDTH, 10.0
        box = (left * _MM, self._up(top + _LOGO_HEIGHT), _LOGO_WIDTH * _MM, _LOGO_HEIGHT * _MM)
        self._canvas.drawImage(logo, *box, mask="auto", preserveAspectRatio=True, anchor="ne")

    def _address(self) -> None:
        bottom = WINDOW_TOP + RETURN_ZONE
        line = self._head.return_line or self._letter.sender_name
        self._say(LEFT, bottom - 2.5, _shortened(line, _TINY, WINDOW_WIDTH), _TINY, grey=True)
        lines = [part for part in self._letter.recipient.split("\n") if part.strip()]
        if len(lines) > ADDRESS_LINES:
            lines = [*lines[: ADDRESS_LINES - 1], ", ".join(lines[ADDRESS_LINES - 1 :])]
        for place, text in enumerate(lines):
            self._say(LEFT, bottom + 4 + place * 4.6, _shortened(text, _TEXT, WINDOW_WIDTH), _TEXT)

    def _block(self) -> None:
        letter, words = self._letter, self._words
        told = (
            (words.reference, letter.reference),
            (words.contact, letter.author),
            (words.email, letter.sender_address),
            (words.date, ", ".join(filter(None, (self._head.place, day_in(self._head.language, letter.written_at))))),
        )
        place = BLOCK_TOP
        for name, value in told:
            if value:
                self._say(BLOCK_LEFT, place, name, _TINY, grey=True)
                self._say(BLOCK_LEFT, place + 4, _shortened(value, _SMALL + 1, WIDTH - BLOCK_LEFT - 10), _SMALL + 1)
                place += 8.6
        self._barcode(place - 2)

    def _barcode(self, top: float) -> None:
        drawn = zxingcpp.create_barcode(self._letter.reference, zxingcpp.BarcodeFormat.Code128).to_image(scale=1)
        row = Image.fromarray(drawn)
        modules = [row.getpixel((across, row.height // 2)) == 0 for across in range(row.width)]
        first = modules.index(True)
        width = 0.33
        for place, dark in enumerate(modules[first:]):
            if dark:
                left = (BLOCK_LEFT + place * width) * _MM
                self._canvas.rect(left, self._up(top + _CODE_HEIGHT), width * _MM, _CODE_HEIGHT * _MM, 0, 1)
        self._say(BLOCK_LEFT, top + _CODE_HEIGHT + 3.2, self._words.answer, 6, grey=True)

    def _marks(self) -> None:
        self._canvas.setLineWidth(0.3)
        self._canvas.setStrokeGray(0.4)
        for down, length in ((FOLDS[0], 5.0), (FOLDS[1], 5.0), (HOLE, 7.0)):
            self._canvas.line(4 * _MM, self._up(down), (4 + length) * _MM, self._up(down))

    def _foot(self) -> None:
        columns = [part.split("\n") for part in self._head.foot.strip().split("\n\n") if part.strip()][:4]
        if not columns:
            return
        self._canvas.setLineWidth(0.4)
        self._canvas.setStrokeGray(0.7)
        self._canvas.line(LEFT * _MM, self._up(FOOT_TOP), (WIDTH - RIGHT) * _MM, self._up(FOOT_TOP))
        width = (WIDTH - LEFT - RIGHT) / len(columns)
        for place, lines in enumerate(columns):
            for row, text in enumerate(lines[:5]):
                left, down = LEFT + place * width, FOOT_TOP + 4 + row * 3.4
                self._say(left, down, _shortened(text, _TINY, width - 3), _TINY, grey=True)

    def _say(self, left: float, down: float, text: str, size: float, *, bold: bool = False, grey: bool = False) -> None:
        self._canvas.setFont(_BOLD if bold else _REGULAR, size)
        self._canvas.setFillGray(0.35 if grey else 0)
        self._canvas.drawString(left * _MM, self._up(down), text)
        self._canvas.setFillGray(0)

    @staticmethod
    def _up(down: float) -> float:
        return (HEIGHT - down) * _MM


def wrapped(text: str, font: str, size: float, width: float) -> Iterator[str]:
    """Lines no wider than ``width`` millimetres; a word that is wider is cut."""
    for paragraph in text.splitlines() or [""]:
        line = ""
        for word in (part for whole in paragraph.split() for part in _cut(whole, font, size, width)):
            longer = f"{line} {word}".strip()
            if line and _wide(longer, font, size) > width:
                yield line
                longer = word
            line = longer
        yield line


def _cut(word: str, font: str, size: float, width: float) -> Iterator[str]:
    while _wide(word, font, size) > width:
        most = next(end for end in range(len(word), 0, -1) if end == 1 or _wide(word[:end], font, size) <= width)
        yield word[:most]
        word = word[most:]
    yield word


def _shortened(text: str, size: float, width: float) -> str:
    if _wide(text, _REGULAR, size) <= width:
        return text
    while text and _wide(f"{text}…", _REGULAR, size) > width:
        text = text[:-1]
    return f"{text}…"


def _wide(text: str, font: str, size: float) -> float:
    return float(pdfmetrics.stringWidth(text, font, size)) / _MM


def _register() -> None:
    if _REGULAR not in pdfmetrics.getRegisteredFontNames():
        regular, bold = font_files()
        pdfmetrics.registerFont(TTFont(_REGULAR, str(regular)))
        pdfmetrics.registerFont(TTFont(_BOLD, str(bold)))
