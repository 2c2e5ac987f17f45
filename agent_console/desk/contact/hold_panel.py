"""Putting a contact aside: until when, and why."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QWidget

from agent_console.desk.forms.hold_form import Ui_HoldForm
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import main_button
from agent_console.desk.widgets.panel import Panel


class HoldPanel(Panel):
    """``held`` carries the moment in UTC (None for by hand) and the reason."""

    held = Signal(object, str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings.theme, self.tr("Hold"), self.tr("It stays yours and comes back by itself."))
        self._clock = surroundings.clock
        holder = QWidget()
        self.form = Ui_HoldForm()
        self.form.setupUi(holder)
        self.body.addWidget(holder)
        for text, moment in self._presets():
            self.form.until.addItem(text, moment)
        self.form.until.addItem(self.tr("A day and time …"), "other")
        self.form.until.addItem(self.tr("Until I take it up again"), None)
        self.form.until.currentIndexChanged.connect(lambda _: self._show_moment())
        later = self._clock.local(self._clock.now() + timedelta(days=1))
        self.form.moment.setDateTime(
            QDateTime(QDate(later.year, later.month, later.day), QTime(later.hour, later.minute))
        )
        self._show_moment()
        go = main_button(self.tr("Hold"), surroundings.theme, "pause")
        go.clicked.connect(self.confirm)
        self.form.reason.returnPressed.connect(self.confirm)
        self.foot(go, hint=self.tr("Enter"))
        self.setFocusProxy(self.form.until)

    def confirm(self) -> None:
        """Hold it."""
        self.held.emit(self._chosen(), self.form.reason.text())

    def _chosen(self) -> datetime | None:
        chosen = self.form.until.currentData()
        if chosen != "other":
            return chosen if isinstance(chosen, datetime) else None
        written = self.form.moment.dateTime().toPython()
        assert isinstance(written, datetime)
        return written.replace(tzinfo=self._clock.zone).astimezone(UTC)

    def _presets(self) -> list[tuple[str, datetime]]:
        clock = self._clock
        now = clock.now()
        monday = 7 - clock.local(now).weekday()
        hour = now + timedelta(hours=1)
        presets = [(self.tr("In one hour"), hour)]
        if clock.at(15, 0) > hour:
            presets.append((self.tr("This afternoon"), clock.at(15, 0)))
        presets += [
            (self.tr("Tomorrow morning"), clock.at(9, 0, 1)),
            (self.tr("Monday morning"), clock.at(9, 0, monday)),
            (self.tr("In two weeks"), clock.at(9, 0, 14)),
        ]
        return [(f"{text} · {clock.said(moment)}", moment) for text, moment in presets]

    def _show_moment(self) -> None:
        self.form.moment.setVisible(self.form.until.currentData() == "other")
