"""A private mail server that can be told to refuse, at each step of the conversation."""

import contextlib
import ssl
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.servers.certificate import make_certificate
from tests.servers.process import free_port, require


@dataclass
class Smtp:
    """A running server: ``taken`` are the messages it has; ``answers`` maps a command to what it answers instead."""

    port: int
    tls: ssl.SSLContext
    host: str = "localhost"
    username: str = "biuro"
    password: str = "biuro-secret"
    taken: list[bytes] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)

    def calm(self) -> None:
        """Forget messages and moods."""
        self.taken.clear()
        self.answers.clear()


class _Handler:
    def __init__(self, server: Smtp) -> None:
        self._server = server

    async def handle_MAIL(self, _: SMTP, __: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return self._server.answers.get("MAIL", "250 OK")

    async def handle_RCPT(self, _: SMTP, __: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        answer = self._server.answers.get("RCPT", "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, _: SMTP, session: Session, envelope: Envelope) -> str:
        answer = self._server.answers.get("DATA", "250 OK")
        if answer == "drop":
            raise ConnectionResetError
        if answer.startswith("250"):
            self._server.taken.append(envelope.original_content or b"")
        return answer


@contextlib.contextmanager
def run_smtp() -> Iterator[Smtp]:
    """From start to stop, with STARTTLS and a login."""
    require("openssl")
    with tempfile.TemporaryDirectory(prefix="acs") as name:
        certificate, key = make_certificate(Path(name))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        server = Smtp(free_port(), ssl.create_default_context(cafile=str(certificate)))

        def authenticate(_: SMTP, __: Session, ___: Envelope, ____: str, data: object) -> AuthResult:
            known = (server.username.encode(), server.password.encode())
            good = isinstance(data, LoginPassword) and (data.login, data.password) == known
            return AuthResult(success=good, handled=False)

        controller = Controller(
            _Handler(server),
            hostname="127.0.0.1",
            port=server.port,
            tls_context=context,
            authenticator=authenticate,
            auth_require_tls=True,
        )
        controller.start()
        try:
            yield server
        finally:
            controller.stop()
