"""The citizen's card beside a contact."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_console.database.queries.citizens import CitizenCard, Match
from agent_console.desk.citizen.presenter import CitizenPresenter
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, link_button, plain_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label
from agent_console.domain.addresses import phone_shown
from agent_console.domain.people import PointKind

POINT_ICONS = {
    PointKind.PHONE: "phone",
    PointKind.EMAIL: "envelope-simple",
    PointKind.ADDRESS: "map-pin",
    PointKind.FAX: "printer",
}


class CitizenCardView(Card):
    """Known: history and ways to reach. Unknown: likely ones, search, and entering."""

    create_wanted = Signal()
    find_wanted = Signal()
    history_wanted = Signal(str)

    def __init__(self, surroundings: Surroundings, presenter: CitizenPresenter) -> None:
        super().__init__((14, 10, 14, 12), 4)
        self._desk, self._presenter = surroundings, presenter
        self._citizen_id = ""
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Citizen"), "secondary_strong"))
        head.addStretch(1)
        self._history = link_button("")
        self._history.clicked.connect(lambda: self.history_wanted.emit(self._citizen_id))
        head.addWidget(self._history)
        self.column.addLayout(head)
        self._body = QVBoxLayout()
        self._body.setSpacing(4)
        self.column.addLayout(self._body)
        self._shown: object = None
        presenter.shown.connect(self._show)

    def _show(self, card: CitizenCard | None, matches: list[Match]) -> None:
        if (card, matches) == self._shown:
            return
        self._shown = (card, list(matches))
        while (item := self._body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if card is None:
            self._show_unknown(matches)
        else:
            self._show_known(card)

    def _show_known(self, card: CitizenCard) -> None:
        self._citizen_id = card.id
        count = self.tr("%n contact(s)", "", card.contacts)
        year = self._desk.clock.local(card.since).year
        self._history.setText(self.tr("{count} · since {year}").format(count=count, year=year))
        self._history.setAccessibleName(self.tr("History of {name}").format(name=card.name))
        self._history.show()
        self._body.addWidget(Elided(card.name, "strong"))
        if card.note:
            self._body.addWidget(label(card.note, wrap=True))
        for point in card.points:
            value = phone_shown(point.value) if point.kind in (PointKind.PHONE, PointKind.FAX) else point.value
            self._body.addWidget(self._fact(POINT_ICONS[point.kind], value.replace("\n", ", ")))
        if card.district and not any(card.district in point.value for point in card.points):
            self._body.addWidget(self._fact("map-trifold", card.district))

    def _show_unknown(self, matches: list[Match]) -> None:
        self._citizen_id = ""
        self._history.hide()
        sentence = self.tr("Not known yet. Is it one of these?") if matches else self.tr("Not known yet.")
        self._body.addWidget(label(sentence, "dim", wrap=True))
        for match in matches:
            why = self.tr("same number or address") if match.why == "point" else self.tr("same name")
            pressed = button(self.tr("It is {name}").format(name=match.name), self._desk.theme, "user-plus")
            pressed.setProperty("start", "true")
            pressed.setToolTip(why)
            pressed.setAccessibleDescription(why)
            pressed.clicked.connect(lambda _=False, match=match: self._presenter.link(match.id))
            self._body.addWidget(pressed)
            self._body.addWidget(Elided(f"{why} · {phone_shown(match.shown)}", "caption"))
        row = QWidget()
        actions = QHBoxLayout(row)
        actions.setContentsMargins(0, 4, 0, 0)
        actions.setSpacing(4)
        find = plain_button(self.tr("Find"), self._desk.theme, "magnifying-glass")
        find.clicked.connect(self.find_wanted)
        create = plain_button(self.tr("Enter new"), self._desk.theme, "user-plus")
        create.clicked.connect(self.create_wanted)
        actions.addWidget(find)
        actions.addWidget(create)
        actions.addStretch(1)
        self._body.addWidget(row)

    def _fact(self, icon: str, text: str) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(self._desk.theme, icon))
        row.addWidget(Elided(text), 1)
        return whole
