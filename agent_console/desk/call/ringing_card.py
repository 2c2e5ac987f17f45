"""A call that rings at this desk: its card pops up in a corner and takes no keystroke."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_console.database.queries.calls import RingingCall
from agent_console.desk.call.presenter import CallPresenter
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, icon_button, main_button
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided
from agent_console.domain.addresses import phone_shown
from agent_console.domain.call import CallAbility


class RingingCard(QFrame):
    """``open_wanted`` carries the call's contact."""

    open_wanted = Signal(str)

    def __init__(self, surroundings: Surroundings, presenter: CallPresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._presenter, self._ground = surroundings, presenter, parent
        self._call: RingingCall | None = None
        theme = surroundings.theme
        self.setProperty("card", "ringing")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFixedWidth(theme.px(300))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel(theme, "phone-call", "ok", 20))
        self._who = Elided("", "name", first=True)
        head.addWidget(self._who, 1)
        away = icon_button(theme, "x", self.tr("Put the card away; the telephone rings on"))
        away.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        away.clicked.connect(presenter.dismiss)
        head.addWidget(away)
        column.addLayout(head)
        self._number, self._waits, self._last = Elided("", "dim"), Elided("", "ok"), Elided("", "secondary")
        for words in (self._number, self._last, self._waits):
            column.addWidget(words)
        actions = QHBoxLayout()
        actions.setContentsMargins(0, 8, 0, 0)
        actions.setSpacing(8)
        self.answer = main_button(self.tr("Answer"), theme, "phone-call")
        self.answer.clicked.connect(self._answer)
        self.open = button(self.tr("Open  F4"), theme, "arrow-square-out")
        self.open.clicked.connect(self.take)
        for pressed in (self.answer, self.open):
            pressed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            actions.addWidget(pressed, 1)
        column.addLayout(actions)
        self._tick = QTimer(self, interval=500)
        self._tick.timeout.connect(self._say_time)
        presenter.ringing.connect(self._show)
        parent.installEventFilter(self)
        self.hide()

    @property
    def number_words(self) -> str:
        """The line under the name."""
        return self._number.text()

    def take(self) -> None:
        """Open the call's contact."""
        if self._call is not None:
            self.open_wanted.emit(self._call.contact_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if watched is self._ground and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _answer(self) -> None:
        self.take()
        self._presenter.answer()

    def _show(self, call: RingingCall | None) -> None:
        self._call = call
        self.setVisible(call is not None)
        if call is None:
            self._tick.stop()
            return
        number = phone_shown(call.number) or self.tr("Number withheld")
        self._who.setText(call.who or number)
        unknown = self.tr("Not known yet") if call.number else self.tr("Cannot be called back")
        if call.namesakes > 1:
            # Qt fills in %n.
            unknown = self.tr("%n citizens have this number", "", call.namesakes)
        self._number.setText(number if call.who and call.namesakes < 2 else unknown)
        self._last.setText(self.tr("Last: {subject}").format(subject=call.last_subject) if call.last_subject else "")
        self._last.setVisible(bool(call.last_subject))
        self.setAccessibleName(self.tr("A call rings: {who}").format(who=self._who.text()))
        self.answer.setVisible(CallAbility.ANSWER in self._desk.names.book.abilities)
        self._say_time()
        self._tick.start()
        self.adjustSize()
        self._place()
        self.raise_()

    def _say_time(self) -> None:
        if self._call is not None:
            queue = self._desk.names.book.department(self._call.department_id)
            time = self._desk.clock.running(self._call.queued_at)
            self._waits.setText(self.tr("{queue} · waits {time}").format(queue=queue, time=time))

    def _place(self) -> None:
        self.move(self._ground.width() - self.width() - 16, self._ground.height() - self.height() - 16)
