"""A station: the replica, its sync thread, and the one way the desk reads and writes."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import TypeVar

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from agent_console.database.replica import Replica
from agent_console.database.tables import Agent, Attention, Draft, Membership
from agent_console.database.words import index_some
from agent_console.domain.errors import DamagedError, InputError
from agent_console.domain.outcome import Noop, Outcome
from agent_console.domain.people import Presence
from agent_console.operations import AnyOperation, decode
from agent_console.sync.details import LineDetails, line_details
from agent_console.sync.files import content, give_up, keep, size_of_whole
from agent_console.sync.journal import Journal
from agent_console.sync.line_log import LineLog
from agent_console.sync.line_test import Check
from agent_console.sync.outbox import record, undecided
from agent_console.sync.runner import Runner
from agent_console.sync.status import AttentionItem, Changed, Link, Person, Status
from agent_console.sync.stored_file import StoredFile

Event = TypeVar("Event")
Unsubscribe = Callable[[], None]


class Station:
    """One agent's installation. Safe to use from any thread; nothing here waits for the network."""

    def __init__(self, replica: Replica, agent_id: str, journal: Journal | None = None) -> None:
        self._replica = replica
        self._journal = journal
        self._runner: Runner | None = None
        self._on_change: list[Callable[[Changed], None]] = []
        self._on_status: list[Callable[[Status], None]] = []
        self._on_here: list[Callable[[tuple[Person, ...]], None]] = []
        self._check: Callable[[], Iterator[Check]] | None = None
        self._looking_at: str | None = None
        self._presence_reason = ""
        self.lasting = True
        """False where this computer has no keyring: the replica ends with the program."""
        self.presence = Presence.AVAILABLE
        self.status = Status(Link.OFFLINE)
        self.here: tuple[Person, ...] = ()
        self.agent = self._agent(agent_id)
        self.departments = self._departments()

    @classmethod
    def on_replica(cls, replica: Replica, agent_id: str) -> "Station":
        """A station without a central: everything local works, nothing leaves it."""
        return cls(replica, agent_id)

    def connect(
        self, make_runner: Callable[["Station"], Runner], check: Callable[[], Iterator[Check]] | None = None
    ) -> None:
        """Start the sync thread; ``check`` tests its line."""
        self._check = check
        self._runner = make_runner(self)
        self._runner.start()

    def _agent(self, agent_id: str) -> Agent:
        with self.reading() as session:
            agent = session.get(Agent, agent_id)
            if agent is None:
                raise DamagedError("replica", "its agent is missing.", "Sign in again while central can be reached.")
            session.expunge(agent)
            return agent

    def _departments(self) -> tuple[str, ...]:
        with self.reading() as session:
            found = select(Membership.department_id).where(Membership.agent_id == self.agent.id)
            others = [d for d in session.scalars(found) if d != self.agent.department_id]
        return (self.agent.department_id, *sorted(others))

    # -- reading and writing -------------------------------------------------------------------------------------

    def reading(self) -> AbstractContextManager[Session]:
        """A session on a consistent snapshot of the replica; never write with it."""
        return self._replica.reading()

    def perform(self, operation: AnyOperation) -> str | None:
        """Apply and queue a gesture, durably: its id, or None where it was already so. Raises ``Rejected``."""
        try:
            with self._replica.writing() as session:
                row = record(session, operation, self.agent.id, datetime.now(UTC))
        except Noop:
            return None
        contacts = frozenset({operation.about} if operation.about else ())
        self.announce(Changed(contacts=contacts, tables=frozenset({"contact", "entry", "outbox"})))
        if self._runner is not None:
            self._runner.recorded(row)
        return row.id

    def undecided(self) -> int:
        """Operations central has not confirmed."""
        with self.reading() as session:  # a window asks: it must not wait for a page that is being written
            return undecided(session)

    def index_words(self) -> bool:
        """Take some of what is new into the index of words; whether there is more to do. A few milliseconds."""
        with self._replica.writing() as session:
            return index_some(session)

    # -- drafts --------------------------------------------------------------------------------------------------

    def save_draft(self, contact_id: str, editor: str, text: str) -> None:
        """Keep what is typed, durably; "" forgets it."""
        with self._replica.writing() as session:
            if text:
                session.merge(Draft(contact_id=contact_id, editor=editor, text=text, at=datetime.now(UTC)))
            else:
                session.execute(delete(Draft).where(Draft.contact_id == contact_id, Draft.editor == editor))

    def draft(self, contact_id: str, editor: str) -> str:
        """What was typed and neither sent nor discarded."""
        with self.reading() as session:
            kept = session.get(Draft, (contact_id, editor))
            return kept.text if kept else ""

    # -- what needs attention ------------------------------------------------------------------------------------

    def attention(self) -> list[AttentionItem]:
        """Operations that were not applied as meant, oldest first."""
        with self.reading() as session:
            return [_item(row) for row in session.scalars(select(Attention).order_by(Attention.at))]

    def dismiss(self, operation_id: str) -> None:
        """The agent has dealt with it."""
        with self._replica.writing() as session:
            session.execute(delete(Attention).where(Attention.operation_id == operation_id))
        self.announce(Changed(tables=frozenset({"attention"})))

    # -- files ---------------------------------------------------------------------------------------------------

    def file(self, sha256: str) -> bytes | None:
        """A whole content, if it is on this machine."""
        with self.reading() as session:
            return content(session, sha256)

    def open_file(self, sha256: str) -> StoredFile | None:
        """A content to read here and there, if all of it is on this machine: nothing is read before it is asked for."""
        with self.reading() as session:
            size = size_of_whole(session, sha256)
        return StoredFile(self.reading, sha256, size) if size is not None else None

    def keep_file(self, data: bytes) -> str:
        """Keep a file an agent adds to a draft, durably; its hash."""
        with self._replica.writing() as session:
            return keep(session, data, datetime.now(UTC))

    def give_up_file(self, sha256: str) -> None:
        """It was taken off its draft."""
        with self._replica.writing() as session:
            give_up(session, sha256)

    def want_file(self, sha256: str) -> None:
        """Fetch it as soon as central can be reached; ``Changed`` names ``file_chunk`` when it is here."""
        if self._runner is not None:
            self._runner.want_file(sha256)

    # -- presence and the line -----------------------------------------------------------------------------------

    def look_at(self, contact_id: str | None) -> None:
        """Tell the others which contact is open here."""
        self._looking_at = contact_id
        self._tell_here()

    def set_presence(self, presence: Presence, reason: str = "") -> None:
        """Tell the others whether this agent takes work. Never queued: without a line nobody hears it."""
        self.presence, self._presence_reason = presence, reason
        self._tell_here()

    def _tell_here(self) -> None:
        if self._runner is not None:
            self._runner.be(self.presence, self._presence_reason, self._looking_at)

    def go_offline(self) -> None:
        """Work offline by choice."""
        if self._runner is not None:
            self._runner.go(online=False)

    def go_online(self) -> None:
        """Come back, or try again now."""
        if self._runner is not None:
            self._runner.go(online=True)

    def details(self) -> LineDetails:
        """How the line and the copy are; a few milliseconds, from any thread."""
        log = self._runner.log if self._runner is not None else LineLog()
        station_id = self._runner.station_id if self._runner is not None else ""
        with self.reading() as session:
            return line_details(session, self.status, log, station_id, self._replica.bytes)

    def check_line(self) -> Iterator[Check]:
        """Test the line step by step on the caller's thread; this waits for the network."""
        return self._check() if self._check is not None else iter(())

    # -- listening -----------------------------------------------------------------------------------------------

    def on_change(self, listener: Callable[[Changed], None]) -> Unsubscribe:
        """Hear of changed rows, from any thread."""
        return _subscribe(self._on_change, listener)

    def on_status(self, listener: Callable[[Status], None]) -> Unsubscribe:
        """Hear of the line, from any thread."""
        return _subscribe(self._on_status, listener)

    def on_here(self, listener: Callable[[tuple[Person, ...]], None]) -> Unsubscribe:
        """Hear who else is at a desk, from any thread."""
        return _subscribe(self._on_here, listener)

    def announce(self, changed: Changed) -> None:
        """Rows changed: refresh what hangs on them, then tell everybody who listens."""
        if changed.everything or "membership" in changed.tables or "agent" in changed.tables:
            self.departments = self._departments()
        for listener in list(self._on_change):
            listener(changed)

    def announce_status(self, status: Status) -> None:
        """The line changed."""
        self.status = status
        for listener in list(self._on_status):
            listener(status)

    def announce_here(self, people: tuple[Person, ...]) -> None:
        """Somebody came, went, or opened something."""
        self.here = people
        for listener in list(self._on_here):
            listener(people)

    def close(self) -> None:
        """Stop the thread and close the file."""
        if self._runner is not None:
            self._runner.stop()
        self._replica.close()
        if self._journal is not None:
            self._journal.close()


def _item(row: Attention) -> AttentionItem:
    try:
        operation = decode(row.payload)
    except InputError:
        operation = None
    return AttentionItem(
        row.operation_id, row.contact_id, operation, Outcome(row.outcome), row.reason, row.facts, row.at
    )


def _subscribe(listeners: list[Callable[[Event], None]], listener: Callable[[Event], None]) -> Unsubscribe:
    listeners.append(listener)

    def unsubscribe() -> None:
        if listener in listeners:
            listeners.remove(listener)

    return unsubscribe
