"""The inbox: shelves, and the list of the chosen one with its search, filter and order."""

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QMenu, QStackedWidget, QVBoxLayout, QWidget

from agent_console.database.queries.contact_rows import ContactRow
from agent_console.database.queries.inbox import Order
from agent_console.desk.inbox.list_model import ContactListModel
from agent_console.desk.inbox.presenter import InboxPresenter
from agent_console.desk.inbox.row_delegate import ROW_HEIGHT, RowDelegate
from agent_console.desk.inbox.row_words import spoken
from agent_console.desk.inbox.shelf_view import ShelfView
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import icon_button
from agent_console.desk.widgets.card import line
from agent_console.desk.widgets.empty import Empty
from agent_console.desk.widgets.label import Elided, label
from agent_console.desk.words import state_name
from agent_console.domain.contact import ContactState

_TIGHT = 1100
"""Pixels at plain letters below which the lists give up what they can."""


class InboxView(QWidget):
    """Two columns; ``list`` and ``shelves`` are reachable for whoever drives the window."""

    def __init__(self, surroundings: Surroundings, presenter: InboxPresenter) -> None:
        super().__init__()
        self._desk, self._presenter = surroundings, presenter
        theme = surroundings.theme
        agent_id = surroundings.station.agent.id
        self.shelves = ShelfView(theme, presenter)
        self.shelves.chosen.connect(presenter.choose)
        self.model = ContactListModel(presenter.rows, self._spoken)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowDelegate(theme, surroundings.clock, agent_id, presenter.watched))
        self.list.setUniformItemSizes(True)
        self._set_grid()
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Contacts"))
        self._wanted: str | None = None
        self._list_column = self._columns()
        self._connect()

    def fold(self, narrow: bool) -> None:
        """Give room to the contact where the window is small."""
        px = self._desk.theme.px
        # With the largest letters even a wide window has no more room than this.
        tight = narrow and self.window().width() < px(_TIGHT)
        self.shelves.setFixedWidth(px(152 if tight else 180 if narrow else 212))
        self._list_column.setFixedWidth(px(236 if tight else 292 if narrow else 372))

    def _set_grid(self) -> None:
        # Without a grid Qt asks the model for every row at each change of the list: a tenth of a second for 100,000.
        self.list.setGridSize(QSize(1, self._desk.theme.px(ROW_HEIGHT)))

    def focus_list(self) -> None:
        """The keyboard to the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_search(self) -> None:
        """The keyboard to the list's own search."""
        self._show_search(True)
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def select(self, contact_id: str | None) -> None:
        """Show which contact is open; nothing is opened by it."""
        self._wanted = contact_id
        index = self.model.index_of(contact_id)
        selection = self.list.selectionModel()
        blocked = selection.blockSignals(True)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        else:
            # The current line too: it would have moved to a neighbour, and pressing that one would open nothing.
            selection.clear()
        selection.blockSignals(blocked)
        self.list.viewport().update()

    def step(self, lines: int) -> None:
        """Open the contact so many lines further down."""
        row = self.list.currentIndex().row() + lines
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def _spoken(self, row: ContactRow) -> str:
        said = spoken(row, self._desk.clock, self._desk.station.agent.id)
        watchers = self._presenter.watchers.get(row.id)
        return f"{said}, {self.tr('open at {who}').format(who=watchers)}" if watchers else said

    def _columns(self) -> QWidget:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        shelves = QVBoxLayout()
        shelves.setContentsMargins(0, 4, 0, 4)
        shelves.addWidget(self.shelves)
        row.addLayout(shelves)
        row.addWidget(line("vertical"))
        column = QWidget()
        column.setProperty("ground", "surface")
        column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._head())
        self._search = QLineEdit(placeholderText=self.tr("Find in this list"), clearButtonEnabled=True)
        self._search.setAccessibleName(self.tr("Find in this list"))
        self._search_row = QWidget()
        search = QHBoxLayout(self._search_row)
        search.setContentsMargins(12, 0, 12, 10)
        search.addWidget(self._search)
        self._search_row.hide()
        inside.addWidget(self._search_row)
        self._empty = Empty(self._desk.theme, "tray")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        inside.addWidget(self._pages, 1)
        row.addWidget(column)
        row.addWidget(line("vertical"))
        return column

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(self._desk.theme.px(44))
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 4, 10, 0)
        row.setSpacing(8)
        self._title = Elided("", "title")
        self._count = label("", "dim")
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        theme = self._desk.theme
        find = icon_button(theme, "magnifying-glass", self.tr("Find in this list (Ctrl+F)"))
        find.clicked.connect(lambda: self._show_search(not self._search_row.isVisible()))
        row.addWidget(find)
        self._filter = icon_button(theme, "funnel", self.tr("Which contacts"))
        self._filter.setMenu(self._filter_menu())
        row.addWidget(self._filter)
        sort = icon_button(theme, "sort-ascending", self.tr("Which contacts come first"))
        sort.setMenu(self._order_menu())
        row.addWidget(sort)
        return head

    def _filter_menu(self) -> QMenu:
        choices: list[tuple[str, tuple[ContactState, ...]]] = [(self.tr("As this list shows them"), ())]
        choices += [(state_name(state), (state,)) for state in ContactState]
        menu = QMenu(self)
        group = QActionGroup(menu)
        for text, states in choices:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(not states)
            action.triggered.connect(lambda _=False, states=states: self._presenter.filter(states))
            group.addAction(action)
        self._first_filter: QAction = menu.actions()[0]
        return menu

    def _order_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for order, text in (
            (Order.OLDEST, self.tr("Longest waiting first")),
            (Order.NEWEST, self.tr("Newest first")),
            (Order.DUE, self.tr("Soonest due first")),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(order == self._presenter.order)
            action.triggered.connect(lambda _=False, order=order: self._presenter.sort(order))
            group.addAction(action)
        return menu

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.ids_changed.connect(self._show_ids)
        presenter.rows_changed.connect(self.model.forget_rows)
        presenter.watchers_changed.connect(self.list.viewport().update)
        presenter.title_changed.connect(self._show_shelf)
        presenter.entries_changed.connect(self._show_title)
        self.list.selectionModel().currentChanged.connect(self._open)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.list.selectionModel().selectionChanged.connect(self._open_selected)
        self._desk.theme.changed.connect(self._set_grid)
        self._desk.theme.changed.connect(self.list.viewport().update)
        self._typing = QTimer(self, singleShot=True, interval=120)
        self._typing.timeout.connect(lambda: presenter.search(self._search.text()))
        self._search.textChanged.connect(self._typing.start)
        tick = QTimer(self, interval=1000)
        tick.timeout.connect(self.list.viewport().update)
        tick.start()

    def _show_search(self, shown: bool) -> None:
        self._search_row.setVisible(shown)
        if shown:
            self._search.setFocus()
        elif self._search.text():
            self._search.clear()

    def _show_shelf(self) -> None:
        blocked = self._search.blockSignals(True)
        self._search.clear()
        self._search.blockSignals(blocked)
        self._search_row.hide()
        self._first_filter.setChecked(True)
        self._show_title()

    def _show_title(self) -> None:
        self._title.setText(self._presenter.title)
        count = len(self._presenter.ids)
        self._count.setText(str(count) if count else "")
        self._title.updateGeometry()

    def _show_ids(self, ids: list[str]) -> None:
        selection = self.list.selectionModel()
        blocked = selection.blockSignals(True)
        self.model.show_ids(ids)
        selection.blockSignals(blocked)
        self.select(self._wanted)
        self._show_title()
        self._pages.setCurrentIndex(0 if ids else 1)
        if not ids:
            self._say_empty()

    def _say_empty(self) -> None:
        if self._presenter.words:
            self._empty.say(self.tr("Nothing found"), self.tr("No contact in this list mentions every word."))
            return
        today = self.tr("%n contact(s) today.", "", self._presenter.counts.today)
        self._empty.say(self.tr("Nothing waiting"), today)

    def _open_selected(self) -> None:
        """A screen reader selects a line without making it the current one."""
        selected = self.list.selectionModel().selectedIndexes()
        if len(selected) == 1:
            self._open(selected[0])

    def _open(self, index: QModelIndex) -> None:
        contact_id = self.model.id_at(index)
        if contact_id is not None and contact_id != self._wanted:
            self._wanted = contact_id
            self._presenter.open(contact_id)
