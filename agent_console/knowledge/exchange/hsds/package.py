"""Reading a folder of HSDS tables, or one table of it, and checking every cell and reference."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from agent_console.knowledge.exchange.hsds.tables import BY_NAME, Table, table_of
from agent_console.knowledge.exchange.hsds.values import CHECKS, day_in, yes_in
from agent_console.knowledge.exchange.reading import Reading
from agent_console.knowledge.exchange.table import Row, csv_rows
from agent_console.knowledge.exchange.text_file import text_of


@dataclass
class Package:
    """Rows by table, each with its file; ``known`` holds the ids that rows may name."""

    rows: dict[str, list[tuple[Path, Row]]] = field(default_factory=dict)
    known: dict[str, set[str]] = field(default_factory=dict)
    _index: dict[tuple[str, str], defaultdict[str, list[dict[str, str]]]] = field(default_factory=dict)

    def of(self, table: str) -> list[Row]:
        """The rows of one table."""
        return [row for _, row in self.rows.get(table, [])]

    def cells(self, table: str, column: str, value: str) -> Iterator[dict[str, str]]:
        """The cells of the rows that name ``value``."""
        by_value = self._index.get((table, column))
        if by_value is None:
            by_value = self._index[table, column] = defaultdict(list)
            for row in self.of(table):
                by_value[row.cells.get(column, "")].append(row.cells)
        return iter(by_value.get(value, ()))


def read_package(path: Path, reading: Reading) -> Package:
    """Every table of a folder; or one, whose references are looked for in the tables beside it."""
    package = Package()
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    if path.is_dir():
        _check_listed(path, reading)
    for file in files:
        text = text_of(file, reading)
        if text is None:
            continue
        rows, headings = csv_rows(file, text, reading)
        table = table_of(file, headings)
        if table is None:
            if headings and file == path:
                reading.refuse(str(file), 1, "", "its headings are those of no HSDS table.")
            continue
        _take(package, table, file, rows, headings, reading)
    if path.is_file():
        _look_beside(path, package)
    for name, rows_of in package.rows.items():
        _check_references(BY_NAME[name], rows_of, package, reading)
    return package


def check_package(package: Package, reading: Reading) -> None:
    """Every cell of rows that came from elsewhere than tables."""
    for name, rows in package.rows.items():
        reading.rows[name] += len(rows)
        for file, row in rows:
            _check_row(BY_NAME[name], file, row, list(row.cells), reading)


def is_package(folder: Path) -> bool:
    """Whether a folder holds HSDS tables."""
    return any(
        (folder / f"{stem}.csv").exists() for stem in (*BY_NAME["services"].stems, *BY_NAME["organizations"].stems)
    )


def _take(package: Package, table: Table, file: Path, rows: list[Row], headings: list[str], reading: Reading) -> None:
    if any(row.extra for row in rows):
        _report_headings(table, file, rows, headings, reading)
    for column in table.required:
        if not {column, *table.alternatives.get(column, ())} & set(headings) and column in ("id", "name", "number"):
            reading.refuse(str(file), 1, column, "is missing among the headings.")
    identity = "taxonomy_id" if table.name == "taxonomy" and "taxonomy_id" in headings else "id"
    seen = package.known.setdefault(table.name, set())
    for row in rows:
        _check_row(table, file, row, headings, reading)
        value = row.cells.get(identity, "")
        if value in seen and value:
            reading.refuse(str(file), row.line, identity, f"'{value}' stands there twice.")
        seen.add(value)
    package.rows.setdefault(table.name, []).extend((file, row) for row in rows)
    reading.rows[table.name] += len(rows)


def _report_headings(table: Table, file: Path, rows: list[Row], headings: list[str], reading: Reading) -> None:
    row = next(row for row in rows if row.extra)
    told = f"line {row.line} has {len(headings) + row.extra} cells under {len(headings)} headings."
    missing = [name for name in table.expected if name not in headings]
    if missing:
        reading.refuse(str(file), 1, missing[0], f"is missing among the headings: {told}")
    else:
        reading.refuse(str(file), row.line, "", told)


def _check_row(table: Table, file: Path, row: Row, headings: list[str], reading: Reading) -> None:
    for column in table.required:
        there = [name for name in (column, *table.alternatives.get(column, ())) if name in headings]
        # The other name of a column belongs to a version in which it may be empty.
        needed = bool(there) and (there[0] == column or column == "id")
        if needed and not any(row.cells.get(name) for name in there):
            reading.refuse(str(file), row.line, there[0], "is missing.")
    for column, kind in table.kinds.items():
        text = row.cells.get(column, "")
        why = CHECKS[kind](text) if text else ""
        if why:
            reading.refuse(str(file), row.line, column, why)
    if table.one_of and not any(row.cells.get(column) for column in table.one_of):
        named = [column for column in table.one_of if column in headings]
        told = f"is missing: one of {', '.join(named)} is needed."
        reading.refuse(str(file), row.line, named[0] if named else "", told)
    if table.name == "holiday_schedules":
        _check_holiday(file, row, reading)


def _check_holiday(file: Path, row: Row, reading: Reading) -> None:
    cells = row.cells
    try:
        if not yes_in(cells.get("closed", "")):
            for column in ("opens_at", "closes_at"):
                if not cells.get(column):
                    reading.refuse(str(file), row.line, column, "is missing though it is not closed.")
        if day_in(cells.get("end_date", "")) < day_in(cells.get("start_date", "")):
            reading.refuse(str(file), row.line, "end_date", "is before the start.")
    except ValueError:
        return  # reported with its cell


def _check_references(table: Table, rows: list[tuple[Path, Row]], package: Package, reading: Reading) -> None:
    unknown: set[str] = set()
    for file, row in rows:
        for column, parent in table.parents.items():
            value = row.cells.get(column, "")
            if value and parent not in package.known:
                unknown.add(parent)
            elif value and value not in package.known[parent]:
                reading.refuse(str(file), row.line, column, f"names '{value}', which is none of the {parent}.")
        if table.name == "taxonomy":
            value = row.cells.get("parent_id", "")
            # A parent that is told by its name may belong to another vocabulary.
            if value and not row.cells.get("parent_name") and value not in package.known["taxonomy"]:
                reading.refuse(str(file), row.line, "parent_id", f"names '{value}', which is no category.")
    for parent in sorted(unknown):
        reading.notes.append(f"There is no table of {parent}: what {table.name} say of them was not checked.")


def _look_beside(path: Path, package: Package) -> None:
    ignored = Reading()
    for file in sorted(path.parent.glob("*.csv")):
        text = None if file == path else text_of(file, ignored)
        if text is None:
            continue
        rows, headings = csv_rows(file, text, ignored)
        table = table_of(file, headings)
        if table is not None and table.name not in package.rows:
            known = package.known.setdefault(table.name, set())
            known |= {row.cells.get("id") or row.cells.get("taxonomy_id", "") for row in rows} - {""}


def _check_listed(folder: Path, reading: Reading) -> None:
    listing = folder / "datapackage.json"
    if not listing.exists():
        return
    text = text_of(listing, reading)
    try:
        listed = json.loads(text or "{}").get("resources", [])
        paths = [str(one["path"]) for one in listed]
    except (json.JSONDecodeError, AttributeError, KeyError, TypeError) as problem:
        line = getattr(problem, "lineno", 1)
        reading.refuse(str(listing), line, "resources", f"cannot be read: {problem}.")
        return
    for name in paths:
        if not (folder / name).exists():
            reading.notes.append(f"{listing.name} lists {name}, which is not there.")
