"""The whole intake of a city: every source of the settings in its own thread, and the outbox."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import URL

from agent_console.channels.clamd import Clamd
from agent_console.channels.mail.certificate import Trust
from agent_console.channels.mail.imap import Mailbox
from agent_console.channels.post.ocr import Recogniser
from agent_console.database.central import central_url
from agent_console.domain.channel import Channel
from agent_console.domain.errors import InputError
from agent_console.intake.courier import Courier
from agent_console.intake.couriers import FaxCourier, MailCourier, MailProbe, PrintCourier
from agent_console.intake.fax_server import Fax
from agent_console.intake.folder import Folder
from agent_console.intake.hand import Hand
from agent_console.intake.holds import Holds
from agent_console.intake.mail_access import mailbox_address, tokens_of
from agent_console.intake.mailbox import Mail
from agent_console.intake.outbound import Outbound
from agent_console.intake.pbx import Pbx
from agent_console.intake.probes import Probed, Probes
from agent_console.intake.pruning import Pruning
from agent_console.intake.readings import Readings
from agent_console.intake.scanning import Scanning
from agent_console.intake.settings import IntakeSettings, password_of
from agent_console.intake.show_letterhead import ShowLetterhead
from agent_console.intake.worker import Work, Worker
from agent_console.system.vault import Vault

_LOOK_SECONDS = 1.0
_FOLLOW_SECONDS = 5.0


@dataclass
class Outbox:
    """The outbox as a worker's work."""

    couriers: dict[Channel, Courier]
    source_id: str = "outbox"
    kind: str = "outbound"

    def once(self, hand: Hand) -> int:
        """Send what is due; how many left."""
        outbound = Outbound(hand, self.couriers)
        outbound.follow()
        return outbound.send_due(datetime.now(UTC))

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Send until ``stop`` is set."""
        outbound = Outbound(hand, self.couriers)
        outbound.recover()
        follow_at = time.monotonic()
        while not stop.wait(_LOOK_SECONDS):
            outbound.send_due(datetime.now(UTC))
            if time.monotonic() >= follow_at:
                outbound.follow()
                follow_at = time.monotonic() + _FOLLOW_SECONDS


class IntakeService:
    """Runs until told to stop; may be killed at any moment, and may run twice: one at a time works a source."""

    def __init__(self, settings: IntakeSettings, vault: Vault, recogniser: Recogniser | None = None) -> None:
        self._url: URL = central_url(settings.central.url)
        self._login = settings.central.login
        self._password = password_of(settings.central.login, vault)
        self._recogniser = recogniser or Recogniser()
        self._scanner = Clamd(settings.clamd.socket) if settings.clamd is not None else None
        self.works: list[Work] = list(self._works(settings, vault))
        names = [work.source_id for work in self.works]
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            raise InputError(f"source {sorted(twice)[0]!r}", "two sources have this id.", "Give each its own.")
        self._stop = threading.Event()
        self._workers: list[Worker] = []

    def _works(self, settings: IntakeSettings, vault: Vault) -> list[Work]:
        secret: Callable[[str], str] = lambda name: password_of(name, vault)  # noqa: E731
        trust = Trust.read(settings.smime.ca_file) if settings.smime is not None else None
        works: list[Work] = [
            Mail(mailbox, mailbox_address(mailbox, vault), self._recogniser, trust) for mailbox in settings.mailbox
        ]
        works += [Folder(folder, self._recogniser) for folder in settings.folder]
        works += [Fax(fax, secret(fax.id), self._recogniser) for fax in settings.fax]
        if settings.pbx is not None:
            works.append(Pbx(settings.pbx, secret(settings.pbx.id)))
        probed: list[Probed] = [work for work in works if isinstance(work, Probed)]
        if settings.clamd is not None:
            scanning = Scanning(settings.clamd)
            works.append(scanning)
            probed.append(scanning)
        if settings.smtp is not None:
            tokens = tokens_of("smtp", settings.smtp.oauth, vault)
            probed.append(MailProbe(settings.smtp, secret("smtp"), tokens))
        works += [Readings(self._recogniser), *self._letterhead(settings)]
        return [*works, Holds(), Pruning(), Probes(probed), Outbox(self._couriers(settings, secret, vault))]

    @staticmethod
    def _letterhead(settings: IntakeSettings) -> list[Work]:
        return [] if settings.letters is None else [ShowLetterhead(settings.letters)]

    def _couriers(self, settings: IntakeSettings, secret: Callable[[str], str], vault: Vault) -> dict[Channel, Courier]:
        couriers: dict[Channel, Courier] = {}
        if settings.smtp is not None:
            tokens = tokens_of("smtp", settings.smtp.oauth, vault)
            kept_in = {
                box.department: (Mailbox(mailbox_address(box, vault)), box.sent_folder)
                for box in settings.mailbox
                if box.keep_sent
            }
            couriers[Channel.EMAIL] = MailCourier(settings.smtp, secret("smtp"), tokens, kept_in)
        if settings.fax:
            couriers[Channel.FAX] = FaxCourier(settings.fax[0], secret(settings.fax[0].id))
        if settings.letters is not None:
            couriers[Channel.POST] = PrintCourier(settings.letters)
        return couriers

    @property
    def probed(self) -> list[Probed]:
        """Every source that can be tested."""
        return next(work.sources for work in self.works if isinstance(work, Probes))

    def open_hand(self, work: Work) -> Hand:
        """A connection of its own for one source."""
        return Hand(self._url, self._login, self._password, work.source_id, work.kind, self._scanner)

    def start(self) -> None:
        """Begin every source."""
        self._workers = [Worker(work, self.open_hand, self._stop) for work in self.works]
        for worker in self._workers:
            worker.start()

    def stop(self) -> None:
        """End every source; what was being received is received again at the next start."""
        self._stop.set()
        for worker in self._workers:
            worker.join(10)

    def once(self) -> dict[str, int]:
        """Work every source a single time: source to number of messages."""
        counts = {}
        for work in self.works:
            hand = self.open_hand(work)
            try:
                counts[work.source_id] = work.once(hand) if hand.take_turn() else 0
            finally:
                hand.close()
        return counts
