"""Text out of scans and faxes by tesseract, a program of its own; without it the scan is there all the same."""

import io
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from agent_console.channels.arrival import Part
from agent_console.channels.plain import keepable
from agent_console.channels.post.pictures import pictures
from agent_console.channels.problem import Problem

RESOLUTION = 300
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
        self.most_pages = most_pages
        installed = self._known = self._installed()
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
        for number, picture in enumerate(found for found in pictures(part, RESOLUTION) if found is not None):
            if number == self.most_pages:
                problems.append(Problem.OCR_SHORTENED)
                break
            text, problem = self._read(_png(picture), self.languages)
            texts.append(text)
            problems += [problem] if problem else []
        return Recognised("\n\n".join(filter(None, texts)), tuple(dict.fromkeys(problems)))

    def page(self, part: Part, number: int, turned: int, languages: Sequence[str]) -> Recognised:
        """The text of one page, counted from 0, turned to the right by so many degrees; never raises."""
        picture = next(pictures(part, RESOLUTION, number), None)
        if picture is None:
            return Recognised("", (Problem.OCR_FAILED,))
        upright = picture.rotate(-turned, expand=True) if turned else picture
        text, problem = self._read(_png(upright), self.known(languages))
        return Recognised(text, (problem,) if problem else ())

    def known(self, languages: Sequence[str]) -> tuple[str, ...]:
        """Those of the languages that can be read here; all that can be, where none of them can."""
        return tuple(language for language in languages if language in self._known) or self.languages

    def _installed(self) -> frozenset[str]:
        if self._program is None:
            return frozenset()
        try:
            listing = subprocess.run([self._program, "--list-langs"], capture_output=True, timeout=20, check=False)  # noqa: S603
        except (OSError, subprocess.SubprocessError):
            return frozenset()
        return frozenset(listing.stdout.decode("utf-8", "replace").split())

    def _read(self, picture: bytes, languages: Sequence[str]) -> tuple[str, str]:
        segmentation = "1" if self._orients else "3"
        command = [str(self._program), "stdin", "stdout", "-l", "+".join(languages), "--psm", segmentation]
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


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    (image if image.mode in ("1", "L", "RGB") else image.convert("RGB")).save(out, "PNG", dpi=(RESOLUTION, RESOLUTION))
    return out.getvalue()
