"""Contacts that arrive in a test, by the operations intake would apply."""

from datetime import UTC, datetime, timedelta

from agent_console.database.replica import Replica
from agent_console.database.tables import CHUNK_BYTES, FileChunk
from agent_console.domain.channel import Channel
from agent_console.domain.identifiers import new_id
from agent_console.intake.city import city_id
from agent_console.operations import AnswerCall, Context, NewAttachment, Operation, QueueCall, ReceiveMessage, RingCall

CENTRE = city_id("department", "contact-centre")
WASTE = city_id("department", "waste")
HOUSING = city_id("department", "housing")


class Arrivals:
    """Writes straight into a replica, as the sync thread would."""

    def __init__(self, replica: Replica) -> None:
        self._replica = replica

    def apply(self, operation: Operation, agent_id: str | None = None, at: datetime | None = None) -> None:
        """One operation, now or at another time."""
        now = at or datetime.now(UTC)
        context = Context(operation_id=new_id(), agent_id=agent_id, now=now, claimed_at=now, central=True)
        with self._replica.writing() as session:
            operation.apply(session, context)

    def mail(self, subject: str = "Bin not emptied", department: str = CENTRE, ago: timedelta = timedelta(), **more):
        """An e-mail; returns its contact."""
        fields = {
            "text": "Our bin was not emptied this week.",
            "sender_name": "Maria Lis",
            "sender_address": "m.lis@example.org",
            "channel": Channel.EMAIL,
            "language": "en",
        } | more
        contact_id = new_id()
        at = datetime.now(UTC) - ago
        operation = ReceiveMessage(
            contact_id=contact_id,
            entry_id=new_id(),
            department_id=department,
            subject=subject,
            recipient="contact@riverford.example",
            received_at=at,
            **fields,
        )
        self.apply(operation, at=at)
        return contact_id

    def paper(self, content: bytes, media_type: str, channel: Channel = Channel.POST, **more):
        """A letter or fax with its scan; returns its contact."""
        digest = f"{hash(content) & (2**64 - 1):064x}"
        with self._replica.writing() as session:
            for number, start in enumerate(range(0, len(content), CHUNK_BYTES)):
                piece = content[start : start + CHUNK_BYTES]
                session.merge(FileChunk(sha256=digest, number=number, data=piece))
        scan = NewAttachment(
            attachment_id=new_id(), role="page_image", name="scan", type=media_type, bytes=len(content), sha256=digest
        )
        return self.mail(channel=channel, attachments=(scan,), **more)

    def call(self, number: str = "+48601222333", extension: str = "", *, answered: bool = False) -> str:
        """A call that waits, rings at ``extension``, or is answered there; returns its contact."""
        contact_id = new_id()
        self.apply(QueueCall(contact_id=contact_id, call_key=contact_id, department_id=CENTRE, number=number))
        if extension:
            self.apply(RingCall(contact_id=contact_id, extension=extension))
        if answered:
            self.apply(AnswerCall(contact_id=contact_id, extension=extension))
        return contact_id
