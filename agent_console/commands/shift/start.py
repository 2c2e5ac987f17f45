"""How long a desk takes from nothing to its window, over a replica that is there; run as a program of its own."""

import time

_BEGAN = time.perf_counter()

import sys  # noqa: E402 - the clock runs before anything is imported
import tempfile  # noqa: E402
from datetime import UTC, datetime  # noqa: E402
from pathlib import Path  # noqa: E402

from PySide6.QtWidgets import QApplication  # noqa: E402

from agent_console.commands.desk import make_desk  # noqa: E402
from agent_console.commands.shift.stage import MARIA  # noqa: E402
from agent_console.database.replica import Replica  # noqa: E402
from agent_console.desk.settings.preferences import PreferencesFile  # noqa: E402
from agent_console.intake.city import city_id, load_city  # noqa: E402
from agent_console.sync.station import Station  # noqa: E402
from agent_console.system.resources import resource  # noqa: E402
from agent_console.system.vault import new_key  # noqa: E402


def main() -> None:
    """Print the seconds; filling the replica is not counted."""
    with tempfile.TemporaryDirectory(prefix="agent-console-start-") as folder:
        filling = time.perf_counter()
        key = new_key()
        replica = Replica.open(Path(folder) / "start.replica", key)
        with replica.writing() as session:
            load_city(session, resource("city"), datetime.now(UTC))
        replica.close()
        filled = time.perf_counter() - filling
        application = QApplication(sys.argv[:1])
        station = Station.on_replica(Replica.open(Path(folder) / "start.replica", key), city_id("agent", MARIA))
        desk = make_desk(application, PreferencesFile(Path(folder) / "desk.json"), None)
        desk.show_window(station)
        application.processEvents()
        seconds = time.perf_counter() - _BEGAN - filled
        desk.close()
    sys.stdout.write(f"{seconds}\n")


if __name__ == "__main__":
    main()
