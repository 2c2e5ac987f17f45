"""Saying which service a contact is about."""

from PySide6.QtCore import Signal

from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.panel import Panel
from agent_console.desk.widgets.picker import Choice, Picker
from agent_console.domain.addresses import name_folded

NO_SERVICE = "none"


class ServicePanel(Panel):
    """``chosen`` carries a service's id, or ``none``."""

    chosen = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings.theme, self.tr("What is it about?"))
        self._desk = surroundings
        self.body.setContentsMargins(0, 0, 0, 8)
        self.picker = Picker(surroundings.theme, self.tr("Service"), self._choices)
        self.picker.picked.connect(self.chosen)
        self.body.addWidget(self.picker)
        self.setFocusProxy(self.picker)

    def _choices(self, words: str) -> list[Choice]:
        book = self._desk.names.book
        folded = name_folded(words).split()
        services = [
            Choice(one.id, one.name, book.department(one.department_id), "tag")
            for one in sorted(book.services.values(), key=lambda one: name_folded(one.name))
            if all(word in name_folded(one.name) for word in folded)
        ]
        return services if folded else [Choice(NO_SERVICE, self.tr("No service"), "", "x"), *services]
