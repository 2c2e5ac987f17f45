"""Opening a case: what is owed, and until when."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_console.database.queries.contact import ContactDetails
from agent_console.desk.forms.open_case_form import Ui_OpenCaseForm
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import main_button
from agent_console.desk.widgets.panel import Panel


class CasePanel(Panel):
    """``opened`` carries the title and the service's id, or None."""

    opened = Signal(str, object)

    def __init__(self, surroundings: Surroundings, details: ContactDetails) -> None:
        why = self.tr("The city owes an answer; the case keeps its reference, its department and its due day.")
        super().__init__(surroundings.theme, self.tr("Open a case"), why)
        self._desk = surroundings
        holder = QWidget()
        self.form = Ui_OpenCaseForm()
        self.form.setupUi(holder)
        self.body.addWidget(holder)
        services = surroundings.names.book.services
        self.form.title.setText(details.row.subject or surroundings.names.book.service(details.service_id))
        self.form.service.addItem(self.tr("None yet"), None)
        for service in sorted(services.values(), key=lambda one: one.name.casefold()):
            self.form.service.addItem(service.name, service.id)
        self.form.service.setCurrentIndex(max(0, self.form.service.findData(details.service_id)))
        self.form.service.currentIndexChanged.connect(lambda _: self._say_due())
        self._say_due()
        self.go = main_button(self.tr("Open the case"), surroundings.theme, "folder-simple")
        self.go.clicked.connect(self.confirm)
        self.form.title.returnPressed.connect(self.confirm)
        self.form.title.textChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
        self.go.setEnabled(bool(self.form.title.text().strip()))
        self.foot(self.go)
        self.setFocusProxy(self.form.title)

    def confirm(self) -> None:
        """Open it; without a title there is nothing to owe."""
        if self.form.title.text().strip():
            self.opened.emit(self.form.title.text(), self.form.service.currentData())

    def _say_due(self) -> None:
        book = self._desk.names.book
        service = book.services.get(self.form.service.currentData() or "")
        if service is None:
            self.form.due.setText(self.tr("Without a service there is no due day."))
            return
        due = self._desk.clock.now() + timedelta(days=service.due_days)
        words = self.tr("{department} answers until {day}.")
        self.form.due.setText(
            words.format(department=book.department(service.department_id), day=self._desk.clock.day(due))
        )
