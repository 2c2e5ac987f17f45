"""Text out of scans and faxes by tesseract, a program of its own; without it the scan is there all the same."""

import io
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
from PIL import Image

from agent_console.channels.arrival import Part
from agent_console.channels.pages import pages
from agent_console.channels.plain import keepable
from agent_console.channels.problem import Problem

RESOLUTION = 300
MOST_PIXELS = 40_000_000
LANGUAGES = ("pol", "deu", "eng")


@dataclass(frozen=True)
class Recognised:
    """The text of all pages, and problem words."""

    text: str
    problems: tuple[str, ...] = ()


class Recogniser:
    """Reads pages with the languages that are installed, each page within ``timeout`` seconds."""

    def __init__(
        self,
        program: str = "tesseract",
        languages: Sequence[str] = LANGUAGES,
        timeout: float = 60,
        most_pages: int = 50,
    ) -> None:
        self._program = shutil.which(program)
        self._timeout = timeout
        self._most_pages = most_pages
        installed = self._installed()
        self.languages = tuple(language for language in languages if language in installed)
        self._orients = "osd" in installed

    @property
    def available(self) -> bool:
        """Whether it can read anything here."""
        return bool(self.languages)

    def recognise(self, part: Part) -> Recognised:
        """The text in a page image (PDF, TIFF, PNG, JPEG); never raises."""
        if not self.available:
            return Recognised("", (Problem.NO_OCR,))
        texts: list[str] = []
        problems: list[str] = []
        for number, picture in enumerate(_pictures(part)):
            if number == self._most_pages:
                problems.append(Problem.OCR_SHORTENED)
                break
            text, problem = self._read(picture)
            texts.append(text)
            problems += [problem] if problem else []
        return Recognised("\n\n".join(filter(None, texts)), tuple(dict.fromkeys(problems)))

    def _installed(self) -> frozenset[str]:
        if self._program is None:
            return frozenset()
        try:
            listing = subprocess.run([self._program, "--list-langs"], capture_output=True, timeout=20, check=False)  # noqa: S603
        except (OSError, subprocess.SubprocessError):
            return frozenset()
        return frozenset(listing.stdout.decode("utf-8", "replace").split())

    def _read(self, picture: bytes) -> tuple[str, str]:
        segmentation = "1" if self._orients else "3"
        command = [str(self._program), "stdin", "stdout", "-l", "+".join(self.languages), "--psm", segmentation]
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        try:
            done = subprocess.run(  # noqa: S603 - the program found on PATH, no words of strangers among its arguments
                command, input=picture, capture_output=True, timeout=self._timeout, check=False, env=environment
            )
        except subprocess.TimeoutExpired:
            return "", Problem.OCR_TIMEOUT
        except OSError:
            return "", Problem.OCR_FAILED
        if done.returncode != 0:
            return "", Problem.OCR_FAILED
        return keepable(done.stdout.decode("utf-8", "replace")).strip(), ""


def _pictures(part: Part) -> Iterator[bytes]:
    if part.type == "application/pdf":
        yield from _pdf_pictures(part.content)
        return
    for page in pages(part.content):
        if page.image is not None:
            yield _png(_squared(page.image))


def _pdf_pictures(content: bytes) -> Iterator[bytes]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return
    with document:
        for number in range(len(document)):
            try:
                page = document[number]
                width, height = page.get_size()
                scale = min(RESOLUTION / 72, (MOST_PIXELS / max(width * height, 1)) ** 0.5)
                yield _png(page.render(scale=scale, grayscale=True).to_pil())
            except (pypdfium2.PdfiumError, ValueError, MemoryError):
                continue


def _squared(image: Image.Image) -> Image.Image:
    """Equal scales: a fax in standard resolution has 204 dots across and 98 down an inch."""
    across, down = (float(value) for value in image.info.get("dpi", (1, 1)))
    width, height = image.size
    factor = across / down if across > 0 and down > 0 else 1
    if not 1.2 < factor < 4 or width * height * factor > MOST_PIXELS:
        return image
    return image.convert("L").resize((width, round(height * factor)))


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    (image if image.mode in ("1", "L", "RGB") else image.convert("RGB")).save(out, "PNG", dpi=(RESOLUTION, RESOLUTION))
    return out.getvalue()
