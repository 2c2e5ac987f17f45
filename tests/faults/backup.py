"""A backup of central, taken and put back as an administrator would: the data folder of a server that stands still."""

import shutil
import subprocess
from pathlib import Path

from agent_console.database.embedded import Embedded


class Backup:
    """The server's files as they were at one moment."""

    def __init__(self, server: Embedded, folder: Path) -> None:
        self._server, self._copy = server, folder / "backup"
        server.stop()
        self._copy_folder(server.folder, self._copy)
        server.start()

    def restore(self) -> None:
        """Put central back to that moment."""
        self._server.stop("immediate")
        shutil.rmtree(self._server.folder)
        self._copy_folder(self._copy, self._server.folder)
        self._server.start()

    @staticmethod
    def _copy_folder(source: Path, target: Path) -> None:
        # The files belong to the user the server runs as: shutil would give them to us.
        subprocess.run(["cp", "-a", str(source), str(target)], check=True)
