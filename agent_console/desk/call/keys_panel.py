"""Keys for a machine at the other end of the line."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit

from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button
from agent_console.desk.widgets.label import label
from agent_console.desk.widgets.panel import Panel

_KEYS = ("123", "456", "789", "*0#")


class KeysPanel(Panel):
    """``pressed`` carries keys; it stays open, as a telephone's keys do."""

    pressed = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        why = self.tr("For a machine that asks: press 1, enter your number and #.")
        super().__init__(surroundings.theme, self.tr("Keys"), why)
        grid = QGridLayout()
        grid.setSpacing(8)
        self.keys = {}
        for row, line in enumerate(_KEYS):
            for column, key in enumerate(line):
                made = button(key)
                made.setMinimumHeight(surroundings.theme.px(40))
                made.clicked.connect(lambda _=False, key=key: self.pressed.emit(key))
                grid.addWidget(made, row, column)
                self.keys[key] = made
        self.body.addLayout(grid)
        named = label(self.tr("Several at once"), "secondary_strong")
        self.several = QLineEdit(maxLength=32)
        self.several.setAccessibleName(named.text())
        named.setBuddy(self.several)
        self.several.returnPressed.connect(self._press_several)
        self.body.addWidget(named)
        self.body.addWidget(self.several)
        self.foot(hint=self.tr("Enter sends them"))
        self.setFocusProxy(self.several)

    def _press_several(self) -> None:
        keys = "".join(key for key in self.several.text().upper() if key in "0123456789*#ABCD")
        if keys:
            self.pressed.emit(keys)
            self.several.clear()
