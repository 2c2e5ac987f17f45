"""Ending a contact: how it ended, and what is worth remembering."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_console.database.queries.contact import ContactDetails
from agent_console.desk.forms.close_form import Ui_CloseForm
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import main_button
from agent_console.desk.widgets.panel import Panel
from agent_console.desk.words import disposition_name
from agent_console.domain.channel import Channel
from agent_console.domain.contact import Disposition

_BY_HAND = (
    Disposition.ANSWERED,
    Disposition.CASE_OPENED,
    Disposition.CALL_BACK,
    Disposition.ABANDONED,
    Disposition.NUISANCE,
    Disposition.DUPLICATE,
)
_CALLS_ONLY = (Disposition.CALL_BACK, Disposition.ABANDONED)


class ClosePanel(Panel):
    """``ended`` carries a ``Disposition`` and a note."""

    ended = Signal(object, str)

    def __init__(self, surroundings: Surroundings, details: ContactDetails) -> None:
        super().__init__(surroundings.theme, self.tr("Close"))
        holder = QWidget()
        self.form = Ui_CloseForm()
        self.form.setupUi(holder)
        self.form.note.setFixedHeight(surroundings.theme.px(72))
        self.body.addWidget(holder)
        for disposition in _BY_HAND:
            if details.row.channel == Channel.PHONE or disposition not in _CALLS_ONLY:
                self.form.disposition.addItem(disposition_name(disposition), disposition.value)
        likely = Disposition.CASE_OPENED if details.case_open else Disposition.ANSWERED
        self.form.disposition.setCurrentIndex(self.form.disposition.findData(likely.value))
        go = main_button(self.tr("Close"), surroundings.theme, "check")
        go.clicked.connect(self.confirm)
        go.setDefault(True)
        self.foot(go, hint=self.tr("Ctrl+Enter · can be undone for 10 s"))
        self.setFocusProxy(self.form.disposition)

    def confirm(self) -> None:
        """Close it."""
        self.ended.emit(Disposition(self.form.disposition.currentData()), self.form.note.toPlainText())
