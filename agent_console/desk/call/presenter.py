"""Calls that ring at this desk, and calls started from it."""

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.calls import RingingCall, ringing_calls
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.identifiers import new_id
from agent_console.operations import CommandCall, StartCall
from agent_console.sync.status import Changed


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
        station = self._desk.station
        with station.reading() as session:
            found = ringing_calls(session, station.agent.extension)
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

    def _hear(self, changed: Changed) -> None:
        if changed.everything or changed.contacts or "call" in changed.tables:
            self.look()
