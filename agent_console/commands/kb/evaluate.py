"""``kb evaluate``: how well a city's own queries find its own articles."""

import json
import math
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import msgspec

from agent_console.commands.benches.figures import percentile
from agent_console.domain.errors import InputError
from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.page import Page

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


class ArticleLine(msgspec.Struct):
    """One article of a city's own knowledge base."""

    id: str
    title: str
    body: str
    language: str


class QueryLine(msgspec.Struct):
    """One query of its log, with the articles that answer it."""

    query: str
    relevant: list[str]


@click.command("evaluate")
@click.option("--articles", type=_FILE, required=True, help="JSON lines {id, title, body, language}.")
@click.option("--queries", type=_FILE, required=True, help="JSON lines {query, relevant: [id]}.")
@click.option("--json", "as_json", is_flag=True)
def command(articles: Path, queries: Path, as_json: bool) -> None:
    """How well a city's own queries find its own articles."""
    pages = [_page(line) for line in _lines(articles, ArticleLine)]
    if not pages:
        raise InputError(str(articles), "it holds no article.", "Write one JSON object per line.")
    figures = _figures(KnowledgeIndex(pages), pages[0].language, _lines(queries, QueryLine))
    if as_json:
        click.echo(json.dumps(figures))
        return
    for name, value in figures.items():
        click.echo(f"{name:<10}{value}")


def _figures(index: KnowledgeIndex, language: str, queries: Sequence[QueryLine]) -> dict[str, Any]:
    ranks: list[int | None] = []
    gains, times = [], []
    for line in queries:
        began = time.perf_counter()
        found = [hit.page.id for hit in index.search(line.query, language, 10)]
        times.append(time.perf_counter() - began)
        relevant = set(line.relevant)
        ranks.append(next((place for place, found_id in enumerate(found, 1) if found_id in relevant), None))
        gains.append(_ndcg([found_id in relevant for found_id in found], len(relevant)))
    count = max(1, len(queries))
    return {
        "queries": len(queries),
        "hit@1": round(sum(rank == 1 for rank in ranks) / count, 4),
        "hit@3": round(sum(rank is not None and rank <= 3 for rank in ranks) / count, 4),
        "mrr@10": round(sum(1 / rank for rank in ranks if rank) / count, 4),
        "ndcg@10": round(sum(gains) / count, 4),
        "p50_ms": round(percentile(times, 0.5) * 1000, 3) if times else None,
        "p99_ms": round(percentile(times, 0.99) * 1000, 3) if times else None,
    }


def _ndcg(found: list[bool], relevant: int) -> float:
    """Normalised discounted cumulative gain with binary relevance (Järvelin and Kekäläinen 2002), at ten."""
    gain = sum(hit / math.log2(place + 1) for place, hit in enumerate(found, 1))
    ideal = sum(1 / math.log2(place + 1) for place in range(1, min(10, relevant) + 1))
    return gain / ideal if ideal else 0.0


def _page(line: ArticleLine) -> Page:
    short = line.body.strip().split("\n", 1)[0][:300]
    return Page(line.id, line.language, line.title, short, line.body, (), None, "", "", internal=False)


def _lines(path: Path, kind: type[Any]) -> list[Any]:
    found = []
    for number, raw in enumerate(path.read_bytes().splitlines(), 1):
        if not raw.strip():
            continue
        try:
            found.append(msgspec.json.decode(raw, type=kind))
        except msgspec.DecodeError as problem:
            raise InputError(f"{path}, line {number}", f"{problem}.", "Write one JSON object per line.") from problem
    return found
