"""The pages of a scan as pictures, whatever file they came in."""

from collections.abc import Iterator

import pypdfium2
from PIL import Image

from agent_console.channels.arrival import Part
from agent_console.channels.pages import pages
from agent_console.channels.post.pdfium import PDFIUM

MOST_PIXELS = 40_000_000


def pictures(part: Part, resolution: int, first: int = 0) -> Iterator[Image.Image | None]:
    """Page after page from ``first``, in grey and in true proportions; None for one that cannot be drawn."""
    if part.type == "application/pdf":
        yield from _pdf(part.content, resolution, first)
        return
    for number, page in enumerate(pages(part.content)):
        if number >= first and (page.image is not None or not page.problem.startswith("too_many")):
            yield _squared(page.image) if page.image is not None else None


def _pdf(content: bytes, resolution: int, first: int) -> Iterator[Image.Image | None]:
    try:
        with PDFIUM:
            document = pypdfium2.PdfDocument(content)
            count = len(document)
    except pypdfium2.PdfiumError:
        return
    try:
        for number in range(first, count):
            with PDFIUM:
                drawn = _drawn(document, number, resolution)
            yield drawn
    finally:
        with PDFIUM:
            document.close()


def _drawn(document: pypdfium2.PdfDocument, number: int, resolution: int) -> Image.Image | None:
    try:
        page = document[number]
        try:
            width, height = page.get_size()
            scale = min(resolution / 72, (MOST_PIXELS / max(width * height, 1)) ** 0.5)
            bitmap = page.render(scale=scale, grayscale=True)
            picture: Image.Image = bitmap.to_pil().copy()
            bitmap.close()
        finally:
            page.close()
    except (pypdfium2.PdfiumError, ValueError, MemoryError):
        return None
    return picture


def _squared(image: Image.Image) -> Image.Image:
    """Equal scales: a fax in standard resolution has 204 dots across and 98 down an inch."""
    across, down = (float(value) for value in image.info.get("dpi", (1, 1)))
    width, height = image.size
    factor = across / down if across > 0 and down > 0 else 1
    if not 1.2 < factor < 4 or width * height * factor > MOST_PIXELS:
        return image
    return image.convert("L").resize((width, round(height * factor)))
