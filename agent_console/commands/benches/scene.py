"""A desk over a filled replica, drawn without a screen: what a person does to it, and when it has been painted."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from agent_console.commands.benches.filled import Filled
from agent_console.commands.desk import make_desk, prepare_process
from agent_console.database.replica import Replica
from agent_console.desk.ports import AnswersPort
from agent_console.desk.settings.preferences import Preferences, PreferencesFile
from agent_console.desk.workplace import Workplace
from agent_console.domain.errors import UnavailableError
from agent_console.sync.station import Station
from agent_console.sync.status import Changed

_PATIENCE = 120.0
_UNSEEN = 10.0
_SIZE = (1672, 900)


class Scene:
    """A window, the station under it, and the loop that keeps both alive."""

    def __init__(self, place: Workplace, station: Station, replica: Replica) -> None:
        self.place, self.station, self.replica = place, station, replica

    def rest(self, seconds: float) -> None:
        """Let the window live, its reads and timers included."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def until(self, there: Callable[[], object]) -> None:
        """Let the window live until something is true."""
        end = time.perf_counter() + _PATIENCE
        while not there():
            if time.perf_counter() > end:
                raise UnavailableError("the bench", f"nothing came in {_PATIENCE:.0f} s.", "Run it again by itself.")
            self.rest(0.005)

    def learn_again(self) -> None:
        """Have what routing learns from changed at central, and wait until it is being learned anew."""
        self.place.desk.bridge.changed.emit(Changed(tables=frozenset({"service"})))
        self.until(lambda: self.place.learned.learning)

    def settled(self) -> None:
        """Everything that was asked for has been read and painted."""
        self.rest(0.3)

    def timed(self, act: Callable[[], object], seen: QWidget) -> float:
        """Seconds until ``act`` is done and ``seen`` has been painted with what it brought."""
        watch = Paints(seen)
        began = time.perf_counter()
        act()
        while not watch.count:
            QCoreApplication.processEvents()
            if time.perf_counter() > began + _UNSEEN:
                raise UnavailableError("the bench", f"nothing was painted for {_UNSEEN:.0f} s.", "Report it.")
        # What was painted may have been laid out again since.
        QCoreApplication.processEvents()
        seconds = time.perf_counter() - began
        watch.stop()
        return seconds


class Paints(QObject):
    """How often a widget was painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.count = 0
        self._watched = watched
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Count, and let it pass."""
        self.count += event.type() == QEvent.Type.Paint
        return False

    def stop(self) -> None:
        """Watch no longer."""
        self._watched.removeEventFilter(self)


class Blocked:
    """How long the GUI thread let nothing else in: the gaps between the beats of a timer."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._beat = QTimer(interval=1)
        self._beat.timeout.connect(self._note)

    def start(self) -> None:
        """From now on."""
        self.gaps.clear()
        self._last = time.perf_counter()
        self._beat.start()

    def stop(self) -> list[float]:
        """Seconds between one beat and the next."""
        self._note()
        self._beat.stop()
        return self.gaps

    def _note(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now


@contextmanager
def scene(filled: Filled, answers: AnswersPort | None = None) -> Iterator[Scene]:
    """A shown desk, its answers and routing learned; with ``answers`` it takes those."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prepare_process()
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with TemporaryDirectory(prefix="agent-console-") as folder:
        preferences = PreferencesFile(Path(folder) / "desk.json")
        preferences.save(Preferences(language="en", look="light"))
        replica = filled.opened()
        station = Station.on_replica(replica, filled.agent_id)
        desk = make_desk(application, preferences, None, answers)
        place = desk.show_window(station)
        place.window.resize(*_SIZE)
        learned = list[bool]()
        place.learned.ready.connect(lambda: learned.append(True))
        made = Scene(place, station, replica)
        made.until(lambda: len(learned) > 2)  # answers, routing at once, routing in full
        made.settled()
        try:
            yield made
        finally:
            desk.close()
            desk.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
