"""Handing a message to the city's mail server."""

import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Literal

from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError

Security = Literal["starttls", "tls", "plain"]
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


class MailSender:
    """Sends one message over a connection of its own."""

    def __init__(self, address: SmtpAddress) -> None:
        self._address = address

    def send(self, message: EmailMessage) -> None:
        """Returns when the server has taken the message for all its recipients.

        ``UnavailableError``: the same message may be sent again later (its Message-ID stays, so that a mail server
        which took it before the line broke can tell). ``RefusedError``: it will never be taken as it is.
        """
        if self._address.security == "plain" and self._address.host not in _LOOPBACK:
            raise RefusedError(self._address.host, "would carry mail unencrypted.", "Use starttls or tls.")
        try:
            with self._connection() as server:
                self._secure(server)
                refused = server.send_message(message)
        except (smtplib.SMTPException, OSError) as problem:
            raise _as_told(self._address.host, problem) from problem
        if refused:
            raise _as_told(self._address.host, smtplib.SMTPRecipientsRefused(refused))

    def probe(self) -> str:
        """Connect and log in as for a message, and send none."""
        try:
            with self._connection() as server:
                self._secure(server)
                server.noop()
        except (smtplib.SMTPException, OSError) as problem:
            raise _as_told(self._address.host, problem) from problem
        return "logged in" if self._address.username else "connected"

    def _connection(self) -> smtplib.SMTP:
        host, port, timeout = self._address.host, self._address.port, self._address.timeout
        if self._address.security == "tls":
            return smtplib.SMTP_SSL(host, port, timeout=timeout, context=self._context())
        return smtplib.SMTP(host, port, timeout=timeout)

    def _secure(self, server: smtplib.SMTP) -> None:
        if self._address.security == "starttls":
            server.starttls(context=self._context())
        if self._address.username:
            server.login(self._address.username, self._address.password)

    def _context(self) -> ssl.SSLContext:
        return self._address.tls or ssl.create_default_context()


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
