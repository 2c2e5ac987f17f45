"""*Sources*: one card each, those in trouble first, with what is wrong in plain words and a test."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from agent_console.database.queries.sources import SourceRow
from agent_console.desk.sources.presenter import SourcesPresenter
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.chip import Chip
from agent_console.desk.widgets.empty import Empty
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label
from agent_console.desk.widgets.page import Page
from agent_console.desk.widgets.scroll_column import ScrollColumn

_ICONS = {
    "mailbox": "envelope-simple",
    "folder": "folder-open",
    "fax": "printer",
    "pbx": "phone",
    "smtp": "paper-plane-tilt",
}


class SourcesView(Page):
    """Rebuilt whenever a source changed."""

    def __init__(self, surroundings: Surroundings, presenter: SourcesPresenter) -> None:
        super().__init__(self.tr("Sources"), self.tr("Where contacts come from and replies leave, and how that is."))
        self._desk, self._presenter = surroundings, presenter
        self._silent = Card((16, 12, 16, 12), 4)
        self._silent_words = label("", "bad", wrap=True)
        self._silent.column.addWidget(self._silent_words)
        self._silent.hide()
        self.body.addWidget(self._silent)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._list = ScrollColumn(0, self.tr("Sources"), 14)
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._list.column.addWidget(holder)
        self._list.column.addStretch(1)
        self._empty = Empty(surroundings.theme, "stack")
        text = self.tr("Mailboxes, fax, scanners and the telephone system appear here once intake runs.")
        self._empty.say(self.tr("No sources yet"), text)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._empty, 1)
        presenter.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rows, silent = self._presenter.rows, self._presenter.silent_since
        for number, row in enumerate(rows):
            self._grid.addWidget(self._card(row), number // 2, number % 2)
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        words = self.tr("Intake is not at work: nothing comes in and no reply leaves. Last heard of: {time}.")
        self._silent_words.setText(words.format(time=silent))
        self._silent.setVisible(bool(silent) and bool(rows))

    def _card(self, row: SourceRow) -> QWidget:
        theme, clock = self._desk.theme, self._desk.clock
        card = Card((18, 14, 18, 14), 6)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel(theme, _ICONS.get(row.kind, "stack"), "accent", 20))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Elided(row.id, "strong"))
        names.addWidget(Elided(row.place or self._kind(row), "secondary"))
        head.addLayout(names, 1)
        head.addWidget(self._state(row), alignment=Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(head)
        if row.problem and row.state == "failing":
            card.column.addWidget(label(row.problem, "bad", wrap=True, selectable=True))
        facts = []
        if row.kind not in ("smtp", "pbx"):
            last = clock.said(row.received_at) if row.received_at else self.tr("none yet")
            facts.append(self.tr("Last message: {time}").format(time=last))
        if row.read_at:
            facts.append(self.tr("looked {time}").format(time=clock.said(row.read_at)))
        if facts:
            card.column.addWidget(label(" · ".join(facts), "secondary", wrap=True))
        card.column.addStretch(1)
        card.column.addLayout(self._foot(row))
        return card

    def _foot(self, row: SourceRow) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        if row.tested_at is not None and not row.testing:
            icon, tint = ("check-circle", "ok") if row.test_good else ("x-circle", "bad")
            foot.addWidget(IconLabel(self._desk.theme, icon, tint))
            said = self.tr("Tested {time}: {result}")
            words = said.format(time=self._desk.clock.said(row.tested_at), result=row.test_said)
            foot.addWidget(label(words, "secondary", wrap=True, selectable=True), 1)
        else:
            foot.addStretch(1)
        if self._presenter.may_test:
            words = self.tr("Testing …") if row.testing else self.tr("Test")
            test = button(words, self._desk.theme, "activity")
            test.setEnabled(not row.testing)
            test.setAccessibleName(self.tr("Test {source}").format(source=row.id))
            test.clicked.connect(lambda: self._presenter.test(row.id))
            foot.addWidget(test, alignment=Qt.AlignmentFlag.AlignBottom)
        return foot

    def _state(self, row: SourceRow) -> Chip:
        if self._presenter.silent_since:
            return Chip(self._desk.theme, self.tr("asleep"), "warn_soft", "warn")
        if row.state == "failing":
            return Chip(self._desk.theme, self.tr("in trouble"), "bad_soft", "bad")
        if row.state == "working" or row.kind == "smtp":
            return Chip(self._desk.theme, self.tr("at work"), "ok_soft", "ok")
        return Chip(self._desk.theme, self.tr("starting"), "rail", "dim")

    def _kind(self, row: SourceRow) -> str:
        return {
            "mailbox": self.tr("Mailbox"),
            "folder": self.tr("Folder"),
            "fax": self.tr("Fax server"),
            "pbx": self.tr("Telephone system"),
            "smtp": self.tr("Outgoing mail"),
            "clamd": self.tr("Virus scanner"),
        }.get(row.kind, row.kind)
