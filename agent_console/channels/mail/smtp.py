"""Handing a message to the city's mail server."""

import contextlib
import re
import smtplib
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any, Literal

from agent_console.channels.mail.tokens import Tokens
from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError, UncertainError

Security = Literal["starttls", "tls", "plain"]
MAY_HAVE_LEFT = "It may have left. Look before you send it again."

_GO_ON = 354
_LINE_ENDS = re.compile(rb"\r\n|\n|\r(?!\n)")
_DOTS = re.compile(rb"(?m)^\.")
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True)
class SmtpAddress:
    """The mail server; ``plain`` is allowed on this machine only."""

    host: str
    port: int = 587
    security: Security = "starttls"
    username: str = ""
    password: str = field(default="", repr=False)
    tls: ssl.SSLContext | None = None
    timeout: float = 30.0
    tokens: Tokens | None = field(default=None, repr=False)
    """Stand in for the password."""


class _UnansweredError(Exception):
    """The line broke between the end of the message and the server's answer to it."""


class _Connection(smtplib.SMTP):
    """Tells a line that broke before the end of a message from one that broke after it."""

    def data(self, msg: Any) -> tuple[int, bytes]:
        """As the standard library's, in two steps."""
        self.putcmd("data")
        code, answer = self.getreply()
        if code != _GO_ON:
            raise smtplib.SMTPDataError(code, answer)
        content = msg.encode("ascii") if isinstance(msg, str) else bytes(msg)
        self.send(_DOTS.sub(b"..", _LINE_ENDS.sub(b"\r\n", content)))
        try:
            self.send(b".\r\n" if content.endswith(b"\n") else b"\r\n.\r\n")
            code, answer = self.getreply()
        except (smtplib.SMTPException, OSError) as problem:
            raise _UnansweredError(str(problem)) from problem
        if 200 <= code < 300:
            return 250, answer  # the only figure that the standard library takes for yes
        if not 400 <= code < 600:
            raise _UnansweredError(f"the answer {code} makes no sense")
        return code, answer


class _TlsConnection(_Connection, smtplib.SMTP_SSL):
    """The same, encrypted from the first byte."""


class MailSender:
    """Sends one message over a connection of its own."""

    def __init__(self, address: SmtpAddress) -> None:
        self._address = address

    def send(self, message: EmailMessage) -> None:
        """Returns when the server has taken the message.

        ``UnavailableError``: it has not, and the same message may be sent again later. ``RefusedError``: it will never
        be taken as it is. ``UncertainError``: the line broke after the whole message was handed over and before the
        server's answer; it may have left.
        """
        with self._logged_in() as server:
            try:
                refused = server.send_message(message)
            except _UnansweredError as problem:
                reason = f"did not say whether it took the message ({problem})."
                raise UncertainError(f"mail server {self._address.host}", reason, MAY_HAVE_LEFT) from problem
            except (smtplib.SMTPException, OSError) as problem:
                raise _as_told(self._address.host, problem) from problem
        if refused:
            raise _as_told(self._address.host, smtplib.SMTPRecipientsRefused(refused))

    def probe(self) -> str:
        """Connect and log in as for a message, and send none."""
        with self._logged_in() as server:
            try:
                server.noop()
            except (smtplib.SMTPException, OSError) as problem:
                raise _as_told(self._address.host, problem) from problem
        return "logged in" if self._address.username else "connected"

    @contextlib.contextmanager
    def _logged_in(self) -> Iterator[smtplib.SMTP]:
        """A connection ready for a message. How the server takes leave changes nothing of what it has taken."""
        tokens = self._address.tokens
        try:
            server = self._connected()
        except RefusedError as refused:
            if tokens is None or not isinstance(refused.__cause__, smtplib.SMTPAuthenticationError):
                raise
            tokens.forget()  # it may have been revoked before its time
            server = self._connected()
        try:
            yield server
        finally:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                server.quit()
            server.close()

    def _connected(self) -> smtplib.SMTP:
        address = self._address
        if address.security == "plain" and address.host not in _LOOPBACK:
            raise RefusedError(address.host, "would carry mail unencrypted.", "Use starttls or tls.")
        token = address.tokens.current() if address.tokens is not None else ""
        try:
            server = self._connection()
        except (smtplib.SMTPException, OSError) as problem:
            raise _as_told(address.host, problem) from problem
        try:
            if address.security == "starttls":
                server.starttls(context=self._context())
            if token:
                _log_in(server, address.username, token)
            elif address.username:
                server.login(address.username, address.password)
        except (smtplib.SMTPException, OSError) as problem:
            server.close()
            raise _as_told(address.host, problem) from problem
        return server

    def _connection(self) -> _Connection:
        host, port, timeout = self._address.host, self._address.port, self._address.timeout
        if self._address.security == "tls":
            return _TlsConnection(host, port, timeout=timeout, context=self._context())
        return _Connection(host, port, timeout=timeout)

    def _context(self) -> ssl.SSLContext:
        return self._address.tls or ssl.create_default_context()


def _log_in(server: smtplib.SMTP, username: str, token: str) -> None:
    """OAUTHBEARER (RFC 7628) where the server knows it, else XOAUTH2."""
    server.ehlo_or_helo_if_needed()
    known = server.esmtp_features.get("auth", "").upper().split()
    if "OAUTHBEARER" in known:
        name = username.replace("=", "=3D").replace(",", "=2C")
        mechanism, words, farewell = "OAUTHBEARER", f"n,a={name},\x01auth=Bearer {token}\x01\x01", "\x01"
    else:
        mechanism, words, farewell = "XOAUTH2", f"user={username}\x01auth=Bearer {token}\x01\x01", ""
    # A challenge is the server's reason for refusing; it waits for an answer before it says so in its own code.
    server.auth(mechanism, lambda challenge=None: words if challenge is None else farewell)


def _as_told(host: str, problem: Exception) -> ConsoleError:
    who = f"mail server {host}"
    if isinstance(problem, smtplib.SMTPRecipientsRefused):
        codes = {address: (code, _words(text)) for address, (code, text) in problem.recipients.items()}
        reason = "; ".join(f"{address}: {code} {text}" for address, (code, text) in codes.items())
        kind = RefusedError if any(code >= 500 for code, _ in codes.values()) else UnavailableError
        return kind(who, f"does not deliver to {reason}.")
    if isinstance(problem, smtplib.SMTPResponseException):
        reason = f"answers {problem.smtp_code} {_words(problem.smtp_error)}."
        kind = RefusedError if 500 <= problem.smtp_code < 600 else UnavailableError
        return kind(who, reason)
    if isinstance(problem, smtplib.SMTPNotSupportedError):
        return RefusedError(who, f"cannot do what this message needs ({problem}).")
    if isinstance(problem, ssl.SSLCertVerificationError):
        return RefusedError(who, f"shows a certificate that cannot be trusted ({problem.verify_message}).")
    return UnavailableError(who, f"does not answer ({problem}).", "It is tried again.")


def _words(text: bytes | str) -> str:
    return " ".join((text.decode("utf-8", "replace") if isinstance(text, bytes) else text).split())
