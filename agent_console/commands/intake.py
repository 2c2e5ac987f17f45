"""``intake``: receive and send for the whole city."""

import signal
import threading
from pathlib import Path

import click

from agent_console.channels.arrival import Arrival
from agent_console.commands.intake_file import file_command
from agent_console.database.central import central_url
from agent_console.intake.departments import department_id
from agent_console.intake.hand import Hand
from agent_console.intake.service import IntakeService
from agent_console.intake.settings import password_of, read_settings
from agent_console.system.logs import log_to
from agent_console.system.paths import Paths
from agent_console.system.vault import Vault

_SETTINGS = click.argument("settings", type=click.Path(dir_okay=False, path_type=Path))


@click.group("intake")
def command() -> None:
    """Receive and send for the whole city. SETTINGS is intake's TOML file."""


@command.command("run")
@_SETTINGS
def run(settings: Path) -> None:
    """Work every source until stopped (Ctrl+C, SIGTERM)."""
    service = IntakeService(read_settings(settings), Vault())
    log_to(Paths.of_user().logs, "intake")
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    service.start()
    click.echo(f"{len(service.works)} sources at work.")
    while not ended.wait(1.0):
        pass
    service.stop()


@command.command("once")
@_SETTINGS
def once(settings: Path) -> None:
    """Work every source a single time."""
    for source, count in IntakeService(read_settings(settings), Vault()).once().items():
        click.echo(f"{source:<20}{count}")


def _record(url: str, arrival: Arrival, path: Path) -> str:
    hand = Hand(central_url(url), "intake", password_of("intake", Vault()), "file", "file")
    try:
        recorded = hand.receive(arrival, department_id(hand, "100"))
        return f"{path}: contact {recorded.contact_id}"
    finally:
        hand.close()


command.add_command(file_command(_record))
