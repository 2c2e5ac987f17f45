"""Pages of a letter or fax as pictures, whatever file they came in. Everything here runs on the executor of reads."""

from dataclasses import dataclass
from threading import Lock

from pypdfium2 import PdfDocument, PdfiumError
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_POINTS_PER_INCH = 72
_PDFIUM = Lock()
"""PDFium works for one thread at a time."""

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


@dataclass(frozen=True)
class Pages:
    """An opened file: its pages, or the reason why there are none."""

    content: bytes
    pdf: bool
    sizes: tuple[PageSize, ...]
    problem: str = ""
    """A word: ``encrypted`` or ``unreadable``; "" where all is well."""


def open_pages(content: bytes, media_type: str) -> Pages:
    """Look at a file without drawing it; never raises."""
    if media_type == "application/pdf" or content[:5] == b"%PDF-":
        return _open_pdf(content)
    return _open_image(content)


def draw_page(pages: Pages, number: int, width: int) -> QImage:
    """A page ``width`` pixels wide, in its true proportions; a null image where it cannot be drawn."""
    size = pages.sizes[number]
    wanted = QSize(width, max(1, round(width * size.height / size.width)))
    return _draw_pdf(pages.content, number, wanted) if pages.pdf else _draw_image(pages.content, number, wanted)


def _open_pdf(content: bytes) -> Pages:
    with _PDFIUM:
        try:
            document = PdfDocument(content)
        except PdfiumError as problem:
            return Pages(content, True, (), "encrypted" if "password" in str(problem).lower() else "unreadable")
        try:
            sizes = tuple(_inches_of(document.get_page_size(number)) for number in range(len(document)))
        finally:
            document.close()
    return Pages(content, True, sizes, "" if sizes else "unreadable")


def _inches_of(points: tuple[float, float]) -> PageSize:
    width, height = points
    return PageSize(width / _POINTS_PER_INCH or 8.27, height / _POINTS_PER_INCH or 11.69)


def _draw_pdf(content: bytes, number: int, wanted: QSize) -> QImage:
    with _PDFIUM:
        try:
            document = PdfDocument(content)
            page = document[number]
            bitmap = page.render(scale=wanted.width() / max(1.0, page.get_width()), rev_byteorder=False)
            drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, _FORMATS[bitmap.mode]).copy()
            document.close()
        except PdfiumError:
            return QImage()
    return drawn.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _open_image(content: bytes) -> Pages:
    sizes: list[PageSize] = []
    reader, buffer = _image_reader(content)
    for number in range(max(1, reader.imageCount())):
        page, held = _image_reader(content)
        page.jumpToImage(number)
        size = page.size()
        held.close()
        if not size.isValid() or size.width() * size.height() == 0:
            continue
        sizes.append(_inches(content, number, size))
    buffer.close()
    return Pages(content, False, tuple(sizes), "" if sizes else "unreadable")


def _inches(content: bytes, number: int, size: QSize) -> PageSize:
    # A fax of 204 x 98 dots per inch is half as high as its pixels say; the resolution is only known once it is read.
    page, held = _image_reader(content)
    page.jumpToImage(number)
    image = page.read()
    held.close()
    across, down = image.dotsPerMeterX() * 0.0254, image.dotsPerMeterY() * 0.0254
    if image.isNull() or not 30 <= across <= 2400 or not 30 <= down <= 2400:
        return PageSize(size.width() / 200, size.height() / 200)
    return PageSize(size.width() / across, size.height() / down)


def _draw_image(content: bytes, number: int, wanted: QSize) -> QImage:
    reader, buffer = _image_reader(content)
    reader.jumpToImage(number)
    image = reader.read()
    buffer.close()
    if image.isNull():
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    grey = image.convertToFormat(QImage.Format.Format_RGB32)
    return grey.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _image_reader(content: bytes) -> tuple[QImageReader, QBuffer]:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    return reader, buffer
