"""A desk without a window that writes notes as fast as it can, until it is killed; run as a program of its own.

    python -m tests.faults.station_process URL FOLDER LOGIN PASSWORD CONTACT [PAUSE]

Prints each note's id as soon as the screen would say "saved"; rests for PAUSE seconds after each, and is then quick to
take central for dead.
"""

import json
import sys
import time
from pathlib import Path

from agent_console.database import central as database_central
from agent_console.database.central import central_url
from agent_console.domain.identifiers import new_id
from agent_console.operations import AddNote
from agent_console.sync import engine as sync_engine
from agent_console.sync.sign_in import Doorway
from agent_console.system.vault import Vault


class FileVault(Vault):
    """A keyring that outlives the process, for tests only: the real one is the operating system's."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def _all(self) -> dict[str, str]:
        return json.loads(self._path.read_text()) if self._path.exists() else {}

    def get(self, name: str) -> str | None:
        return self._all().get(name)

    def put(self, name: str, secret: str) -> bool:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps(self._all() | {name: secret}))
        return True


def main() -> None:
    url, folder, login, password, contact_id, *rest = sys.argv[1:]
    pause = float(rest[0]) if rest else 0.0
    if pause:
        database_central.ANSWER_SECONDS, sync_engine.RETRY_MOST = 1.0, 0.5
    home = Path(folder)
    station = Doorway(central_url(url), home, FileVault(home / "keys.json")).sign_in(login, password)
    print("ready", flush=True)
    while True:
        entry_id = new_id()
        station.perform(AddNote(contact_id=contact_id, entry_id=entry_id, text=f"note {entry_id}"))
        print(entry_id, flush=True)
        time.sleep(pause)


if __name__ == "__main__":
    main()
