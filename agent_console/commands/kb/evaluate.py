"""``kb evaluate``: how well a city's own queries find its own articles."""

import json
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import msgspec

from agent_console.commands.kb.measures import measures
from agent_console.commands.kb.peers import sqlite_fts5, textbook_bm25
from agent_console.domain.errors import InputError
from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.language import language_code, language_of
from agent_console.knowledge.markdown import plain_text
from agent_console.knowledge.page import Page

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_SHORT = 300
_LEAD = 40
"""A first line shorter than this is a heading."""
_LEAN = 50_000
_ARTICLE = '{"id": "1", "title": "…", "body": "…", "language": "en"}'
_QUERY = '{"query": "…", "relevant": ["1"]}'


class ArticleLine(msgspec.Struct):
    """One article of a city's own knowledge base."""

    id: str | int
    title: str | None = ""
    body: str | None = ""
    language: str | None = ""


class QueryLine(msgspec.Struct):
    """One query of its log, with the articles that answer it."""

    query: str
    relevant: list[str | int]
    language: str | None = ""


@click.command("evaluate")
@click.option("--articles", type=_FILE, required=True, help="JSON lines {id, title, body, language}.")
@click.option("--queries", type=_FILE, required=True, help="JSON lines {query, relevant: [id]}.")
@click.option("--peer", is_flag=True, help="Plain BM25 beside it: SQLite FTS5's, and as in the textbook.")
@click.option("--no-thesaurus", is_flag=True, help="Without the program's own thesaurus.")
@click.option("--json", "as_json", is_flag=True)
def command(articles: Path, queries: Path, peer: bool, no_thesaurus: bool, as_json: bool) -> None:
    """How well a city's own queries find its own articles."""
    pages = _pages(_lines(articles, ArticleLine, _ARTICLE))
    asked: list[QueryLine] = _lines(queries, QueryLine, _QUERY)
    for path, listed, what, shape in ((articles, pages, "article", _ARTICLE), (queries, asked, "query", _QUERY)):
        if not listed:
            raise InputError(str(path), f"it holds no {what}.", f"Write one a line: {shape}.")
    notes = list(_doubts(pages, asked))
    figures = _figures(pages, asked, {} if no_thesaurus else None)
    if peer:
        figures["peers"] = _peers(pages, asked)
    if as_json:
        click.echo(json.dumps(figures | ({"notes": notes} if notes else {})))
        return
    for note in notes:
        click.echo(f"Note: {note}", err=True)
    others = figures.pop("peers", {})
    for name, value in figures.items():
        click.echo("  ".join([f"{name:<10}{value!s:<10}", *(f"{who} {one[name]}" for who, one in others.items())]))


def _doubts(pages: Sequence[Page], queries: Sequence[QueryLine]) -> Iterator[str]:
    """What makes the figures mean something else than they seem to."""
    held = Counter(page.id for page in pages)
    twice = [ident for ident, count in held.items() if count > 1]
    if twice:
        yield f"{len(twice)} ids stand at several articles ({twice[0]!r} for one); any of them counts as found."
    lost = sum(not any(str(ident) in held for ident in line.relevant) for line in queries)
    if lost:
        yield f"{lost} of {len(queries)} queries name no article that is there; they count as not answered."


def _figures(pages: Sequence[Page], queries: Sequence[QueryLine], thesaurus: dict[str, Any] | None) -> dict[str, Any]:
    index = KnowledgeIndex(pages, lean=len(pages) > _LEAN, thesaurus=thesaurus)
    languages = Counter(page.language for page in pages)
    usual = languages.most_common(1)[0][0]
    spoken = {line.query: _spoken(line, languages, usual) for line in queries}
    return measures(lambda query: [hit.page.id for hit in index.search(query, spoken[query], 10)], _judged(queries))


def _peers(pages: Sequence[Page], queries: Sequence[QueryLine]) -> dict[str, Any]:
    articles = [(page.id, page.title, page.body) for page in pages]
    ranks = {"sqlite_fts5": sqlite_fts5(articles), "bm25": textbook_bm25(articles)}
    return {name: measures(rank, _judged(queries)) for name, rank in ranks.items()}


def _judged(queries: Sequence[QueryLine]) -> list[tuple[str, frozenset[str]]]:
    return [(line.query, frozenset(map(str, line.relevant))) for line in queries]


def _spoken(line: QueryLine, languages: Counter[str], usual: str) -> str:
    told = language_code(line.language or "")
    if told in languages:
        return told
    heard = language_of(line.query) if len(languages) > 1 else ""
    return heard if heard in languages else usual


def _pages(lines: Sequence[ArticleLine]) -> list[Page]:
    told = [language_code(line.language or "") for line in lines]
    heard = [code or language_of(f"{line.title}\n{line.body}") for code, line in zip(told, lines, strict=True)]
    known = Counter(code for code in heard if code)
    # An article too short to tell is written in the language of the others.
    usual = known.most_common(1)[0][0] if known else ""
    return [_page(line, code or usual) for line, code in zip(lines, heard, strict=True)]


def _page(line: ArticleLine, language: str) -> Page:
    title, body = (line.title or "").strip(), line.body or ""
    return Page(str(line.id), language, title, _lead(body), body, (), None, "", "", internal=False)


def _lead(body: str) -> str:
    text = plain_text(body).strip()
    first = text.partition("\n")[0]
    return (first if len(first) >= _LEAD else " ".join(text.split()))[:_SHORT]


def _lines(path: Path, kind: type[Any], shape: str) -> list[Any]:
    found = []
    for number, raw in enumerate(_utf8(path).splitlines(), 1):
        if not raw.strip():
            continue
        try:
            found.append(msgspec.json.decode(raw, type=kind))
        except msgspec.DecodeError as problem:
            raise InputError(f"{path}, line {number}", f"{problem}.", f"Write one a line: {shape}.") from problem
    return found


def _utf8(path: Path) -> bytes:
    """The file's bytes; of one that Windows wrote as UTF-16, those it would have as UTF-8."""
    raw = path.read_bytes()
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return raw.decode("utf-16", "replace").encode()
    return raw.removeprefix(BOM_UTF8)
