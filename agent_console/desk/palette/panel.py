"""The command palette: one field over the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_console.desk.palette.presenter import PalettePresenter
from agent_console.desk.theme import Theme
from agent_console.desk.widgets.picker import Picker


class PalettePanel(QWidget):
    """``taken`` carries the key of the choice."""

    taken = Signal(str)

    def __init__(self, theme: Theme, presenter: PalettePresenter) -> None:
        super().__init__()
        placeholder = self.tr("Search contacts, citizens, answers, or type a command")
        self.setAccessibleName(placeholder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.picker = Picker(theme, placeholder, presenter.choices, 600)
        self.picker.picked.connect(self.taken)
        presenter.found.connect(self.picker.refresh)
        column.addWidget(self.picker)
        self.setFocusProxy(self.picker)
