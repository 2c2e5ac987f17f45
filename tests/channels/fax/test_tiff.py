"""Received faxes: whole, cut short, and built to harm."""

import io
import struct
from datetime import UTC, datetime

import pytest
from PIL import Image, ImageDraw

from agent_console.channels.arrival import Arrival, Part, Party
from agent_console.channels.fax.tiff import read, sender_of
from agent_console.channels.pages import pages
from tests.channels.real_data import real_files


def fax(count: int, compression: str = "group4") -> bytes:
    images = []
    for page in range(count):
        image = Image.new("1", (1728, 1100), 1)
        draw = ImageDraw.Draw(image)
        for line in range(100):
            draw.text((50 + 13 * line % 400, 11 * line), f"Wniosek o wydanie {line}, strona {page}", fill=0)
        images.append(image)
    out = io.BytesIO()
    tags = {270: "+48 22 443 02 00", 306: "2026:11:02 10:15:00"}
    images[0].save(
        out, "TIFF", save_all=True, append_images=images[1:], compression=compression, dpi=(204, 98), tiffinfo=tags
    )
    return out.getvalue()


def part(arrival: Arrival, role: str) -> Part:
    return next(found for found in arrival.parts if found.role == role)


@pytest.mark.parametrize("compression", ["group3", "group4"])
def test_a_whole_fax_is_its_own_page_image(compression: str) -> None:
    content = fax(3, compression)
    arrival = read(content, "fax1.tif")
    assert (arrival.pages, arrival.problems) == (3, ())
    assert arrival.sender == Party("", "+48224430200")
    assert arrival.received_at == datetime(2026, 11, 2, 10, 15).astimezone().astimezone(UTC)
    assert [(found.role, found.name, found.content) for found in arrival.parts] == [("page_image", "fax1.tif", content)]


def test_of_a_fax_cut_short_the_whole_pages_are_shown_and_the_file_is_kept() -> None:
    content = fax(3)[: -len(fax(1)) // 2]
    arrival = read(content)
    assert (arrival.pages, arrival.problems) == (2, ("truncated",))
    assert part(arrival, "original").content == content
    shown = list(pages(part(arrival, "page_image").content))
    assert [page.problem for page in shown] == ["", ""]
    first, sent = shown[0].image, next(pages(content)).image
    assert first is not None and sent is not None
    assert first.tobytes() == sent.tobytes()


def test_a_page_whose_lines_end_early_is_shown_as_far_as_it_goes() -> None:
    whole = Image.open(io.BytesIO(fax(1)))
    strip = fax(1)[whole.tag_v2[273][0] :][: whole.tag_v2[279][0]]  # type: ignore[attr-defined]
    content = single_strip(strip[: len(strip) // 2], 1728, whole.tag_v2[278], declared=len(strip))  # type: ignore[attr-defined]
    arrival = read(content)
    assert (arrival.pages, arrival.problems) == (1, ("truncated",))
    shown = next(pages(part(arrival, "page_image").content)).image
    assert shown is not None and shown.size[0] == 1728


def test_a_page_that_would_fill_the_memory_is_refused_and_kept() -> None:
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "TIFF", compression="group4")
    arrival = read(out.getvalue())
    assert len(out.getvalue()) < 20_000
    assert (arrival.pages, arrival.problems) == (0, ("too_large",))
    assert [found.role for found in arrival.parts] == ["original"]


@pytest.mark.parametrize("content", [b"", b"II*\0", b"II*\0\xff\xff\xff\xff", b"II*\0\x08\0\0\0\xff\xff", b"no tiff"])
def test_what_is_no_fax_is_kept_with_its_problem(content: bytes) -> None:
    arrival = read(content)
    assert arrival.problems and arrival.pages == 0
    assert part(arrival, "original").content == content


def test_a_directory_that_points_at_itself_ends() -> None:
    content = bytearray(single_strip(b"\0" * 10, 16, 16, declared=10))
    content[-4:] = content[4:8]
    assert read(bytes(content)).pages <= 1


@pytest.mark.parametrize(
    ("station", "expected"),
    [
        ("+48 22 443 02 00", Party("", "+48224430200")),
        ("(22) 443-02-00", Party("", "+48224430200")),
        ("Kancelaria +49 5361 28 0", Party("Kancelaria", "+495361280")),
        ("KANCELARIA NOWAK", Party("KANCELARIA NOWAK", "")),
        ("", Party()),
    ],
)
def test_a_sending_station_gives_number_or_name(station: str, expected: Party) -> None:
    assert sender_of(station) == expected


def test_every_public_fax_becomes_a_contact_and_nearly_all_are_whole() -> None:
    files = [*real_files("fax", "*.tif"), *real_files("fax", "*.tiff")]
    found = {path.name: read(path.read_bytes(), path.name) for path in files}
    damaged = [name for name, arrival in found.items() if arrival.problems]
    print(f"faxes: {len(found) - len(damaged)} of {len(found)} whole; {damaged}")
    assert damaged == ["text.tif"]


def test_group3_and_group4_streams_decode_to_the_expected_picture() -> None:
    agreed = []
    expected = Image.open(real_files("fax/golang-image", "bw-gopher.png")[0]).convert("1").tobytes()
    for path in real_files("fax/golang-image/ccitt", "bw-gopher.ccitt_*") + real_files(
        "fax/golang-image/ccitt", "bw-gopher-truncated*"
    ):
        coded = 3 if path.name.endswith("group3") else 4
        page = next(pages(single_strip(path.read_bytes(), 153, 55, coded=coded)))
        agreed.append(page.image is not None and page.image.tobytes() == expected)
    print(f"streams: {sum(agreed)} of {len(agreed)} equal to the expected picture")
    assert len(agreed) == 6 and all(agreed)


def single_strip(strip: bytes, width: int, height: int, coded: int = 4, declared: int | None = None) -> bytes:
    """A TIFF whose directory stands before its only strip, which may be shorter than ``declared``."""
    fields = [(256, width), (257, height), (258, 1), (259, coded), (262, 0), (277, 1), (278, height)]
    fields += [(273, 8 + 2 + 9 * 12 + 4), (279, len(strip) if declared is None else declared)]
    directory = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in sorted(fields))
    return b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 9) + directory + struct.pack("<I", 0) + strip
