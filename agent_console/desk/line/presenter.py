"""The line in every detail: scopes, what waits, what happened; testing it; and a diagnosis to send away."""

import json
import platform
import threading
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, qVersion

from agent_console import __version__
from agent_console.desk.surroundings import Surroundings
from agent_console.sync.details import LineDetails, diagnosis
from agent_console.sync.line_test import Check

_REFRESH_MS = 1000


class LinePresenter(QObject):
    """``changed`` with new details; ``checked`` with each step of a test; ``finished`` when it is over."""

    changed = Signal()
    checked = Signal(object)
    finished = Signal()

    _found = Signal(int, object)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self.details: LineDetails | None = None
        self.testing = False
        self.checks: list[Check] = []
        self._test = 0
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self._found.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def watch(self, shown: bool) -> None:
        """Keep the details fresh while somebody looks at them."""
        if shown:
            self.refresh()
            self._timer.start()
        else:
            self._timer.stop()

    def refresh(self) -> None:
        """Read them again."""
        self._desk.reader.ask("line details", self._desk.station.details, self._show)

    def test(self) -> None:
        """Test the line, step by step, on a thread of its own: it may wait for ten seconds where nobody answers."""
        self._test += 1
        turn, check = self._test, self._desk.station.check_line
        self.testing, self.checks = True, []

        def run() -> None:
            for found in check():
                if turn != self._test:
                    return
                self._found.emit(turn, found)
            self._found.emit(turn, None)

        threading.Thread(target=run, name="line test", daemon=True).start()
        self.changed.emit()

    def cancel(self) -> None:
        """Listen to the test no more."""
        self._test += 1
        self._end()

    def save(self, path: Path) -> None:
        """Write a diagnosis without personal data; ``OSError`` where that fails."""
        details = self._desk.station.details()
        agent = self._desk.station.agent
        facts = {
            "console": __version__,
            "system": platform.platform(),
            "python": platform.python_version(),
            "qt": qVersion(),
            "sqlalchemy": version("SQLAlchemy"),
            "at": self._desk.clock.now(),
            "tests": [{"step": c.step, "good": c.good, "said": c.said, "seconds": c.seconds} for c in self.checks],
        }
        private = {agent.login, agent.name, *agent.name.split()}
        text = json.dumps(diagnosis(details, private, **facts), indent=2, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")

    def scope_name(self, scope: str) -> str:
        """A scope as people know it."""
        if scope == "shared":
            return self.tr("Directory, catalogue and answers")
        if scope == "citizens":
            return self.tr("Citizens")
        return self._desk.names.book.department(scope) or self.tr("A department")

    def _show(self, details: LineDetails) -> None:
        if details != self.details:
            self.details = details
            self.changed.emit()

    def _take(self, turn: int, check: Check | None) -> None:
        if turn != self._test:
            return
        if check is None:
            self._end()
            return
        self.checks.append(check)
        self.checked.emit(check)

    def _end(self) -> None:
        self.testing = False
        self.finished.emit()
