"""A private OAuth2 service: gives out access tokens, and tells a mail server whose they are."""

import contextlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


@dataclass
class TokenService:
    """``valid`` are the tokens mail servers accept now; ``asked`` the forms that came; ``answer`` stands in for one."""

    port: int
    username: str = "biuro"
    client_secret: str = "client-secret"
    refresh_token: str = "refresh-1"
    lifetime: int = 3600
    rotates: bool = False
    answer: tuple[int, str] | None = None
    valid: set[str] = field(default_factory=set)
    asked: list[dict[str, str]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/token"

    @property
    def check_url(self) -> str:
        """Where a mail server asks about a token, which it appends."""
        return f"http://127.0.0.1:{self.port}/tokeninfo?access_token="

    def calm(self) -> None:
        """As at the start."""
        self.valid.clear()
        self.asked.clear()
        self.answer, self.lifetime, self.rotates, self.refresh_token = None, 3600, False, "refresh-1"

    def give(self, form: dict[str, str]) -> tuple[int, dict[str, object]]:
        """A token for this form, or why not."""
        self.asked.append(form)
        if form.get("client_secret") != self.client_secret:
            return 401, {"error": "invalid_client"}
        if form["grant_type"] == "refresh_token" and form.get("refresh_token") != self.refresh_token:
            return 400, {"error": "invalid_grant", "error_description": "revoked"}
        token = f"token-{len(self.asked)}"
        self.valid.add(token)
        given: dict[str, object] = {"access_token": token, "token_type": "Bearer", "expires_in": self.lifetime}
        if self.rotates:
            self.refresh_token = f"refresh-{len(self.asked) + 1}"
            given["refresh_token"] = self.refresh_token
        return 200, given


@contextlib.contextmanager
def run_token_service() -> Iterator[TokenService]:
    """From start to stop."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    service = TokenService(server.server_port)

    class Desk(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", "0"))
            form = {name: values[0] for name, values in parse_qs(self.rfile.read(length).decode()).items()}
            if service.answer is not None:
                service.asked.append(form)
                self._say(service.answer[0], service.answer[1].encode())
                return
            status, told = service.give(form)
            self._say(status, json.dumps(told).encode())

        def do_GET(self) -> None:
            token = parse_qs(urlsplit(self.path).query).get("access_token", [""])[0]
            known = token in service.valid
            told = {"email": service.username, "active": "true"} if known else {"error": "invalid_token"}
            self._say(200 if known else 401, json.dumps(told).encode())

        def _say(self, status: int, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            return

    server.RequestHandlerClass = Desk
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
