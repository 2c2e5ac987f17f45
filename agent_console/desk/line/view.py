"""The line to central on a page of its own: for whoever asks why, and for whoever is asked."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from agent_console.desk.line.presenter import LinePresenter
from agent_console.desk.line.words import event_name, remedy, size_words, step_name
from agent_console.desk.notices import Tone
from agent_console.desk.status_words import status_words
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, main_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import label
from agent_console.desk.widgets.page import Page
from agent_console.desk.widgets.scroll_column import ScrollColumn
from agent_console.desk.widgets.table import Column, Table
from agent_console.sync.details import LineDetails
from agent_console.sync.line_test import Check

_EVENTS = 12


class LineView(Page):
    """Left what is and what can be done, right the copy scope by scope and what happened."""

    def __init__(self, surroundings: Surroundings, presenter: LinePresenter) -> None:
        why = self.tr("What this computer holds, what waits to be sent, and how it stands with central.")
        super().__init__(self.tr("Line to central"), why)
        self._desk, self._presenter = surroundings, presenter
        self.export = button(self.tr("Save a diagnosis"), surroundings.theme, "first-aid-kit")
        self.export.setToolTip(self.tr("For your administrator: figures and errors, nothing of citizens or agents."))
        self.export.clicked.connect(self._save)
        self.head.addWidget(self.export)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self._left(), 2)
        columns.addLayout(self._right(), 3)
        self.body.addLayout(columns, 1)
        self.body.setContentsMargins(0, 0, 14, 0)
        presenter.changed.connect(self._show)
        presenter.checked.connect(self._add_check)
        presenter.finished.connect(self._test_over)
        surroundings.bridge.status.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._presenter.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self._presenter.watch(False)

    def _left(self) -> QWidget:
        column = ScrollColumn(16, self.tr("Line to central"), 4)
        now = Card((20, 16, 20, 16), 10)
        self._state = label("", "title")
        self._problem = label("", "bad", wrap=True)
        now.column.addWidget(self._state)
        now.column.addWidget(self._problem)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        self._values = {}
        for number, (key, text) in enumerate(self._names()):
            self._facts.addWidget(label(text, "dim"), number, 0, Qt.AlignmentFlag.AlignTop)
            self._values[key] = label("", wrap=True, selectable=True)
            self._facts.addWidget(self._values[key], number, 1)
        now.column.addLayout(self._facts)
        column.column.addWidget(now)
        test = Card((20, 16, 20, 16), 10)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Test the connection"), "strong"), 1)
        self.test = main_button(self.tr("Test"), self._desk.theme, "activity")
        self.test.clicked.connect(self._press_test)
        head.addWidget(self.test)
        test.column.addLayout(head)
        words = self.tr("Step by step: the name, the network, the sign-in, the way there and back.")
        self._test_words = label(words, "secondary", wrap=True)
        test.column.addWidget(self._test_words)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(8)
        test.column.addLayout(self._steps)
        column.column.addWidget(test)
        column.column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(16)
        scopes = Card((0, 12, 0, 4), 4)
        scopes.column.addWidget(_headed(self.tr("What this computer holds")))
        self.scopes = Table(self._desk.theme, self._columns(), self.tr("What this computer holds"))
        self.scopes.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scopes.verticalHeader().setDefaultSectionSize(self._desk.theme.px(32))
        scopes.column.addWidget(self.scopes)
        column.addWidget(scopes, 3)
        events = Card((0, 12, 0, 12), 4)
        events.column.addWidget(_headed(self.tr("What happened lately")))
        self._events = ScrollColumn(8, self.tr("What happened lately"), 14)
        self._events.column.setContentsMargins(16, 4, 14, 4)
        events.column.addWidget(self._events)
        column.addWidget(events, 2)
        return column

    def _names(self) -> list[tuple[str, str]]:
        return [
            ("synced", self.tr("Last in step")),
            ("queued", self.tr("Waits to be sent")),
            ("attention", self.tr("Needs your attention")),
            ("trip", self.tr("There and back")),
            ("connections", self.tr("Connections made")),
            ("size", self.tr("Copy on this computer")),
            ("kept", self.tr("Kept in case central forgets")),
            ("station", self.tr("This computer's number")),
        ]

    def _columns(self) -> list[Column]:
        clock, name = self._desk.clock, self._presenter.scope_name
        return [
            Column(self.tr("Part"), 0, lambda row: name(row.scope), strong=True),
            Column(self.tr("Version"), 110, lambda row: str(row.version), lambda _: "dim", right=True),
            Column(self.tr("Last change"), 160, lambda row: clock.said(row.moved_at), lambda _: "dim", right=True),
        ]

    def _show(self) -> None:
        details = self._presenter.details
        status = self._desk.station.status
        words, _ = status_words(status, self._desk.clock)
        self._state.setText(words)
        self._problem.setText(status.problem)
        self._problem.setVisible(bool(status.problem))
        if details is None:
            return
        for key, text in self._facts_of(details).items():
            self._values[key].setText(text)
        self.scopes.rows.show_rows(details.scopes)
        self._show_events(details)

    def _facts_of(self, details: LineDetails) -> dict[str, str]:
        clock, status = self._desk.clock, self._desk.station.status
        queued = sum(details.queued.values())
        waits = self.tr("%n change(s)", "", queued) if queued else self.tr("Nothing")
        if details.oldest_queued is not None:
            since = self.tr("the oldest from {time}").format(time=clock.said(details.oldest_queued))
            waits = f"{waits}, {since}"
        trip = details.round_trip
        files = self.tr("{whole}, {files} of it files")
        attention, kept = details.attention, details.acknowledged
        return {
            "synced": clock.said(status.synced_at) if status.synced_at else self.tr("Not yet"),
            "queued": waits,
            "attention": self.tr("%n change(s)", "", attention) if attention else self.tr("Nothing"),
            "trip": self.tr("not measured") if trip is None else f"{trip * 1000:.1f} ms",
            "connections": str(details.connections),
            "size": files.format(whole=size_words(details.replica_bytes), files=size_words(details.file_bytes)),
            "kept": self.tr("%n change(s)", "", kept) if kept else self.tr("Nothing"),
            "station": details.station_id[-12:],
        }

    def _show_events(self, details: LineDetails) -> None:
        _clear(self._events.column)
        for event in details.events[:_EVENTS]:
            icon, tint, words = event_name(event)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(IconLabel(self._desk.theme, icon, tint), alignment=Qt.AlignmentFlag.AlignTop)
            times = f" × {event.times}" if event.times > 1 else ""
            text = f"{words}{times}: {event.words}" if event.words else f"{words}{times}"
            row.addWidget(label(text, wrap=True, selectable=True), 1)
            row.addWidget(label(self._desk.clock.said(event.at), "secondary"), alignment=Qt.AlignmentFlag.AlignTop)
            holder = QWidget()
            row.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(row)
            self._events.column.addWidget(holder)
        self._events.column.addStretch(1)

    def _press_test(self) -> None:
        if self._presenter.testing:
            self._presenter.cancel()
            return
        _clear(self._steps)
        self._test_words.hide()
        self._presenter.test()
        self.test.setText(self.tr("Stop"))

    def _add_check(self, check: Check) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        icon, tint = ("check-circle", "ok") if check.good else ("x-circle", "bad")
        row.addWidget(IconLabel(self._desk.theme, icon, tint), alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(step_name(check), "strong"))
        said = label(check.said, "secondary", wrap=True, selectable=True)
        words.addWidget(said)
        if not check.good:
            words.addWidget(label(remedy(check), "bad", wrap=True))
        row.addLayout(words, 1)
        holder = QWidget()
        holder.setLayout(row)
        self._steps.addWidget(holder)

    def _test_over(self) -> None:
        self.test.setText(self.tr("Test again") if self._presenter.checks else self.tr("Test"))
        self._test_words.setVisible(not self._presenter.checks)

    def _save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / f"agent-console-{self._desk.clock.now():%Y%m%d-%H%M}.json")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save a diagnosis"), proposed, "JSON (*.json)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the diagnosis and say where it is."""
        try:
            self._presenter.save(path)
        except OSError as problem:
            words = self.tr("{file} could not be written: {reason}")
            self._desk.notices.say(words.format(file=path.name, reason=problem.strerror or problem), Tone.PROBLEM)
            return
        self._desk.notices.say(self.tr("Saved as {file}").format(file=path.name))


def _headed(text: str) -> QWidget:
    head = label(text, "strong")
    head.setContentsMargins(16, 0, 16, 4)
    return head


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
