"""A city's past contacts out of a table of any make: comma, semicolon or tabulator, with or without a mark in front."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from agent_console.domain.errors import InputError

_DELIMITERS = (",", ";", "\t", "|")
_LONGEST = 16_000_000


@dataclass(frozen=True)
class Row:
    """One contact."""

    text: str
    label: str
    area: str = ""


def rows_of(path: Path, text: Sequence[str], label: str, area: str = "") -> list[Row]:
    """Rows with a label, in the file's order; columns of ``text`` are joined. ``InputError`` names what lacks."""
    csv.field_size_limit(_LONGEST)
    written = _decoded(path.read_bytes()).replace("\x00", "")
    reader = csv.DictReader(io.StringIO(written, newline=""), delimiter=_delimiter(written))
    headings = [(name or "").strip() for name in reader.fieldnames or []]
    reader.fieldnames = headings
    for column in (*text, label, *([area] if area else [])):
        if column not in headings:
            raise InputError(f"{path}", f"it has no column “{column}”.", f"It has: {', '.join(headings) or 'nothing'}.")
    try:
        read = [_row(line, text, label, area) for line in reader]
    except csv.Error as problem:
        raise InputError(f"{path}, line {reader.line_num}", f"{problem}.", "Write it as CSV.") from problem
    found = [row for row in read if row.label]
    if not found:
        raise InputError(f"{path}", f"no row has anything in “{label}”.", "Name the column that says who answered.")
    return found


def _row(line: dict[str, str | None], text: Sequence[str], label: str, area: str) -> Row:
    said = "\n".join(part for column in text if (part := (line.get(column) or "").strip()))
    return Row(said, (line.get(label) or "").strip(), (line.get(area) or "").strip() if area else "")


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16") if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("cp1252", "replace")


def _delimiter(written: str) -> str:
    heading = written.partition("\n")[0]
    return max(_DELIMITERS, key=heading.count)
