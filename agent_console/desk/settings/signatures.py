"""A supervisor's card: the signature of each of their departments, per language."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from agent_console.database.tables import Setting
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import main_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.drop_down import DropDown
from agent_console.desk.widgets.label import label
from agent_console.desk.words import language_name
from agent_console.domain.people import Role
from agent_console.operations import SetSignature
from agent_console.operations.signature import PREFIX
from agent_console.sync.status import Changed

_LANGUAGES = ("en", "pl", "de")
_LINES = 5


class SignaturesCard(Card):
    """Saved by pressing, so that half a sentence never stands under a colleague's reply."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__((24, 20, 24, 24), 12)
        self._desk = surroundings
        self.column.addWidget(label(self.tr("Signature of the department"), "strong"))
        why = self.tr(
            "Stands under every reply, below the agent's own. Fields: {agent} {department} {city} {reference}"
        )
        self.column.addWidget(label(why, "secondary", wrap=True))
        row = QHBoxLayout()
        self.department, self.language = DropDown(), DropDown()
        self.department.setAccessibleName(self.tr("Department"))
        self.language.setAccessibleName(self.tr("Language of the signature"))
        for ident in surroundings.station.departments:
            self.department.addItem(surroundings.names.book.department(ident), ident)
        for code in _LANGUAGES:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(surroundings.language)))
        row.addWidget(self.department, 1)
        row.addWidget(self.language)
        self.column.addLayout(row)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Signature of the department"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _LINES + 16)
        self.column.addWidget(self.text)
        self.save = main_button(self.tr("Save"), surroundings.theme, "check")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save)
        self.column.addLayout(foot)
        self._standing = ""
        self.department.currentIndexChanged.connect(lambda _: self._read())
        self.language.currentIndexChanged.connect(lambda _: self._read())
        self.text.textChanged.connect(self._allow)
        self.save.clicked.connect(self._save)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._read)
        surroundings.bridge.changed.connect(self._hear)
        self._read()

    @staticmethod
    def offered(surroundings: Surroundings) -> bool:
        """Whether this agent's role writes signatures."""
        return surroundings.station.agent.role in (Role.SUPERVISOR, Role.ADMINISTRATOR)

    def _read(self) -> None:
        with self._desk.station.reading() as session:
            setting = session.get(Setting, PREFIX + str(self.department.currentData()))
        standing = str(setting.value.get(self.language.currentData(), "")) if setting is not None else ""
        self._standing = standing
        self.text.setPlainText(standing)
        self._allow()

    def _allow(self) -> None:
        self.save.setEnabled(self.text.toPlainText().strip() != self._standing.strip())

    def _save(self) -> None:
        written = self.text.toPlainText().strip()
        operation = SetSignature(
            department_id=self.department.currentData(),
            language=self.language.currentData(),
            old=self._standing,
            new=written,
        )
        if self._desk.gestures.perform(operation, self.tr("Saved; it stands under replies from now on")):
            self._standing = written
            self._allow()

    def _hear(self, changed: Changed) -> None:
        if (changed.everything or "setting" in changed.tables) and not self.text.hasFocus():
            self._settle.start()
