"""Replies of the agent's departments that have not left, or did not arrive."""

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.outgoing import OutgoingRow, outgoing
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.channel import Delivery
from agent_console.operations import SendNow, WithdrawReply
from agent_console.sync.status import Changed


class OutgoingPresenter(QObject):
    """``found`` carries ``OutgoingRow``s."""

    found = Signal(list)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self._shown = False
        surroundings.bridge.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read them again."""
        self._shown = True
        station, now = self._desk.station, self._desk.clock.now()

        def query() -> list[OutgoingRow]:
            with station.reading() as session:
                return outgoing(session, station.departments, now)

        self._desk.reader.ask("outgoing", query, self.found.emit)

    def may_change(self, row: OutgoingRow) -> bool:
        """Only its author takes a reply back, while it has not left, or is with a fax server and not recalled yet."""
        waits = row.delivery == Delivery.QUEUED or row.recallable
        return waits and row.author_id == self._desk.station.agent.id

    def take_back(self, row: OutgoingRow) -> bool:
        """It does not leave."""
        operation = WithdrawReply(contact_id=row.contact_id, entry_id=row.entry_id)
        return self._desk.gestures.perform(operation, self.tr("Taken back"))

    def send_now(self, row: OutgoingRow) -> bool:
        """Not at its time, but now."""
        operation = SendNow(contact_id=row.contact_id, entry_id=row.entry_id)
        return self._desk.gestures.perform(operation, self.tr("Leaves now"))

    def _hear(self, changed: Changed) -> None:
        if self._shown and (changed.everything or changed.contacts or "entry" in changed.tables):
            self.refresh()
