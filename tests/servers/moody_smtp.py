"""A mail server that misbehaves in one chosen step of the conversation, and is well-behaved in all others."""

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.servers.certificate import make_certificate

DROP, SILENCE, GARBAGE, HALFWAY = "drop", "silence", "garbage", "halfway"
"""Moods beside an answer of one's own: hang up, say nothing more, say nonsense, hang up while being told something."""

_FRIENDLY = {
    "connect": "220 ready",
    "EHLO": "250-here\r\n250-STARTTLS\r\n250 AUTH PLAIN",
    "STARTTLS": "220 go on",
    "AUTH": "235 welcome",
    "MAIL": "250 fine",
    "RCPT": "250 fine",
    "DATA": "354 go on",
    "content": "250 taken",
    "RSET": "250 fine",
    "QUIT": "221 bye",
}


@dataclass
class MoodySmtp:
    """``moods`` maps a step (``connect``, a command, ``content``) to an answer or a mood; ``taken`` is what it has."""

    port: int
    tls: ssl.SSLContext
    host: str = "localhost"
    moods: dict[str, str] = field(default_factory=dict)
    taken: list[bytes] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)

    def calm(self) -> None:
        """Forget messages and moods."""
        self.moods.clear()
        self.taken.clear()
        self.commands.clear()


class _HangUpError(Exception):
    """The conversation is over."""


class _Conversation:
    def __init__(self, server: MoodySmtp, line: socket.socket, secure: ssl.SSLContext, stop: threading.Event) -> None:
        self._server, self._line, self._secure, self._stop = server, line, secure, stop
        self._file = line.makefile("rb")

    def run(self) -> None:
        """Until somebody hangs up."""
        with contextlib.suppress(_HangUpError, OSError):
            self._answer("connect")
            while command := self._file.readline().decode("ascii", "replace").split(" ")[0].strip().upper():
                self._server.commands.append(command)
                self._answer(command)
                if command == "QUIT":
                    break
                if command == "STARTTLS":
                    self._encrypt()
                if command == "DATA" and self._server.moods.get("DATA", "354").startswith("354"):
                    self._take()
        with contextlib.suppress(OSError):
            self._line.close()

    def _answer(self, step: str) -> None:
        mood = self._server.moods.get(step, _FRIENDLY.get(step, "500 what"))
        if mood == DROP:
            self._hang_up()
        if mood == SILENCE:
            self._stop.wait(20)
            raise _HangUpError
        self._line.sendall(b"?!\r\n" if mood == GARBAGE else mood.encode() + b"\r\n")
        if mood.startswith("421"):
            raise _HangUpError

    def _encrypt(self) -> None:
        if self._server.moods.get("handshake"):
            self._line.sendall(b"this is no handshake\r\n")
            raise _HangUpError
        self._line = self._secure.wrap_socket(self._line, server_side=True)
        self._file = self._line.makefile("rb")

    def _take(self) -> None:
        lines: list[bytes] = []
        while (line := self._file.readline()) != b".\r\n":
            lines.append(line.removeprefix(b"."))
            if not line or self._server.moods.get("content") == HALFWAY:
                self._hang_up()
        if self._server.moods.get("content", "250")[0] not in "45":
            self._server.taken.append(b"".join(lines))
        self._answer("content")

    def _hang_up(self) -> None:
        """With a reset, so that who still talks notices at once."""
        self._line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._file.close()
        self._line.close()
        raise _HangUpError


@contextlib.contextmanager
def run_moody_smtp(folder: Path) -> Iterator[MoodySmtp]:
    """From start to stop; ``folder`` is for its certificate."""
    certificate, key = make_certificate(folder)
    secure = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    secure.load_cert_chain(certificate, key)
    stop = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))
    server = MoodySmtp(listener.getsockname()[1], ssl.create_default_context(cafile=str(certificate)))
    threads: list[threading.Thread] = []

    def accept() -> None:
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            talk = threading.Thread(target=_Conversation(server, line, secure, stop).run, daemon=True)
            talk.start()
            threads.append(talk)

    door = threading.Thread(target=accept, daemon=True)
    door.start()
    try:
        yield server
    finally:
        stop.set()
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for thread in (door, *threads):
            thread.join(5)
