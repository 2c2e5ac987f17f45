"""A department's mailbox: new messages by IMAP, in order, each once for who keeps the cursor."""

import contextlib
import ssl
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Event
from typing import Any, Literal

from imapclient import SEEN, IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

from agent_console.channels.mail.tokens import Tokens
from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError

Security = Literal["tls", "starttls", "plain"]
LARGEST = 100_000_000
"""Of a message larger than this only so many bytes are fetched; the whole stays in the mailbox."""

_SENT = b"\\Sent"
_SIZES_AT_ONCE = 500
_TOGETHER = 32
_BYTES_TOGETHER = 256_000
"""Messages that are fetched with one question: on a bad line little comes twice."""

_LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True)
class ImapAddress:
    """Where a mailbox is; ``plain`` is allowed on this machine only. ``tokens`` stand in for the password."""

    host: str
    username: str
    password: str = field(default="", repr=False)
    port: int = 993
    security: Security = "tls"
    tls: ssl.SSLContext | None = None
    folder: str = "INBOX"
    tokens: Tokens | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Fetched:
    """One message; once it is recorded, ``cursor`` is where to go on."""

    uid: int
    content: bytes
    cursor: dict[str, int]


class Mailbox:
    """One connection to one folder. Errors: ``UnavailableError`` (connect again later), ``RefusedError``."""

    TIMEOUT = 30.0
    LONGEST_IDLE = 25 * 60.0
    """Servers may log off who is idle for 30 minutes (RFC 2177)."""

    POLL = 30.0
    """Seconds between two looks where the server has no IDLE."""

    def __init__(self, address: ImapAddress) -> None:
        self._address = address
        self._client: IMAPClient | None = None
        self._validity = 0
        self._idles = False

    def connect(self) -> None:
        """Log in and open the folder read-only."""
        self._log_in()
        client = self._connected()
        with self._told():
            opened = client.select_folder(self._address.folder, readonly=True)
            self._validity = int(opened[b"UIDVALIDITY"])
            self._idles = client.has_capability("IDLE")

    def keep(self, message: bytes, folder: str = "") -> str:
        """Put a message that was sent into ``folder``, or the one for sent messages; which one that was.

        On a connection of its own; ``RefusedError`` where there is no such folder.
        """
        self._log_in()
        client = self._connected()
        try:
            with self._told():
                wanted = folder or client.find_special_folder(_SENT)
                if wanted:
                    client.append(wanted, message, flags=[SEEN])
        finally:
            self.close()
        if not wanted:
            raise RefusedError(_who(self._address), "has no folder for sent messages.", "Name it in the settings.")
        return str(wanted)

    def _log_in(self) -> None:
        tokens = self._address.tokens
        try:
            self._connect()
        except RefusedError as refused:
            if tokens is None or not isinstance(refused.__cause__, LoginError):
                raise
            tokens.forget()  # it may have been revoked before its time
            self._connect()

    def _connect(self) -> None:
        self.close()
        address = self._address
        if address.security == "plain" and address.host not in _LOOPBACK:
            raise RefusedError(address.host, "would carry the password unencrypted.", "Use tls or starttls.")
        token = address.tokens.current() if address.tokens is not None else ""
        with self._told():
            secure = address.tls or ssl.create_default_context()
            client = IMAPClient(
                address.host,
                address.port,
                ssl=address.security == "tls",
                ssl_context=secure if address.security == "tls" else None,
                timeout=self.TIMEOUT,
            )
            self._client = client
            if address.security == "starttls":
                client.starttls(secure)
            if not token:
                client.login(address.username, address.password)
            elif client.has_capability("AUTH=OAUTHBEARER"):
                client.oauthbearer_login(address.username, token)
            else:
                client.oauth2_login(address.username, token)

    def fetch_new(self, cursor: Mapping[str, int]) -> Iterator[Fetched]:
        """As ``fetch_groups``, one by one."""
        for group in self.fetch_groups(cursor):
            yield from group

    def fetch_groups(self, cursor: Mapping[str, int]) -> Iterator[list[Fetched]]:
        """The messages after ``cursor`` ({} for all), oldest first; they stay unread and where they are.

        Where the server has renumbered the folder (another UIDVALIDITY) all of it comes again: who derives contacts
        from content is not harmed.
        """
        client = self._connected()
        last = cursor.get("uid", 0) if cursor.get("uidvalidity") == self._validity else 0
        with self._told():
            client.noop()  # a server need not show what is new to who has not asked for it
            found = client.search(["UID", f"{last + 1}:*"])
        new = sorted(uid for uid in found if uid > last)  # n:* always names the last message
        for start in range(0, len(new), _SIZES_AT_ONCE):
            yield from self._fetch(client, new[start : start + _SIZES_AT_ONCE])

    def wait(self, stop: Event, longest: float = LONGEST_IDLE) -> bool:
        """Until the server tells of something new (True), ``longest`` seconds have passed, or ``stop`` is set."""
        client = self._connected()
        if not self._idles:
            with self._told():
                client.noop()
            stop.wait(min(longest, self.POLL))
            return not stop.is_set()
        until = time.monotonic() + min(longest, self.LONGEST_IDLE)
        with self._told():
            client.idle()
            told: list[Any] = []
            while not told and not stop.is_set() and time.monotonic() < until:
                told = [one for one in client.idle_check(timeout=0.5) if _is_news(one)]
            _, rest = client.idle_done()
        return bool(told) or any(map(_is_news, rest))

    def close(self) -> None:
        """Log off, as far as the server still listens."""
        client, self._client = self._client, None
        if client is not None:
            with contextlib.suppress(IMAPClientError, OSError):
                client.logout()
            with contextlib.suppress(IMAPClientError, OSError):
                client.shutdown()

    def _connected(self) -> IMAPClient:
        if self._client is None:
            raise UnavailableError(self._address.host, "is not connected.", "Connect first.")
        return self._client

    def _fetch(self, client: IMAPClient, uids: Sequence[int]) -> Iterator[list[Fetched]]:
        with self._told():
            told = client.fetch(uids, ["RFC822.SIZE"])
        # Those without a size were expunged meanwhile.
        sizes = {uid: told[uid][b"RFC822.SIZE"] for uid in uids if b"RFC822.SIZE" in told.get(uid, {})}
        for group in _groups(sizes):
            part = "BODY.PEEK[]" if sizes[group[0]] <= LARGEST else f"BODY.PEEK[]<0.{LARGEST}>"
            with self._told():
                answers = client.fetch(group, [part])
            if fetched := [one for uid in group if (one := self._fetched(uid, answers.get(uid, {})))]:
                yield fetched

    def _fetched(self, uid: int, answer: Mapping[bytes, Any]) -> Fetched | None:
        content = next((value for name, value in answer.items() if name.startswith(b"BODY[")), None)
        if content is None:
            return None
        return Fetched(uid, content, {"uidvalidity": self._validity, "uid": uid})

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (OSError, IMAPClientError, ValueError) as problem:
            self.close()
            raise _as_told(self._address, problem) from problem


def _groups(sizes: Mapping[int, int]) -> Iterator[list[int]]:
    """Messages that are small enough to be fetched together; one that is larger comes alone."""
    group: list[int] = []
    total = 0
    for uid, size in sizes.items():
        if group and (len(group) == _TOGETHER or total + size > _BYTES_TOGETHER):
            yield group
            group, total = [], 0
        group.append(uid)
        total += size
    if group:
        yield group


def _is_news(told: Any) -> bool:
    return isinstance(told, tuple) and len(told) > 1 and told[1] in (b"EXISTS", b"RECENT")


def _who(address: ImapAddress) -> str:
    return f"mailbox {address.username} on {address.host}"


def _as_told(address: ImapAddress, problem: Exception) -> ConsoleError:
    who = _who(address)
    if isinstance(problem, LoginError) and address.tokens is not None:
        return RefusedError(who, "does not accept the access token.", "Check the scope and the consent given.")
    if isinstance(problem, LoginError):
        return RefusedError(who, "does not accept name and password.", "Correct them in the settings.")
    if isinstance(problem, ssl.SSLCertVerificationError):
        return RefusedError(who, f"shows a certificate that cannot be trusted ({problem.verify_message}).")
    if isinstance(problem, (OSError, IMAPClientAbortError, ValueError)):
        return UnavailableError(who, f"does not answer ({problem}).", "It is tried again.")
    return RefusedError(who, f"refuses ({problem}).", f"Check the folder {address.folder} and its rights.")
