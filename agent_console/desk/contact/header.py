"""Who this is, whether they are on the line, and the three things most often done."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from agent_console.database.queries.contact import ContactDetails
from agent_console.desk.icons import CALL_ICONS, CHANNEL_ICONS
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, icon_button, main_button, say, shorten
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.chip import Chip
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided
from agent_console.desk.words import call_state_name, disposition_name
from agent_console.domain.addresses import phone_shown
from agent_console.domain.contact import CallState, ContactState
from agent_console.domain.way import returns_in


class _Fact(QWidget):
    """An icon and a few dim words."""

    def __init__(self, surroundings: Surroundings, name: str, *, first: bool = False, kind: str = "dim") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(surroundings.theme, name, kind, 16))
        self._words = Elided("", kind, first=first)
        row.addWidget(self._words)

    def say(self, text: str, more: str = "") -> None:
        """``more`` is for whoever points at it or has it read aloud."""
        self._words.setText(text)
        self.setToolTip(more)
        self.setAccessibleName(". ".join(part for part in (text, more) if part))
        self.setVisible(bool(text))


class ContactHeader(Card):
    """Signals ask; the page decides. ``main`` is the one action the contact's state calls for."""

    claim_wanted = Signal()
    resume_wanted = Signal()
    reopen_wanted = Signal()
    hold_wanted = Signal()
    transfer_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__((16, 12, 16, 12), 8)
        self._desk = surroundings
        self._details: ContactDetails | None = None
        theme = surroundings.theme
        self._icon = IconLabel(theme, "phone", "ok", 20)
        self.name = Elided("", "name", first=True)
        self._number = Elided("", "dim", whole=True)
        self._live, self._live_below = Chip(theme), Chip(theme, yields=True)
        self._narrow = False
        self.hold = button(self.tr("Hold"), theme, "pause")
        self.transfer = button(self.tr("Transfer"), theme, "arrow-bend-up-right")
        self.close_contact = main_button(self.tr("Close"), theme, "check")
        self.claim = main_button(self.tr("Claim"), theme, "hand")
        self.resume = main_button(self.tr("Take up again"), theme, "play")
        self.reopen = main_button(self.tr("Open again"), theme, "arrow-counter-clockwise")
        self.more = icon_button(theme, "dots-three", self.tr("More to do with this contact"))
        self._lay_out()
        for pressed in self._buttons():
            pressed.hide()
        self._tick = QTimer(self, interval=500)
        self._tick.timeout.connect(self._show_live)
        self._connect()

    def show_details(self, details: ContactDetails) -> None:
        """Take over everything but who else is here."""
        self._details = details
        row = details.row
        if details.call is not None:
            ended = not details.call.state.live
            self._icon.show_icon(CALL_ICONS[details.call.state], "dim" if ended else "ok")
        else:
            self._icon.show_icon(CHANNEL_ICONS[row.channel], "accent")
        address = phone_shown(details.sender_address)
        name = row.who or self.tr("Unknown sender")
        self.name.setText(name)
        self._number.setText(address if address != name else "")
        self._number.setVisible(bool(self._number.text()))
        district = self._desk.names.book.districts.get(details.district_id or "", "")
        street = details.address.replace("\n", ", ")
        place = street if district in street else ", ".join(part for part in (street, district) if part)
        self._place.say(place)
        case = f"{details.case_reference} · {details.case_title}" if details.case_id else ""
        self._case.say(self.tr("Case {case}").format(case=case) if case else self._service(details))
        self._case.setVisible(not self._narrow or bool(not place and (case or details.service_id)))
        self._say_way(details.way)
        self._show_actions(details)
        self._show_live()

    def _say_way(self, way: tuple[str, ...]) -> None:
        steps, back = len(way) - 1, returns_in(way)
        if steps < 2:
            self._way.say("")
            return
        words = self.tr("passed on %n time(s), back and forth", "", steps) if back else ""
        names = [self._desk.names.book.department(ident) for ident in way]
        self._way.say(words or self.tr("passed on %n time(s)", "", steps), " → ".join(name for name in names if name))

    def fold(self, narrow: bool) -> None:
        """The state goes to the second line where the first has no room."""
        self._narrow = narrow
        if self._details is not None:
            self.show_details(self._details)

    def show_people(self, sentence: str) -> None:
        """Who else has it open."""
        self._people.say(sentence)

    def _service(self, details: ContactDetails) -> str:
        service = self._desk.names.book.service(details.service_id)
        return service or self.tr("No case")

    def _show_actions(self, details: ContactDetails) -> None:
        row, me = details.row, self._desk.station.agent.id
        closed, held = row.state == ContactState.CLOSED, row.state == ContactState.HELD
        mine = row.owner_id == me
        self.reopen.setVisible(closed)
        self.resume.setVisible(held and mine)
        self.claim.setVisible(not closed and not mine)
        taken = row.owner_id is not None and not mine
        say(self.claim, self.tr("Take over") if taken else self.tr("Claim"))
        self.hold.setVisible(not closed and not held and mine)
        self.transfer.setVisible(not closed)
        main = mine and not closed and not held
        self.close_contact.setVisible(main)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words give way to icons before a name is cut off."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        shown = [pressed for pressed in self._buttons() if not pressed.isHidden()]
        quiet = [pressed for pressed in shown if pressed in (self.hold, self.transfer)]
        for short in ([], quiet, shown):
            for pressed in shown:
                shorten(pressed, pressed in short)
            if self._needed(shown) <= self.width():
                return

    def _needed(self, shown: list[QPushButton]) -> int:
        parts = [pressed.sizeHint().width() for pressed in shown]
        parts += [self._icon.width(), self.name.minimumSizeHint().width(), self.more.sizeHint().width()]
        if not self._narrow:
            parts.append(self._live.sizeHint().width())
        return sum(parts) + 8 * (len(parts) + 1) + 32

    def _show_live(self) -> None:
        details = self._details
        if details is None:
            return
        call, clock = details.call, self._desk.clock
        live = call is not None and call.state.live
        if live and call is not None:
            since = call.answered_at if call.answered_at and call.state != CallState.RINGING else call.queued_at
            held = call.state == CallState.HELD
            words = f"{call_state_name(call.state)}  {clock.running(since)}"
            self._say_state(words, "warn_soft" if held else "ok_soft", "warn" if held else "ok")
            if not self._tick.isActive():
                self._tick.start()
        else:
            self._tick.stop()
            self._say_state(*self._state(details))

    def _say_state(self, words: str, ground: str, ink: str) -> None:
        for chip, here in ((self._live, not self._narrow), (self._live_below, self._narrow)):
            chip.show_text(words, ground, ink)
            chip.setVisible(here and bool(words))

    def _state(self, details: ContactDetails) -> tuple[str, str, str]:
        row, me = details.row, self._desk.station.agent.id
        if row.state == ContactState.CLOSED:
            return (disposition_name(row.disposition) if row.disposition else self.tr("Closed")), "rail", "dim"
        if row.state == ContactState.HELD:
            if row.held_until is None:
                return self.tr("On hold"), "warn_soft", "warn"
            said = self._desk.clock.said(row.held_until)
            return self.tr("On hold until {time}").format(time=said), "warn_soft", "warn"
        if row.owner_id == me:
            return self.tr("Yours"), "accent_soft", "accent"
        if row.owner_id:
            return self.tr("With {who}").format(who=row.owner), "rail", "dim"
        return self.tr("Waits: {department}").format(department=row.department), "rail", "dim"

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._icon)
        first.addWidget(self.name)
        first.addWidget(self._number)
        first.addWidget(self._live)
        first.addStretch(1)
        for action in self._buttons():
            first.addWidget(action)
        first.addWidget(self.more)
        self.column.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(4)
        self._place = _Fact(self._desk, "map-pin")
        self._case = _Fact(self._desk, "folder-simple")
        self._way = _Fact(self._desk, "arrows-left-right", kind="warn")
        self._people = _Fact(self._desk, "eye", first=True)
        second.addWidget(self._live_below)
        second.addSpacing(4)
        for fact in (self._way, self._place, self._case, self._people):
            second.addWidget(fact)
        second.addStretch(1)
        self.column.addLayout(second)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.hold, self.transfer, self.claim, self.resume, self.reopen, self.close_contact)

    def _connect(self) -> None:
        self.claim.clicked.connect(self.claim_wanted)
        self.resume.clicked.connect(self.resume_wanted)
        self.reopen.clicked.connect(self.reopen_wanted)
        self.hold.clicked.connect(self.hold_wanted)
        self.transfer.clicked.connect(self.transfer_wanted)
        self.close_contact.clicked.connect(self.close_wanted)
