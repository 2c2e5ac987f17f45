"""Entering a citizen, with what the contact already tells."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_console.database.queries.contact import ContactDetails
from agent_console.desk.forms.create_citizen_form import Ui_CreateCitizenForm
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import main_button
from agent_console.desk.widgets.panel import Panel
from agent_console.desk.words import language_name
from agent_console.domain.addresses import phone_shown
from agent_console.domain.channel import Channel
from agent_console.domain.letter import LetterFacts
from agent_console.domain.people import CitizenKind, PointKind


class CreateCitizenPanel(Panel):
    """``entered`` carries name, kind, language and a list of (kind, value)."""

    entered = Signal(str, object, str, list)

    def __init__(
        self, surroundings: Surroundings, details: ContactDetails | None, read: LetterFacts | None = None
    ) -> None:
        """``read`` is what a letter says of its sender, where that is meant."""
        super().__init__(surroundings.theme, self.tr("Enter a citizen"))
        holder = QWidget()
        self.form = Ui_CreateCitizenForm()
        self.form.setupUi(holder)
        self.body.addWidget(holder)
        self.form.kind.addItem(self.tr("Person"), CitizenKind.PERSON.value)
        self.form.kind.addItem(self.tr("Organisation"), CitizenKind.ORGANISATION.value)
        for code in ("pl", "en", "de"):
            self.form.language.addItem(language_name(code), code)
        if details is not None:
            self._fill(details)
        if read is not None:
            self.form.name.setText(read.name)
            self.form.address.setText(read.address or self.form.address.text())
        self.go = main_button(self.tr("Enter"), surroundings.theme, "user-plus")
        self.go.clicked.connect(self.confirm)
        self.foot(self.go)
        self.form.name.textChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))
        self.go.setEnabled(bool(self.form.name.text().strip()))
        self.setFocusProxy(self.form.name)

    def confirm(self) -> None:
        """Enter them; a citizen has at least a name."""
        form = self.form
        if not form.name.text().strip():
            return
        points = [
            (PointKind.PHONE, form.phone.text()),
            (PointKind.EMAIL, form.email.text()),
            (PointKind.ADDRESS, form.address.text()),
        ]
        given = [(kind, value.strip()) for kind, value in points if value.strip()]
        self.entered.emit(form.name.text(), CitizenKind(form.kind.currentData()), form.language.currentData(), given)

    def _fill(self, details: ContactDetails) -> None:
        self.form.name.setText(details.sender_name)
        address = details.sender_address
        if details.row.channel == Channel.EMAIL:
            self.form.email.setText(address)
        elif details.row.channel == Channel.POST:
            self.form.address.setText(address.replace("\n", ", "))
        else:
            self.form.phone.setText(phone_shown(address))
        self.form.language.setCurrentIndex(max(0, self.form.language.findData(details.language)))
