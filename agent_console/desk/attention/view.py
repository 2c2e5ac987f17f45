"""*Needs your attention*: one card for each, with its ways out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from agent_console.desk.attention.comparison import Comparison
from agent_console.desk.attention.presenter import AttentionPresenter, Trouble
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, icon_button, main_button, plain_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.empty import Empty
from agent_console.desk.widgets.flow import FlowLayout
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label
from agent_console.desk.widgets.page import Page
from agent_console.desk.widgets.scroll_column import ScrollColumn
from agent_console.desk.words import discard_reasons
from agent_console.operations import SendReply


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
        card.setMaximumWidth(self._desk.theme.px(920))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel(self._desk.theme, "warning-circle", "bad", 20))
        head.addWidget(Elided(trouble.contact or self._nameless(trouble), "title"), 1)
        head.addWidget(label(self._desk.clock.said(trouble.item.at), "secondary"))
        if trouble.contact:
            see = icon_button(self._desk.theme, "arrow-square-out", self.tr("Open the contact"))
            see.clicked.connect(lambda: self._presenter.open(trouble))
            head.addWidget(see)
        card.column.addLayout(head)
        if trouble.proposal:
            words = self.tr("{gesture} stands as a proposal. {reason}")
        else:
            words = self.tr("{gesture} was not taken. {reason}")
        card.column.addWidget(label(words.format(gesture=trouble.gesture, reason=trouble.reason), wrap=True))
        if trouble.sides:
            card.column.addWidget(Comparison(trouble.sides))
        if trouble.typed:
            card.column.addWidget(label(self.tr("You typed"), "section"))
            quote = Card((12, 8, 12, 8), 0)
            quote.setProperty("card", "quiet")
            quote.column.addWidget(label(trouble.typed, wrap=True, selectable=True))
            card.column.addWidget(quote)
        card.column.addLayout(self._actions(trouble))
        return card

    def _nameless(self, trouble: Trouble) -> str:
        if trouble.item.contact_id is None:
            return trouble.gesture
        return self.tr("A contact that is no longer here")

    def _actions(self, trouble: Trouble) -> FlowLayout:
        theme, presenter = self._desk.theme, self._presenter
        row = FlowLayout(spacing=8)
        here = bool(trouble.contact)
        ways: list[tuple[bool, str, str, Callable[[Trouble], object]]] = [
            (bool(trouble.typed) and here, self.tr("Put back into the editor"), "note-pencil", presenter.put_back),
            (trouble.again, self._again(trouble), "arrow-clockwise", presenter.apply_again),
            (bool(trouble.typed) and here, self.tr("Keep as a note"), "note", presenter.keep_as_note),
            (bool(trouble.owner), self._hand_over(trouble), "handshake", presenter.hand_over),
        ]
        first = True
        for possible, text, name, act in ways:
            if possible:
                made = main_button(text, theme, name) if first else button(text, theme, name)
                made.clicked.connect(partial(self._take, act, trouble))
                made.ensurePolished()  # its size is asked for before it is shown
                row.addWidget(made)
                first = False
        row.addWidget(self._discard(trouble))
        return row

    @staticmethod
    def _take(act: Callable[[Trouble], object], trouble: Trouble) -> None:
        act(trouble)

    def _again(self, trouble: Trouble) -> str:
        if trouble.proposal:
            return self.tr("Use my version")
        if isinstance(trouble.item.operation, SendReply):
            return self.tr("Send it all the same")
        return self.tr("Do it again")

    def _hand_over(self, trouble: Trouble) -> str:
        return self.tr("Hand to {owner}").format(owner=trouble.owner)

    def _discard(self, trouble: Trouble) -> QPushButton:
        away = plain_button(self.tr("Discard"), self._desk.theme, "x")
        menu = QMenu(away)
        menu.addSection(self.tr("Why?"))
        for reason, text in discard_reasons():
            menu.addAction(text).triggered.connect(partial(self._presenter.discard, trouble, reason))
        away.setMenu(menu)
        return away
