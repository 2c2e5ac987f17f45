"""One file from the scanner with many letters in it."""

from dataclasses import replace
from pathlib import PurePath

from agent_console.channels.arrival import Arrival, Part
from agent_console.channels.post import read as letter
from agent_console.channels.post.cut import cut
from agent_console.channels.post.look import looks, references
from agent_console.channels.post.separators import SEPARATOR, Look, Split, divide


def sorted_out(arrival: Arrival, split: Split, separator: str = SEPARATOR) -> list[Arrival]:
    """The letters of a scan, each with the city's numbers found on it as barcodes; never none, never an error.

    What cannot be taken apart stays whole. Source keys derive from the batch and the letter's first page, so that a
    batch read twice gives the same letters.
    """
    scan = next((part for part in arrival.parts if part.role == "page_image"), None)
    if scan is None:
        return [arrival]
    seen = looks(scan)
    division = divide(seen, split, separator)
    if len(seen) != arrival.pages or (len(division.letters) == 1 and not division.separators):
        return [replace(arrival, codes=references(seen))]
    cuts = [(pages, cut(scan.content, scan.type, pages)) for pages in division.letters]
    if any(content is None for _, content in cuts):
        return [replace(arrival, codes=references(seen))]
    return [
        _letter(arrival, scan, content or b"", pages, [seen[page] for page in pages], place)
        for place, (pages, content) in enumerate(cuts, 1)
    ]


def _letter(
    batch: Arrival, scan: Part, content: bytes, pages: tuple[int, ...], seen: list[Look], place: int
) -> Arrival:
    name = PurePath(scan.name)
    kind = scan.type if scan.type == "application/pdf" else "image/tiff"
    ending = name.suffix if kind == scan.type else ".tif"
    read = letter.read(content, f"{name.stem}-{place}{ending}", kind)
    return replace(
        read,
        source_key=f"{batch.source_key}#{pages[0]}",
        channel=batch.channel,
        sender=batch.sender,
        received_at=batch.received_at,
        codes=references(seen),
    )
