"""*Needs your attention*: one card for each, with its ways out."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_console.desk.attention.presenter import AttentionPresenter, Trouble
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, main_button, plain_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.empty import Empty
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label
from agent_console.desk.widgets.page import Page
from agent_console.desk.widgets.scroll_column import ScrollColumn


class AttentionView(Page):
    """Rebuilt whenever the list changed."""

    def __init__(self, surroundings: Surroundings, presenter: AttentionPresenter) -> None:
        why = self.tr("Central did not take these as you meant them. Everything you typed is kept here.")
        super().__init__(self.tr("Needs your attention"), why)
        self._desk, self._presenter = surroundings, presenter
        self._list = ScrollColumn(12, self.tr("Needs your attention"), 14)
        self._empty = Empty(surroundings.theme, "check-circle")
        self._empty.say(self.tr("Nothing needs you"), self.tr("Everything you did has been taken as you meant it."))
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._empty, 1)
        presenter.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        while (item := self._list.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        troubles = self._presenter.troubles
        for trouble in troubles:
            self._list.column.addWidget(self._card(trouble))
        self._list.column.addStretch(1)
        self._list.setVisible(bool(troubles))
        self._empty.setVisible(not troubles)

    def _card(self, trouble: Trouble) -> QWidget:
        card = Card((20, 16, 20, 16), 8)
        card.setMaximumWidth(self._desk.theme.px(820))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel(self._desk.theme, "warning-circle", "bad", 20))
        head.addWidget(Elided(trouble.contact or self.tr("A contact that is no longer here"), "title"), 1)
        head.addWidget(label(self._desk.clock.said(trouble.item.at), "secondary"))
        card.column.addLayout(head)
        words = self.tr("{gesture} was not taken. {reason}")
        card.column.addWidget(label(words.format(gesture=trouble.gesture, reason=trouble.reason), wrap=True))
        if trouble.typed:
            quote = Card((12, 8, 12, 8), 0)
            quote.setProperty("card", "quiet")
            quote.column.addWidget(label(trouble.typed, wrap=True, selectable=True))
            card.column.addWidget(quote)
        card.column.addLayout(self._actions(trouble))
        return card

    def _actions(self, trouble: Trouble) -> QHBoxLayout:
        theme, presenter = self._desk.theme, self._presenter
        row = QHBoxLayout()
        row.setSpacing(8)
        here = bool(trouble.contact)
        if trouble.typed and here:
            back = main_button(self.tr("Put back into the editor"), theme, "note-pencil")
            back.clicked.connect(lambda: presenter.put_back(trouble))
            note = button(self.tr("Keep as a note"), theme, "note")
            note.clicked.connect(lambda: presenter.keep_as_note(trouble))
            row.addWidget(back)
            row.addWidget(note)
        if here:
            see = button(self.tr("Open the contact"), theme, "arrow-square-out")
            see.clicked.connect(lambda: presenter.open(trouble))
            row.addWidget(see)
        row.addStretch(1)
        away = plain_button(self.tr("Dismiss"), theme, "x")
        away.clicked.connect(lambda: presenter.dismiss(trouble))
        row.addWidget(away)
        return row
