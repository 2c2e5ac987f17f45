"""Citizens: find one, see how to reach them and everything they wrote or called about."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agent_console.database.queries.citizens import CitizenCard, CitizenRow
from agent_console.database.queries.contact_rows import ContactRow
from agent_console.desk.citizen.card import POINT_ICONS
from agent_console.desk.citizen.page_presenter import CitizensPresenter
from agent_console.desk.contact.editor import Editor
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, link_button, main_button, plain_button
from agent_console.desk.widgets.card import Card, line
from agent_console.desk.widgets.empty import Empty
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label
from agent_console.desk.widgets.page import Page
from agent_console.desk.widgets.scroll_column import ScrollColumn
from agent_console.desk.widgets.table import Column, Table
from agent_console.desk.words import channel_name, language_name, state_name
from agent_console.domain.addresses import phone_shown
from agent_console.domain.people import PointKind


class CitizensView(Page):
    """A table at the left, the chosen citizen at the right."""

    contact_wanted = Signal(str)
    call_wanted = Signal(str)
    create_wanted = Signal()
    erase_wanted = Signal(str)
    separate_wanted = Signal(str, str)
    """The second entry's id, and the name."""
    note_changed = Signal(str, str, str)
    """Citizen, old note, new note."""

    def __init__(self, surroundings: Surroundings, presenter: CitizensPresenter) -> None:
        super().__init__(self.tr("Citizens"), self.tr("People and organisations who turned to the city"))
        self._desk, self._presenter = surroundings, presenter
        theme = surroundings.theme
        self.search = QLineEdit(placeholderText=self.tr("Name, number or e-mail address"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Find a citizen"))
        self.search.setFixedWidth(theme.px(280))
        create = button(self.tr("Enter new"), theme, "user-plus")
        create.clicked.connect(self.create_wanted)
        self.head.addWidget(create)
        self.head.addWidget(self.search)
        row = QHBoxLayout()
        row.setSpacing(14)
        card = Card((0, 4, 0, 4), 0)
        self.table = Table(theme, self._columns(), self.tr("Citizens"))
        card.column.addWidget(self.table)
        row.addWidget(card, 3)
        self._side = ScrollColumn(12, self.tr("Citizen"), 14)
        self._empty = Empty(theme, "users")
        self._empty.say(self.tr("Nobody chosen"), self.tr("Choose somebody on the left."))
        row.addWidget(self._side, 2)
        row.addWidget(self._empty, 2)
        self._side.hide()
        self.body.addLayout(row, 1)
        self.table.marked.connect(self._choose)
        self._typing = QTimer(self, singleShot=True, interval=120)
        self._typing.timeout.connect(lambda: presenter.find(self.search.text()))
        self.search.textChanged.connect(self._typing.start)
        presenter.found.connect(self.table.rows.show_rows)
        self.setFocusProxy(self.search)
        presenter.shown.connect(self._show)

    def _choose(self, row: CitizenRow | None) -> None:
        if row is not None:
            self._presenter.show(row.id)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Name"), 0, lambda row: row.name, strong=True),
            Column(self.tr("Reached at"), 320, lambda row: row.points, lambda _: "dim"),
            Column(self.tr("District"), 120, lambda row: row.district, lambda _: "dim"),
            Column(self.tr("Contacts"), 90, lambda row: str(row.contacts), lambda _: "dim", right=True),
        ]

    def _show(self, card: CitizenCard | None, contacts: list[ContactRow]) -> None:
        self._side.setVisible(card is not None)
        self._empty.setVisible(card is None)
        while (item := self._side.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if card is None:
            return
        self._side.column.addWidget(self._person(card))
        self._side.column.addWidget(self._history(contacts))
        if self._presenter.may_erase:
            away = plain_button(self.tr("Erase at the citizen's request"), self._desk.theme, "eraser")
            away.clicked.connect(lambda: self.erase_wanted.emit(card.id))
            self._side.column.addWidget(away, 0, Qt.AlignmentFlag.AlignLeft)
        self._side.column.addStretch(1)

    def _person(self, card: CitizenCard) -> QWidget:
        whole = Card()
        whole.column.addWidget(label(card.name, "name", wrap=True))
        facts = [card.district, language_name(card.language)]
        since = self.tr("since {day}").format(day=self._desk.clock.day(card.since))
        whole.column.addWidget(label(" · ".join([fact for fact in facts if fact] + [since]), "secondary", wrap=True))
        for point in card.points:
            whole.column.addLayout(self._point(point.kind, point.value))
        for alias in card.entered_again:
            again = QHBoxLayout()
            again.addWidget(label(self.tr("Was entered twice and taken for one."), "secondary", wrap=True), 1)
            part = link_button(self.tr("They are two people"))
            part.clicked.connect(lambda _=False, alias=alias: self.separate_wanted.emit(alias, card.name))
            again.addWidget(part)
            whole.column.addLayout(again)
        whole.column.addWidget(line())
        whole.column.addWidget(label(self.tr("What colleagues should know"), "secondary_strong"))
        note = Editor(self._desk.theme)
        note.setAccessibleName(self.tr("What colleagues should know"))
        note.setPlaceholderText(self.tr("Prefers text messages, hears badly, …"))
        note.show_text(card.note)
        whole.column.addWidget(note)
        save = main_button(self.tr("Save"))
        save.setEnabled(False)
        note.textChanged.connect(lambda: save.setEnabled(note.toPlainText().strip() != card.note))
        save.clicked.connect(lambda: self.note_changed.emit(card.id, card.note, note.toPlainText()))
        whole.column.addWidget(save, 0, Qt.AlignmentFlag.AlignRight)
        return whole

    def _point(self, kind: PointKind, value: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel(self._desk.theme, POINT_ICONS[kind]))
        dialable = kind in (PointKind.PHONE, PointKind.FAX)
        row.addWidget(Elided(phone_shown(value) if dialable else value.replace("\n", ", ")), 1)
        if kind == PointKind.PHONE:
            call = link_button(self.tr("Call"))
            call.setAccessibleName(self.tr("Call {number}").format(number=phone_shown(value)))
            call.clicked.connect(lambda: self.call_wanted.emit(value))
            row.addWidget(call)
        return row

    def _history(self, contacts: list[ContactRow]) -> QWidget:
        whole = Card()
        whole.column.addWidget(label(self.tr("History"), "secondary_strong"))
        if not contacts:
            whole.column.addWidget(label(self.tr("No contacts yet."), "dim"))
        for row in contacts:
            entry = QVBoxLayout()
            entry.setSpacing(0)
            subject = row.subject or row.topic or row.preview or channel_name(row.channel)
            pressed = link_button(subject if len(subject) < 60 else subject[:57] + " …")
            pressed.clicked.connect(lambda _=False, row=row: self.contact_wanted.emit(row.id))
            entry.addWidget(pressed)
            facts = (channel_name(row.channel), row.department, state_name(row.state))
            words = " · ".join((*facts, self._desk.clock.said(row.received_at)))
            entry.addWidget(Elided(words, "secondary"))
            whole.column.addLayout(entry)
        return whole
