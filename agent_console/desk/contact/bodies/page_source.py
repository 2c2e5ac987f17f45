"""Pages of a letter or fax as pictures, whatever file they came in. Everything here runs on the executor of reads.

A scan of three hundred pages shows its first one at once: of a large file, the first page alone is measured when it is
opened, and ``measure_more`` learns the sizes of the others while nothing else is to be done.
"""

import io
from dataclasses import dataclass, replace
from threading import Lock

from pypdfium2 import PdfDocument, PdfiumError
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_POINTS_PER_INCH = 72
_PDFIUM = Lock()
"""PDFium works for one thread at a time."""
_SMALL = 4_000_000
"""Bytes of a file whose pages are all measured at once."""
_SLICE = 8
"""Pages measured at a time: who wants one drawn waits no longer than that."""

_FORMATS = {
    "BGR": QImage.Format.Format_BGR888,
    "BGRX": QImage.Format.Format_RGB32,
    "BGRA": QImage.Format.Format_ARGB32,
    "L": QImage.Format.Format_Grayscale8,
}


@dataclass(frozen=True)
class PageSize:
    """A page in inches."""

    width: float
    height: float


_PAPER = PageSize(8.27, 11.69)
"""Of a page that does not say."""


@dataclass(frozen=True)
class Pages:
    """An opened file: its pages, or the reason why there are none."""

    content: bytes | io.RawIOBase | QByteArray
    pdf: bool
    sizes: tuple[PageSize, ...]
    problem: str = ""
    """A word: ``encrypted`` or ``unreadable``; "" where all is well."""
    drawn: tuple[int, QImage] | None = None
    """A page that was drawn with the opening, and its number: it is on the screen together with its paper."""
    measured: int = 0
    """So many of ``sizes`` are known; the others are taken to be like the first."""

    @property
    def all_measured(self) -> bool:
        """Whether every size is true."""
        return self.measured >= len(self.sizes)


def open_pages(content: bytes | io.RawIOBase, media_type: str) -> Pages:
    """Look at a file without drawing it; never raises. A stream is read where it is needed, and kept."""
    if media_type == "application/pdf" or _head(content) == b"%PDF-":
        return _open_pdf(content)
    return _open_image(QByteArray(content if isinstance(content, bytes) else content.read() or b""))


def measure_more(pages: Pages, most: int = _SLICE) -> Pages:
    """The same pages with up to ``most`` more sizes known."""
    numbers = range(pages.measured, min(pages.measured + most, len(pages.sizes)))
    found = _measure_pdf(pages, numbers) if pages.pdf else _measure_images(pages, numbers)
    sizes = (*pages.sizes[: numbers.start], *found, *pages.sizes[numbers.stop :])
    return replace(pages, sizes=sizes, measured=numbers.stop)


def draw_first(pages: Pages, number: int, width: int) -> Pages:
    """The same pages, the one that is seen first drawn."""
    return replace(pages, drawn=(number, draw_page(pages, number, width)))


def draw_page(pages: Pages, number: int, width: int) -> QImage:
    """A page ``width`` pixels wide, in its true proportions; a null image where it cannot be drawn."""
    return _draw_pdf(pages, number, width) if pages.pdf else _draw_image(pages, number, width)


def _head(content: bytes | io.RawIOBase) -> bytes:
    if isinstance(content, bytes):
        return content[:5]
    content.seek(0)
    head = content.read(5) or b""
    content.seek(0)
    return head


def _opened(found: Pages, size: int) -> Pages:
    first = measure_more(found, 1)
    like_the_first = replace(first, sizes=(first.sizes[0],) * len(first.sizes))
    return measure_more(like_the_first, len(first.sizes)) if size <= _SMALL else like_the_first


def _open_pdf(content: bytes | io.RawIOBase) -> Pages:
    with _PDFIUM:
        try:
            document = PdfDocument(content)
        except PdfiumError as problem:
            return Pages(content, True, (), "encrypted" if "password" in str(problem).lower() else "unreadable")
        count = len(document)
        document.close()
    if not count:
        return Pages(content, True, (), "unreadable")
    size = len(content) if isinstance(content, bytes) else content.seek(0, io.SEEK_END)
    return _opened(Pages(content, True, (_PAPER,) * count), size)


def _measure_pdf(pages: Pages, numbers: range) -> list[PageSize]:
    with _PDFIUM:
        try:
            document = PdfDocument(pages.content)
        except PdfiumError:
            return [pages.sizes[number] for number in numbers]
        found = [_inches_of(document, number) for number in numbers]
        document.close()
    return found


def _inches_of(document: PdfDocument, number: int) -> PageSize:
    try:
        width, height = document.get_page_size(number)
    except PdfiumError:
        return _PAPER
    return PageSize(width / _POINTS_PER_INCH or _PAPER.width, height / _POINTS_PER_INCH or _PAPER.height)


def _draw_pdf(pages: Pages, number: int, width: int) -> QImage:
    with _PDFIUM:
        try:
            document = PdfDocument(pages.content)
            page = document[number]
            across, down = max(1.0, page.get_width()), max(1.0, page.get_height())
            bitmap = page.render(scale=width / across, rev_byteorder=False)
            drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, _FORMATS[bitmap.mode]).copy()
            document.close()
        except PdfiumError:
            return QImage()
    return _scaled(drawn, width, down / across)


def _open_image(content: QByteArray) -> Pages:
    reader, held = _image_reader(content)
    count = max(1, reader.imageCount())
    readable = count > 1 or _page_of(content, 0).width() > 0
    held.close()
    if not readable:
        return Pages(content, False, (), "unreadable")
    return _opened(Pages(content, False, (_PAPER,) * count), content.size())


def _measure_images(pages: Pages, numbers: range) -> list[PageSize]:
    assert isinstance(pages.content, QByteArray)
    return [_inches(_page_of(pages.content, number)) for number in numbers]


def _inches(image: QImage) -> PageSize:
    # A fax of 204 x 98 dots per inch is half as high as its pixels say; the resolution is only known once it is read.
    if image.isNull():
        return _PAPER
    across, down = image.dotsPerMeterX() * 0.0254, image.dotsPerMeterY() * 0.0254
    if not 30 <= across <= 2400 or not 30 <= down <= 2400:
        across = down = 200
    return PageSize(image.width() / across, image.height() / down)


def _draw_image(pages: Pages, number: int, width: int) -> QImage:
    assert isinstance(pages.content, QByteArray)
    image = _page_of(pages.content, number)
    if image.isNull():
        return image
    size = _inches(image)
    return _scaled(image.convertToFormat(QImage.Format.Format_RGB32), width, size.height / size.width)


def _scaled(image: QImage, width: int, ratio: float) -> QImage:
    wanted = QSize(width, max(1, round(width * ratio)))
    if image.size() == wanted:
        return image
    return image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _page_of(content: QByteArray, number: int) -> QImage:
    reader, held = _image_reader(content)
    reader.jumpToImage(number)
    image = reader.read()
    held.close()
    return image


def _image_reader(content: QByteArray) -> tuple[QImageReader, QBuffer]:
    buffer = QBuffer()
    buffer.setData(content)  # shared, not copied
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    return reader, buffer
