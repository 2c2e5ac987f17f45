"""A call: what the PBX says of it, and the keys of the telephone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from agent_console.database.queries.calls import extension_name
from agent_console.database.queries.contact import CallFacts, ContactDetails
from agent_console.desk.call.wrap_up_row import WrapUpRow
from agent_console.desk.clock import timer
from agent_console.desk.icons import CALL_ICONS
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, main_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label
from agent_console.desk.words import call_problem_words, call_state_name
from agent_console.domain.addresses import phone_shown
from agent_console.domain.call import CallAbility, Consultation
from agent_console.domain.channel import Direction
from agent_console.domain.contact import CallState


class CallCard(Card):
    """``commanded`` carries what to ask the PBX, ``dialled`` a number to call now, ``call_wanted`` one to ask about."""

    commanded = Signal(str)
    dialled = Signal(str)
    call_wanted = Signal(str)
    consult_wanted = Signal()
    keys_wanted = Signal()

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
        self.consult = button(self.tr("Ask"), theme, "chats-circle")
        self.consult.setToolTip(self.tr("Ask a colleague, or pass the call on"))
        self.keys = button("", theme, "dots-nine")
        self.mute = button("", theme, "microphone")
        self.unmute = button("", theme, "microphone-slash", "bad")
        for quiet, said in (
            (self.keys, self.tr("Keys")),
            (self.mute, self.tr("Mute me")),
            (self.unmute, self.tr("Speak again")),
        ):
            quiet.setToolTip(said)
            quiet.setAccessibleName(said)
        self.complete = main_button(self.tr("Pass on"), theme, "arrow-bend-up-right")
        self.cancel = button(self.tr("Back to caller"), theme, "arrow-u-up-left")
        self._keys_below = QWidget()
        below = QHBoxLayout(self._keys_below)
        below.setContentsMargins(0, 8, 0, 0)
        self._actions: dict[QPushButton, str] = {
            self.answer: "answer",
            self.mute: "mute",
            self.unmute: "unmute",
            self.hold: "hold",
            self.resume: "resume",
            self.hang_up: "hang_up",
            self.complete: "complete",
            self.cancel: "cancel",
        }
        for pressed, action in self._actions.items():
            pressed.clicked.connect(lambda _=False, action=action: self.commanded.emit(action))
        for pressed in (self.answer, self.mute, self.unmute, self.keys, self.hold, self.resume, self.consult):
            below.addWidget(pressed)
        below.addWidget(self.hang_up)
        below.addStretch(1)
        self.keys.clicked.connect(self.keys_wanted)
        self.consult.clicked.connect(self.consult_wanted)
        self.call_back.clicked.connect(self._call_back)
        row.addWidget(self.call_back)
        self.column.addLayout(row)
        self.column.addWidget(self._keys_below)
        self._leg = self._second_leg(surroundings)
        self.column.addWidget(self._leg)
        self._problem = label("", "bad", wrap=True)
        self.column.addWidget(self._problem)
        self.wrap_up = WrapUpRow(surroundings)
        self.column.addWidget(self.wrap_up)

    def _second_leg(self, surroundings: Surroundings) -> QWidget:
        """Who is asked while the caller waits."""
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel(surroundings.theme, "chats-circle", "accent", 20))
        words = QVBoxLayout()
        words.setSpacing(2)
        self._asked_whom, self._asked_how = Elided("", "strong"), Elided("", "secondary")
        words.addWidget(self._asked_whom)
        words.addWidget(self._asked_how)
        row.addLayout(words, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.complete)
        return made

    def show_call(self, details: ContactDetails, call: CallFacts) -> None:
        """State, facts, and the keys that make sense now."""
        self._number = call.number
        live = call.state.live
        tint = "warn" if call.state == CallState.HELD else ("ok" if live else "dim")
        self._icon.show_icon(CALL_ICONS[call.state], tint)
        asked = bool(call.asked) and live
        self._state.setText(self._asked(call.asked) if asked else call_state_name(call.state))
        self._facts.setText(self._said(details, call))
        self._show_keys(details, call, asked=asked)
        self._show_leg(call)
        self.wrap_up.show_contact(details.row.id)
        refused = self.tr("It was not done. {problem}")
        self._problem.setText(refused.format(problem=call_problem_words(call.problem)))
        self._problem.setVisible(bool(call.problem))

    def _show_keys(self, details: ContactDetails, call: CallFacts, *, asked: bool) -> None:
        able, live = self._desk.names.book.abilities, call.state.live
        mine = call.extension == self._desk.station.agent.extension
        inbound = details.row.direction == Direction.INBOUND
        asking, talking = bool(call.consult_state), call.state == CallState.TALKING
        speaks = mine and talking and not asking
        begun = mine and not inbound and live
        self.answer.setVisible(call.state == CallState.RINGING and mine and inbound and CallAbility.ANSWER in able)
        self.hold.setVisible(speaks and CallAbility.HOLD in able)
        self.resume.setVisible(call.state == CallState.HELD and mine and CallAbility.HOLD in able)
        self.mute.setVisible(speaks and not call.muted and CallAbility.MUTE in able)
        self.unmute.setVisible(speaks and call.muted and CallAbility.MUTE in able)
        self.keys.setVisible(speaks and CallAbility.KEYS in able)
        self.consult.setVisible(speaks and bool({CallAbility.CONSULT, CallAbility.TRANSFER} & able))
        on_line = call.state in (CallState.TALKING, CallState.HELD) and mine and not asking
        self.hang_up.setVisible((on_line or begun) and not asking and CallAbility.HANG_UP in able)
        self.call_back.setVisible(not live and bool(call.number))
        dials = CallAbility.DIAL in able
        self.call_back.setText(self.tr("Call back") if dials and inbound else self.tr("Call again"))
        for pressed in (*self._actions, self.keys, self.consult):
            pressed.setEnabled(not asked)
        leg = (self.complete, self.cancel)
        below = [pressed for pressed in (*self._actions, self.keys, self.consult) if pressed not in leg]
        self._keys_below.setVisible(any(not pressed.isHidden() for pressed in below))

    def _show_leg(self, call: CallFacts) -> None:
        mine = call.extension == self._desk.station.agent.extension
        self._leg.setVisible(bool(call.consult_state))
        self._asked_whom.setText(self._named(call.consult))
        talking = call.consult_state == Consultation.TALKING
        how = self.tr("You talk; the caller waits with music") if talking else self.tr("Rings; the caller waits")
        self._asked_how.setText(how)
        self.cancel.setVisible(mine)
        self.complete.setVisible(mine and talking)

    def _named(self, extension: str) -> str:
        """A colleague or department by extension, else the number."""
        if not extension:
            return ""
        with self._desk.station.reading() as session:
            name = extension_name(session, extension, self._desk.language)
        number = phone_shown(extension)
        return f"{name} · {number}" if name else number

    def _call_back(self) -> None:
        """One press calls: nothing is left to be chosen."""
        able = CallAbility.DIAL in self._desk.names.book.abilities
        (self.dialled if able else self.call_wanted).emit(self._number)

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
            "mute": self.tr("Muting …"),
            "unmute": self.tr("Unmuting …"),
            "keys": self.tr("Pressing keys …"),
            "consult": self.tr("Calling the colleague …"),
            "complete": self.tr("Passing on …"),
            "cancel": self.tr("Taking back …"),
        }
        return words.get(action, action)
