"""``kb import``: articles from files into a city's folder or central, all of them or none."""

import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from agent_console.commands.kb.place import one_place, opened, places, write_into_city
from agent_console.domain.article import ArticleState
from agent_console.domain.errors import InputError
from agent_console.intake.city.files import CityFiles
from agent_console.intake.city.taking import for_the_city
from agent_console.intake.written_articles import Placing, compare, place
from agent_console.knowledge.exchange.formats import Format, read_articles
from agent_console.knowledge.exchange.reading import Wish
from agent_console.knowledge.problem import Problem
from agent_console.knowledge.written import WrittenArticle

_SHOWN = 20


@click.command("import")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option("--format", "chosen", type=click.Choice([one.value for one in Format]), help="Found out without it.")
@places
@click.option("--owner", default="", help="The department that owns what names none: its id, extension or name.")
@click.option("--language", default="", help="Of articles whose file does not tell it.")
@click.option("--map", "columns", multiple=True, metavar="FIELD=COLUMN,…", help="Which column holds which field.")
@click.option("--state", type=click.Choice(["draft", "review", "published"]), help="Whatever the files say.")
@click.option("--dry-run", is_flag=True, help="Only say what would happen.")
@click.option("--json", "as_json", is_flag=True)
def command(
    *,
    path: Path,
    chosen: str | None,
    city: Path | None,
    central: str | None,
    owner: str,
    language: str,
    columns: tuple[str, ...],
    state: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Take the articles of PATH: Markdown, CSV, Open Referral HSDS or CPSV-AP.

    Nothing is taken where anything is wrong; each problem is told with file, line and field.
    """
    one_place(city, central)
    kind, reading = read_articles(path, Format(chosen) if chosen else None, Wish(language, _columns(columns)))
    facts: dict[str, Any] = {"format": str(kind), "articles": len(reading.articles), "rows": dict(reading.rows)}
    problems: Sequence[Problem] = reading.problems
    if not problems and (city or central):
        with opened(city, central) as session:
            placing = Placing(session, owner, ArticleState(state) if state else None)
            rows = placing.rows(reading.articles)
            problems = placing.problems
            placed = compare(session, rows)
            facts |= {"new": placed.new, "changed": placed.changed, "same": placed.same}
            taken: list[WrittenArticle] = []
            if city and not problems:
                taken, problems = for_the_city(CityFiles(city), reading.articles, rows)
            if not problems and not dry_run and central:
                place(session, rows, datetime.now(UTC), path.name)
        if city and not problems and not dry_run:
            write_into_city(city, taken)
    facts["written"] = bool((city or central) and not dry_run and not problems)
    _report(facts, problems, reading.notes, path, as_json=as_json)
    if problems:
        sys.exit(2)


def _columns(written: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = []
    for part in (part for one in written for part in one.split(",")):
        field, equals, column = part.partition("=")
        if not (field.strip() and equals and column.strip()):
            raise InputError(f"--map {part!r}", "it is no pair.", "Write title=name,body=text.")
        pairs.append((field.strip(), column.strip()))
    return tuple(pairs)


def _report(
    facts: dict[str, Any], problems: Sequence[Problem], notes: Sequence[str], path: Path, *, as_json: bool
) -> None:
    if as_json:
        told = facts | {"problems": [problem.as_facts() for problem in problems], "notes": list(notes)}
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    for problem in problems[:_SHOWN]:
        click.echo(str(problem), err=True)
    if problems:
        more = len(problems) - _SHOWN
        further = f" ({more} more are not shown; --json lists them.)" if more > 0 else ""
        click.echo(f"{path}: nothing was taken; {len(problems)} problems.{further}", err=True)
        return
    for note in notes:
        click.echo(f"Note: {note}")
    rows = ", ".join(f"{count} {table.replace('_', ' ')}" for table, count in facts["rows"].items())
    click.echo(f"{facts['format']}: {facts['articles']} articles in {rows}.")
    if "new" in facts:
        did = "Taken" if facts["written"] else "Would be taken"
        click.echo(f"{did}: {facts['new']} new, {facts['changed']} changed, {facts['same']} as they are.")
    else:
        click.echo("Nothing was written: name --city or --central to take them.")
