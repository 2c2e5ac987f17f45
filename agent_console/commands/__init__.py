"""The command line: one file per command, imported when it is called."""

import sys
from importlib import import_module

import click

from agent_console import __version__
from agent_console.domain.errors import ConsoleError, InputError

_COMMANDS = {
    "central": "central",
    "demo": "demo",
    "desk": "desk",
    "doctor": "doctor",
    "intake": "intake",
    "kb": "kb",
    "route": "route",
    "tour": "tour",
    "bench": "bench",
}


class _Lazy(click.Group):
    """Imports a command's module when it is asked for: ``--help`` must not wait for Qt."""

    def list_commands(self, _: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        module = import_module(f"agent_console.commands.{_COMMANDS[name]}")
        command: click.Command = module.command
        return command


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
