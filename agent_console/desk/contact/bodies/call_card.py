"""A call: what the PBX says of it, and the keys of the telephone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from agent_console.database.queries.contact import CallFacts, ContactDetails
from agent_console.desk.clock import timer
from agent_console.desk.icons import CALL_ICONS
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label
from agent_console.desk.words import call_problem_words, call_state_name
from agent_console.domain.addresses import phone_shown
from agent_console.domain.contact import CallState


class CallCard(Card):
    """``commanded`` carries what the PBX is to be asked; ``call_wanted`` a number to call back."""

    commanded = Signal(str)
    call_wanted = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__((16, 12, 16, 12), 4)
        self._desk = surroundings
        self._number = ""
        theme = surroundings.theme
        row = QHBoxLayout()
        row.setSpacing(12)
        self._icon = IconLabel(theme, "phone", "ok", 20)
        row.addWidget(self._icon)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._state = Elided("", "strong")
        self._facts = Elided("", "secondary")
        words.addWidget(self._state)
        words.addWidget(self._facts)
        row.addLayout(words, 1)
        self.answer = button(self.tr("Answer"), theme, "phone-call")
        self.hold = button(self.tr("Hold caller"), theme, "pause")
        self.resume = button(self.tr("Back to caller"), theme, "play")
        self.hang_up = button(self.tr("Hang up"), theme, "phone-disconnect", "bad")
        self.call_back = button(self.tr("Call back"), theme, "phone-outgoing")
        for pressed, action in (
            (self.answer, "answer"),
            (self.hold, "hold"),
            (self.resume, "resume"),
            (self.hang_up, "hang_up"),
        ):
            pressed.clicked.connect(lambda _=False, action=action: self.commanded.emit(action))
            row.addWidget(pressed)
        self.call_back.clicked.connect(lambda: self.call_wanted.emit(self._number))
        row.addWidget(self.call_back)
        self.column.addLayout(row)
        self._problem = label("", "bad", wrap=True)
        self.column.addWidget(self._problem)

    def show_call(self, details: ContactDetails, call: CallFacts) -> None:
        """State, facts, and the keys that make sense now."""
        self._number = call.number
        live = call.state.live
        tint = "warn" if call.state == CallState.HELD else ("ok" if live else "dim")
        self._icon.show_icon(CALL_ICONS[call.state], tint)
        asked = call.asked and live
        self._state.setText(self._asked(call.asked) if asked else call_state_name(call.state))
        self._facts.setText(self._said(details, call))
        mine = call.extension == self._desk.station.agent.extension
        self.answer.setVisible(call.state == CallState.RINGING and mine)
        self.hold.setVisible(call.state == CallState.TALKING and mine)
        self.resume.setVisible(call.state == CallState.HELD and mine)
        self.hang_up.setVisible(call.state in (CallState.TALKING, CallState.HELD) and mine)
        self.call_back.setVisible(not live and bool(call.number))
        for pressed in (self.answer, self.hold, self.resume, self.hang_up):
            pressed.setEnabled(not asked)
        refused = self.tr("It was not done. {problem}")
        self._problem.setText(refused.format(problem=call_problem_words(call.problem)))
        self._problem.setVisible(bool(call.problem))

    def _said(self, details: ContactDetails, call: CallFacts) -> str:
        clock = self._desk.clock
        parts = [
            phone_shown(call.number),
            self._desk.names.book.department(details.origin_id),
            clock.said(call.queued_at),
        ]
        if call.answered_at is not None:
            waited = timer(call.answered_at - call.queued_at)
            parts.append(self.tr("waited {time}").format(time=waited))
            if call.ended_at is not None:
                parts.append(self.tr("talked {time}").format(time=timer(call.ended_at - call.answered_at)))
        elif call.ended_at is not None:
            parts.append(self.tr("waited {time}").format(time=timer(call.ended_at - call.queued_at)))
        return " · ".join(part for part in parts if part)

    def _asked(self, action: str) -> str:
        words = {
            "transfer": self.tr("Transferring …"),
            "hold": self.tr("Putting on hold …"),
            "resume": self.tr("Taking back …"),
            "hang_up": self.tr("Hanging up …"),
            "answer": self.tr("Answering …"),
            "dial": self.tr("Dialling …"),
        }
        return words.get(action, action)
