"""The connection to the PBX, against a manager of a few lines."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from agent_console.channels.phone.ami import Message
from agent_console.channels.phone.client import PbxAddress, PbxClient
from agent_console.channels.phone.story import CONNECTED
from agent_console.domain.errors import RefusedError, UnavailableError
from tests.servers.certificate import make_certificate
from tests.servers.process import require


class Manager:
    """Takes connections one after the other and answers logins; what it was sent is in ``heard``."""

    def __init__(self, answer: bytes, tls: ssl.SSLContext | None = None) -> None:
        self._answer = answer
        self._tls = tls
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self.heard = b""
        self.connections: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._server.accept()
                self.connections.append(connection)
                if self._tls:
                    connection = self._tls.wrap_socket(connection, server_side=True)
                    self.connections.append(connection)
                connection.sendall(b"Asterisk Call Manager/5.0.4\r\n")
                self.heard += connection.recv(4096)
                connection.sendall(self._answer)

    def close(self) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._thread.join(5)
        for connection in self.connections:
            connection.close()


@pytest.fixture
def manager(request: pytest.FixtureRequest) -> Iterator[Manager]:
    found = Manager(getattr(request, "param", b"Response: Success\r\nActionID: login\r\n\r\n"))
    yield found
    found.close()


def client_of(port: int) -> PbxClient:
    return PbxClient(PbxAddress("127.0.0.1", "desk", "secret", port))


def stepped(client: PbxClient, wanted: str) -> list[Message]:
    found: list[Message] = []
    for _ in range(50):
        found += client.step(0.1)
        if any(message.event == wanted for message in found):
            return found
    raise AssertionError(f"no {wanted} among {found}")


def test_a_login_is_followed_by_the_listings(manager: Manager) -> None:
    client = client_of(manager.port)
    assert not client.send({"Action": "Ping"})
    stepped(client, CONNECTED)
    assert client.connected and client.problem is None
    assert b"Events: call,agent,system" in manager.heard
    listings = manager.connections[0].recv(4096)
    assert b"CoreShowChannels" in listings and b"QueueStatus" in listings
    client.close()


@pytest.mark.servers
def test_over_tls_the_manager_is_who_it_says_it_is(tmp_path: Path) -> None:
    require("openssl")
    certificate, key = make_certificate(tmp_path)
    own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    own.load_cert_chain(certificate, key)
    manager = Manager(b"Response: Success\r\nActionID: login\r\n\r\n", own)
    trusting = ssl.create_default_context(cafile=str(certificate))
    client = PbxClient(PbxAddress("localhost", "desk", "secret", manager.port, trusting))
    stepped(client, CONNECTED)
    assert client.connected
    client.close()
    stranger = PbxClient(PbxAddress("localhost", "desk", "secret", manager.port, ssl.create_default_context()))
    stranger.step(0.1)
    assert not stranger.connected and "certificate" in str(stranger.problem).lower()
    manager.close()


def test_a_lost_connection_is_made_anew(manager: Manager) -> None:
    client = client_of(manager.port)
    stepped(client, CONNECTED)
    manager.connections[0].close()
    while client.connected:
        client.step(0.1)
    assert isinstance(client.problem, UnavailableError)
    stepped(client, CONNECTED)
    assert client.connected and client.problem is None
    client.close()


@pytest.mark.parametrize(
    "manager", [b"Response: Error\r\nActionID: login\r\nMessage: Authentication failed\r\n\r\n"], indirect=True
)
def test_a_wrong_secret_is_told_and_never_shown(manager: Manager) -> None:
    client = client_of(manager.port)
    while client.problem is None:
        client.step(0.1)
    assert isinstance(client.problem, RefusedError)
    assert "secret" not in repr(PbxAddress("h", "u", "secret")) and "Authentication failed" in str(client.problem)
    client.close()


def test_a_pbx_that_is_not_there_is_told_and_tried_ever_more_slowly() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    now = 0.0
    client = PbxClient(PbxAddress("127.0.0.1", "desk", "secret", port), clock=lambda: now)
    attempts = []
    for second in range(100):
        now = float(second)
        before = client.problem
        client.step(0.0)
        if client.problem is not before:
            attempts.append(second)
    assert isinstance(client.problem, UnavailableError)
    assert attempts == [0, 1, 3, 7, 15, 31, 61, 91]


def test_a_pbx_that_falls_silent_is_asked_and_then_left(manager: Manager) -> None:
    now = 0.0
    client = PbxClient(PbxAddress("127.0.0.1", "desk", "secret", manager.port), clock=lambda: now)
    stepped(client, CONNECTED)
    now = 31.0
    client.step(0.0)
    assert client.connected
    now = 61.0
    client.step(0.0)
    assert not client.connected and "silent" in str(client.problem)
