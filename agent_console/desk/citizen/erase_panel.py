"""Erasing a citizen: what goes, what stays, and the name typed once more, for nobody can take it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from agent_console.database.queries.erasure import Extent
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button
from agent_console.desk.widgets.label import label
from agent_console.desk.widgets.panel import Panel


class ErasePanel(Panel):
    """``confirmed`` once the name stands there as it is written."""

    confirmed = Signal()

    def __init__(self, surroundings: Surroundings, name: str, extent: Extent) -> None:
        why = self.tr(
            "At the citizen's request: every word of theirs and about them, at central and on every computer."
        )
        super().__init__(surroundings.theme, self.tr("Erase {name}").format(name=name), why)
        self._name = name
        contacts, cases, files, unlinked = extent.contacts, extent.cases, extent.files, extent.unlinked
        goes = [self.tr("The person, their numbers and addresses")]
        if contacts:
            goes.append(self.tr("What was said and written in %n contact(s)", "", contacts))
        if files:
            goes.append(self.tr("%n file(s)", "", files))
        if cases:
            goes.append(self.tr("The titles of %n case(s)", "", cases))
        self.body.addWidget(label(self.tr("This goes"), "secondary_strong"))
        for words in goes:
            self.body.addWidget(label(f"·  {words}", wrap=True))
        stays = self.tr(
            "What stays says that there was a contact, when, and where it went. Other departments' contacts go too."
        )
        self.body.addWidget(label(stays, "dim", wrap=True))
        if unlinked:
            warn = self.tr(
                "%n contact(s) from the same addresses belong to nobody yet. Link them first, or they stay.",
                "",
                unlinked,
            )
            self.body.addWidget(label(warn, "warn", wrap=True))
        self.body.addWidget(label(self.tr("Type the name to confirm. Nobody can take this back.")))
        self.typed = QLineEdit()
        self.typed.setAccessibleName(self.tr("The citizen's name"))
        self.typed.setPlaceholderText(name)
        self.body.addWidget(self.typed)
        self.go = button(self.tr("Erase for good"), surroundings.theme, "eraser", "bad")
        self.go.setProperty("danger", "true")
        self.go.setEnabled(False)
        self.go.clicked.connect(self.confirm)
        self.typed.textChanged.connect(lambda: self.go.setEnabled(self._right))
        self.typed.returnPressed.connect(self.confirm)
        self.foot(self.go)
        self.setFocusProxy(self.typed)

    @property
    def _right(self) -> bool:
        return self.typed.text().strip().casefold() == self._name.strip().casefold()

    def confirm(self) -> None:
        """Only with the right name."""
        if self._right:
            self.confirmed.emit()
