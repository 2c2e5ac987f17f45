"""From what arrived to the operation that records it."""

from datetime import UTC, datetime

from agent_console.channels.arrival import Arrival, Part
from agent_console.domain.files import content_type
from agent_console.domain.identifiers import derived_id, token_in
from agent_console.operations import NewAttachment, ReceiveMessage


def receive(
    arrival: Arrival, department_id: str, source_id: str, now: datetime | None = None
) -> tuple[ReceiveMessage, tuple[Part, ...]]:
    """The operation, and the parts whose content must be stored under its hash before it is applied.

    ``source_id`` names the mailbox, folder or fax server: all ids derive from it and the arrival's source key, so that
    the same message read twice is the same contact. ``now`` stands in where the message has no date of its own.
    """
    contact_id = derived_id("contact", source_id, arrival.source_key)
    operation = ReceiveMessage(
        contact_id=contact_id,
        entry_id=derived_id("entry", source_id, arrival.source_key),
        channel=arrival.channel,
        department_id=department_id,
        subject=arrival.subject,
        sender_name=arrival.sender.name,
        sender_address=arrival.sender.address,
        recipient=", ".join(arrival.recipients),
        text=arrival.text,
        html=arrival.html,
        received_at=arrival.received_at or now or datetime.now(UTC),
        message_id=arrival.message_id,
        references=arrival.references,
        token=token_in(arrival.subject),
        automatic=arrival.automatic,
        signed=arrival.signed,
        signature=arrival.signature.facts() if arrival.signature is not None else {},
        pages=arrival.pages,
        problems=arrival.problems,
        codes=arrival.codes,
        attachments=tuple(_attachment(contact_id, place, part) for place, part in enumerate(arrival.parts)),
    )
    return operation, arrival.parts


def _attachment(contact_id: str, place: int, part: Part) -> NewAttachment:
    return NewAttachment(
        attachment_id=derived_id("attachment", contact_id, str(place), part.sha256),
        role=part.role,
        name=part.name,
        type=content_type(part.content, part.type),
        bytes=part.bytes,
        sha256=part.sha256,
    )
