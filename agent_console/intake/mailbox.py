"""A mailbox as a source: every message becomes a contact, or joins the one it answers."""

import ssl
import threading

from agent_console.channels.mail.imap import ImapAddress, Mailbox
from agent_console.channels.mail.parse import parse
from agent_console.intake.departments import department_id
from agent_console.intake.hand import Hand
from agent_console.intake.settings import MailboxSettings

_LONGEST_WAIT = 300.0


class Mail:
    """One IMAP folder. How far it was read is kept at central, after what was read."""

    kind = "mailbox"

    def __init__(self, settings: MailboxSettings, password: str) -> None:
        self.source_id = settings.id
        self._settings = settings
        self._password = password

    @property
    def place(self) -> str:
        """Login and host."""
        return f"{self._settings.login} at {self._settings.host}, {self._settings.folder}"

    def probe(self) -> str:
        """Log in and open the folder."""
        mailbox = self._opened()
        mailbox.close()
        return f"logged in, {self._settings.folder} is open"

    def once(self, hand: Hand) -> int:
        """Take in what is new; how many messages."""
        mailbox = self._opened()
        try:
            return self._take_new(hand, mailbox)
        finally:
            mailbox.close()

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Take in what is new whenever the server tells of it, until ``stop`` is set."""
        mailbox = self._opened()
        try:
            while not stop.is_set():
                self._take_new(hand, mailbox)
                mailbox.wait(stop, _LONGEST_WAIT)
        finally:
            mailbox.close()

    def _opened(self) -> Mailbox:
        settings = self._settings
        trust = ssl.create_default_context(cafile=settings.ca_file) if settings.ca_file else None
        address = ImapAddress(
            settings.host, settings.login, self._password, settings.port, tls=trust, folder=settings.folder
        )
        mailbox = Mailbox(address)
        mailbox.connect()
        return mailbox

    def _take_new(self, hand: Hand, mailbox: Mailbox) -> int:
        department = department_id(hand, self._settings.department)
        mark = hand.mark()
        taken = 0
        for fetched in mailbox.fetch_new(mark):
            hand.receive(parse(fetched.content), department)
            mark = dict(fetched.cursor)
            hand.save_mark(mark, received=True)
            taken += 1
        if not taken:
            hand.save_mark(mark)
        return taken
