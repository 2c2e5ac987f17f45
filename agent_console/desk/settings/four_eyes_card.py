"""An administrator's card: whether a second person must publish what an editor sent to review."""

from PySide6.QtWidgets import QCheckBox

from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.label import label
from agent_console.domain.people import Role
from agent_console.operations import SetFourEyes, four_eyes
from agent_console.sync.status import Changed


class FourEyesCard(Card):
    """Counts for the whole city as soon as it is pressed."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__((24, 20, 24, 24), 8)
        self._desk = surroundings
        self.column.addWidget(label(self.tr("Publishing answers, for the whole city"), "strong"))
        self.required = QCheckBox(self.tr("Four eyes: who sends an answer to review does not publish it"))
        self.column.addWidget(self.required)
        why = self.tr("Switch it off where only one person writes answers.")
        self.column.addWidget(label(why, "secondary", wrap=True))
        self._read()
        self.required.clicked.connect(self._set)
        surroundings.bridge.changed.connect(self._hear)

    @staticmethod
    def offered(surroundings: Surroundings) -> bool:
        """Whether this agent's role decides it."""
        return surroundings.station.agent.role == Role.ADMINISTRATOR

    def _read(self) -> None:
        with self._desk.station.reading() as session:
            self.required.setChecked(four_eyes(session))

    def _set(self, required: bool) -> None:
        said = (
            self.tr("A colleague publishes from now on") if required else self.tr("Editors publish alone from now on")
        )
        self._desk.gestures.perform(SetFourEyes(required=required), said)
        self._read()

    def _hear(self, changed: Changed) -> None:
        if changed.everything or "setting" in changed.tables:
            self._read()
