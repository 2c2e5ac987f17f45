"""Sending a reply at a better time: the usual moments, or any."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QMenu

from agent_console.desk.clock import Clock
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import main_button
from agent_console.desk.widgets.label import label
from agent_console.desk.widgets.panel import Panel


def moments(clock: Clock) -> list[tuple[str, datetime]]:
    """The usual ones that are still to come."""
    translate = QCoreApplication.translate
    now = clock.now()
    monday = 7 - clock.local(now).weekday()
    offered = [
        (translate("Later", "This afternoon"), clock.at(16, 0)),
        (translate("Later", "Tomorrow morning"), clock.at(8, 0, 1)),
        (translate("Later", "Monday morning"), clock.at(8, 0, monday)),
    ]
    kept: list[tuple[str, datetime]] = []
    for text, moment in offered:
        if moment > now + timedelta(minutes=5) and all(moment != other for _, other in kept):
            kept.append((f"{text} · {clock.said(moment)}", moment))
    return kept


def fill_later(menu: QMenu, clock: Clock, send: Callable[[datetime], object], ask: Callable[[], object]) -> None:
    """A line for each, and one for any other moment."""
    menu.clear()
    for text, moment in moments(clock):
        menu.addAction(text).triggered.connect(lambda _=False, moment=moment: send(moment))
    menu.addAction(QCoreApplication.translate("Later", "A day and time …")).triggered.connect(lambda _=False: ask())


class LaterPanel(Panel):
    """``chosen`` carries the moment in UTC."""

    chosen = Signal(object)

    def __init__(self, surroundings: Surroundings) -> None:
        why = self.tr("The reply waits at central and leaves even while this computer is off.")
        super().__init__(surroundings.theme, self.tr("Send later"), why)
        self._clock = surroundings.clock
        self.moment = QDateTimeEdit()
        self.moment.setCalendarPopup(True)
        self.moment.setAccessibleName(self.tr("When"))
        local = self._clock.local(self._clock.at(8, 0, 1))
        self.moment.setDateTime(QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, 0)))
        self.body.addWidget(label(self.tr("When"), "secondary_strong"))
        self.body.addWidget(self.moment)
        self._past = label(self.tr("This moment has passed."), "bad")
        self._past.hide()
        self.body.addWidget(self._past)
        go = main_button(self.tr("Send then"), surroundings.theme, "clock")
        go.clicked.connect(self.confirm)
        self.foot(go)
        self.setFocusProxy(self.moment)

    def confirm(self) -> None:
        """Only a moment to come."""
        written = self.moment.dateTime().toPython()
        assert isinstance(written, datetime)
        moment = written.replace(tzinfo=self._clock.zone).astimezone(UTC)
        if moment <= self._clock.now():
            self._past.show()
            return
        self.chosen.emit(moment)
