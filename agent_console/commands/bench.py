"""``bench``: measure what is promised, on this machine."""

import json
from importlib import import_module

import click

_BENCHES = (
    "answers",
    "change_log",
    "contact",
    "gesture",
    "inbox",
    "mailbox",
    "pages",
    "relay",
    "start",
    "station",
    "verdicts",
)


@click.command("bench")
@click.argument("name", type=click.Choice(_BENCHES))
@click.option("--articles", type=click.IntRange(min=30), help="For answers: how many there are; 7,000 without it.")
def command(name: str, articles: int | None) -> None:
    """Measure one promise and print the figures as JSON."""
    given = {} if articles is None or name != "answers" else {"articles": articles}
    figures = import_module(f"agent_console.commands.benches.{name}").run(**given)
    click.echo(json.dumps(figures, indent=2))
