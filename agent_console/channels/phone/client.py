"""The connection to the PBX's manager: one blocking socket, driven step by step by one thread of intake."""

import contextlib
import select
import socket
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from agent_console.channels.phone.ami import Message, Parser, encode, event
from agent_console.channels.phone.story import CONNECTED
from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError

EVENT_CLASSES = "call,agent,system"
"""Without ``dialplan``: variables being set are half of all events, and no part of the story."""


@dataclass(frozen=True)
class PbxAddress:
    """Where the manager listens and as whom to log in; ``tls`` for a PBX that is not on this machine."""

    host: str
    username: str
    secret: str = field(repr=False)
    port: int = 5038
    tls: ssl.SSLContext | None = None


class PbxClient:
    """Connects, logs in, lists channels and queues, reads events; after any failure again, ever more slowly.

    Nothing here raises: ``problem`` holds what a person should be told while there is no connection.
    """

    CONNECT_SECONDS = 5.0
    SILENCE_SECONDS = 30.0
    SLOWEST_SECONDS = 30.0

    def __init__(self, address: PbxAddress, clock: Callable[[], float] = time.monotonic) -> None:
        self._address = address
        self._clock = clock
        self._socket: socket.socket | None = None
        self._parser = Parser()
        self._wait = 1.0
        self._next_attempt = 0.0
        self._heard = 0.0
        self._asked = False
        self._logged_in = False
        self.problem: ConsoleError | None = None

    @property
    def connected(self) -> bool:
        """Whether the PBX has let us in."""
        return self._logged_in

    def send(self, action: Mapping[str, str]) -> bool:
        """Send an action; False while there is no connection."""
        return self._logged_in and self._write(action)

    def step(self, timeout: float) -> list[Message]:
        """What came within ``timeout`` seconds, at least one attempt to connect when one is due.

        After each login the first message is the event ``CONNECTED``; the listings follow.
        """
        if self._socket is None:
            if self._clock() < self._next_attempt:
                time.sleep(min(timeout, max(self._next_attempt - self._clock(), 0)))
                return []
            self._connect()
        return self._received(timeout) if self._socket is not None else []

    def close(self) -> None:
        """Log off and close; a later step connects again."""
        if self._socket is not None:
            self._write({"Action": "Logoff"})
        self._drop(None)

    def _connect(self) -> None:
        host, port = self._address.host, self._address.port
        try:
            plain = socket.create_connection((host, port), self.CONNECT_SECONDS)
            try:
                wanted = self._address.tls
                self._socket = wanted.wrap_socket(plain, server_hostname=host) if wanted else plain
            except OSError:
                plain.close()
                raise
            self._socket.settimeout(self.CONNECT_SECONDS)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as problem:
            self._drop(UnavailableError(f"PBX {host}:{port}", f"does not answer ({problem}).", "It is tried again."))
            return
        self._parser, self._heard, self._asked = Parser(), self._clock(), False
        name, secret = self._address.username, self._address.secret
        login = {"Action": "Login", "ActionID": "login", "Username": name, "Secret": secret, "Events": EVENT_CLASSES}
        self._write(login)

    def _received(self, timeout: float) -> list[Message]:
        data = self._read(timeout)
        if data is None:
            self._drop(UnavailableError(f"PBX {self._address.host}", "closed the connection.", "It is tried again."))
            return []
        if data:
            self._heard, self._asked = self._clock(), False
        else:
            self._check_silence()
        found: list[Message] = []
        for message in self._parser.feed(data):
            found += [message, *self._greeted(message)] if message.get("ActionID") == "login" else [message]
        return found

    def _read(self, timeout: float) -> bytes | None:
        """Up to 64 KiB; empty when nothing came; None when the other side is gone."""
        connection = self._socket
        if connection is None:
            return None
        pending = isinstance(connection, ssl.SSLSocket) and connection.pending() > 0
        try:
            if not pending and not select.select([connection], [], [], timeout)[0]:
                return b""
            return connection.recv(65_536) or None
        except ssl.SSLWantReadError:
            return b""
        except OSError:
            return None

    def _greeted(self, answer: Message) -> list[Message]:
        if answer.refused:
            reason = f"does not let {self._address.username} in ({answer.get('Message')})."
            self._drop(RefusedError("PBX", reason, "Check name and secret in manager.conf and in the settings."))
            return []
        self._logged_in, self.problem, self._wait = True, None, 1.0
        self._write({"Action": "CoreShowChannels", "ActionID": "channels"})
        self._write({"Action": "QueueStatus", "ActionID": "queues"})
        return [event(CONNECTED)]

    def _check_silence(self) -> None:
        silent = self._clock() - self._heard
        if silent > 2 * self.SILENCE_SECONDS or (silent > self.SILENCE_SECONDS and not self._logged_in):
            self._drop(UnavailableError(f"PBX {self._address.host}", "has fallen silent.", "It is connected anew."))
        elif silent > self.SILENCE_SECONDS and not self._asked:
            self._asked = True
            self._write({"Action": "Ping", "ActionID": "ping"})

    def _write(self, action: Mapping[str, str]) -> bool:
        if self._socket is None:
            return False
        try:
            self._socket.sendall(encode(action))
        except OSError as problem:
            self._drop(UnavailableError(f"PBX {self._address.host}", f"is gone ({problem}).", "It is tried again."))
            return False
        return True

    def _drop(self, problem: ConsoleError | None) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.close()
        self._socket, self._logged_in, self.problem = None, False, problem
        self._next_attempt = self._clock() + self._wait
        self._wait = min(self._wait * 2, self.SLOWEST_SECONDS)
