"""``demo``: the sample city, alive, with a desk in it."""

import os
import sys
from pathlib import Path

import click

from agent_console.commands.desk import make_application, make_desk
from agent_console.commands.tour import take_tour
from agent_console.desk.settings.preferences import PreferencesFile
from agent_console.intake.sample.city import sample_city
from agent_console.intake.sample.service import SampleIntake
from agent_console.sync.sign_in import Doorway
from agent_console.system.paths import Paths, embedded_home
from agent_console.system.resources import resource
from agent_console.system.vault import Vault


@click.command("demo")
@click.option("--as", "login", default="mkowalska", show_default=True, help="Whose desk; a second one may be opened.")
@click.option("--pause", default=30.0, show_default=True, help="Seconds between two messages that arrive.")
def command(login: str, pause: float) -> None:
    """Open a desk in the sample city. Start it twice, as two people, to see both sides."""
    if not has_display():
        folder = Path.cwd() / "build" / "tour"
        click.echo("There is no display: the tour is made instead.")
        take_tour(folder)
        click.echo(f"The pictures are in {folder}.")
        return
    city = sample_city(embedded_home() / "sample", resource("city"))
    intake = SampleIntake(city, resource("city"), pause)
    intake.start()
    paths = Paths.of_user()
    application = make_application(paths)
    doorway = Doorway(city.url, paths.data, Vault())
    desk = make_desk(application, PreferencesFile(paths.settings / "desk.json"), doorway)
    desk.show_window(doorway.sign_in(login, city.password(login)))
    code = application.exec()
    desk.close()
    intake.stop()
    city.stop_if_alone()
    sys.exit(code)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return os.environ["QT_QPA_PLATFORM"] != "offscreen"
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
