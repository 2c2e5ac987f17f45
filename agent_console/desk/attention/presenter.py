"""What was not applied as meant: why, what was typed, and the ways out."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.contact_rows import contact_rows
from agent_console.desk.contact.drafts import NOTE, REPLY, Drafts
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.words import rejection
from agent_console.domain.identifiers import new_id
from agent_console.operations import (
    AddNote,
    AnyOperation,
    CloseContact,
    HoldContact,
    ReferOut,
    SendReply,
    TransferContact,
)
from agent_console.sync.status import AttentionItem, Changed


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
        items = self._desk.station.attention()
        ids = [item.contact_id for item in items if item.contact_id]
        with self._desk.station.reading() as session:
            rows = contact_rows(session, ids, self._desk.language)
        troubles = []
        for item in items:
            row = rows.get(item.contact_id or "")
            about = " · ".join(part for part in (row.who, row.subject or row.topic) if part) if row else ""
            typed, editor = typed_in(item.operation)
            reason = rejection(item.reason, item.facts, self._desk.names.book)
            troubles.append(Trouble(item, about, self._gesture(item.operation), reason, typed, editor))
        if troubles != self.troubles:
            self.troubles = troubles
            self.changed.emit()

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
        if changed.everything or changed.tables & {"attention", "outbox"}:
            self.refresh()

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
        }
        return names.get(type(operation).__name__, self.tr("A change of yours"))


def typed_in(operation: AnyOperation | None) -> tuple[str, str]:
    """What a person typed for an operation, and the editor it belongs to; "" where nothing was typed."""
    if isinstance(operation, SendReply):
        return operation.text, REPLY
    if isinstance(operation, AddNote):
        return operation.text, NOTE
    if isinstance(operation, TransferContact | ReferOut | CloseContact):
        return operation.note, NOTE
    if isinstance(operation, HoldContact):
        return operation.reason, NOTE
    return "", NOTE
