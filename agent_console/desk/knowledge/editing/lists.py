"""What citizens asked and nobody could answer: reports of agents, and searches that found nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from agent_console.database.queries.editing import EmptySearch, MissingRow
from agent_console.desk.knowledge.editing.presenter import EditingPresenter
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, main_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.empty import Empty
from agent_console.desk.widgets.label import label
from agent_console.desk.widgets.table import Column, Table
from agent_console.desk.words import language_name


class _Work(QWidget):
    """A table, what can be done with the marked row, and what is shown where there is nothing."""

    def __init__(self, surroundings: Surroundings, presenter: EditingPresenter) -> None:
        super().__init__()
        self._desk, self._presenter = surroundings, presenter
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(12)
        self.bar = QHBoxLayout()
        said = self._said()
        self.bar.addWidget(label(said, "secondary"))
        self.bar.addStretch(1)
        column.addLayout(self.bar)
        card = Card((0, 4, 0, 4), 0)
        self.table = Table(surroundings.theme, self._columns(), said)
        self.empty = Empty(surroundings.theme, "check-circle")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        card.column.addWidget(self._pages)
        column.addWidget(card, 1)
        self.marked: object = None
        self.table.marked.connect(self._mark)
        self.setFocusProxy(self.table)

    def show_rows(self, rows: list[MissingRow] | list[EmptySearch]) -> None:
        """Replace what is listed, the first row marked."""
        self.table.rows.show_rows(rows)
        self._pages.setCurrentIndex(0 if rows else 1)
        self._mark(None)
        if rows:
            self.table.selectRow(0)
            self._mark(rows[0])

    def _said(self) -> str:
        raise NotImplementedError

    def _columns(self) -> list[Column]:
        raise NotImplementedError

    def _offer(self, pressed: QPushButton) -> None:
        self.buttons.append(pressed)
        self.bar.addWidget(pressed)
        pressed.setEnabled(False)

    def _mark(self, row: object) -> None:
        self.marked = row
        for pressed in self.buttons:
            pressed.setEnabled(row is not None)


class MissingList(_Work):
    """*Answers missing*: Enter writes the article, Delete says that none is needed."""

    write_wanted = Signal(str)
    """The new article's id."""

    def __init__(self, surroundings: Surroundings, presenter: EditingPresenter) -> None:
        super().__init__(surroundings, presenter)
        theme = surroundings.theme
        self.done = button(self.tr("No article needed  Del"), theme, "check")
        self.done.clicked.connect(self._settle)
        self._offer(self.done)
        self.write = main_button(self.tr("Write the answer  Enter"), theme, "pencil-simple")
        self.write.clicked.connect(self._write)
        self._offer(self.write)
        text = self.tr("Agents report here with F8 what they find no answer for.")
        self.empty.say(self.tr("Nothing is missing"), text)
        self.table.activated.connect(self._write)
        shortcut = QShortcut(QKeySequence("Delete"), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._settle)

    def _said(self) -> str:
        return self.tr("Agents looked for an answer here and found none")

    def _columns(self) -> list[Column]:
        clock = self._desk.clock
        return [
            Column(self.tr("What the citizen said"), 0, lambda row: row.sentence or row.words, strong=True),
            Column(self.tr("Searched for"), 260, lambda row: row.words, lambda _: "dim"),
            Column(self.tr("Language"), 100, lambda row: language_name(row.language) if row.language else ""),
            Column(self.tr("Reported by"), 170, lambda row: row.reporter, lambda _: "dim"),
            Column(self.tr("When"), 150, lambda row: clock.said(row.at), lambda _: "dim", right=True),
        ]

    def refresh(self) -> int:
        """Read them again; how many."""
        rows = self._presenter.missing()
        self.show_rows(rows)
        return len(rows)

    def _write(self, *_: object) -> None:
        row = self.marked
        if isinstance(row, MissingRow):
            title = (row.words or row.sentence)[:1].upper() + (row.words or row.sentence)[1:80]
            article_id = self._presenter.create(row.language or self._desk.language, title, row.id)
            if article_id is not None:
                self.write_wanted.emit(article_id)

    def _settle(self) -> None:
        if isinstance(self.marked, MissingRow):
            self._presenter.settle(self.marked.id)


class SearchList(_Work):
    """*Searches without result*: Enter writes an article of that title."""

    write_wanted = Signal(str)

    def __init__(self, surroundings: Surroundings, presenter: EditingPresenter) -> None:
        super().__init__(surroundings, presenter)
        self.write = main_button(self.tr("Write the answer  Enter"), surroundings.theme, "pencil-simple")
        self.write.clicked.connect(self._write)
        self._offer(self.write)
        text = self.tr("Whatever agents searched for in the last 30 days was found.")
        self.empty.say(self.tr("No search without a result"), text)
        self.table.activated.connect(self._write)

    def _said(self) -> str:
        return self.tr("Words of the last 30 days that found nothing; nobody knows who searched")

    def _columns(self) -> list[Column]:
        clock = self._desk.clock
        return [
            Column(self.tr("Searched for"), 0, lambda row: row.words, strong=True),
            Column(self.tr("Language"), 120, lambda row: language_name(row.language), lambda _: "dim"),
            Column(self.tr("Times"), 90, lambda row: str(row.times), right=True),
            Column(self.tr("Last"), 130, lambda row: clock.calendar(row.last), lambda _: "dim", right=True),
        ]

    def refresh(self) -> int:
        """Read them again; how many."""
        rows = self._presenter.searches()
        self.show_rows(rows)
        return len(rows)

    def _write(self, *_: object) -> None:
        row = self.marked
        if isinstance(row, EmptySearch):
            article_id = self._presenter.create(row.language, row.words[:1].upper() + row.words[1:])
            if article_id is not None:
                self.write_wanted.emit(article_id)
