"""Finding the citizen a contact is from."""

from PySide6.QtCore import Signal

from agent_console.desk.citizen.presenter import CitizenPresenter
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.panel import Panel
from agent_console.desk.widgets.picker import Choice, Picker
from agent_console.domain.people import CitizenKind


class FindCitizenPanel(Panel):
    """``found`` carries a citizen's id."""

    found = Signal(str)

    def __init__(self, surroundings: Surroundings, presenter: CitizenPresenter) -> None:
        super().__init__(surroundings.theme, self.tr("Whose contact is it?"))
        self._presenter = presenter
        self.body.setContentsMargins(0, 0, 0, 8)
        self.picker = Picker(surroundings.theme, self.tr("Name, number or e-mail address"), self._choices)
        self.picker.picked.connect(self.found)
        self.body.addWidget(self.picker)
        self.setFocusProxy(self.picker)

    def _choices(self, words: str) -> list[Choice]:
        return [
            Choice(
                row.id,
                row.name,
                " · ".join(part for part in (row.points, row.district) if part),
                "user" if row.kind == CitizenKind.PERSON else "buildings",
                self.tr("%n contact(s)", "", row.contacts),
            )
            for row in self._presenter.find(words)
        ]
