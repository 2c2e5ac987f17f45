"""``bench``: measure what is promised, on this machine."""

import json
from importlib import import_module

import click

_BENCHES = ("answers", "change_log", "contact", "gesture", "inbox", "relay", "start", "station")


@click.command("bench")
@click.argument("name", type=click.Choice(_BENCHES))
def command(name: str) -> None:
    """Measure one promise and print the figures as JSON."""
    figures = import_module(f"agent_console.commands.benches.{name}").run()
    click.echo(json.dumps(figures, indent=2))
