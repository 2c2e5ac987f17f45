"""ClamAV's daemon over its local socket: a file's content in, a verdict out (clamd(8), INSTREAM)."""

import contextlib
import socket
import struct
from collections.abc import Iterator

from agent_console.domain.errors import RefusedError, UnavailableError
from agent_console.domain.files import Scan

_PIECE = 1 << 18
_LONGEST_ANSWER = 4096


class Clamd:
    """Each question is a connection of its own. Errors: ``UnavailableError`` (ask again later)."""

    def __init__(self, path: str, timeout: float = 60.0) -> None:
        self._path = path
        self._timeout = timeout

    def version(self) -> str:
        """What it calls itself and its signatures."""
        with self._line() as line:
            line.sendall(b"zVERSION\0")
            return self._answer(line)

    def verdict(self, content: bytes) -> str:
        """``clean``, ``infected NAME``, or ``not scanned REASON``."""
        with self._line() as line:
            # It may answer and hang up before it has heard everything: it has a limit of its own.
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                line.sendall(b"zINSTREAM\0")
                for start in range(0, len(content), _PIECE):
                    piece = content[start : start + _PIECE]
                    line.sendall(struct.pack("!L", len(piece)) + piece)
                line.sendall(struct.pack("!L", 0))
            told = self._answer(line).removeprefix("stream:").strip()
        if told == "OK":
            return Scan.CLEAN
        if told.endswith(" FOUND"):
            return f"{Scan.INFECTED} {told.removesuffix(' FOUND')}"[:200]
        if not told:
            raise UnavailableError(self._who, "hung up without an answer.", "It is asked again.")
        return f"{Scan.FAILED} {told}"[:200]

    def _answer(self, line: socket.socket) -> str:
        heard = b""
        while not heard.endswith(b"\0") and len(heard) < _LONGEST_ANSWER:
            try:
                piece = line.recv(_LONGEST_ANSWER)
            except ConnectionResetError:
                break
            if not piece:
                break
            heard += piece
        return " ".join(heard.rstrip(b"\0").decode("utf-8", "replace").split())

    @contextlib.contextmanager
    def _line(self) -> Iterator[socket.socket]:
        if not hasattr(socket, "AF_UNIX"):
            raise RefusedError(self._who, "cannot be reached from Windows.", "Run intake on Linux.")
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
                line.settimeout(self._timeout)
                line.connect(self._path)
                yield line
        except OSError as problem:
            reason = f"does not answer ({problem.strerror or problem})."
            raise UnavailableError(self._who, reason, "Check that clamd runs and its socket.") from problem

    @property
    def _who(self) -> str:
        return f"virus scanner {self._path}"
