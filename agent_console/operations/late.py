"""What an agent did for a contact of a department they have left since: no word is lost, nothing is decided."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from agent_console.domain.identifiers import derived_id
from agent_console.operations.close import CloseContact
from agent_console.operations.envelope import AnyOperation
from agent_console.operations.hold import HoldContact
from agent_console.operations.note import AddNote
from agent_console.operations.operation import Context
from agent_console.operations.reply import SendReply
from agent_console.operations.transfer import ReferOut, TransferContact

_RECORD = text("""
    SELECT record_late(CAST(:contact AS uuid), CAST(:note AS uuid), CAST(:event AS uuid), :gesture, :text, :claimed)
""")


def typed_words(operation: AnyOperation) -> str:
    """What a person typed for an operation; "" where nothing was typed."""
    if isinstance(operation, SendReply | AddNote):
        return operation.text
    if isinstance(operation, TransferContact | ReferOut | CloseContact):
        return operation.note
    return operation.reason if isinstance(operation, HoldContact) else ""


def record_late(session: Session, operation: AnyOperation, context: Context) -> bool:
    """Keep it on the contact for those who work there now (central only); False where the author never did."""
    if operation.about is None or context.agent_id is None:
        return False
    note = operation.entry_id if isinstance(operation, AddNote) else derived_id(context.operation_id, "late_note")
    asked = {
        "contact": operation.about,
        "note": note,
        "event": derived_id(context.operation_id, "late_wish"),
        "gesture": str(operation.__struct_config__.tag),
        "text": typed_words(operation),
        "claimed": context.claimed_at,
    }
    return bool(session.execute(_RECORD, asked).scalar_one())
