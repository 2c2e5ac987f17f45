"""A station speaks from its own threads; here its words become signals of the GUI thread."""

from PySide6.QtCore import QObject, Qt, Signal

from agent_console.desk.ports import StationPort


class Bridge(QObject):
    """``changed``, ``status`` and ``here``, always delivered on the thread this object lives in."""

    changed = Signal(object)
    """``sync.status.Changed``."""
    status = Signal(object)
    """``sync.status.Status``."""
    here = Signal(object)
    """A tuple of ``sync.status.Person``."""

    _heard_change = Signal(object)
    _heard_status = Signal(object)
    _heard_here = Signal(object)

    def __init__(self, station: StationPort, parent: QObject | None = None) -> None:
        super().__init__(parent)
        queued = Qt.ConnectionType.QueuedConnection
        for heard, told in (
            (self._heard_change, self.changed),
            (self._heard_status, self.status),
            (self._heard_here, self.here),
        ):
            heard.connect(told, queued)
        self._stop = [
            station.on_change(self._heard_change.emit),
            station.on_status(self._heard_status.emit),
            station.on_here(self._heard_here.emit),
        ]

    def close(self) -> None:
        """Hear no more."""
        for stop in self._stop:
            stop()
        self._stop.clear()
