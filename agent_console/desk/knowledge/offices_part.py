"""Where a service is given, under its answer: the nearest or open office, and the others folded away."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from agent_console.desk.clock import Clock
from agent_console.desk.knowledge.field_words import is_open, open_words, reached_words
from agent_console.desk.theme import Theme
from agent_console.desk.widgets.button import link_button
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, set_kind
from agent_console.domain.addresses import phone_shown
from agent_console.domain.office import Office


class _OfficeLine(QWidget):
    """Its name, and below it until when it is open, its number and its address: the panel is narrow."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        self._sign = IconLabel(theme, "map-pin")
        self._name, self._told = Elided("", "secondary_strong"), Elided("", "caption")
        grid.addWidget(self._sign, 0, 0)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self._told, 1, 1)
        grid.setColumnStretch(1, 1)

    def show_office(self, office: Office, clock: Clock) -> None:
        """Another office in the same place."""
        inside, hours = is_open(office, clock), open_words(office, clock)
        phone = phone_shown(office.phone) if office.phone else ""
        told = " · ".join(part for part in (hours, phone, office.address) if part)
        self._sign.show_icon("map-pin", "ok" if inside else "dim")
        self._name.setText(office.name)
        set_kind(self._told, "caption_ok" if inside else "caption")
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self.setAccessibleName(", ".join(part for part in (office.name, hours, reached_words(office)) if part))
        self.show()


class OfficesPart(QWidget):
    """The first office always, the others when they are asked for."""

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self._theme, self._clock = theme, clock
        self._offices: tuple[Office, ...] = ()
        self._lines: list[_OfficeLine] = []
        self._unfolded = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        column.addLayout(self._list)
        self.others = link_button("")
        self.others.clicked.connect(self.turn)
        column.addWidget(self.others)
        self.hide()

    def show_offices(self, offices: tuple[Office, ...]) -> None:
        """Those of another answer, folded; nothing takes no room."""
        if offices != self._offices:
            self._unfolded = False
        self._offices = offices
        self._show()

    def turn(self) -> None:
        """Unfold the others, or fold them."""
        self._unfolded = not self._unfolded
        self._show()

    @property
    def shown(self) -> tuple[Office, ...]:
        """Those that can be read."""
        return self._offices if self._unfolded else self._offices[:1]

    def _show(self) -> None:
        while len(self._lines) < len(self.shown):
            made = _OfficeLine(self._theme)
            self._lines.append(made)
            self._list.addWidget(made)
        for number, line in enumerate(self._lines):
            if number < len(self.shown):
                line.show_office(self.shown[number], self._clock)
            else:
                line.hide()
        rest = len(self._offices) - 1
        more, fewer = self.tr("%n more office(s)", "", rest), self.tr("Only the first office")
        self.others.setText(fewer if self._unfolded else more)
        self.others.setVisible(rest > 0)
        self.setVisible(bool(self._offices))
