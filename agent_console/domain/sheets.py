"""Which pages of a scan make a letter, in which order and turned how: mended by hand, written as ``0,2@90,1``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ONE = re.compile(r"(\d{1,5})(?:@(90|180|270))?")


@dataclass(frozen=True)
class Sheet:
    """A page of the scan, counted from 0, and how far it is turned to the right, in degrees."""

    number: int
    turned: int = 0

    def turn(self, degrees: int = 90) -> "Sheet":
        """Turned further."""
        return Sheet(self.number, (self.turned + degrees) % 360)


Sheets = tuple[Sheet, ...]


def as_scanned(count: int) -> Sheets:
    """Every page where the scanner put it."""
    return tuple(Sheet(number) for number in range(count))


def read_sheets(written: str, count: int = 0) -> Sheets:
    """What ``write_sheets`` wrote; "" is everything as scanned. ``ValueError`` for anything else."""
    if not written:
        return as_scanned(count)
    found = [_ONE.fullmatch(part) for part in written.split(",")]
    sheets = tuple(Sheet(int(one[1]), int(one[2] or 0)) for one in found if one is not None)
    if len(sheets) != len(found) or len({sheet.number for sheet in sheets}) != len(sheets):
        raise ValueError(f"these are no pages: {written[:80]}")
    return sheets


def write_sheets(sheets: Iterable[Sheet]) -> str:
    """As ``read_sheets`` takes them."""
    return ",".join(f"{sheet.number}@{sheet.turned}" if sheet.turned else str(sheet.number) for sheet in sheets)


def numbers(sheets: Iterable[Sheet]) -> list[int]:
    """The pages, whatever their order."""
    return sorted(sheet.number for sheet in sheets)
