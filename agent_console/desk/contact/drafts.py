"""Every keystroke kept: what is typed reaches the replica within a quarter of a second, or at once when it matters."""

from PySide6.QtCore import QObject, QTimer, Signal

from agent_console.desk.ports import StationPort

_QUIET_MS = 250

NOTE, REPLY = "note", "reply"
"""The editors of a contact, by name."""


class Drafts(QObject):
    """Bound to the contact the text was typed for, whatever is on screen when it is saved."""

    kept = Signal(str, str, str)
    """Contact, editor and text, with every keystroke."""
    saved = Signal(str)
    """The editor whose text is durable now."""

    def __init__(self, station: StationPort, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._pending: dict[tuple[str, str], str] = {}
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._timer.timeout.connect(self.flush)

    def keep(self, contact_id: str, editor: str, text: str) -> None:
        """Save soon. The timer is not put off by further keystrokes, so that steady typing is saved too."""
        self._pending[contact_id, editor] = text
        self.kept.emit(contact_id, editor, text)
        if not self._timer.isActive():
            self._timer.start()

    def text(self, contact_id: str, editor: str) -> str:
        """What was typed last."""
        pending = self._pending.get((contact_id, editor))
        return self._station.draft(contact_id, editor) if pending is None else pending

    def forget(self, contact_id: str, editor: str) -> None:
        """It was sent."""
        self._pending.pop((contact_id, editor), None)
        self.kept.emit(contact_id, editor, "")
        self._station.save_draft(contact_id, editor, "")

    def flush(self) -> None:
        """Save now."""
        self._timer.stop()
        pending, self._pending = self._pending, {}
        for (contact_id, editor), text in pending.items():
            self._station.save_draft(contact_id, editor, text)
            self.saved.emit(editor)
