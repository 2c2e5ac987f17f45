"""Where nobody can take a contact now: it waits until they open, a call-back promised, or the duty desk has it."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from agent_console.desk.clock import Clock
from agent_console.desk.theme import Theme
from agent_console.desk.transfer.suggester import Suggester
from agent_console.desk.widgets.button import button
from agent_console.desk.widgets.flow import FlowLayout
from agent_console.desk.widgets.label import Elided


class Otherwise(QWidget):
    """Takes no room where the department is open and somebody of it is there."""

    promised = Signal(str, object)
    """The department, and the moment it opens in UTC."""
    duty_wanted = Signal(str)
    """The department that is on duty."""

    def __init__(self, theme: Theme, clock: Clock, suggester: Suggester) -> None:
        super().__init__()
        self._clock, self._staffing = clock, suggester.staffing
        self._department, self._duty = "", ""
        self._opens: datetime | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._why = Elided("", "secondary")
        column.addWidget(self._why)
        buttons = QWidget()
        row = FlowLayout(buttons, 8)
        column.addWidget(buttons)
        self.promise = button("", theme, "phone-outgoing")
        self.duty = button("", theme, "headset")
        for pressed in (self.promise, self.duty):
            pressed.setProperty("small", "true")
        self.promise.clicked.connect(lambda: self.promised.emit(self._department, self._opens))
        self.duty.clicked.connect(lambda: self.duty_wanted.emit(self._duty))
        for pressed in (self.promise, self.duty):
            row.addWidget(pressed)
        self.hide()

    def press(self, wanted: QPushButton) -> None:
        """``promise`` or ``duty``, where it is offered."""
        if wanted.isVisible():
            wanted.click()

    def follow(self, department_id: str, name: str, here: str, *, spoken: bool) -> None:
        """Offer what there is for a department; "" for none. ``here`` has the contact now, ``spoken`` it is a call."""
        staffed = self._staffing.of_department(department_id) if department_id else None
        if staffed is None or staffed.reachable:
            self.hide()
            return
        self._department, self._opens = department_id, staffed.opens
        duty = self._staffing.duty_desk
        self._duty = duty if duty not in (department_id, here) else ""
        self._why.setText(self._said(name, staffed.open))
        if staffed.opens is not None:
            when = self._clock.said(staffed.opens)
            words = self.tr("Promise a call-back  {when}") if spoken else self.tr("Put aside until {when}")
            self.promise.setText(words.format(when=when))
        self.promise.setVisible(staffed.opens is not None)
        self.duty.setText(self.tr("Duty desk: {name}").format(name=self._staffing.name(self._duty)))
        self.duty.setVisible(bool(self._duty))
        self.setVisible(staffed.opens is not None or bool(self._duty))

    def _said(self, name: str, is_open: bool) -> str:
        words = self.tr("Nobody of {department} is there now.") if is_open else self.tr("{department} is closed now.")
        return words.format(department=name)
