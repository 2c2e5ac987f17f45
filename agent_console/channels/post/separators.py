"""Where one letter ends and the next begins in a batch: at separator sheets, and nowhere else."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Split = Literal["none", "blank", "barcode"]
"""What stands between letters: nothing, an empty sheet, or a sheet with a barcode."""

SEPARATOR = "PATCHT"
"""What the sheets that scanners' makers sell say (Patch T, as Code 39 or 128)."""


@dataclass(frozen=True)
class Look:
    """What was seen on a page: whether it is empty, and its barcodes."""

    blank: bool
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Division:
    """Page numbers from 0; every page is in exactly one letter, or is a separator."""

    letters: tuple[tuple[int, ...], ...]
    separators: tuple[int, ...] = ()


def divide(looks: Sequence[Look], split: Split, separator: str = SEPARATOR) -> Division:
    """The letters of a batch. Where nothing but separators is found, it is one letter: no page is lost to a rule."""
    everything = tuple(range(len(looks)))
    letters: list[list[int]] = [[]]
    separators: list[int] = []
    for number, look in enumerate(looks):
        if _separates(looks, number, split, separator):
            separators.append(number)
            letters.append([])
        elif look.blank and separators and separators[-1] == number - 1:
            separators.append(number)  # the back of a separator sheet, from a scanner that reads both sides
        else:
            letters[-1].append(number)
    found = tuple(tuple(pages) for pages in letters if pages)
    return Division(found, tuple(separators)) if found else Division((everything,) if everything else ())


def _separates(looks: Sequence[Look], number: int, split: Split, separator: str) -> bool:
    look = looks[number]
    if split == "barcode":
        return any(_same(code, separator) for code in look.codes)
    return split == "blank" and look.blank and not look.codes


def _same(code: str, separator: str) -> bool:
    plain = (part.replace(" ", "").replace("-", "").strip("*").upper() for part in (code, separator))
    return len(set(plain)) == 1
