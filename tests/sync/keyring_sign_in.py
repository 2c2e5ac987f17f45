"""A program of its own, for a keyring of its own: signs in with central, then once more without it.

Arguments: central's URL, the folder of replicas, a login, its password. Prints what each sign-in gave.
"""

import sys
from pathlib import Path

from agent_console.database.central import central_url
from agent_console.sync.sign_in import Doorway
from agent_console.system.vault import Vault


def main(url: str, folder: str, login: str, password: str) -> None:
    """Twice through the door: the second central does not exist."""
    station = Doorway(central_url(url), Path(folder), Vault()).sign_in(login, password)
    print(station.lasting, station.agent.login)
    station.close()
    (replica,) = Path(folder).rglob("*.replica")
    print(b"SQLite format" in replica.read_bytes())


if __name__ == "__main__":
    main(*sys.argv[1:])
