"""The cases of the agent's departments, soonest due first."""

from datetime import timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget

from agent_console.database.queries.cases import CaseRow
from agent_console.desk.cases.presenter import CasesPresenter
from agent_console.desk.clock import span
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.empty import Empty
from agent_console.desk.widgets.page import Page
from agent_console.desk.widgets.segmented import Segmented
from agent_console.desk.widgets.table import Column, Table


class CasesView(Page):
    """A row opens the newest contact of its case."""

    contact_wanted = Signal(str)

    def __init__(self, surroundings: Surroundings, presenter: CasesPresenter) -> None:
        super().__init__(self.tr("Cases"), self.tr("What the city owes an answer to"))
        self._desk, self._presenter = surroundings, presenter
        self._open_only = True
        self.search = QLineEdit(placeholderText=self.tr("Reference, title or citizen"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Find a case"))
        self.search.setFixedWidth(surroundings.theme.px(280))
        choices = [("open", self.tr("Open"), "accent_soft", "accent"), ("all", self.tr("All"), "accent_soft", "accent")]
        self.which = Segmented(surroundings.theme, choices)
        self.which.choose("open")
        self.head.addWidget(self.which)
        self.head.addWidget(self.search)
        card = Card((0, 4, 0, 4), 0)
        self.table = Table(surroundings.theme, self._columns(), self.tr("Cases"))
        self._empty = Empty(surroundings.theme, "folder-open")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        card.column.addWidget(self._pages)
        self.body.addWidget(card, 1)
        self.body.setContentsMargins(0, 0, 14, 0)
        self.table.taken.connect(self._open)
        self._typing = QTimer(self, singleShot=True, interval=120)
        self._typing.timeout.connect(self._ask)
        self.search.textChanged.connect(self._typing.start)
        self.which.chosen.connect(self._take)
        self.setFocusProxy(self.search)
        presenter.found.connect(self._show)

    def _ask(self) -> None:
        self._presenter.find(self.search.text(), open_only=self._open_only)

    def _take(self, which: str) -> None:
        self._open_only = which == "open"
        self._ask()

    def _open(self, row: CaseRow) -> None:
        contact = self._presenter.newest_contact(row.id)
        if contact is not None:
            self.contact_wanted.emit(contact)

    def _show(self, rows: list[CaseRow]) -> None:
        self.table.rows.show_rows(rows)
        self._pages.setCurrentIndex(0 if rows else 1)
        text = self.tr("Open a case from a contact with Ctrl+Shift+O.")
        self._empty.say(self.tr("No cases"), text)

    def _columns(self) -> list[Column]:
        clock = self._desk.clock
        return [
            Column(self.tr("Reference"), 120, lambda row: row.reference, lambda _: "dim"),
            Column(self.tr("Case"), 0, lambda row: row.title, strong=True),
            Column(self.tr("Citizen"), 180, lambda row: row.citizen),
            Column(self.tr("Department"), 150, lambda row: row.department, lambda _: "dim"),
            Column(self.tr("Opened"), 110, lambda row: clock.day(row.opened_at), lambda _: "dim"),
            Column(self.tr("Contacts"), 90, lambda row: str(row.contacts), lambda _: "dim", right=True),
            Column(self.tr("Due"), 130, self._due, self._due_tint, right=True),
        ]

    def _due(self, row: CaseRow) -> str:
        if not row.open:
            return self.tr("done")
        if row.due_at is None:
            return self.tr("no due day")
        left = row.due_at - self._desk.clock.now()
        if left < timedelta():
            return self.tr("{span} late").format(span=span(-left))
        return self.tr("in {span}").format(span=span(left))

    def _due_tint(self, row: CaseRow) -> str:
        if not row.open or row.due_at is None:
            return "dim"
        left = row.due_at - self._desk.clock.now()
        return "bad" if left < timedelta() else ("warn" if left < timedelta(days=2) else "dim")
