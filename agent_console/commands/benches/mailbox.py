"""A full mailbox read into a real central, beside the same messages fetched and thrown away."""

import contextlib
import grp
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent_console.channels.arrival import Arrival
from agent_console.channels.mail.imap import ImapAddress, Mailbox
from agent_console.domain.errors import UnavailableError
from agent_console.intake.hand import Hand
from agent_console.intake.mailbox import Mail
from agent_console.intake.sample.city import INTAKE_LOGIN, sample_city
from agent_console.intake.settings import MailboxSettings
from agent_console.system.resources import resource

PROMISED = {"messages_per_second": 100.0}

_USER, _PASSWORD = "bench", "bench"
_PATIENCE = 60.0
_CONFIGURATION = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
default_internal_user = {internal}
default_internal_group = {internal_group}
default_login_user = {login}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:{folder}/mail
first_valid_uid = 0
first_valid_gid = 0
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""
_WORDS = "Our bins in the yard were not emptied again this week, although they stood at the road since six.\r\n"


def run(messages: int = 50_000) -> dict[str, Any]:
    """So many messages of 2 to 8 kB, some with a file, each read once; needs Dovecot."""
    with tempfile.TemporaryDirectory(prefix="acb") as name:
        folder = Path(name)
        folder.chmod(0o755)
        city = sample_city(folder / "city", resource("city"))
        try:
            with _dovecot(folder / "imap", messages) as address:
                raw = _raw(address)
                hand = Hand(city.url, INTAKE_LOGIN, city.password(INTAKE_LOGIN), "bench", "mailbox")
                watched = _Watched(hand, messages)
                settings = MailboxSettings("bench", address.host, _USER, "100")
                began = time.perf_counter()
                taken = Mail(settings, address).once(watched)  # type: ignore[arg-type]
                seconds = time.perf_counter() - began
                hand.close()
        finally:
            city.server.stop("immediate")
    return {
        "messages": taken,
        "messages_per_second": round(taken / seconds, 1),
        "raw_fetch_per_second": round(raw, 1),
        "memory_mb": watched.memory,
        "promised": PROMISED,
    }


class _Watched:
    """The hand, and how much memory this process has while it works."""

    def __init__(self, hand: Hand, messages: int) -> None:
        self._hand = hand
        self._every = max(messages // 5, 1)
        self._count, self._next = 0, self._every
        self.memory: list[float] = [_memory()]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._hand, name)

    def receive_all(self, arrivals: Sequence[Arrival], department_id: str) -> None:
        """As the hand."""
        self._hand.receive_all(arrivals, department_id)
        self._count += len(arrivals)
        if self._count >= self._next:
            self.memory.append(_memory())
            self._next += self._every


def _raw(address: ImapAddress) -> float:
    mailbox = Mailbox(address)
    mailbox.connect()
    began = time.perf_counter()
    count = sum(1 for _ in mailbox.fetch_new({}))
    mailbox.close()
    return count / (time.perf_counter() - began)


def _memory() -> float:
    """Resident memory of this process in MB (Linux)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(round(int(line.split()[1]) / 1024, 1) for line in lines if line.startswith("VmRSS"))


def _message(number: int) -> bytes:
    head = (
        f"From: Citizen {number} <citizen{number % 5000}@example.org>\r\nTo: info@city.example\r\n"
        f"Subject: Bins in yard {number}\r\nDate: Mon, 23 Nov 2026 08:00:00 +0100\r\n"
        f"Message-ID: <bench-{number}@example.org>\r\nMIME-Version: 1.0\r\n"
    )
    text = f"Good morning,\r\n{_WORDS * (10 + number % 40)}\r\nCitizen {number}\r\n"
    if number % 10:
        return f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{text}".encode()
    return (
        f"{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n{text}\r\n--b\r\n"
        f'Content-Type: application/pdf; name="a{number}.pdf"\r\nContent-Disposition: attachment\r\n\r\n'
        f"%PDF-1.4 {number}\r\n--b--\r\n"
    ).encode()


@dataclass(frozen=True)
class _Accounts:
    user: str
    group: str
    internal: str
    internal_group: str
    login: str


def _accounts() -> _Accounts:
    """Dovecot refuses root for everything but its first process; without root all of it runs as one user."""
    if os.getuid() == 0:
        return _Accounts("nobody", "nogroup", "dovecot", "dovecot", "dovenull")
    user, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
    return _Accounts(user, group, user, group, user)


@contextlib.contextmanager
def _dovecot(folder: Path, messages: int) -> Iterator[ImapAddress]:
    program = shutil.which("dovecot", path=os.environ.get("PATH", "") + ":/usr/sbin")
    if program is None:
        raise UnavailableError("dovecot", "is not installed.", "Install dovecot-imapd.")
    accounts = _accounts()
    for part in ("run", "state", "mail/cur", "mail/new", "mail/tmp"):
        (folder / part).mkdir(parents=True)
    for number in range(messages):
        (folder / "mail" / "cur" / f"1700000000.{number:06}.bench:2,").write_bytes(_message(number))
    if os.getuid() == 0:
        subprocess.run(["chown", "-R", f"{accounts.user}:{accounts.group}", str(folder / "mail")], check=True)  # noqa: S603, S607
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    configuration = folder / "dovecot.conf"
    configuration.write_text(_CONFIGURATION.format(folder=folder, port=port, password=_PASSWORD, **vars(accounts)))
    process = subprocess.Popen([program, "-F", "-c", str(configuration)])  # noqa: S603
    try:
        _wait_for(port)
        yield ImapAddress("127.0.0.1", _USER, _PASSWORD, port, "plain")
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(port: int) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        time.sleep(0.05)
    raise UnavailableError("dovecot", f"did not start within {_PATIENCE:.0f} s.", "Look into its log.")
