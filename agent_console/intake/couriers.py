"""How replies leave: by mail server, fax server, or as letters for the printer."""

import re
import ssl
from pathlib import Path

from agent_console.channels.arrival import Party
from agent_console.channels.fax.hfaxd import FaxServer, HfaxdAddress
from agent_console.channels.mail.compose import compose
from agent_console.channels.mail.smtp import MailSender, SmtpAddress
from agent_console.domain.errors import UnavailableError
from agent_console.intake.outbound import Letter
from agent_console.intake.paper import fax_tiff, print_pdf
from agent_console.intake.settings import FaxServerSettings, PrintSettings, SmtpSettings


class MailCourier:
    """Hands replies to the city's mail server."""

    def __init__(self, settings: SmtpSettings, password: str) -> None:
        trust = ssl.create_default_context(cafile=settings.ca_file) if settings.ca_file else None
        security = "plain" if settings.plain else "starttls"
        self._sender = MailSender(
            SmtpAddress(settings.host, settings.port, security, settings.login, password, trust)  # type: ignore[arg-type]
        )

    def probe(self) -> str:
        """Connect and log in, and send nothing."""
        return self._sender.probe()

    def deliver(self, letter: Letter) -> str:
        """As plain text and HTML, threaded to what it answers."""
        self._sender.send(
            compose(
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
        )
        return ""


class MailProbe:
    """The mail server as a source that can be tested."""

    source_id = "smtp"
    kind = "smtp"

    def __init__(self, settings: SmtpSettings, password: str) -> None:
        self._courier = MailCourier(settings, password)
        self.place = f"{settings.login or 'nobody'} at {settings.host}:{settings.port}"

    def probe(self) -> str:
        """Connect and log in."""
        return self._courier.probe()


class FaxCourier:
    """Queues replies at a HylaFAX server."""

    def __init__(self, settings: FaxServerSettings, password: str) -> None:
        self._address = HfaxdAddress(settings.host, settings.login, password, settings.port)

    def deliver(self, letter: Letter) -> str:
        """As a G4 page; the server dials, and tries again by its own rules."""
        server = FaxServer(self._address)
        server.connect()
        try:
            return f"fax job {server.submit(letter.recipient, fax_tiff(letter), letter.reference)}"
        finally:
            server.close()


class PrintCourier:
    """Writes letters into the folder of the printer or print shop."""

    def __init__(self, settings: PrintSettings) -> None:
        self._folder = Path(settings.path)

    def deliver(self, letter: Letter) -> str:
        """As PDF, named by the contact's reference; whole or not at all."""
        name = re.sub(r"[^\w-]", "", f"{letter.reference}-{letter.entry_id[:8]}") + ".pdf"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished = self._folder / f"{name}.part"
            unfinished.write_bytes(print_pdf(letter))
            unfinished.replace(self._folder / name)
        except OSError as problem:
            raise UnavailableError(str(self._folder), f"{problem.strerror}.", "Check the folder.") from problem
        return f"printed as {name}"
