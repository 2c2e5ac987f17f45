"""A private mail server that can be told to refuse, at each step of the conversation."""

import base64
import contextlib
import ssl
import tempfile
from collections.abc import Collection, Iterator
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

    def known(self, written: str, tokens: Collection[str]) -> bool:
        """Whether these words of XOAUTH2 or OAUTHBEARER carry the name and a valid token."""
        named = f"user={self._server.username}\x01" in written or f"a={self._server.username}," in written
        return named and any(f"auth=Bearer {token}\x01\x01" in written for token in tokens)

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


def _take_tokens(handler: _Handler, tokens: Collection[str], mechanism: str) -> None:
    async def by_token(server: SMTP, arguments: list[str]) -> AuthResult | None:
        if handler.known(base64.b64decode(arguments[1]).decode(), tokens):
            return AuthResult(success=True)
        await server.push("334 " + base64.b64encode(b'{"status":"401"}').decode())
        await server._reader.readline()
        await server.push("535 5.7.8 the token is not valid")
        return None

    setattr(handler, f"auth_{mechanism.upper()}", by_token)


@contextlib.contextmanager
def run_smtp(tokens: Collection[str] | None = None, mechanism: str = "") -> Iterator[Smtp]:
    """From start to stop, with STARTTLS and a login; with ``mechanism`` by one of ``tokens`` alone."""
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

        handler = _Handler(server)
        if mechanism:
            _take_tokens(handler, tokens or (), mechanism)
        controller = Controller(
            handler,
            hostname="127.0.0.1",
            port=server.port,
            tls_context=context,
            authenticator=authenticate,
            auth_require_tls=True,
            auth_exclude_mechanism=["LOGIN", "PLAIN"] if mechanism else None,
        )
        controller.start()
        try:
            yield server
        finally:
            controller.stop()
