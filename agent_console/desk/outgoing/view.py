"""*Outgoing*: what leaves when, what did not arrive and why; a row opens its contact."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget

from agent_console.database.queries.outgoing import OutgoingRow
from agent_console.desk.contact.sentences import delivery_reason
from agent_console.desk.icons import icon
from agent_console.desk.outgoing.presenter import OutgoingPresenter
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.empty import Empty
from agent_console.desk.widgets.page import Page
from agent_console.desk.widgets.table import ROW, Column, Table
from agent_console.desk.words import delivery_name, one_of
from agent_console.domain.addresses import phone_shown
from agent_console.domain.channel import Channel, Delivery

_LOST = (Delivery.FAILED, Delivery.RETURNED)


class OutgoingView(Page):
    """A table; the menu of a row has what can be done with it."""

    contact_wanted = Signal(str)

    def __init__(self, surroundings: Surroundings, presenter: OutgoingPresenter) -> None:
        super().__init__(self.tr("Outgoing"), self.tr("Replies of your departments that wait, or that did not arrive"))
        self._desk, self._presenter = surroundings, presenter
        card = Card((0, 4, 0, 4), 0)
        self.table = Table(surroundings.theme, self._columns(), self.tr("Outgoing"))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self._empty = Empty(surroundings.theme, "paper-plane-tilt")
        self._empty.say(self.tr("Everything has left"), self.tr("Every reply was handed over, and none came back."))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        card.column.addWidget(self._pages)
        self.body.addWidget(card, 1)
        self.body.setContentsMargins(0, 0, 14, 0)
        self.table.taken.connect(lambda row: self.contact_wanted.emit(row.contact_id))
        presenter.found.connect(self._show)
        self.setFocusProxy(self.table)

    def fill_menu(self, menu: QMenu, row: OutgoingRow) -> None:
        """What can be done with a reply."""
        theme, presenter = self._desk.theme, self._presenter
        see = menu.addAction(icon(theme, "arrow-square-out", "dim"), self.tr("Open the contact"))
        see.triggered.connect(lambda: self.contact_wanted.emit(row.contact_id))
        if presenter.may_change(row):
            back = menu.addAction(icon(theme, "arrow-u-up-left", "dim"), self.tr("Take it back"))
            back.triggered.connect(lambda: presenter.take_back(row))
            if row.send_at is not None:
                now = menu.addAction(icon(theme, "paper-plane-tilt", "dim"), self.tr("Send it now"))
                now.triggered.connect(lambda: presenter.send_now(row))

    def _show(self, rows: list[OutgoingRow]) -> None:
        self.table.rows.show_rows(rows)
        self._pages.setCurrentIndex(0 if rows else 1)

    def _menu(self, at: QPoint) -> None:
        row = self.table.indexAt(at).data(ROW)
        if row is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.fill_menu(menu, row)
            menu.popup(self.table.viewport().mapToGlobal(at))

    def _columns(self) -> list[Column]:
        clock = self._desk.clock
        return [
            Column(self.tr("State"), 150, self._state, self._tint, strong=True),
            Column(self.tr("To"), 230, self._recipient),
            Column(self.tr("Subject"), 0, lambda row: row.subject or one_of(row.channel)),
            Column(self.tr("Reason"), 300, self._reason, lambda _: "dim"),
            Column(self.tr("From"), 140, lambda row: row.author, lambda _: "dim"),
            Column(self.tr("Written"), 130, lambda row: clock.said(row.at), lambda _: "dim", right=True),
        ]

    def _state(self, row: OutgoingRow) -> str:
        if row.delivery == Delivery.QUEUED and row.send_at is not None:
            return self._desk.clock.said(row.send_at)
        name = delivery_name(row.delivery)
        return name[:1].upper() + name[1:]

    def _tint(self, row: OutgoingRow) -> str:
        if row.delivery in _LOST:
            return "bad"
        return "warn" if row.note else "accent"

    @staticmethod
    def _recipient(row: OutgoingRow) -> str:
        dialled = row.channel in (Channel.FAX, Channel.PHONE)
        return phone_shown(row.recipient) if dialled else ", ".join(row.recipient.splitlines())

    def _reason(self, row: OutgoingRow) -> str:
        if row.note:
            return delivery_reason(row.note)
        return self.tr("leaves at this time") if row.send_at is not None else ""
