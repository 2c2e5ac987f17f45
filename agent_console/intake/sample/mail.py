"""Where the sample city's replies go: a mail server on this machine that keeps every message as a file."""

from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller

from agent_console.system.ports import free_port


class SampleMailServer:
    """Accepts everything from this machine, on a free port."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._taken = 0

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        """Keep one message (the name is aiosmtpd's)."""
        self._taken += 1
        (self._folder / f"{self._taken:05d}.eml").write_bytes(envelope.content)
        return "250 OK"

    def start(self) -> None:
        """Begin."""
        self._controller.start()

    def stop(self) -> None:
        """End."""
        self._controller.stop()
