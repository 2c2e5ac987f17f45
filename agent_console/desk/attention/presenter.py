"""What was not applied as meant: why, what was typed, and the ways out."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.contact_rows import ContactRow, contact_rows
from agent_console.desk.attention.sides import Side, Sides
from agent_console.desk.contact.drafts import NOTE, REPLY, Drafts
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.words import rejection
from agent_console.domain.identifiers import new_id
from agent_console.domain.outcome import Outcome, Rejected
from agent_console.operations import (
    AddNote,
    AnyOperation,
    DiscardWork,
    EditCitizen,
    SendReply,
    renewed,
    typed_words,
)
from agent_console.sync.status import AttentionItem, Changed

_READ = "attention"


@dataclass(frozen=True)
class Trouble:
    """One item, ready to show."""

    item: AttentionItem
    contact: str
    """Whose contact, and about what; "" where it is no longer here."""
    gesture: str
    """What was meant: ``Your reply``."""
    reason: str
    typed: str
    editor: str
    """Where the typed text can be put back."""
    sides: tuple[Side, ...] = ()
    """What was meant beside what is so now."""
    owner: str = ""
    """The colleague who has the contact now; "" where nobody else does."""

    @property
    def proposal(self) -> bool:
        """Whether it is a value that stands beside central's, rather than a gesture that came too late."""
        return isinstance(self.item.operation, EditCitizen)

    @property
    def again(self) -> bool:
        """Whether the same gesture can be made on what is so now."""
        return self.item.outcome == Outcome.REJECTED and bool(self.sides)


class AttentionPresenter(QObject):
    """``changed`` after the list was read again."""

    changed = Signal()
    opened = Signal(str)

    def __init__(self, surroundings: Surroundings, drafts: Drafts) -> None:
        super().__init__()
        self._desk, self._drafts = surroundings, drafts
        self.troubles: list[Trouble] = []
        surroundings.bridge.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read the list again."""
        self._desk.reader.forget(_READ)  # what is being read may be older
        self._take(self._read())

    def _read(self) -> list[Trouble]:
        desk = self._desk
        items = desk.station.attention()
        ids = [item.contact_id for item in items if item.contact_id]
        with desk.station.reading() as session:
            rows = contact_rows(session, ids, desk.language)
            sides = Sides(session, desk.names.book, desk.clock, desk.station.agent.id)
            return [self._trouble(item, rows.get(item.contact_id or ""), sides) for item in items]

    def _take(self, troubles: list[Trouble]) -> None:
        if troubles != self.troubles:
            self.troubles = troubles
            self.changed.emit()

    def _trouble(self, item: AttentionItem, row: ContactRow | None, sides: Sides) -> Trouble:
        typed, editor = typed_in(item.operation)
        about = " · ".join(part for part in (row.who, row.subject or row.topic) if part) if row else ""
        return Trouble(
            item,
            about,
            self._gesture(item.operation),
            rejection(item.reason, item.facts, self._desk.names.book),
            typed,
            editor,
            sides.of(item.operation, row),
            row.owner if row is not None and row.owner_id != self._desk.station.agent.id else "",
        )

    def apply_again(self, trouble: Trouble) -> bool:
        """The same gesture, on what is so now: the agent has seen both and decided."""
        operation, station = trouble.item.operation, self._desk.station
        if operation is None:
            return False
        try:
            with station.reading() as session:
                fitting = renewed(session, operation, station.agent.id)
        except Rejected:
            fitting = ()
        done = bool(fitting) and all(self._desk.gestures.perform(each) for each in fitting)
        if done:
            self._desk.notices.say(self.tr("Done again, on what is so now"))
            self.dismiss(trouble)
        return done

    def hand_over(self, trouble: Trouble) -> bool:
        """Tell the colleague who has the contact what was meant, as a note on it."""
        contact_id = trouble.item.contact_id
        if contact_id is None or not trouble.owner:
            return False
        wanted = "; ".join(f"{side.name}: {side.meant}" for side in trouble.sides if side.meant)
        words = self.tr("For {owner}: {gesture} did not go through. {wanted}")
        said = words.format(owner=trouble.owner, gesture=trouble.gesture, wanted=wanted).strip()
        text = "\n\n".join(filter(None, (said, trouble.typed)))
        note = AddNote(contact_id=contact_id, entry_id=new_id(), text=text)
        done = self._desk.gestures.perform(note, self.tr("Handed to {owner}").format(owner=trouble.owner))
        if done:
            self.dismiss(trouble)
        return done

    def discard(self, trouble: Trouble, reason: str) -> None:
        """Give it up, and say so on the contact."""
        operation, contact_id = trouble.item.operation, trouble.item.contact_id
        if contact_id is not None and trouble.contact and operation is not None:
            gesture = str(operation.__struct_config__.tag)
            self._desk.gestures.perform(DiscardWork(contact_id=contact_id, gesture=gesture, reason=reason))
        self.dismiss(trouble)
        self._desk.notices.say(self.tr("Discarded"))

    def keep_as_note(self, trouble: Trouble) -> bool:
        """What was typed becomes a note on the contact as it is now."""
        contact_id = trouble.item.contact_id
        if contact_id is None or not trouble.typed:
            return False
        note = AddNote(contact_id=contact_id, entry_id=new_id(), text=trouble.typed)
        done = self._desk.gestures.perform(note, self.tr("Kept as a note"))
        if done:
            self.dismiss(trouble)
        return done

    def put_back(self, trouble: Trouble) -> None:
        """What was typed goes back into its editor, before what stands there now."""
        contact_id = trouble.item.contact_id
        if contact_id is None or not trouble.typed:
            return
        standing = self._drafts.text(contact_id, trouble.editor)
        together = f"{trouble.typed}\n\n{standing}" if standing.strip() else trouble.typed
        self._drafts.keep(contact_id, trouble.editor, together)
        self._drafts.flush()
        self.dismiss(trouble)
        self.opened.emit(contact_id)

    def open(self, trouble: Trouble) -> None:
        """See the contact as it is now."""
        if trouble.item.contact_id is not None:
            self.opened.emit(trouble.item.contact_id)

    def dismiss(self, trouble: Trouble) -> None:
        """It is dealt with."""
        self._desk.station.dismiss(trouble.item.operation_id)
        self.refresh()

    def _hear(self, changed: Changed) -> None:
        shown = {trouble.item.contact_id for trouble in self.troubles}
        if changed.everything or changed.tables & {"attention", "outbox", "citizen"} or changed.contacts & shown:
            self._desk.reader.ask(_READ, self._read, self._take)

    def _gesture(self, operation: AnyOperation | None) -> str:
        names = {
            "AddNote": self.tr("Your note"),
            "SendReply": self.tr("Your reply"),
            "TransferContact": self.tr("Your transfer"),
            "TakeBackContact": self.tr("Taking it back"),
            "ReferOut": self.tr("Your referral"),
            "CloseContact": self.tr("Closing it"),
            "ClaimContact": self.tr("Claiming it"),
            "HoldContact": self.tr("Holding it"),
            "LinkCitizen": self.tr("Linking the citizen"),
            "SetService": self.tr("Setting the service"),
            "EditCitizen": self.tr("Changing the citizen's record"),
            "OpenCase": self.tr("Opening a case"),
            "ReopenContact": self.tr("Opening it again"),
            "CreateCitizen": self.tr("Entering a citizen"),
        }
        return names.get(type(operation).__name__, self.tr("A change of yours"))


def typed_in(operation: AnyOperation | None) -> tuple[str, str]:
    """What a person typed for an operation, and the editor it belongs to; "" where nothing was typed."""
    words = typed_words(operation) if operation is not None else ""
    return words, REPLY if isinstance(operation, SendReply) else NOTE
