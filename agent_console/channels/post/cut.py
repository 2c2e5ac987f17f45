"""Some pages of a scan as a file of their own, without drawing them anew."""

import io
from collections.abc import Sequence

import pypdfium2
from PIL import Image

from agent_console.channels.pages import pages
from agent_console.channels.post.pdfium import PDFIUM


def cut(content: bytes, media_type: str, wanted: Sequence[int]) -> bytes | None:
    """A PDF for a PDF, a TIFF for everything else; None where that cannot be done."""
    try:
        return _pdf(content, wanted) if media_type == "application/pdf" else _tiff(content, wanted)
    except (pypdfium2.PdfiumError, OSError, ValueError, MemoryError):
        return None


def _pdf(content: bytes, wanted: Sequence[int]) -> bytes:
    with PDFIUM:
        batch, letter = pypdfium2.PdfDocument(content), pypdfium2.PdfDocument.new()
        try:
            letter.import_pages(batch, list(wanted))
            out = io.BytesIO()
            letter.save(out)
        finally:
            letter.close()
            batch.close()
    return out.getvalue()


def _tiff(content: bytes, wanted: Sequence[int]) -> bytes:
    kept = [page.image for number, page in enumerate(pages(content)) if number in set(wanted)]
    images = [image for image in kept if image is not None]
    if len(images) != len(wanted):
        raise ValueError("a page cannot be read")
    out, packing, dots = io.BytesIO(), _packing(images), _dots(images)
    images[0].save(out, "TIFF", save_all=True, append_images=images[1:], compression=packing, dpi=dots)
    return out.getvalue()


def _packing(images: Sequence[Image.Image]) -> str:
    return "group4" if all(image.mode == "1" for image in images) else "tiff_adobe_deflate"


def _dots(images: Sequence[Image.Image]) -> tuple[float, float]:
    across, down = (float(value) for value in images[0].info.get("dpi", (200, 200)))
    return (across, down) if across > 1 and down > 1 else (200.0, 200.0)
