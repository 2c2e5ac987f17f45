"""``desk``: the window on an agent's screen. The one place that wires it, from top to bottom."""

import logging
import sys
from types import TracebackType

import click
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from agent_console.database.central import central_url
from agent_console.desk.application import Desk, Learn
from agent_console.desk.call.link_door import LinkDoor, door_name
from agent_console.desk.memory import hold_little
from agent_console.desk.ports import AnswersPort, DoorwayPort
from agent_console.desk.settings.preferences import PreferencesFile
from agent_console.domain.errors import InputError
from agent_console.knowledge.station_index import StationIndex
from agent_console.routing.router import Router
from agent_console.sync.sign_in import Doorway
from agent_console.system.logs import log_to
from agent_console.system.paths import Paths
from agent_console.system.resources import resource
from agent_console.system.vault import Vault

log = logging.getLogger(__name__)

_TURN_SECONDS = 0.0002
"""How long one thread keeps the interpreter while another waits for it. Each statement and each picture of a gesture
gives it away and needs it back, a hundred times in all: with Python's own 5 ms, or with 1 ms, a window beside a sync
thread spent most of a gesture waiting."""


@click.command("desk")
@click.option("--central", metavar="URL", help="Where central is; remembered from then on.")
def command(central: str | None) -> None:
    """Open the desk."""
    open_desk(Paths.of_user(), central)


def open_desk(paths: Paths, central: str | None = None, number: str = "") -> None:
    """Open it and stay until it is closed; ``number`` waits in the panel that calls."""
    url = central_url(_remembered(paths, central))
    application = make_application(paths)
    desk = make_desk(application, PreferencesFile(paths.settings / "desk.json"), Doorway(url, paths.data, Vault()))
    door = LinkDoor(door_name(paths.settings), desk)
    door.knocked.connect(desk.take_link)
    if number:
        desk.take_link(f"tel:{number}")
    desk.start()
    sys.exit(application.exec())


def make_application(paths: Paths) -> QApplication:
    """The Qt application, with whatever goes wrong written down instead of lost."""
    log_to(paths.logs, "desk")
    sys.excepthook = _write_down
    prepare_process()
    return QApplication(sys.argv[:1])


def prepare_process() -> None:
    """Have threads take short turns, the window's among them, and let none hoard memory."""
    sys.setswitchinterval(_TURN_SECONDS)
    hold_little()


def make_desk(
    application: QApplication,
    preferences: PreferencesFile,
    doorway: DoorwayPort | None,
    answers: AnswersPort | None = None,
) -> Desk:
    """The desk with its knowledge and routing; ``answers`` in place of those of the replica.

    What nobody has yet is made without giving way: a call that rings at sign-in needs its answers more than quick keys.
    Changes that come later are read while nobody types.
    """

    def route(session: Session) -> Router:
        return Router.of(session, desk.language.code, breath=desk.giving_way.pause)

    def at_once(session: Session) -> Router:
        return Router.of(session, desk.language.code, at_once=True)

    def know(session: Session) -> AnswersPort:
        if answers is not None:
            return answers
        made = False

        def breath() -> None:
            if made:
                desk.giving_way.pause()

        index = StationIndex(session, breath=breath)
        made = True
        return index

    learn = Learn(know, route, at_once)
    desk = Desk(application, learn, preferences, resource("translations"), doorway)
    return desk


def _remembered(paths: Paths, given: str | None) -> str:
    file = paths.settings / "central"
    if given is not None:
        central_url(given)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(given, encoding="utf-8")
        return given
    try:
        return file.read_text(encoding="utf-8").strip()
    except OSError as problem:
        remedy = "Start once with --central URL, or try the sample city: agent-console demo."
        raise InputError("central", "this computer does not know where it is.", remedy) from problem


def _write_down(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
    log.critical("a defect", exc_info=(kind, problem, trace))
    sys.__excepthook__(kind, problem, trace)
