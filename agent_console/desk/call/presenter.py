"""Calls that ring at this desk, and calls started from it."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.calls import RingingCall, colleagues, ringing_calls
from agent_console.database.queries.directory import DepartmentName
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.addresses import name_folded
from agent_console.domain.channel import Direction
from agent_console.domain.contact import Disposition
from agent_console.domain.identifiers import new_id
from agent_console.domain.people import Presence
from agent_console.operations import CommandCall, LogCall, StartCall
from agent_console.sync.status import Changed

_READ = "ringing"


@dataclass(frozen=True)
class Reachable:
    """A colleague with a telephone, and whether they are at their desk."""

    name: str
    extension: str
    department: str
    presence: Presence


class CallPresenter(QObject):
    """``ringing`` carries the call that rings here now, or None."""

    ringing = Signal(object)
    started = Signal(str)
    """The contact of a call that was started here."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self.call: RingingCall | None = None
        self._dismissed: set[str] = set()
        surroundings.bridge.changed.connect(self._hear)

    def look(self) -> None:
        """See whether something rings here."""
        self._desk.reader.forget(_READ)  # what is being read may be older
        self._take(self._read())

    def _read(self) -> list[RingingCall]:
        station = self._desk.station
        with station.reading() as session:
            return ringing_calls(session, station.agent.extension)

    def _take(self, found: list[RingingCall]) -> None:
        fresh = [call for call in found if call.contact_id not in self._dismissed]
        call = fresh[0] if fresh else None
        if call != self.call:
            self.call = call
            self.ringing.emit(call)

    def answer(self) -> None:
        """Ask the PBX to answer it here."""
        if self.call is not None:
            command = CommandCall(command_id=new_id(), contact_id=self.call.contact_id, action="answer")
            self._desk.gestures.perform(command)

    def dismiss(self) -> None:
        """Take the card away; the telephone goes on ringing."""
        if self.call is not None:
            self._dismissed.add(self.call.contact_id)
            self.look()

    def start(self, number: str, citizen_id: str | None = None) -> bool:
        """Call a number from the telephone on this desk."""
        contact_id = new_id()
        operation = StartCall(
            contact_id=contact_id,
            call_command_id=new_id(),
            number=number,
            department_id=self._desk.station.agent.department_id,
            citizen_id=citizen_id,
        )
        done = self._desk.gestures.perform(operation, self.tr("Your telephone rings"))
        if done:
            self.started.emit(contact_id)
        return done

    def log(
        self, direction: Direction, number: str, text: str, ending: Disposition | None, citizen_id: str | None
    ) -> bool:
        """Keep a call that was had on another telephone."""
        contact_id = new_id()
        operation = LogCall(
            contact_id=contact_id,
            entry_id=new_id(),
            department_id=self._desk.station.agent.department_id,
            direction=direction,
            number=number,
            text=text,
            citizen_id=citizen_id,
            disposition=ending,
        )
        done = self._desk.gestures.perform(operation, self.tr("The call is logged"))
        if done and ending is None:
            self.started.emit(contact_id)
        return done

    def colleagues(self, words: str) -> list[Reachable]:
        """Who can be asked, those at their desks first."""
        station, book = self._desk.station, self._desk.names.book
        here = {person.agent_id: person.presence for person in station.here}
        with station.reading() as session:
            found = colleagues(session, station.agent.id)
        fitting = [one for one in found if _fits(f"{one.name} {one.extension}", words)]
        reachable = [
            Reachable(
                one.name, one.extension, book.department(one.department_id), here.get(one.agent_id, Presence.OFFLINE)
            )
            for one in fitting
        ]
        return sorted(reachable, key=lambda one: (one.presence != Presence.AVAILABLE, name_folded(one.name)))[:40]

    def departments(self, words: str) -> list[DepartmentName]:
        """Departments with an extension."""
        book = self._desk.names.book
        found = [
            one for one in book.departments.values() if one.extension and _fits(f"{one.name} {one.extension}", words)
        ]
        return sorted(found, key=lambda one: name_folded(one.name))

    def _hear(self, changed: Changed) -> None:
        if changed.everything or "call" in changed.tables:
            self.look()
        elif changed.contacts:  # of which there may be thousands: they wait their turn
            self._desk.reader.ask(_READ, self._read, self._take)


def _fits(name: str, words: str) -> bool:
    folded = name_folded(name)
    return all(word in folded for word in name_folded(words).split())
