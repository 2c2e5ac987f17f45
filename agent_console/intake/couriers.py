"""How replies leave: by mail server, fax server, or as letters for the printer."""

import contextlib
import re
from collections.abc import Iterable, Iterator, Mapping
from email.message import EmailMessage
from pathlib import Path

from agent_console.channels.arrival import Part, Party
from agent_console.channels.fax.hfaxd import FaxServer, HfaxdAddress, JobState
from agent_console.channels.mail.compose import compose
from agent_console.channels.mail.imap import Mailbox
from agent_console.channels.mail.smtp import MailSender, SmtpAddress
from agent_console.channels.mail.tokens import Tokens
from agent_console.domain.errors import ConsoleError, UnavailableError
from agent_console.intake.courier import Letter
from agent_console.intake.letter_pdf import letter_pdf
from agent_console.intake.letterhead import Letterhead
from agent_console.intake.mail_access import trust
from agent_console.intake.paper import fax_tiff
from agent_console.intake.settings import FaxServerSettings, PrintSettings, SmtpSettings


class MailCourier:
    """Hands replies to the city's mail server, and a copy to the department's mailbox.

    ``kept_in`` has the mailboxes that want copies, by what the settings call their department, each with the folder
    for them ("" for the one the server names).
    """

    def __init__(
        self,
        settings: SmtpSettings,
        password: str,
        tokens: Tokens | None = None,
        kept_in: Mapping[str, tuple[Mailbox, str]] | None = None,
    ) -> None:
        self._kept_in = {name.casefold(): place for name, place in (kept_in or {}).items()}
        security = "plain" if settings.plain else "starttls"
        self._sender = MailSender(
            SmtpAddress(
                settings.host,
                settings.port,
                security,  # type: ignore[arg-type]
                settings.login,
                password,
                trust(settings.ca_file),
                tokens=tokens,
            )
        )

    def probe(self) -> str:
        """Connect and log in, and send nothing."""
        return self._sender.probe()

    def deliver(self, letter: Letter) -> str:
        """As plain text and HTML, threaded to what it answers."""
        self._sender.send(_composed(letter))
        return ""

    def keep(self, letter: Letter) -> str:
        """The same message among those sent; it has left, whatever becomes of the copy."""
        found = (self._kept_in[name] for name in map(str.casefold, letter.departments) if name in self._kept_in)
        place = next(found, None)
        if place is None:
            return ""
        try:
            place[0].keep(_composed(letter).as_bytes(), place[1])
        except ConsoleError as problem:
            return f"No copy among the sent messages: {problem.reason}"
        return ""


def _composed(letter: Letter) -> EmailMessage:
    return compose(
        sender=Party(letter.sender_name, letter.sender_address),
        recipient=letter.recipient,
        subject=letter.subject,
        text=letter.text,
        message_id=letter.message_id,
        reference=letter.reference,
        at=letter.written_at,
        answers=letter.answers,
        attachments=letter.files,
    )


class MailProbe:
    """The mail server as a source that can be tested."""

    source_id = "smtp"
    kind = "smtp"

    def __init__(self, settings: SmtpSettings, password: str, tokens: Tokens | None = None) -> None:
        self._courier = MailCourier(settings, password, tokens)
        self.place = f"{settings.login or 'nobody'} at {settings.host}:{settings.port}"

    def probe(self) -> str:
        """Connect and log in."""
        return self._courier.probe()


class FaxCourier:
    """Queues replies at a HylaFAX server."""

    def __init__(self, settings: FaxServerSettings, password: str) -> None:
        self._address = HfaxdAddress(settings.host, settings.login, password, settings.port)
        self._most_tries = settings.tries

    def deliver(self, letter: Letter) -> str:
        """Hand it over and leave it to the server."""
        return f"fax job {self.submit(letter)}"

    def submit(self, letter: Letter) -> str:
        """As G4 pages; the server dials, and tries again as often as the settings say."""
        pages = fax_tiff(letter)
        with self._server() as server:
            return server.submit(letter.recipient, pages, letter.reference, self._most_tries)

    def follow(self, jobs: Iterable[str]) -> dict[str, JobState]:
        """Over one connection."""
        with self._server() as server:
            return {job: server.job(job) for job in jobs}

    def withdraw(self, job: str) -> bool:
        """Out of the server's queue."""
        with self._server() as server:
            return server.withdraw(job)

    @contextlib.contextmanager
    def _server(self) -> Iterator[FaxServer]:
        server = FaxServer(self._address)
        server.connect()
        try:
            yield server
        finally:
            server.close()


class PrintCourier:
    """Writes letters into the folder of the printer or print shop."""

    def __init__(self, settings: PrintSettings) -> None:
        self._folder = Path(settings.path)
        self.letterhead = Letterhead.of(settings)

    def deliver(self, letter: Letter) -> str:
        """As PDF, named by the contact's reference; whole or not at all."""
        part = self.pages(letter)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished = self._folder / f"{part.name}.part"
            unfinished.write_bytes(part.content)
            unfinished.replace(self._folder / part.name)
        except OSError as problem:
            raise UnavailableError(str(self._folder), f"{problem.strerror}.", "Check the folder.") from problem
        return f"printed as {part.name}"

    def pages(self, letter: Letter) -> Part:
        """The printed letter."""
        name = re.sub(r"[^\w-]", "", f"{letter.reference}-{letter.entry_id[:8]}") + ".pdf"
        return Part("attachment", name, "application/pdf", letter_pdf(letter, self.letterhead))
