"""A call that no telephone system told of: whom with, and what was said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import main_button
from agent_console.desk.widgets.label import label
from agent_console.desk.widgets.panel import Panel
from agent_console.desk.widgets.segmented import Segmented
from agent_console.desk.words import disposition_name
from agent_console.domain.addresses import phone_shown
from agent_console.domain.channel import Direction
from agent_console.domain.contact import Disposition
from agent_console.domain.phone_links import dialable

_ENDINGS = (
    Disposition.ANSWERED,
    Disposition.TRANSFERRED,
    Disposition.CALL_BACK,
    Disposition.ABANDONED,
    Disposition.NUISANCE,
)


class LogCallPanel(Panel):
    """``logged`` carries direction, number, what was said, and a ``Disposition`` or None."""

    logged = Signal(object, str, str, object)

    def __init__(self, surroundings: Surroundings, number: str = "", who: str = "") -> None:
        theme = surroundings.theme
        why = self.tr("A call on a telephone that the console does not know.")
        super().__init__(theme, self.tr("Log a call"), who or why)
        self._country = str(surroundings.names.book.city.get("country", "PL"))
        self._direction = Direction.OUTBOUND if number else Direction.INBOUND
        self.directions = Segmented(
            theme,
            (
                (Direction.INBOUND, self.tr("They called"), "accent_soft", "accent"),
                (Direction.OUTBOUND, self.tr("I called"), "accent_soft", "accent"),
            ),
        )
        self.directions.choose(self._direction)
        self.directions.chosen.connect(self._turn)
        self.body.addWidget(self.directions)
        self.number = QLineEdit(phone_shown(number))
        self._field(self.tr("Number, where you know it"), self.number)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(theme.px(110))
        self._field(self.tr("What was said"), self.text)
        self.ending = QComboBox()
        self.ending.addItem(self.tr("Not finished: stays with me"), "")
        for disposition in _ENDINGS:
            self.ending.addItem(disposition_name(disposition), disposition.value)
        self._field(self.tr("How it ended"), self.ending)
        self.go = main_button(self.tr("Log the call"), theme, "phone")
        self.go.clicked.connect(self.confirm)
        for changed in (self.number.textChanged, self.text.textChanged):
            changed.connect(self._enable)
        self._enable()
        self.foot(self.go)
        self.setFocusProxy(self.text if number else self.number)

    def confirm(self) -> None:
        """Keep it."""
        if not self.go.isEnabled():
            return
        chosen = str(self.ending.currentData())
        number = dialable(self.number.text(), self._country)
        ending = Disposition(chosen) if chosen else None
        self.logged.emit(self._direction, number, self.text.toPlainText().strip(), ending)

    def _field(self, words: str, field: QLineEdit | QPlainTextEdit | QComboBox) -> None:
        named = label(words, "secondary_strong")
        field.setAccessibleName(words)
        named.setBuddy(field)
        self.body.addWidget(named)
        self.body.addWidget(field)

    def _turn(self, key: str) -> None:
        self._direction = Direction(key)

    def _enable(self) -> None:
        number, text = self.number.text().strip(), self.text.toPlainText().strip()
        readable = not number or bool(dialable(number, self._country))
        self.go.setEnabled(readable and bool(number or text))
