"""Where the system hands over a link like ``tel:+48601100200`` to the desk that runs already: a local socket."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST = 256
_WAIT_MS = 1_000


def door_name(folder: Path) -> str:
    """The socket of the desk whose settings are in ``folder``: one for each person of this machine."""
    return "agent-console-" + hashlib.sha256(str(folder).encode()).hexdigest()[:16]


def hand_over(name: str, link: str) -> bool:
    """Give ``link`` to the desk that runs; False where none does."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(link.encode()[:LONGEST] + b"\n")
    taken = socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    if socket.state() != QLocalSocket.LocalSocketState.UnconnectedState:
        socket.waitForDisconnected(_WAIT_MS)
    return taken


class LinkDoor(QObject):
    """``knocked`` carries a link as it came, whoever sent it: it is read as data, and never dialled by itself."""

    knocked = Signal(str)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        # Listening would take the name from a desk that has it; what is left of one that was killed is removed.
        if not self._lives(name):
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @property
    def open(self) -> bool:
        """False where another desk of the same person has it."""
        return self._server.isListening()

    def close(self) -> None:
        """Take no more."""
        self._server.close()

    @staticmethod
    def _lives(name: str) -> bool:
        probe = QLocalSocket()
        probe.connectToServer(name)
        lives = probe.waitForConnected(_WAIT_MS)
        probe.abort()
        return lives

    def _welcome(self) -> None:
        while (guest := self._server.nextPendingConnection()) is not None:
            guest.readyRead.connect(lambda guest=guest: self._read(guest))
            guest.disconnected.connect(guest.deleteLater)
            self._read(guest)

    def _read(self, guest: QLocalSocket) -> None:
        if guest.bytesAvailable() > LONGEST:
            guest.abort()
        elif guest.canReadLine():
            self.knocked.emit(bytes(guest.readLine(LONGEST).data()).decode("utf-8", "replace").strip())
            guest.disconnectFromServer()
