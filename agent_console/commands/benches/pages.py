"""A scan of three hundred pages: a press on its contact until the first page is painted, and what memory that takes.

Beside it, in turn, the raw limit: the whole file out of SQLCipher and its first page drawn by PDFium, and nothing else.
"""

import hashlib
import io
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from PIL import Image, ImageDraw, ImageFont
from pypdfium2 import PdfDocument

from agent_console.commands.benches.apart import apart, resident_mb
from agent_console.commands.benches.figures import summary
from agent_console.commands.benches.filled import Filled, add_contacts, filled_city
from agent_console.commands.benches.scene import Scene, scene
from agent_console.database.replica import open_encrypted
from agent_console.database.tables import CHUNK_BYTES, Attachment, Contact, Entry, FileChunk
from agent_console.domain.channel import Channel

PROMISED = {"first_page_ms": 300.0}
_A4 = (1654, 2339)
"""At 200 dots an inch, as office scanners do."""


def run(pages: int = 300, opened: int = 12) -> dict[str, Any]:
    """The same scan again and again, another contact in between."""
    with tempfile.TemporaryDirectory(prefix="agent-console-") as folder:
        filled = filled_city(Path(folder))
        scan, other = add_contacts(filled, 2)
        size = _attach(filled, scan, _scanned(pages))
        return {"pages": pages, "file_mb": size, **apart(_measure, filled, scan, other, opened), "promised": PROMISED}


def _scanned(pages: int) -> bytes:
    sheets = []
    for number in range(pages):
        sheet = Image.new("L", _A4, 250)
        pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(34)
        for line in range(40):
            pen.text((200, 200 + line * 50), f"Page {number + 1}, line {line + 1}: words of a letter", 20, font)
        sheets.append(sheet.convert("1"))  # CCITT G4 inside, as scanners write it
    out = io.BytesIO()
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:], resolution=200)
    return out.getvalue()


def _attach(filled: Filled, contact_id: str, content: bytes) -> float:
    replica, digest = filled.opened(), hashlib.sha256(content).hexdigest()
    with replica.writing() as session:
        for number, start in enumerate(range(0, len(content), CHUNK_BYTES)):
            session.add(FileChunk(sha256=digest, number=number, data=content[start : start + CHUNK_BYTES]))
        contact = session.get_one(Contact, contact_id)
        contact.channel = Channel.POST
        entry = session.query(Entry).filter(Entry.contact_id == contact_id, Entry.direction == "inbound").first()
        assert entry is not None
        scan = Attachment(id=contact_id, contact_id=contact_id, entry_id=entry.id, role="page_image", name="scan.pdf")
        scan.type, scan.bytes, scan.sha256 = "application/pdf", len(content), digest
        session.add(scan)
    replica.close()
    return round(len(content) / 1e6, 1)


def _measure(filled: Filled, scan: str, other: str, opened: int) -> dict[str, Any]:
    with scene(filled) as desk:
        desk.place.open_contact(other)
        desk.settled()
        before = resident_mb() or 0.0
        times = [_open(desk, scan, other) for _ in range(opened)]
        after = resident_mb() or 0.0
        raw = [_raw(filled, scan, desk.place.contact_view.pages.width()) for _ in range(opened)]
    figures = {"first_page": summary(times), "raw": summary(raw), "memory_mb": {"before": before, "after": after}}
    return {**figures, "times_raw": round(median(times) / median(raw), 2)}


def _raw(filled: Filled, scan: str, width: int) -> float:
    connection = open_encrypted(filled.path, filled.key)
    (digest,) = connection.execute("SELECT sha256 FROM attachment WHERE id = ?", (scan,)).fetchone()
    began = time.perf_counter()
    pieces = connection.execute("SELECT data FROM file_chunk WHERE sha256 = ? ORDER BY number", (digest,))
    document = PdfDocument(b"".join(piece for (piece,) in pieces))
    page = document[0]
    page.render(scale=width / page.get_width()).close()
    seconds = time.perf_counter() - began
    document.close()
    connection.close()
    return seconds


def _open(desk: Scene, scan: str, other: str) -> float:
    view = desk.place.contact_view.pages

    def press() -> None:
        desk.place.open_contact(scan)
        desk.until(lambda: view.isVisible() and view.first_is_drawn)

    seconds = desk.timed(press, view)
    desk.place.open_contact(other)
    desk.settled()
    return seconds
