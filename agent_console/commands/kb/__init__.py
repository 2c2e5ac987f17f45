"""``kb``: the knowledge base from the command line."""

import click

from agent_console.commands.kb import check, evaluate, export, import_, search


@click.group("kb")
def command() -> None:
    """Search, check, import and export the knowledge base, and measure how well it is found."""


for module in (check, evaluate, export, import_, search):
    command.add_command(module.command)
