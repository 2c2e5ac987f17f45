"""Choosing the contact whose matter the open one is."""

from PySide6.QtCore import Signal

from agent_console.desk.contact.stories import Stories
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.panel import Panel
from agent_console.desk.widgets.picker import Picker


class MergePanel(Panel):
    """``chosen`` carries the other contact's id."""

    chosen = Signal(str)

    def __init__(self, surroundings: Surroundings, stories: Stories) -> None:
        why = self.tr("This contact is closed as a duplicate and read there. Nobody is written to; notes stay inside.")
        super().__init__(surroundings.theme, self.tr("Merge into another contact"), why)
        self.body.setContentsMargins(0, 0, 0, 8)
        self.picker = Picker(surroundings.theme, self.tr("Name, subject or reference"), stories.choices)
        self.picker.picked.connect(self.chosen)
        self.body.addWidget(self.picker)
        self.setFocusProxy(self.picker)
