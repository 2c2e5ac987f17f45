"""One open contact, without a widget: what is known of it, who else looks at it, and where it belongs."""

from PySide6.QtCore import QObject, QTimer, Signal

from agent_console.database.queries.contact import ContactDetails, contact_details
from agent_console.desk.contact.drafts import NOTE, Drafts
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.transfer.hints import Hints
from agent_console.desk.transfer.suggester import Suggester, Suggestion
from agent_console.domain.contact import ContactState
from agent_console.operations import AnyOperation
from agent_console.sync.status import Changed, Person

_SETTLE_MS = 40
_READ = "contact"
_BESIDE = frozenset({"citizen", "city_case", "file_chunk"})
"""What stands beside a contact: its own details may be as they were."""


class ContactPresenter(QObject):
    """``open`` one; every signal is about the one that is open."""

    shown = Signal(object)
    """``ContactDetails``, or None where nothing is open."""
    suggested = Signal(list)
    """``Suggestion``, likeliest first."""
    people_changed = Signal(str)
    """A sentence: who else is here."""
    switching = Signal()
    """Another contact is about to be shown: editors hand over what they hold."""

    def __init__(self, surroundings: Surroundings, drafts: Drafts, suggester: Suggester) -> None:
        super().__init__()
        self._desk = surroundings
        self.suggester = suggester
        self.drafts = drafts
        self.contact_id: str | None = None
        self.details: ContactDetails | None = None
        self.suggestions: list[Suggestion] = []
        self.hints = Hints(self)
        self.hints.changed.connect(self._suggest)
        drafts.kept.connect(self._hear_note)
        self._question: object = None
        self._manned: object = None
        self._beside_changed = False
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._look_again)
        surroundings.bridge.changed.connect(self._hear)
        surroundings.bridge.here.connect(self._see)
        surroundings.names.changed.connect(self._hear_of_names)
        surroundings.gestures.performed.connect(self._done)

    def open(self, contact_id: str | None) -> None:
        """Show a contact; opening does not claim it."""
        if contact_id == self.contact_id:
            return
        self.switching.emit()
        self.drafts.flush()
        self.contact_id = contact_id
        self.suggestions, self._question = [], None
        self.hints.begin(self.drafts.text(contact_id, NOTE) if contact_id is not None else "")
        self._desk.station.look_at(contact_id)
        self.refresh()

    def refresh(self) -> None:
        """Read it again: one snapshot, a few milliseconds."""
        self._desk.reader.forget(_READ)  # what is being read may be older
        self._show(self._read(self.contact_id) if self.contact_id is not None else None)

    def _read(self, contact_id: str) -> ContactDetails | None:
        with self._desk.station.reading() as session:
            return contact_details(session, contact_id, self._desk.language)

    def _look_again(self) -> None:
        """Whatever others changed, or an own gesture that is shown already: it is read beside the window."""
        contact_id = self.contact_id
        if contact_id is not None:
            self._desk.reader.ask(_READ, lambda: self._read(contact_id), self._take)

    def _take(self, details: ContactDetails | None) -> None:
        if details != self.details or self._beside_changed:
            self._show(details)

    def _show(self, details: ContactDetails | None) -> None:
        self.details, self._beside_changed = details, False
        self.shown.emit(details)
        self._see(self._desk.station.here)
        self._suggest()

    def suggest_again(self) -> None:
        """Routing has learned something."""
        self._question = None
        if self.contact_id is not None:
            self._suggest()

    @property
    def mine(self) -> bool:
        """Whether the agent owns it."""
        return self.details is not None and self.details.row.owner_id == self._desk.station.agent.id

    @property
    def closed(self) -> bool:
        """Whether it has ended."""
        return self.details is not None and self.details.row.state == ContactState.CLOSED

    def _suggest(self) -> None:
        details = self.details
        passed_on = details is not None and details.row.department_id not in self._desk.station.departments
        if details is None or self.closed or passed_on:
            self.suggestions = []
            self.suggested.emit([])
            return
        question = self.suggester.question(details, self.hints.words)
        if question == self._question:
            self.suggested.emit(self.suggestions)
            return
        self._question, citizen = question, details.citizen_id
        self._desk.reader.ask("suggestions", lambda: self.suggester.answer(question, citizen), self._suggested)

    def _suggested(self, suggestions: list[Suggestion]) -> None:
        self.suggestions = suggestions
        self.suggested.emit(suggestions)

    def _hear_note(self, contact_id: str, editor: str, text: str) -> None:
        if editor == NOTE and contact_id == self.contact_id:
            self.hints.note(text)

    def _hear(self, changed: Changed) -> None:
        beside = changed.everything or bool(changed.tables & _BESIDE)
        if (beside or self.contact_id in changed.contacts) and self.contact_id is not None:
            self._beside_changed |= beside
            self._settle.start()

    def _hear_of_names(self) -> None:
        # What is called by a new name, and what the telephone can do now, is in no row of the contact.
        self._beside_changed = True
        self._settle.start()

    def _done(self, operation: AnyOperation) -> None:
        # At once, not with the next turn of the event loop: a second gesture must see what the first one did.
        if operation.about == self.contact_id:
            self.refresh()

    def _see(self, people: tuple[Person, ...]) -> None:
        if self.contact_id is None:
            return
        manned = self.suggester.staffing.manned
        if manned != self._manned:
            self._manned = manned
            self.suggest_again()
        me = self._desk.station.agent.id
        others = [p.agent_id for p in people if p.contact_id == self.contact_id and p.agent_id != me]
        names = [self._desk.names.book.person(ident) for ident in others]
        known = [name for name in names if name]
        if not known:
            self.people_changed.emit(self.tr("Only you are here"))
        elif len(known) == 1:
            self.people_changed.emit(self.tr("{who} is also here").format(who=known[0]))
        else:
            self.people_changed.emit(self.tr("{who} are also here").format(who=", ".join(known)))
