"""``kb export``: every article of a city's folder or central, in a format others read."""

import json
from pathlib import Path

import click

from agent_console.commands.kb.place import one_place, opened, places
from agent_console.knowledge.exchange.formats import Format, write_articles
from agent_console.knowledge.exchange.stored import stored_articles
from agent_console.system.resources import resource


@click.command("export")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--format", "chosen", type=click.Choice([one.value for one in Format]), default="markdown")
@places
@click.option("--language", default="", help="Only articles in it.")
@click.option("--json", "as_json", is_flag=True)
def command(*, path: Path, chosen: str, city: Path | None, central: str | None, language: str, as_json: bool) -> None:
    """Write the articles to PATH; what ``kb import`` reads back is the same. The sample city's without a place."""
    one_place(city, central)
    with opened(city if central or city else resource("city"), central) as session:
        articles = [article for article in stored_articles(session) if language in ("", article.language)]
    count = write_articles(articles, path, Format(chosen))
    if as_json:
        click.echo(json.dumps({"format": chosen, "articles": count, "path": str(path)}, ensure_ascii=False))
    else:
        click.echo(f"{count} articles are in {path}.")
