"""The line under a call that has ended: time left, more of it, and how it ended in one press."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_console.desk.call.wrap_up import WrapUp
from agent_console.desk.clock import timer
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, plain_button
from agent_console.desk.widgets.flow import FlowLayout
from agent_console.desk.widgets.label import label
from agent_console.desk.words import disposition_name
from agent_console.domain.contact import Disposition

_ENDINGS = (
    (Disposition.ANSWERED, "check"),
    (Disposition.TRANSFERRED, "arrow-bend-up-right"),
    (Disposition.CASE_OPENED, "folder-simple"),
    (Disposition.REFERRED_OUT, "handshake"),
    (Disposition.CALL_BACK, "phone-outgoing"),
    (Disposition.NUISANCE, "prohibit"),
)


class WrapUpRow(QWidget):
    """``ended`` carries the ``Disposition`` that was pressed."""

    ended = Signal(object)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self._wrap_up: WrapUp | None = None
        self._contact_id = ""
        theme = surroundings.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.time = label("", "accent")
        head.addWidget(self.time)
        self.more = plain_button(self.tr("30 s more"), theme, "plus")
        self.more.setProperty("small", "true")
        head.addWidget(self.more)
        self.done = plain_button(self.tr("Ready for the next call"), theme, "check-circle")
        self.done.setProperty("small", "true")
        head.addWidget(self.done)
        head.addStretch(1)
        column.addLayout(head)
        self._endings = QWidget()
        row = FlowLayout(self._endings)
        self.buttons = {}
        for disposition, name in _ENDINGS:
            pressed = button(disposition_name(disposition), theme, name)
            pressed.clicked.connect(lambda _=False, disposition=disposition: self.ended.emit(disposition))
            row.addWidget(pressed)
            self.buttons[disposition] = pressed
        column.addWidget(self._endings)
        self.hide()

    def follow(self, wrap_up: WrapUp) -> None:
        """Show this agent's wrap-up."""
        self._wrap_up = wrap_up
        wrap_up.changed.connect(self._show)
        self.more.clicked.connect(wrap_up.extend)
        self.done.clicked.connect(wrap_up.end)

    def show_contact(self, contact_id: str) -> None:
        """The contact that is open."""
        self._contact_id = contact_id
        self._show()

    def _show(self) -> None:
        wrap_up = self._wrap_up
        shown = wrap_up is not None and wrap_up.contact_id == self._contact_id != ""
        self.setVisible(shown)
        if shown and wrap_up is not None:
            left = timedelta(seconds=-(-wrap_up.left // timedelta(seconds=1)))
            self.time.setText(self.tr("Wrap-up: {time} left").format(time=timer(left)))
