"""``kb check``: what an editor should look at."""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from agent_console.commands.kb.place import one_place, opened, places
from agent_console.domain.errors import InputError
from agent_console.knowledge.exchange.check import check_articles
from agent_console.knowledge.exchange.formats import read_articles
from agent_console.knowledge.exchange.reading import Wish
from agent_console.knowledge.exchange.stored import stored_articles
from agent_console.knowledge.problem import refuse
from agent_console.knowledge.written import WrittenArticle
from agent_console.system.resources import resource


@click.command("check")
@click.argument("path", type=click.Path(exists=True, path_type=Path), required=False)
@places
@click.option("--language", "languages", multiple=True, help="Articles should exist in it; may be given again.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="As if it were this day.")
@click.option("--json", "as_json", is_flag=True)
def command(
    *,
    path: Path | None,
    city: Path | None,
    central: str | None,
    languages: tuple[str, ...],
    day: datetime | None,
    as_json: bool,
) -> None:
    """Overdue reviews, dead links, no owner, near duplicates, missing translations; of PATH's files, or a place.

    Exit code 1 where anything was found.
    """
    one_place(city, central)
    articles = _articles(path, city, central)
    today = (day or datetime.now(UTC)).date()
    found = check_articles(articles, today, languages)
    counts = Counter(finding.kind for finding in found)
    if as_json:
        facts = {"articles": len(articles), "counts": counts, "findings": [finding.as_facts() for finding in found]}
        click.echo(json.dumps(facts, ensure_ascii=False))
    else:
        for finding in found:
            kind = finding.kind.replace("_", " ")
            click.echo(f"{kind}: {finding.title} ({finding.key}, {finding.language}): {finding.told}")
        told = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in counts.items())
        click.echo(f"{len(articles)} articles: {told or 'nothing to do'}.")
    if found:
        sys.exit(1)


def _articles(path: Path | None, city: Path | None, central: str | None) -> Sequence[WrittenArticle]:
    if path is not None:
        if city or central:
            raise InputError(str(path), "a place is named too.", "Name one of them.")
        _, reading = read_articles(path, None, Wish())
        refuse(reading.problems)
        return reading.articles
    with opened(city if central or city else resource("city"), central) as session:
        return list(stored_articles(session))
