"""One article a row: CSV, TSV or JSON. Headings are the names of our fields, or are mapped to them.

Fields with several lines hold a line per item in one cell; keywords may also be separated by commas.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from agent_console.domain.article import ArticleState
from agent_console.knowledge.exchange.plain_markdown import first_sentences
from agent_console.knowledge.exchange.reading import Reading, Wish
from agent_console.knowledge.exchange.text_file import text_of
from agent_console.knowledge.front_matter import KNOWN, Fields, written_article
from agent_console.knowledge.language import language_of
from agent_console.knowledge.written import WrittenArticle

COLUMNS = ("key", "language", "title", "short_answer", "body", *[n for n in KNOWN if n not in
           ("key", "language", "title", "short_answer")])  # fmt: skip
"""The headings of an exported table, which an imported one may have in any order."""

_COMMAS = ("keywords", "citizen_words")
_LARGEST_CELL = 10_000_000


@dataclass(frozen=True)
class Row:
    """Cells by heading, and where they stand."""

    cells: dict[str, str]
    line: int
    extra: int = 0
    """How many cells stand beyond the last heading."""


def read_table(path: Path, wish: Wish) -> Reading:
    """The articles of one file; every row becomes one."""
    reading = Reading()
    text = text_of(path, reading)
    if text is None:
        return reading
    if path.suffix.lower() == ".json":
        rows, headings = _json_rows(path, text, reading)
    else:
        rows, headings = csv_rows(path, text, reading)
    names = {column: field for field, column in wish.columns} or {name: name for name in headings}
    _check_headings(path, headings, wish, reading)
    if reading.problems:
        return reading
    for row in rows:
        if row.extra:
            count = len(headings)
            reading.refuse(str(path), row.line, "", f"there are {count + row.extra} cells under {count} headings.")
        elif any(row.cells.values()) or path.suffix.lower() == ".json":
            _read_row(path, row, names, wish, reading)
    reading.rows["rows"] = len(rows)
    return reading


def csv_rows(path: Path, text: str, reading: Reading) -> tuple[list[Row], list[str]]:
    """Rows with the line each begins on, and the headings."""
    csv.field_size_limit(_LARGEST_CELL)
    delimiter = "\t" if path.suffix.lower() in (".tsv", ".tab") else _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    headings: list[str] = []
    begins = 1
    try:
        for cells in reader:
            if not headings:
                headings = [cell.strip() for cell in cells]
            elif cells:
                named = dict(zip(headings, (cell.strip(" \t") for cell in cells), strict=False))
                rows.append(Row(named, begins, max(0, len(cells) - len(headings))))
            begins = reader.line_num + 1
    except csv.Error as problem:
        reading.refuse(str(path), begins, "", f"the row cannot be read: {problem}.", "Close every quotation mark.")
    if not headings:
        reading.refuse(str(path), 1, "", "the file has no headings.", "Begin with a row of headings.")
    return rows, headings


def write_table(articles: Iterable[WrittenArticle], path: Path) -> int:
    """All articles into one CSV file; how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for article in articles:
            writer.writerow(cells_of(article))
            count += 1
    return count


def cells_of(article: WrittenArticle) -> list[str]:
    """One article under ``COLUMNS``."""
    return [_cell(article, name) for name in COLUMNS]


def _cell(article: WrittenArticle, name: str) -> str:
    if hasattr(article.content, name):
        text = article.content.text(name)
        # One keyword with a comma in it must not be read as two.
        return f"{text}\n" if name in _COMMAS and "," in text and "\n" not in text else text
    return str(getattr(article, name))


def _check_headings(path: Path, headings: list[str], wish: Wish, reading: Reading) -> None:
    for heading in (name for name in headings if headings.count(name) > 1):
        reading.refuse(str(path), 1, heading, "stands twice among the headings.")
        break
    if wish.columns:
        for field, column in wish.columns:
            if column not in headings:
                reading.refuse(str(path), 1, column, "is no heading of this file.", f"It has {', '.join(headings)}.")
            if field not in COLUMNS:
                reading.refuse(str(path), 1, field, "is no field of an article.", f"Use {', '.join(COLUMNS)}.")
        return
    unknown = [name for name in headings if name not in COLUMNS]
    if unknown and headings:
        remedy = f"Use {', '.join(COLUMNS)}; or say which column is which: --map title={unknown[0]}."
        reading.refuse(str(path), 1, unknown[0], "is no field of an article.", remedy)
    elif "title" not in headings and headings:
        reading.refuse(str(path), 1, "title", "is missing among the headings.")


def _read_row(path: Path, row: Row, names: dict[str, str], wish: Wish, reading: Reading) -> None:
    texts: dict[str, str] = {}
    for column, field in names.items():
        text = row.cells.get(column, "")
        texts[field] = text.replace(",", "\n") if field in _COMMAS and "\n" not in text else text
    if not texts.get("title"):
        reading.refuse(str(path), row.line, "title", "is missing.")
        return
    body = texts.pop("body", "")
    if not texts.get("short_answer"):
        if not wish.columns and texts.get("state") != ArticleState.DRAFT:
            reading.refuse(str(path), row.line, "short_answer", "is missing.")
        texts["short_answer"] = first_sentences(body) or texts["title"]
    fields: Fields = {name: (text, row.line) for name, text in texts.items() if text}
    before = len(reading.problems)
    article = written_article(fields, str(path), reading.problems)
    if len(reading.problems) == before:
        spoken = article.language or wish.language or language_of(f"{texts['title']} {body}") or "en"
        key = article.key or f"{path.stem}-{row.line}"
        content = replace(article.content, body=body.strip())
        reading.articles.append(replace(article, content=content, language=spoken, key=key))


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _json_rows(path: Path, text: str, reading: Reading) -> tuple[list[Row], list[str]]:
    rows = [Row(_flat(item), line) for item, line in json_items(path, text, reading)]
    headings = list(dict.fromkeys(name for row in rows for name in row.cells))
    if not rows and not reading.problems:
        reading.refuse(str(path), 1, "", "there is no list of objects in it.", "Write [{…}, {…}].")
    return rows, headings


def json_items(path: Path, text: str, reading: Reading) -> Iterator[tuple[dict[str, Any], int]]:
    """The objects of a JSON list, each with the line it begins on."""
    decoder = json.JSONDecoder()
    position = _after_space(text, 0)
    if text[position : position + 1] != "[":
        reading.refuse(str(path), 1, "", "it holds no list.", "Write [{…}, {…}].")
        return
    position = _after_space(text, position + 1)
    while position < len(text) and text[position] != "]":
        line = text.count("\n", 0, position) + 1
        try:
            item, end = decoder.raw_decode(text, position)
        except json.JSONDecodeError as problem:
            reading.refuse(str(path), problem.lineno, "", f"the JSON cannot be read: {problem.msg}.")
            return
        if not isinstance(item, dict):
            reading.refuse(str(path), line, "", "an item is no object.", "Write {…}.")
            return
        yield item, line
        position = _after_space(text, end)
        if text[position : position + 1] == ",":
            position = _after_space(text, position + 1)
        elif text[position : position + 1] != "]":
            line = text.count("\n", 0, position) + 1
            reading.refuse(str(path), line, "", "the JSON cannot be read: a comma or ] is missing.")
            return
    if position >= len(text):
        reading.refuse(str(path), text.count("\n") + 1, "", "the JSON ends too early: ] is missing.")


def _after_space(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _flat(item: dict[str, Any]) -> dict[str, str]:
    return {str(name): _plain(value) for name, value in item.items()}


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return "\n".join(_plain(one) for one in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value) if not isinstance(value, dict) else json.dumps(value, ensure_ascii=False)
