"""``route``: which department answers a text, and how often that is right."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from agent_console.commands.route import evaluate
from agent_console.database.base import Base, localized
from agent_console.database.tables import REPLICATED, Department, District, Partner
from agent_console.domain.errors import InputError
from agent_console.intake.city import load_city
from agent_console.knowledge.language import language_of
from agent_console.routing.question import Question
from agent_console.routing.router import Router
from agent_console.system.resources import resource

_WORTH_SAYING = 0.01
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group("route", invoke_without_command=True)
@click.option("--language", default="", help="The text's language; heard from it without this.")
@click.option("--district", default="", help="The citizen's district, by name.")
@click.option("--city", type=_FOLDER, help="The city's folder; the sample city without it.")
@click.option("--json", "as_json", is_flag=True, help="One object per suggestion.")
@click.pass_context
def command(context: click.Context, language: str, district: str, city: Path | None, as_json: bool) -> None:
    """Which department answers the text on standard input, how sure that is, and why."""
    if context.invoked_subcommand is not None:
        return
    text = sys.stdin.buffer.read().decode("utf-8", "replace").removeprefix("\ufeff").strip()
    if not text:
        raise InputError(
            "standard input", "it holds no text.", "Pipe a message in: echo 'pothole' | agent-console route"
        )
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine, tables=[model.__table__ for model in REPLICATED])  # type: ignore[misc]
    with Session(engine) as session:
        load_city(session, city or resource("city"), datetime.now(UTC))
        for line in _suggested(session, text, language or language_of(text), district):
            click.echo(json.dumps(line, ensure_ascii=False) if as_json else _words(line))


def _words(line: dict[str, Any]) -> str:
    reasons = "; ".join(" ".join([one["word"], *one["facts"].values()]) for one in line["reasons"])
    return f"{line['confidence']:>5.0%}  {line['name']}  ({reasons})"


def _suggested(session: Session, text: str, language: str, district: str) -> list[dict[str, Any]]:
    question = Question(text, language, district_id=_district(session, district))
    found = Router.of(session, language or "en").suggest(question, datetime.now(UTC))
    names = {one.id: one.name for one in [*session.scalars(select(Department)), *session.scalars(select(Partner))]}
    return [
        {
            "target": one.target_id,
            "kind": one.kind,
            "name": localized(names[one.target_id], language or "en"),
            "confidence": round(one.confidence, 4),
            "certain": one.certain,
            "reasons": [{"word": reason.word, "facts": reason.facts} for reason in one.reasons],
        }
        for one in found
        if one.confidence >= _WORTH_SAYING
    ]


def _district(session: Session, name: str) -> str | None:
    if not name:
        return None
    known = {
        said.casefold(): one.id for one in session.scalars(select(District)) for said in [one.id, *one.name.values()]
    }
    if name.casefold() not in known:
        raise InputError(name, "the city has no district of that name.", "Write it as in the city's districts.")
    return known[name.casefold()]


command.add_command(evaluate.command)
