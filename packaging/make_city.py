"""Draws the sample city's mail, faxes and letters from the texts in ``resources/city/traffic/texts``.

The same texts give the same e-mails, byte for byte; faxes and letters are the same with the same Pillow and DejaVu
fonts. Run it after a text was changed, and commit what it writes: ``python packaging/make_city.py``.
"""

import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from PIL import Image, ImageDraw, ImageFont, TiffImagePlugin

TRAFFIC = Path(__file__).parents[1] / "resources" / "city" / "traffic"
ZONE = ZoneInfo("Europe/Warsaw")
FONTS = {
    "text": "DejaVuSans.ttf",
    "bold": "DejaVuSans-Bold.ttf",
    "serif": "DejaVuSerif.ttf",
    "serif bold": "DejaVuSerif-Bold.ttf",
    "hand": "DejaVuSerif-Italic.ttf",
}
SENDER_TAG, DATE_TAG = 270, 306  # ImageDescription and DateTime, where HylaFAX keeps them


@dataclass(frozen=True)
class Text:
    """One file of ``texts``: header lines, then paragraphs; ``--- name ---`` begins a further part."""

    name: str
    headers: dict[str, str]
    parts: tuple[tuple[str, str], ...]
    """(name, text); the first part's name is ""."""

    @property
    def at(self) -> datetime:
        """The date in the header, in the city's time."""
        written = datetime.fromisoformat(self.headers["Date"])
        return written.replace(tzinfo=ZONE)

    def part(self, name: str) -> str:
        """The part of that name."""
        return dict(self.parts)[name]


def read_text(path: Path) -> Text:
    """Headers up to the first empty line, then the parts."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    headers = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in head.splitlines())}
    parts: list[tuple[str, list[str]]] = [("", [])]
    for line in body.rstrip("\n").split("\n"):
        if line.startswith("--- ") and line.endswith(" ---"):
            parts.append((line[4:-4], []))
        else:
            parts[-1][1].append(line)
    return Text(path.stem, headers, tuple((name, "\n".join(lines) + "\n") for name, lines in parts))


def mail(text: Text) -> bytes:
    """An e-mail as a server would hand it over."""
    if text.headers["Kind"] == "broken":
        return _broken_mail(text)
    message = EmailMessage(policy=policy.SMTP)
    for name in ("From", "To", "Subject", "Message-Id", "In-Reply-To"):
        if name in text.headers:
            message[name] = text.headers[name]
    if "In-Reply-To" in text.headers:
        message["References"] = text.headers["In-Reply-To"]
    message["Date"] = format_datetime(text.at)
    charset = "iso-8859-2" if text.headers["Kind"] == "latin2" else "utf-8"
    message.set_content(text.part(""), charset=charset, cte="quoted-printable")
    _furnish(message, text)
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_{text.name}_{number}")
    return message.as_bytes()


def _furnish(message: EmailMessage, text: Text) -> None:
    match text.headers["Kind"]:
        case "html" | "alternative":
            message.add_alternative(text.part("html"), subtype="html", cte="quoted-printable")
        case "pdf":
            pages = [_letter_page(text.part("attachment"), "", 150)]
            name = text.headers["Attachment"]
            message.add_attachment(_pdf(pages, 150, text), maintype="application", subtype="pdf", filename=name)
        case "photo":
            message.add_attachment(_wall_photo(), maintype="image", subtype="jpeg", filename="pokój dziecka.jpg")
        case "automatic":
            message["Auto-Submitted"] = "auto-replied"
            message["Precedence"] = "bulk"


def _broken_mail(text: Text) -> bytes:
    """What an old program sends: it says UTF-8 and writes Windows-1250, raw in the headers too."""
    lines = [
        f"From: {text.headers['From']}",
        f"To: {text.headers['To']}",
        f"Subject: {text.headers['Subject']}",
        f"Message-ID: {text.headers['Message-Id']}",
        f"Date: {format_datetime(text.at)}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "",
        *text.part("").rstrip("\n").split("\n"),
        "",
    ]
    return "\r\n".join(lines).encode("cp1250")


def fax(text: Text) -> bytes:
    """A received fax: 1728 pixels a line, 204 × 98 or 204 × 196 to the inch, sender and date in its tags."""
    compression, fineness = text.headers["Format"].split()
    down = 196 if fineness == "fine" else 98
    pages = [_fax_page(part, text, number, down) for number, (_, part) in enumerate(text.parts, 1)]
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[SENDER_TAG] = text.headers["Sender"]
    tags[DATE_TAG] = f"{text.at:%Y:%m:%d %H:%M:%S}"
    out = BytesIO()
    pages[0].save(
        out, "TIFF", save_all=True, append_images=pages[1:], compression=compression, dpi=(204, down), tiffinfo=tags
    )
    return out.getvalue()


def _fax_page(part: str, text: Text, number: int, down: int) -> Image.Image:
    page = Image.new("L", (1728, 2292), 255)
    pen = ImageDraw.Draw(page)
    stamp = f"{text.at:%d.%m.%Y %H:%M}   {text.headers['Sender'] or '---'}   {number}/{len(text.parts)}"
    pen.text((60, 18), stamp, 0, _font("text", 30))
    _paragraphs(pen, part, (150, 190), 1728 - 300, _font("text", 38), _font("bold", 42), 56)
    chance = random.Random(f"{text.name} {number}")  # noqa: S311 - dust, not secrets
    for _ in range(60):
        x, y = chance.randrange(1728), chance.randrange(2292)
        pen.ellipse((x, y, x + chance.randrange(1, 4), y + chance.randrange(1, 4)), 0)
    return page.resize((1728, 2292 * down // 196), Image.Resampling.BOX).point(lambda v: 255 if v > 140 else 0, "1")


def letter(text: Text) -> bytes:
    """A scanned letter: a PDF of pictures, a little askew."""
    style, resolution = text.headers["Style"].split()
    dpi = int(resolution)
    if style == "hand":
        pages = [_hand_page(part, text, dpi) for _, part in text.parts]
    else:
        place = f"Riverford, {text.at:%d.%m.%Y}"
        pages = [
            _letter_page(part, f"{text.headers['Head']} | {place}" if number == 0 else "", dpi)
            for number, (_, part) in enumerate(text.parts)
        ]
    chance = random.Random(text.name)  # noqa: S311 - how a sheet lies on the glass
    return _pdf([_scanned(page, chance) for page in pages], dpi, text)


def _letter_page(part: str, head: str, dpi: int) -> Image.Image:
    page = Image.new("L", (dpi * 827 // 100, dpi * 1169 // 100), 255)
    pen = ImageDraw.Draw(page)
    margin, top = dpi, dpi * 3 // 4
    if head:
        name, *rest = head.split(" | ")
        pen.text((margin, top), name, 0, _font("serif bold", dpi * 16 // 72))
        pen.text((margin, top + dpi * 26 // 72), " · ".join(rest), 0, _font("serif", dpi * 9 // 72))
        pen.line((margin, top + dpi * 42 // 72, page.width - margin, top + dpi * 42 // 72), 0, max(1, dpi // 100))
        top += dpi
    size = dpi * 12 // 72
    width = page.width - 2 * margin
    _paragraphs(pen, part, (margin, top), width, _font("serif", size), _font("serif bold", size), size * 3 // 2)
    return page


def _hand_page(part: str, text: Text, dpi: int) -> Image.Image:
    """Ruled paper and words that do not keep to the lines."""
    chance = random.Random(text.name)  # noqa: S311 - an old hand
    page = Image.new("L", (dpi * 827 // 100, dpi * 1169 // 100), 250)
    pen = ImageDraw.Draw(page)
    step, font = dpi * 26 // 72, _font("hand", dpi * 17 // 72)
    for y in range(dpi, page.height - dpi // 2, step):
        pen.line((0, y + step - dpi // 20, page.width, y + step - dpi // 20), 215)
    y = dpi
    for line in _wrapped(part, font, page.width - dpi * 2):
        x = dpi * 3 // 4 + chance.randrange(dpi // 10)
        for word in line.split():
            width = int(font.getlength(word + " "))
            ink = Image.new("L", (width + dpi // 4, step * 2), 0)
            ImageDraw.Draw(ink).text((dpi // 10, step // 2), word, 235 - chance.randrange(40), font)
            ink = ink.rotate(chance.uniform(-2.5, 2.5), Image.Resampling.BICUBIC)
            page.paste(35, (x, y - step // 2 + chance.randrange(-3, 4)), ink)
            x += width + chance.randrange(dpi // 30)
        y += step
    return page


def _scanned(page: Image.Image, chance: random.Random) -> Image.Image:
    lain = page.rotate(chance.uniform(-0.7, 0.7), Image.Resampling.BICUBIC, fillcolor=255)
    pen = ImageDraw.Draw(lain)
    for _ in range(25):
        x, y = chance.randrange(lain.width), chance.randrange(lain.height)
        pen.ellipse((x, y, x + 2, y + 1), 120)
    return lain


def _pdf(pages: Sequence[Image.Image], dpi: int, text: Text) -> bytes:
    """Black and white as fax G4, grey (ruled paper) as JPEG."""
    grey = text.headers.get("Style", "").startswith("hand")
    ready = [page if grey else page.point(lambda value: 255 if value > 150 else 0, "1") for page in pages]
    day = time.struct_time((*text.at.timetuple()[:6], 0, 1, 0))
    out = BytesIO()
    ready[0].save(
        out,
        "PDF",
        save_all=True,
        append_images=ready[1:],
        resolution=dpi,
        **({"quality": 45} if grey else {}),
        creationDate=day,
        modDate=day,
        producer="Scanner",
    )
    return out.getvalue()


def _wall_photo() -> bytes:
    """A wall with a window and mould below it, as a small photograph."""
    chance = random.Random("wall")  # noqa: S311 - mould
    picture = Image.new("RGB", (800, 600), (214, 205, 190))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((470, 60, 740, 330), (236, 240, 245), (160, 150, 140), 8)
    pen.line((605, 60, 605, 330), (160, 150, 140), 8)
    pen.rectangle((0, 560, 800, 600), (120, 84, 54))
    for _ in range(1500):
        x, y = chance.gauss(520, 130), 330 + abs(chance.gauss(0, 90))
        size, shade = chance.uniform(1, 7), chance.randrange(20, 90)
        pen.ellipse((x, y, x + size, y + size), (shade, shade + 5, shade))
    out = BytesIO()
    picture.save(out, "JPEG", quality=60)
    return out.getvalue()


def _paragraphs(
    pen: ImageDraw.ImageDraw,
    text: str,
    corner: tuple[int, int],
    width: int,
    font: ImageFont.FreeTypeFont,
    bold: ImageFont.FreeTypeFont,
    step: int,
) -> None:
    """A short line by itself that ends without a stop is a heading, unless it is the first or the last paragraph."""
    x, y = corner
    paragraphs = text.strip("\n").split("\n\n")
    for number, paragraph in enumerate(paragraphs):
        heading = "\n" not in paragraph and len(paragraph) < 90 and paragraph[-1] not in ".,!?:"
        heading = heading and 0 < number < len(paragraphs) - 1
        for line in _wrapped(paragraph, bold if heading else font, width):
            pen.text((x, y), line, 0, bold if heading else font)
            y += step
        y += step * 2 // 3


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    for written in text.strip("\n").split("\n"):
        line = ""
        for word in written.split():
            longer = f"{line} {word}".strip()
            if line and font.getlength(longer) > width:
                yield line
                longer = word
            line = longer
        yield line


def _font(name: str, pixels: int) -> ImageFont.FreeTypeFont:
    try:
        return ImageFont.truetype(FONTS[name], pixels)
    except OSError:
        sys.exit(f"{FONTS[name]} is missing: install the DejaVu fonts (Debian: fonts-dejavu).")


def made(folder: Path) -> Iterator[tuple[str, bytes]]:
    """(path below ``traffic``, content) of every file."""
    for path in sorted((folder / "texts").glob("*.txt")):
        text = read_text(path)
        kind = text.name.partition("-")[0]
        if kind == "mail":
            yield f"mail/{text.name}.eml", mail(text)
        elif kind == "fax":
            yield f"fax/{text.name}.tif", fax(text)
        else:
            yield f"post/{text.name}.pdf", letter(text)


def main() -> None:
    """Write every file and say how large they are together."""
    total = 0
    for name, content in made(TRAFFIC):
        target = TRAFFIC / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        total += len(content)
        print(f"{len(content):8,} {name}")
    print(f"{total:8,} bytes together")


if __name__ == "__main__":
    main()
