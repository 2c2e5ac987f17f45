"""A mailbox as a source: every message becomes a contact, or joins the one it answers."""

import threading
import time
from collections.abc import Iterable, Iterator, Sequence

from agent_console.channels.arrival import Arrival
from agent_console.channels.fax_mail import faxes
from agent_console.channels.mail.certificate import Trust
from agent_console.channels.mail.imap import Fetched, ImapAddress, Mailbox
from agent_console.channels.mail.parse import parse
from agent_console.channels.post.ocr import Recogniser
from agent_console.domain.errors import RefusedError
from agent_console.intake.departments import department_id
from agent_console.intake.hand import Hand
from agent_console.intake.scans import Scans
from agent_console.intake.settings import MailboxSettings

_LONGEST_WAIT = 300.0
_SAVE_SECONDS = 1.0
"""So often it is written down how far a long mailbox was read; what is read twice after a crash is recorded once."""


class Mail:
    """One IMAP folder. How far it was read is kept at central, after what was read."""

    kind = "mailbox"

    def __init__(
        self,
        settings: MailboxSettings,
        address: ImapAddress,
        recogniser: Recogniser | None = None,
        trust: Trust | None = None,
    ) -> None:
        self.source_id = settings.id
        self._settings = settings
        self.address = address
        self._recogniser = recogniser or Recogniser()
        self._trust = trust

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
        mailbox = Mailbox(self.address)
        mailbox.connect()
        return mailbox

    def _take_new(self, hand: Hand, mailbox: Mailbox) -> int:
        department = department_id(hand, self._settings.department)
        mark = hand.mark()
        taken, saved = 0, time.monotonic()
        try:
            for cursor in self._taken(hand, mailbox.fetch_groups(mark), department):
                mark = dict(cursor)
                taken += 1
                if time.monotonic() >= saved + _SAVE_SECONDS:
                    hand.save_mark(mark, received=True)
                    saved = time.monotonic()
        finally:
            if taken:
                hand.poke()
                hand.save_mark(mark, received=True)
        if not taken:
            hand.save_mark(mark)
        return taken

    def _taken(self, hand: Hand, groups: Iterable[list[Fetched]], department: str) -> Iterator[dict[str, int]]:
        """Where to go on after each message, as soon as it is recorded."""
        for group in groups:
            messages = [parse(fetched.content, self._trust) for fetched in group]
            if not self._together(hand, messages, department):
                for fetched, message in zip(group, messages, strict=True):
                    self._take(hand, message, department)
                    yield fetched.cursor
            else:
                yield from (fetched.cursor for fetched in group)

    def _together(self, hand: Hand, messages: Sequence[Arrival], department: str) -> bool:
        """Whether all are recorded at once; where one is refused they are taken one by one, up to that one."""
        if self._settings.faxes or len(messages) == 1:
            return False
        try:
            hand.receive_all(messages, department)
        except RefusedError:
            return False
        return True

    def _take(self, hand: Hand, message: Arrival, department: str) -> None:
        """Where faxes come by mail, each fax in the message; without any, the message as it is."""
        found = faxes(message, self._settings.country) if self._settings.faxes else []
        for fax in found:
            Scans(hand, department, self._recogniser).take(fax)
        if not found:
            hand.receive(message, department, more=True)
