"""*Citizens' words*: every entry of the thesaurus in a language, narrowed as one types, and a form to add to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from agent_console.desk.knowledge.thesaurus.entries import Entry, Origin
from agent_console.desk.knowledge.thesaurus.form import EntryForm
from agent_console.desk.knowledge.thesaurus.presenter import ThesaurusPresenter, origin_name
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button
from agent_console.desk.widgets.card import Card, line
from agent_console.desk.widgets.drop_down import DropDown
from agent_console.desk.widgets.empty import Empty
from agent_console.desk.widgets.table import Column, Table

_TINTS = {Origin.EDITORS: "accent", Origin.AGENTS: "warn"}


class ThesaurusView(QWidget):
    """Enter changes an entry of the city's or takes over what agents picked; Delete removes one of the city's."""

    def __init__(self, surroundings: Surroundings, presenter: ThesaurusPresenter) -> None:
        super().__init__()
        self._desk, self._presenter = surroundings, presenter
        self.marked: Entry | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(12)
        self.form = EntryForm(surroundings, presenter)
        self.form.left.connect(self._back)
        column.addWidget(self.form)
        listed = Card((0, 0, 0, 4), 0)
        listed.column.addLayout(self._make_filters())
        listed.column.addWidget(line())
        self.table = Table(surroundings.theme, self._columns(), self.tr("Citizens' words"))
        self.empty = Empty(surroundings.theme, "magnifying-glass")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        listed.column.addWidget(self._pages, 1)
        column.addWidget(listed, 1)
        self.table.marked.connect(self._mark)
        self.table.activated.connect(lambda _: self._go_on())
        self._on("Delete", self.table, self._remove)
        self._on("Down", self.words, self._back)
        presenter.changed.connect(self.show_entries)
        self.setFocusProxy(self.words)

    def refresh(self) -> None:
        """Read them again."""
        self._presenter.refresh()

    def show_entries(self) -> None:
        """Those that are asked for; the cursor stays on its entry, or on its place."""
        entries = self._presenter.entries(self.words.text(), str(self.origin.currentData()))
        place, marked = max(0, self.table.currentIndex().row()), self.marked
        self.table.rows.show_rows(entries)
        self._pages.setCurrentIndex(0 if entries else 1)
        self._say_empty()
        self._mark(None)
        if entries:
            row = entries.index(marked) if marked in entries else min(place, len(entries) - 1)
            self.table.selectRow(row)
            self._mark(entries[row])

    # -- parts ---------------------------------------------------------------------------------------------------

    def _make_filters(self) -> QHBoxLayout:
        theme = self._desk.theme
        row = QHBoxLayout()
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(8)
        self.words = QLineEdit(placeholderText=self.tr("Filter"))
        self.words.setAccessibleName(self.tr("Filter"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(lambda _: self.show_entries())
        row.addWidget(self.words, 2)
        self.origin = DropDown()
        self.origin.setAccessibleName(self.tr("Where it comes from"))
        self.origin.addItem(self.tr("All"), "")
        for origin in Origin:
            self.origin.addItem(origin_name(origin), origin.value)
        self.origin.setMinimumContentsLength(6)
        self.origin.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.origin.currentIndexChanged.connect(lambda _: self.show_entries())
        row.addWidget(self.origin, 1)
        self.remove = self._offer(row, button(self.tr("Remove  Del"), theme, "trash"), self._remove)
        self.change = self._offer(row, button(self.tr("Change  Enter"), theme, "pencil-simple"), self._go_on)
        self.take = self._offer(row, button(self.tr("Take over  Enter"), theme, "plus"), self._go_on)
        return row

    def _offer(self, row: QHBoxLayout, pressed: QPushButton, act: object) -> QPushButton:
        pressed.clicked.connect(act)
        pressed.hide()
        row.addWidget(pressed)
        return pressed

    def _on(self, keys: str, where: QWidget, act: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), where)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(act)

    def _columns(self) -> list[Column]:
        either_way = self.tr("the same, either way")
        return [
            Column(self.tr("What citizens say"), 0, lambda row: ", ".join(row.said), strong=True),
            Column(
                self.tr("Official term"),
                0,
                lambda row: either_way if row.said == row.meant else ", ".join(row.meant),
                lambda row: "dim" if row.said == row.meant else "",
            ),
            Column(
                self.tr("Where it comes from"),
                190,
                lambda row: origin_name(row.origin),
                lambda row: _TINTS.get(row.origin, "dim"),
            ),
        ]

    def _say_empty(self) -> None:
        if self.words.text().strip():
            self.empty.say(self.tr("Nothing has these words"), self.tr("Write above what they should lead to."))
        elif self.origin.currentData() == Origin.AGENTS:
            text = self.tr("Words after which agents pick an answer again and again are proposed here.")
            self.empty.say(self.tr("Nothing to take over"), text)
        else:
            text = self.tr("Write above what citizens say and the official term: searches at every desk follow it.")
            self.empty.say(self.tr("Nothing here yet"), text)

    # -- what an editor does -------------------------------------------------------------------------------------

    def _mark(self, entry: Entry | None) -> None:
        self.marked = entry
        origin = entry.origin if entry is not None else None
        self.remove.setVisible(origin == Origin.EDITORS)
        self.change.setVisible(origin == Origin.EDITORS)
        self.take.setVisible(origin == Origin.AGENTS)

    def _go_on(self) -> None:
        if self.marked is None:
            return
        if self.marked.origin == Origin.AGENTS:
            self._presenter.take_over(self.marked)
        elif self.marked.origin == Origin.EDITORS:
            self.form.write(self.marked)
            self.form.said.setFocus()

    def _remove(self) -> None:
        if self.marked is not None:
            self._presenter.remove(self.marked)

    def _back(self) -> None:
        self.table.setFocus()
