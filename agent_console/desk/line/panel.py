"""The line to central, explained: what waits, when it was last in step, what is wrong, and the two things to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from agent_console.desk.status_words import status_words
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, main_button, plain_button
from agent_console.desk.widgets.label import label, set_kind
from agent_console.desk.widgets.panel import Panel
from agent_console.sync.status import Link


class LinePanel(Panel):
    """Follows the line while it is open."""

    online_wanted = Signal()
    offline_wanted = Signal()
    details_wanted = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        why = self.tr("Everything you do is safe on this computer at once, and sent as soon as there is a line.")
        super().__init__(surroundings.theme, self.tr("Line to central"), why)
        self._desk = surroundings
        self._state, self._queued, self._synced = label("", "strong"), label(""), label("", "dim")
        self._problem = label("", "bad", wrap=True)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("First copy"))
        for part in (self._state, self._progress, self._queued, self._synced, self._problem):
            self.body.addWidget(part)
        self.offline = button(self.tr("Work offline"), surroundings.theme, "cloud-slash")
        self.offline.clicked.connect(self.offline_wanted)
        self.online = main_button(self.tr("Try again now"), surroundings.theme, "arrows-clockwise")
        self.online.clicked.connect(self.online_wanted)
        self.details = plain_button(self.tr("Details"), surroundings.theme, "list-bullets")
        self.details.clicked.connect(self.details_wanted)
        self.foot(None, self.details, self.offline, self.online)
        surroundings.bridge.status.connect(self._show)
        self._show()

    def _show(self) -> None:
        status, clock = self._desk.station.status, self._desk.clock
        words, dot = status_words(status, clock)
        self._state.setText(words)
        set_kind(self._state, "strong" if dot in ("ok", "accent") else dot)
        undecided = self._desk.station.undecided()
        sent = self.tr("Nothing waits to be sent.")
        self._queued.setText(self.tr("%n change(s) wait to be sent.", "", undecided) if undecided else sent)
        synced = status.synced_at
        last = self.tr("Last in step {time}.").format(time=clock.said(synced)) if synced else ""
        self._synced.setText(last)
        self._synced.setVisible(synced is not None)
        self._problem.setText(status.problem)
        self._problem.setVisible(bool(status.problem))
        self._progress.setVisible(status.progress is not None and status.progress < 1)
        self._progress.setValue(round((status.progress or 0) * 100))
        offline = status.link == Link.OFFLINE
        self.offline.setVisible(not offline)
        self.online.setText(self.tr("Go online") if offline else self.tr("Try again now"))
