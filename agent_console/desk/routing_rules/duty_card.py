"""Who is on duty: the department that takes what cannot wait while the others are closed."""

from PySide6.QtWidgets import QHBoxLayout

from agent_console.desk.routing_rules.presenter import RulesPresenter
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.drop_down import DropDown
from agent_console.desk.widgets.label import label


class DutyCard(Card):
    """Counts as soon as it is chosen; can be undone for a while."""

    def __init__(self, surroundings: Surroundings, presenter: RulesPresenter) -> None:
        super().__init__((20, 14, 20, 14), 8)
        self._desk, self._presenter = surroundings, presenter
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label(self.tr("Duty desk"), "secondary_strong"))
        row.addStretch(1)
        self.department = DropDown()
        self.department.setAccessibleName(self.tr("Duty desk"))
        self.department.setMinimumWidth(surroundings.theme.px(280))
        row.addWidget(self.department)
        self.column.addLayout(row)
        why = self.tr("Takes what cannot wait while a department is closed or nobody of it is there.")
        self.column.addWidget(label(why, "secondary", wrap=True))
        self.department.activated.connect(self._choose)
        surroundings.names.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        book = self._desk.names.book
        blocked = self.department.blockSignals(True)
        self.department.clear()
        self.department.addItem(self.tr("None"), "")
        for one in sorted(book.departments.values(), key=lambda named: named.name.casefold()):
            self.department.addItem(one.name, one.id)
        self.department.setCurrentIndex(max(0, self.department.findData(book.duty_desk)))
        self.department.blockSignals(blocked)

    def _choose(self) -> None:
        self._presenter.set_duty_desk(str(self.department.currentData()))
