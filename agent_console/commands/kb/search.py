"""``kb search``: what an agent who types these words is shown."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from agent_console.database.base import Base
from agent_console.database.tables import REPLICATED
from agent_console.intake.city import load_city
from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.page import Page
from agent_console.knowledge.pages import pages_of
from agent_console.system.resources import resource

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("search")
@click.argument("words")
@click.option("--language", default="en", show_default=True)
@click.option("--city", type=_FOLDER, help="The city's folder; the sample city without it.")
@click.option("--json", "as_json", is_flag=True)
def command(words: str, language: str, city: Path | None, as_json: bool) -> None:
    """What an agent who types WORDS is shown."""
    found = KnowledgeIndex(_pages(city or resource("city"))).search(words, language)
    if not found:
        click.echo("No answer mentions this.", err=True)
    for hit in found:
        shown = {"title": hit.page.title, "language": hit.page.language, "answer": hit.page.short_answer}
        click.echo(json.dumps(shown, ensure_ascii=False) if as_json else f"{hit.page.title}: {hit.page.short_answer}")


def _pages(city: Path) -> list[Page]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine, tables=[model.__table__ for model in REPLICATED])  # type: ignore[misc]
    with Session(engine) as session:
        load_city(session, city, datetime.now(UTC))
        return pages_of(session)
