"""A soft phone on an agent's desk, driven key by key (baresip)."""

import contextlib
import json
import socket
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.servers.asterisk import Asterisk
from tests.servers.process import free_port, listening, require, running, wait_until

_MODULES = Path("/usr/lib/baresip/modules")
_CONFIG = """
sip_listen 127.0.0.1:{sip}
audio_player aufile,{folder}/heard.wav
audio_source aufile,{folder}/said.wav
audio_alert ausine,400
module_path {modules}
module g711.so
module aufile.so
module ausine.so
ausrc_srate 8000
auplay_srate 8000
ausrc_channels 1
auplay_channels 1
module_tmp uuid.so
module_tmp account.so
module_app menu.so
module_app ctrl_tcp.so
ctrl_tcp_listen 127.0.0.1:{control}
call_max_calls 4
"""


class Baresip:
    """One telephone; each method is a key that a person presses there."""

    def __init__(self, control: int) -> None:
        self._line = socket.create_connection(("127.0.0.1", control), 5)
        self._line.settimeout(0.05)
        self._heard = b""
        self.events: list[str] = []
        """What it told of itself, as ``CALL_INCOMING``."""

    def accept(self) -> None:
        """Pick it up."""
        self._press("accept")

    def hold(self) -> None:
        """Let the other side wait."""
        self._press("hold")

    def resume(self) -> None:
        """Talk again."""
        self._press("resume")

    def hang_up(self) -> None:
        """Put it down, or refuse what rings."""
        self._press("hangup")

    def until(self, event: str) -> None:
        """Wait for ``event``; it is forgotten then."""
        wait_until(lambda: event in self._read(), f"{event} at the soft phone", 15)
        self.events.remove(event)

    def close(self) -> None:
        """Take the hand off it."""
        self._line.close()

    def _press(self, command: str) -> None:
        text = json.dumps({"command": command}).encode()
        self._line.sendall(b"%d:%s," % (len(text), text))

    def _read(self) -> list[str]:
        with contextlib.suppress(TimeoutError):
            self._heard += self._line.recv(65_536)
        while (message := self._message()) is not None:
            if message.get("event"):
                self.events.append(str(message["type"]))
        return self.events

    def _message(self) -> dict[str, Any] | None:
        """The next netstring that is whole."""
        length, colon, rest = self._heard.partition(b":")
        if not colon or len(rest) <= int(length):
            return None
        self._heard = rest[int(length) + 1 :]
        found: dict[str, Any] = json.loads(rest[: int(length)])
        return found


@contextlib.contextmanager
def soft_phone(pbx: Asterisk, extension: str, folder: Path) -> Iterator[Baresip]:
    """The telephone of a desk until the block ends; it rings until somebody accepts."""
    require("baresip")
    own = folder / f"baresip-{extension}"
    own.mkdir()
    with wave.open(str(own / "said.wav"), "wb") as said:
        said.setparams((1, 2, 8000, 8000, "NONE", ""))
        said.writeframes(bytes(16_000 * 120))  # it hangs up at the end of the file
    control = free_port()
    places = {"sip": pbx.desks[extension], "folder": own, "modules": _MODULES, "control": control}
    (own / "config").write_text(_CONFIG.format(**places))
    (own / "accounts").write_text(f"<sip:{extension}@127.0.0.1:{pbx.sip}>;regint=0;answermode=manual\n")
    (own / "contacts").touch()
    with running(["baresip", "-f", str(own)], own / "out.log", cwd=own):
        wait_until(lambda: listening(control), "the soft phone being ready", 10)
        phone = Baresip(control)
        try:
            yield phone
        finally:
            phone.close()
