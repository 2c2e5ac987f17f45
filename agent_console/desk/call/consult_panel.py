"""Whom to ask, or to pass the call to: a colleague, a department's queue, any number."""

from PySide6.QtCore import Signal

from agent_console.desk.call.presenter import CallPresenter
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, main_button
from agent_console.desk.widgets.panel import Panel
from agent_console.desk.widgets.picker import Choice, Picker
from agent_console.domain.addresses import phone_shown
from agent_console.domain.call import CallAbility
from agent_console.domain.people import Presence
from agent_console.domain.phone_links import dialable


class ConsultPanel(Panel):
    """``asked`` carries the extension or number of whom to ask first, ``passed`` of whom to pass the call to now."""

    asked = Signal(str)
    passed = Signal(str)

    def __init__(self, surroundings: Surroundings, presenter: CallPresenter) -> None:
        why = self.tr("The caller waits with music while you talk.")
        super().__init__(surroundings.theme, self.tr("Ask a colleague"), why)
        self._desk, self._presenter = surroundings, presenter
        self._country = str(surroundings.names.book.city.get("country", "PL"))
        self.body.setContentsMargins(0, 0, 0, 8)
        self.picker = Picker(surroundings.theme, self.tr("Colleague, department or number"), self._choices, 320)
        self.body.addWidget(self.picker, 1)
        self.ask = main_button(self.tr("Ask first"), surroundings.theme, "chats-circle")
        self.ask.clicked.connect(self.confirm)
        self.at_once = button(self.tr("Pass on at once"), surroundings.theme, "arrow-bend-up-right")
        self.at_once.clicked.connect(lambda: self._emit(self.passed))
        self.at_once.setVisible(CallAbility.TRANSFER in surroundings.names.book.abilities)
        self.foot(self.ask, self.at_once, hint=self.tr("Enter"))
        self.picker.picked.connect(lambda _: self.confirm())
        self.picker.marked.connect(self._enable)
        self._enable(self.picker.current())
        self.setFocusProxy(self.picker)

    def confirm(self) -> None:
        """Ask whoever is marked."""
        self._emit(self.asked)

    def _emit(self, signal: object) -> None:
        key = self.picker.current()
        if key:
            (self.passed if signal is self.passed else self.asked).emit(key)

    def _enable(self, key: str) -> None:
        self.ask.setEnabled(bool(key))
        self.at_once.setEnabled(bool(key))

    def _choices(self, words: str) -> list[Choice]:
        number = dialable(words, self._country)
        typed = [Choice(number, phone_shown(number), self.tr("This number"), "phone-outgoing")] if number else []
        found = self._presenter.colleagues(words)
        people = [
            Choice(
                one.extension,
                one.name,
                f"{one.extension} · {one.department}",
                "user",
                self.tr("available") if one.presence == Presence.AVAILABLE else "",
                "ok" if one.presence == Presence.AVAILABLE else "dim",
            )
            for one in found
            if one.extension != number
        ]
        groups = ((self.tr("Colleagues"), people), (self.tr("Departments"), self._departments(words)))
        listed = [line for heading, group in groups if group for line in (Choice("", heading), *group)]
        return [*typed, *listed]

    def _departments(self, words: str) -> list[Choice]:
        return [Choice(one.extension, one.name, one.extension, one.icon) for one in self._presenter.departments(words)]
