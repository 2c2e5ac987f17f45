"""The program ``bench start`` times: a desk over a replica that is there, until its window has been painted."""

import time

_BEGAN = time.perf_counter()

import json  # noqa: E402 - the clock runs before anything is imported
import sys  # noqa: E402
from pathlib import Path  # noqa: E402

from agent_console.commands import command_module  # noqa: E402

desk_command = command_module("desk")

from agent_console.database.replica import Replica  # noqa: E402
from agent_console.desk.settings.preferences import PreferencesFile  # noqa: E402
from agent_console.sync.station import Station  # noqa: E402
from agent_console.system.paths import Paths  # noqa: E402


def main(path: str, key: str, agent_id: str, home: str) -> None:
    """Print the seconds, and the libraries that were imported in them."""
    folder = Path(home)
    application = desk_command.make_application(Paths.under(folder))
    desk = desk_command.make_desk(application, PreferencesFile(folder / "desk.json"), None)
    desk.show_window(Station.on_replica(Replica.open(Path(path), key), agent_id))
    application.processEvents()
    seconds = time.perf_counter() - _BEGAN
    libraries = [name for name, module in sys.modules.items() if _installed(name, module)]
    desk.close()
    sys.stdout.write(json.dumps({"seconds": seconds, "libraries": libraries}))


def _installed(name: str, module: object) -> bool:
    spec = getattr(module, "__spec__", None)
    return spec is not None and spec.name == name and "site-packages" in (spec.origin or "")


if __name__ == "__main__":
    main(*sys.argv[1:])
