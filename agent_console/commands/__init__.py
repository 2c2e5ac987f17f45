"""The command line: one file per command, imported when it is called."""

import gc
import sys
from importlib import import_module
from typing import Any

import click

from agent_console import __version__
from agent_console.domain.errors import ConsoleError, InputError

_COMMANDS = {
    "bench": "Measure one promise and print the figures as JSON.",
    "call": "Give a number or a tel: link to the desk that runs.",
    "central": "Create, migrate and look after central.",
    "demo": "Open a desk in the sample city.",
    "desk": "Open the desk.",
    "doctor": "Look at this machine.",
    "intake": "Receive and send for the whole city.",
    "kb": "Search, check, import and export the knowledge base.",
    "route": "Say which department answers a text, and measure how often that is right.",
    "simulate": "Let a fleet of stations work, with faults, and count what is lost.",
    "tour": "Play a shift through the real window, in pictures.",
}
"""What ``--help`` says of each, without importing it."""


_LINKS = ("tel", "sip", "sips", "callto")


class _Lazy(click.Group):
    """Imports a command's module when it is asked for: ``--help`` must not wait for Qt."""

    def list_commands(self, _: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        if name.partition(":")[0].lower() in _LINKS and ":" in name:
            return _with_link(name)
        if name not in _COMMANDS:
            return None
        command: click.Command = command_module(name).command
        return command

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(sorted(_COMMANDS.items()))


def _with_link(link: str) -> click.Command:
    """``agent-console tel:…``, as systems call the program they know for such links."""

    @click.command("call")
    @click.pass_context
    def command(context: click.Context) -> None:
        context.invoke(command_module("call").command, link=link)

    return command


def command_module(name: str) -> Any:
    """The module of a command, imported without looking for rubbish among what stays for good.

    An import makes objects by the hundred thousand and hardly any rubbish; looking for it takes a quarter of the time.
    """
    gc.disable()
    try:
        return import_module(f"agent_console.commands.{name}")
    finally:
        gc.freeze()
        gc.enable()


@click.group(cls=_Lazy, invoke_without_command=True)
@click.version_option(__version__, message="%(version)s")
@click.pass_context
def console(context: click.Context) -> None:
    """One desk for a city's contact centre: phone, e-mail, post and fax."""
    if context.invoked_subcommand is None:
        desk = console.get_command(context, "desk")
        assert desk is not None
        context.invoke(desk)


def main() -> None:
    """Run a command: exit code 0 done, 1 failed, 2 wrong usage; a failure is one sentence, never a traceback."""
    try:
        console(prog_name="agent-console")
    except ConsoleError as problem:
        click.echo(str(problem), err=True)
        sys.exit(2 if isinstance(problem, InputError) else 1)
