"""HylaFAX's server protocol: an FTP dialect with a queue of received faxes and jobs to send (hfaxd(8))."""

import contextlib
import ftplib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from agent_console.domain.errors import InputError, RefusedError, UnavailableError

State = Literal["waiting", "sending", "sent", "failed", "unknown"]

_STATES: dict[str, State] = {
    "P": "waiting",
    "S": "waiting",
    "W": "waiting",
    "B": "waiting",
    "T": "waiting",
    "A": "sending",
    "R": "sending",
    "D": "sent",
    "F": "failed",
}
"""Job states of hfaxd(8): pending, sleeping, waiting, blocked, suspended (T), running, done, failed;
HylaFAX 6 says active for running."""

_RECEIVED_FORMAT = "%f|%n|%p|%s|%z|%e"
"""File, bytes, pages, sending station, ``*`` while it is being received, error."""


@dataclass(frozen=True)
class HfaxdAddress:
    """Where hfaxd listens, and as whom."""

    host: str
    username: str
    password: str = field(default="", repr=False)
    port: int = 4559
    timeout: float = 30.0


@dataclass(frozen=True)
class ReceivedFax:
    """A line of the receive queue."""

    name: str
    bytes: int
    pages: int
    station: str
    error: str = ""


@dataclass(frozen=True)
class JobState:
    """How far a fax to send has come; ``note`` is the server's own word for it."""

    state: State
    note: str = ""


class _Dialect(ftplib.FTP):
    """hfaxd answers PASV with the address it listens on, which is the right one."""

    encoding = "latin-1"
    """Every byte: fax machines call themselves what they like (see ``_heard``)."""

    trust_server_pasv_ipv4_address = True


class FaxServer:
    """One connection to hfaxd. Errors: ``UnavailableError`` (connect again later), ``RefusedError``."""

    def __init__(self, address: HfaxdAddress) -> None:
        self._address = address
        self._ftp: ftplib.FTP | None = None

    def connect(self) -> None:
        """Log in."""
        self.close()
        self._ftp = _Dialect(timeout=self._address.timeout, encoding="latin-1")
        with self._told() as ftp:
            ftp.connect(self._address.host, self._address.port)
            if ftp.sendcmd(f"USER {_word(self._address.username)}").startswith("331"):
                ftp.sendcmd(f"PASS {_word(self._address.password)}")
            ftp.sendcmd("TYPE I")
            ftp.sendcmd(f'RCVFMT "{_RECEIVED_FORMAT}"')

    def received(self) -> list[ReceivedFax]:
        """The faxes that are wholly received, by name."""
        lines: list[str] = []
        with self._told() as ftp:
            ftp.retrlines("LIST recvq", lines.append)
            ftp.sendcmd("TYPE I")
        return sorted(filter(None, map(_received, lines)), key=lambda fax: fax.name)

    def fetch(self, name: str) -> bytes:
        """The TIFF of a received fax."""
        content = io.BytesIO()
        with self._told() as ftp:
            ftp.retrbinary(f"RETR recvq/{_word(name)}", content.write)
        return content.getvalue()

    def submit(self, number: str, tiff: bytes, title: str = "", tries: int = 3) -> str:
        """Queue a fax for ``number`` (digits, ``+`` for the country); the id of its job."""
        dialled = re.sub(r"[\s()/.-]", "", number)
        if not re.fullmatch(r"\+?\d{2,20}", dialled):
            raise InputError(number or "fax number", "is no number that can be dialled.", "Correct it and send again.")
        with self._told() as ftp:
            document = _document(_stored(ftp, tiff))
            job = _job(ftp.sendcmd("JNEW"))
            for name, value in _parameters(self._address.username, dialled, title, tries):
                ftp.sendcmd(f'JPARM {name} "{value}"')
            ftp.sendcmd(f"JPARM DOCUMENT {document}")
            ftp.sendcmd("JSUBM")
        return job

    def job(self, job_id: str) -> JobState:
        """How far a job has come; one the server no longer has a record of is ``unknown``."""
        with self._told() as ftp:
            try:
                ftp.sendcmd(f"JOB {_word(job_id)}")
            except ftplib.error_perm:
                return JobState("unknown")
            letter = _answer(ftp.sendcmd("JPARM STATE"))[:1].upper()
            note = _answer(ftp.sendcmd("JPARM STATUS"))
        return JobState(_STATES.get(letter, "waiting"), note)

    def withdraw(self, job_id: str) -> bool:
        """Take a job back; False where it has left already."""
        with self._told() as ftp:
            try:
                ftp.sendcmd(f"JKILL {_word(job_id)}")
            except ftplib.error_perm:
                return False
        return True

    def close(self) -> None:
        """Log off, as far as the server still listens."""
        ftp, self._ftp = self._ftp, None
        if ftp is not None and ftp.sock is not None:
            with contextlib.suppress(*ftplib.all_errors):
                ftp.quit()
            ftp.close()

    @contextlib.contextmanager
    def _told(self) -> Iterator[ftplib.FTP]:
        who = f"fax server {self._address.host}"
        if self._ftp is None:
            raise UnavailableError(who, "is not connected.", "Connect first.")
        try:
            yield self._ftp
        except (ftplib.error_perm, ftplib.error_proto) as problem:
            raise RefusedError(who, f"answers {_heard(str(problem))}.") from problem
        except (ftplib.Error, OSError, EOFError) as problem:
            self.close()
            raise UnavailableError(who, f"does not answer ({_heard(str(problem))}).", "It is tried again.") from problem


def _stored(ftp: ftplib.FTP, content: bytes) -> str:
    connection, _ = ftp.ntransfercmd("STOT")
    with connection:
        connection.sendall(content)
    return str(ftp.voidresp())


def _document(answer: str) -> str:
    found = re.search(r"FILE:?\s*\(?([^\s()]+)", answer)
    if found is None:
        raise RefusedError("fax server", f"answers {answer}.", "Check that it is HylaFAX's hfaxd.")
    return found.group(1).rstrip(".")


def _job(answer: str) -> str:
    found = re.search(r"jobid:?\s*(\d+)", answer, re.IGNORECASE)
    if found is None:
        raise RefusedError("fax server", f"answers {answer}.", "Check that it is HylaFAX's hfaxd.")
    return found.group(1)


def _parameters(username: str, number: str, title: str, tries: int) -> list[tuple[str, str]]:
    return [
        ("FROMUSER", _word(username)),
        ("DIALSTRING", number),
        ("EXTERNAL", number),
        ("JOBINFO", _word(title)[:60]),
        ("LASTTIME", "020000"),
        ("MAXDIALS", str(tries * 4)),
        ("MAXTRIES", str(tries)),
        ("SCHEDPRI", "127"),
        ("NOTIFY", "none"),
        ("PAGECHOP", "none"),
        ("VRES", "196"),
        ("PAGEWIDTH", "209"),
        ("PAGELENGTH", "296"),
        ("MODEM", "any"),
    ]


def _received(line: str) -> ReceivedFax | None:
    fields = [part.strip() for part in _heard(line).split("|", 5)]
    if len(fields) < 6 or fields[4] == "*" or not fields[0]:
        return None
    name, size, pages, station, _, error = fields
    return ReceivedFax(name, int(size) if size.isdigit() else 0, int(pages) if pages.isdigit() else 0, station, error)


def _word(text: str) -> str:
    """Without what ends a line or a quoted value; as UTF-8 on the line."""
    plain = re.sub(r'[\x00-\x1f"\\]', " ", text).strip()
    return plain.encode("utf-8", "replace").decode("latin-1")


def _heard(text: str) -> str:
    """What came over the line: UTF-8 where it is that, else Latin-1."""
    raw = text.encode("latin-1", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _answer(line: str) -> str:
    """The text behind the code: ``213 Waiting``."""
    return _heard(line[4:]).strip()
