"""Calling somebody: the telephone on this desk rings first, then theirs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import main_button
from agent_console.desk.widgets.label import label
from agent_console.desk.widgets.panel import Panel
from agent_console.domain.addresses import phone_shown
from agent_console.domain.phone_links import dialable


class StartCallPanel(Panel):
    """``dialled`` carries a number."""

    dialled = Signal(str)

    def __init__(self, surroundings: Surroundings, number: str = "") -> None:
        why = self.tr("Your own telephone rings first, then theirs.")
        super().__init__(surroundings.theme, self.tr("Call"), why)
        self._country = str(surroundings.names.book.city.get("country", "PL"))
        named = label(self.tr("Number or extension"), "secondary_strong")
        self.number = QLineEdit(phone_shown(number))
        self.number.setAccessibleName(named.text())
        named.setBuddy(self.number)
        self.body.addWidget(named)
        self.body.addWidget(self.number)
        self.go = main_button(self.tr("Call"), surroundings.theme, "phone-outgoing")
        self.go.clicked.connect(self.confirm)
        self.number.returnPressed.connect(self.confirm)
        self.number.textChanged.connect(lambda _: self.go.setEnabled(bool(self._dialable())))
        self.go.setEnabled(bool(self._dialable()))
        self.foot(self.go, hint=self.tr("Enter"))
        self.setFocusProxy(self.number)

    def confirm(self) -> None:
        """Dial it."""
        if self._dialable():
            self.dialled.emit(self._dialable())

    def _dialable(self) -> str:
        return dialable(self.number.text(), self._country)
