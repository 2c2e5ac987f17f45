"""``kb``: search the knowledge base, and measure how well it is found."""

import click

from agent_console.commands.kb import evaluate, search


@click.group("kb")
def command() -> None:
    """Search the knowledge base, and measure how well it is found."""


for module in (evaluate, search):
    command.add_command(module.command)
