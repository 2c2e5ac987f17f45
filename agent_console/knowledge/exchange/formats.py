"""Which format a file or folder is in, and its reader and writer."""

import json
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from agent_console.domain.errors import InputError
from agent_console.knowledge.exchange.cpsv_ap import FORMATS as RDF_ENDINGS
from agent_console.knowledge.exchange.cpsv_ap import read_cpsv, write_cpsv
from agent_console.knowledge.exchange.hsds.nested import services_in
from agent_console.knowledge.exchange.hsds.package import is_package
from agent_console.knowledge.exchange.hsds.read import read_hsds
from agent_console.knowledge.exchange.hsds.tables import table_of
from agent_console.knowledge.exchange.hsds.write import write_hsds
from agent_console.knowledge.exchange.markdown_folder import read_markdown, write_markdown
from agent_console.knowledge.exchange.reading import Reading, Wish
from agent_console.knowledge.exchange.table import csv_rows, read_table, write_table
from agent_console.knowledge.exchange.text_file import text_of
from agent_console.knowledge.problem import Problem
from agent_console.knowledge.written import WrittenArticle


class Format(StrEnum):
    """As ``--format`` names them."""

    MARKDOWN = "markdown"
    CSV = "csv"
    HSDS = "hsds"
    CPSV_AP = "cpsv-ap"


_READERS = {
    Format.MARKDOWN: read_markdown,
    Format.CSV: read_table,
    Format.HSDS: read_hsds,
    Format.CPSV_AP: read_cpsv,
}
_WRITERS = {
    Format.MARKDOWN: write_markdown,
    Format.CSV: write_table,
    Format.HSDS: write_hsds,
    Format.CPSV_AP: write_cpsv,
}


def read_articles(path: Path, wanted: Format | None, wish: Wish) -> tuple[Format, Reading]:
    """Everything in ``path``, in the format it seems to have where none is named; problems are in the reading."""
    chosen = wanted or format_of(path, wish)
    reading = _READERS[chosen](path, wish)
    _find_doubles(reading)
    if reading.problems:
        reading.articles = []
    return chosen, reading


def write_articles(articles: Iterable[WrittenArticle], path: Path, chosen: Format) -> int:
    """Write them; how many."""
    return _WRITERS[chosen](articles, path)


def format_of(path: Path, wish: Wish) -> Format:
    """By the names in a folder, the ending of a file, and its first lines; ``InputError`` where none fits."""
    if path.is_dir():
        if is_package(path):
            return Format.HSDS
        if any(path.rglob("*.md")):
            return Format.MARKDOWN
        raise InputError(str(path), "there is nothing in it that can be read.", "Name the format: --format hsds.")
    ending = path.suffix.lower()
    if ending == ".md":
        return Format.MARKDOWN
    if ending in RDF_ENDINGS:
        return Format.CPSV_AP
    if ending in (".csv", ".tsv", ".tab", ".json"):
        return Format.CSV if wish.columns or not _is_hsds(path) else Format.HSDS
    raise InputError(str(path), f"files that end in '{ending}' are not known.", "Name the format: --format csv.")


def _is_hsds(path: Path) -> bool:
    ignored = Reading()
    text = text_of(path, ignored) or ""
    if path.suffix.lower() == ".json":
        try:
            services = services_in(json.loads(text))
        except json.JSONDecodeError:
            return False
        return bool(services) and "organization" in services[0]
    _, headings = csv_rows(path, text.partition("\n")[0], ignored)
    return not {"title", "short_answer"} <= set(headings) and table_of(path, headings) is not None


def _find_doubles(reading: Reading) -> None:
    seen: dict[tuple[str, str], WrittenArticle] = {}
    for article in reading.articles:
        same = seen.setdefault((article.key, article.language), article)
        if same is not article:
            told = f"'{article.key}' stands there twice in {article.language} (line {same.line} of {same.file})."
            reading.problems.append(Problem(article.file, article.line, "key", told))
