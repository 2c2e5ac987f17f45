"""OAuth2 access tokens for mail servers that take no passwords (RFC 6749, sections 4.4 and 6)."""

import http.client
import json
import re
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Literal, Protocol
from urllib.parse import urlencode, urlsplit

from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError

Grant = Literal["client_credentials", "refresh_token"]

_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_MARGIN = 60.0
"""Seconds before its end from which a token is not used any more: the log-in takes time."""
_LARGEST_ANSWER = 100_000
_BUSY = 429


class Tokens(Protocol):
    """Where a mailbox or mail server gets its access tokens."""

    def current(self) -> str:
        """A token that is valid as far as is known. ``UnavailableError`` (ask again later), ``RefusedError``."""

    def forget(self) -> None:
        """The server did not take the token: the next one is asked for anew."""


@dataclass(frozen=True)
class TokenAddress:
    """Where tokens are given out, and as whom; ``http`` is allowed on this machine only."""

    url: str
    client_id: str
    grant: Grant = "client_credentials"
    scope: str = ""
    client_secret: str = field(default="", repr=False)
    refresh_token: str = field(default="", repr=False)
    tls: ssl.SSLContext | None = None
    timeout: float = 30.0


class TokenClient:
    """Asks for a token when the last one ends. For several threads.

    ``keep`` is called with a new refresh token where the server gives one for the old one.
    """

    def __init__(
        self,
        address: TokenAddress,
        keep: Callable[[str], object] = lambda _: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._address = address
        self._keep = keep
        self._clock = clock
        self._refresh = address.refresh_token
        self._token = ""
        self._ends = 0.0
        self._lock = Lock()

    def current(self) -> str:
        """The token, asked for anew where it has ended or is about to."""
        with self._lock:
            if not self._token or self._clock() >= self._ends:
                self._renew()
            return self._token

    def forget(self) -> None:
        """Ask anew next time."""
        with self._lock:
            self._token = ""

    def _renew(self) -> None:
        self._token = ""
        asked = self._clock()
        answer = self._answer()
        token, seconds = answer.get("access_token"), answer.get("expires_in", 3600)
        if not isinstance(token, str) or not token or not token.isascii() or not token.isprintable():
            raise RefusedError(self._who, "gives no access token.", "Check the address of the token service.")
        life = float(str(seconds)) if re.fullmatch(r"\d{1,9}(\.\d+)?", str(seconds)) else 3600.0
        self._token, self._ends = token, asked + max(life - _MARGIN, life / 2)
        renewed = answer.get("refresh_token")
        if self._address.grant == "refresh_token" and isinstance(renewed, str) and renewed not in ("", self._refresh):
            self._refresh = renewed
            self._keep(renewed)

    def _answer(self) -> dict[str, object]:
        address = urlsplit(self._address.url)
        host = address.hostname or ""
        if address.scheme != "https" and not (address.scheme == "http" and host in _LOOPBACK):
            raise RefusedError(self._who, "would carry secrets unencrypted.", "Give an address with https.")
        trust = self._address.tls or ssl.create_default_context()
        timeout = self._address.timeout
        connection = (
            http.client.HTTPSConnection(host, address.port, timeout=timeout, context=trust)
            if address.scheme == "https"
            else http.client.HTTPConnection(host, address.port, timeout=timeout)
        )
        path = (address.path or "/") + (f"?{address.query}" if address.query else "")
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        try:
            # Redirections are not followed: the secrets are for this address alone.
            connection.request("POST", path, urlencode(self._form()), headers)
            answer = connection.getresponse()
            status, content = answer.status, answer.read(_LARGEST_ANSWER)
        except ssl.SSLCertVerificationError as problem:
            reason = f"shows a certificate that cannot be trusted ({problem.verify_message})."
            raise RefusedError(self._who, reason) from problem
        except (OSError, http.client.HTTPException) as problem:
            raise UnavailableError(self._who, f"does not answer ({problem}).", "It is tried again.") from problem
        finally:
            connection.close()
        return self._read(status, content)

    def _form(self) -> dict[str, str]:
        address = self._address
        given = {
            "grant_type": address.grant,
            "client_id": address.client_id,
            "client_secret": address.client_secret,
            "scope": address.scope,
            "refresh_token": self._refresh if address.grant == "refresh_token" else "",
        }
        return {name: value for name, value in given.items() if value}

    def _read(self, status: int, content: bytes) -> dict[str, object]:
        try:
            answer = json.loads(content)
        except ValueError:
            answer = None
        told = answer if isinstance(answer, dict) else {}
        if status == http.client.OK and told:
            return told
        words = " ".join(str(told.get(name, "")) for name in ("error", "error_description")).strip()[:300]
        raise self._problem(status, " ".join(words.split()) or f"status {status}")

    def _problem(self, status: int, words: str) -> ConsoleError:
        if status >= http.client.INTERNAL_SERVER_ERROR or status == _BUSY:
            return UnavailableError(self._who, f"gives no token now ({words}).", "It is tried again.")
        return RefusedError(self._who, f"gives no token ({words}).", "Check client, secret and consent.")

    @property
    def _who(self) -> str:
        return f"token service {urlsplit(self._address.url).hostname or self._address.url}"
