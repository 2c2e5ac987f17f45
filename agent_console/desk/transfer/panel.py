"""Passing a contact on: where to, and what colleagues there should know."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from agent_console.desk.contact.editor import Editor
from agent_console.desk.contact.presenter import ContactPresenter
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.transfer.otherwise import Otherwise
from agent_console.desk.transfer.presenter import PARTNER, TransferPresenter
from agent_console.desk.transfer.suggester import Suggestion
from agent_console.desk.widgets.button import main_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.label import label
from agent_console.desk.widgets.panel import Panel
from agent_console.desk.widgets.picker import Choice, Picker

_EDITOR = "transfer"


class TransferPanel(Panel):
    """``passed`` carries a department and a note, ``referred`` a partner and a note."""

    passed = Signal(str, str)
    promised = Signal(str, object, str)
    """A department, the moment it opens, and the note."""
    referred = Signal(str, str)

    def __init__(self, surroundings: Surroundings, presenter: TransferPresenter, contact: ContactPresenter) -> None:
        super().__init__(surroundings.theme, self.tr("Transfer"))
        self._desk, self._presenter, self._contact = surroundings, presenter, contact
        self._contact_id = contact.contact_id or ""
        self._shown = contact.suggestions
        self.body.setContentsMargins(0, 0, 0, 12)
        self.picker = Picker(surroundings.theme, self.tr("Department or partner"), self._choices, 320)
        self.body.addWidget(self.picker, 1)
        box = Card((12, 8, 12, 8), 0)
        self.note = Editor(surroundings.theme)
        self.note.setPlaceholderText(self.tr("What should they know? Travels along."))
        self.note.setAccessibleName(self.tr("Note that travels along"))
        self.note.show_text(contact.drafts.text(self._contact_id, _EDITOR))
        self.note.textChanged.connect(self._keep)
        self.note.sent.connect(self.confirm)
        box.column.addWidget(self.note)
        inset = QVBoxLayout()
        inset.setContentsMargins(20, 0, 20, 0)
        inset.addWidget(box)
        self.body.addLayout(inset)
        self.otherwise = Otherwise(surroundings.theme, surroundings.clock, presenter.suggester)
        self.otherwise.setContentsMargins(20, 0, 20, 0)
        self.otherwise.promised.connect(lambda target, opens: self.promised.emit(target, opens, self._said()))
        self.otherwise.duty_wanted.connect(lambda target: self.passed.emit(target, self._said()))
        self.body.addWidget(self.otherwise)
        self._call = label(self.tr("The call moves with it, in the same step."), "ok")
        call = contact.details.call if contact.details else None
        self._call.setVisible(call is not None and call.state.live)
        self._call.setContentsMargins(20, 0, 20, 0)
        self.body.addWidget(self._call)
        self.go = main_button(self.tr("Transfer"), surroundings.theme, "arrow-bend-up-right")
        self.go.clicked.connect(self.confirm)
        self.foot(self.go, hint=self.tr("Ctrl+Enter · can be undone for 10 s"))
        self.picker.picked.connect(lambda _: self.confirm())
        contact.suggested.connect(self._look_again)
        self.picker.marked.connect(self._name_it)
        self._name_it(self.picker.current())
        self.setFocusProxy(self.picker)

    def confirm(self) -> None:
        """Take what is marked."""
        key, note = self.picker.current(), self._said()
        if not key:
            return
        if key.startswith(PARTNER):
            self.referred.emit(key.removeprefix(PARTNER), note)
        else:
            self.passed.emit(key, note)

    def _said(self) -> str:
        return self.note.toPlainText()

    def _choices(self, words: str) -> list[Choice]:
        details = self._contact.details
        here = details.row.department_id if details else ""
        headings = (self.tr("Suggested"), self.tr("Departments"), self.tr("Partners outside the city"))
        return self._presenter.choices(words, self._contact.suggestions, here, headings)

    def _name_it(self, key: str) -> None:
        partner = key.startswith(PARTNER)
        self.go.setText(self.tr("Refer and close") if partner else self.tr("Transfer"))
        self.go.setEnabled(bool(key))
        details = self._contact.details
        name = self._desk.names.book.department(key)
        here, spoken = (details.row.department_id, details.call is not None) if details else ("", False)
        self.otherwise.follow("" if partner else key, name, here, spoken=spoken)

    def _look_again(self, suggestions: list[Suggestion]) -> None:
        if suggestions != self._shown:
            self._shown = suggestions
            self.picker.refresh()

    def _keep(self) -> None:
        self._contact.drafts.keep(self._contact_id, _EDITOR, self.note.toPlainText())
