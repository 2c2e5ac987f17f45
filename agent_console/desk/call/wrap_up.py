"""The minute after a call: time to write it up, before the next one comes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy import select

from agent_console.database.tables import Call, Contact
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.call import wrap_up_time
from agent_console.domain.contact import CallState, ContactState
from agent_console.domain.people import Presence
from agent_console.sync.status import Changed

EXTENSION = timedelta(seconds=30)
_TALK = (CallState.TALKING, CallState.HELD)
_READ = "wrap-up"


@dataclass(frozen=True)
class _Calls:
    """The agent's own, by contact."""

    talking: set[str]
    open: set[str]
    over: set[str]


class WrapUp(QObject):
    """Begins when a call that this agent had ends, and ends with its time or with its contact.

    Meanwhile the agent's presence is wrap-up; then it is again what it was, unless the agent has said something else.
    """

    changed = Signal()
    """Begun, ended, longer, or a second later."""
    presence_wanted = Signal(Presence)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self._talks: set[str] = set()
        self._before = Presence.AVAILABLE
        self.contact_id = ""
        self._until: datetime | None = None
        self._tick = QTimer(self, interval=500)
        self._tick.timeout.connect(self._pass)
        surroundings.bridge.changed.connect(self._hear)
        self.look()

    @property
    def left(self) -> timedelta:
        """How much of it is left."""
        left = self._until - self._desk.clock.now() if self._until is not None else timedelta()
        return max(left, timedelta())

    def extend(self) -> None:
        """Half a minute more."""
        if self._until is not None:
            self._until += EXTENSION
            self.changed.emit()

    def look(self) -> None:
        """See which of the agent's calls go on, and whether one has ended."""
        self._desk.reader.forget(_READ)  # what is being read may be older
        self._take(self._read(self._followed))

    @property
    def _followed(self) -> set[str]:
        return self._talks | {self.contact_id} - {""}

    def _read(self, followed: set[str]) -> _Calls:
        agent = self._desk.station.agent
        with self._desk.station.reading() as session:
            mine = select(Call, Contact).join(Contact, Contact.id == Call.id)
            talks = mine.where(Call.state.in_(_TALK), Call.extension == agent.extension, Call.extension != "")
            now = {call.id for call, _ in session.execute(talks)}
            found = session.execute(mine.where(Call.id.in_(followed))).all()
            open_ = {c.id for _, c in found if c.owner_id == agent.id and c.state != ContactState.CLOSED}
            over = {call.id for call, _ in found if call.state == CallState.ENDED}
        return _Calls(now, open_, over)

    def _take(self, calls: _Calls) -> None:
        ended, self._talks = (self._talks & calls.over & calls.open) - calls.talking, calls.talking
        if self.contact_id and (self.contact_id not in calls.open or calls.talking):
            self.end()
        for contact_id in sorted(ended)[:1]:
            self._begin(contact_id)

    def end(self) -> None:
        """It is written up, and the presence is what it was."""
        if not self.contact_id:
            return
        self.contact_id, self._until = "", None
        self._tick.stop()
        if self._desk.station.presence == Presence.WRAP_UP:
            self.presence_wanted.emit(self._before)
        self.changed.emit()

    def _begin(self, contact_id: str) -> None:
        time = wrap_up_time(self._desk.names.book.city)
        if not time:
            return
        presence = self._desk.station.presence
        self._before = presence if presence != Presence.WRAP_UP else self._before
        self.contact_id, self._until = contact_id, self._desk.clock.now() + time
        self._tick.start()
        self.presence_wanted.emit(Presence.WRAP_UP)
        self.changed.emit()

    def _pass(self) -> None:
        if not self.left:
            self.end()
        else:
            self.changed.emit()

    def _hear(self, changed: Changed) -> None:
        if changed.everything or "call" in changed.tables:
            self.look()
        elif changed.contacts:
            followed = self._followed
            self._desk.reader.ask(_READ, lambda: self._read(followed), self._take)
