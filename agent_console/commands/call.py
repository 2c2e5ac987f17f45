"""``call``: a number or a link like ``tel:+48601100200``, given to the desk that runs, or to one that is started."""

import click

from agent_console.commands.desk import open_desk
from agent_console.desk.call.link_door import door_name, hand_over
from agent_console.domain.errors import InputError
from agent_console.domain.phone_links import SCHEMES, dialable, linked_number
from agent_console.system.paths import Paths


@click.command("call")
@click.argument("link", metavar="NUMBER|tel:…|sip:…|callto:…")
def command(link: str) -> None:
    """Ask before calling: nothing is dialled until somebody presses Call."""
    number = linked_number(link) if link.partition(":")[0].lower() in SCHEMES else dialable(link)
    if not number:
        raise InputError(link[:60], "this is no number that can be called.", "Give it as tel:+48601100200.")
    paths = Paths.of_user()
    if not hand_over(door_name(paths.settings), f"tel:{number}"):
        open_desk(paths, number=number)
