"""Everything an agent can do with the open contact; each is one operation and one sentence."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject

from agent_console.database.queries.contact import ContactDetails, TimelineEntry
from agent_console.desk.contact.drafts import NOTE, REPLY
from agent_console.desk.contact.fill import filled
from agent_console.desk.contact.outgoing_files import FILES, OutgoingFile, OutgoingFiles
from agent_console.desk.contact.presenter import ContactPresenter
from agent_console.desk.gestures import Undo
from agent_console.desk.ports import RoutingPort
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.addresses import phone_shown
from agent_console.domain.channel import Channel
from agent_console.domain.contact import Disposition
from agent_console.domain.identifiers import new_id, subject_token, token_in
from agent_console.operations import (
    AddNote,
    CallAction,
    ClaimContact,
    CloseContact,
    CommandCall,
    HoldContact,
    OpenCase,
    ReferOut,
    ReleaseContact,
    ReopenContact,
    ResumeContact,
    SendReply,
    SetService,
    TakeBackContact,
    TransferContact,
    WithdrawReply,
    signature_of,
)
from agent_console.sync.status import Link

__all__ = ["NOTE", "REPLY", "ContactActions"]


class ContactActions(QObject):
    """Bound to the contact that is open when a method is called."""

    def __init__(
        self,
        surroundings: Surroundings,
        presenter: ContactPresenter,
        routing: RoutingPort,
        signature: Callable[[], str],
    ) -> None:
        super().__init__(presenter)
        self._signature = signature
        self.files = OutgoingFiles(surroundings.station, presenter.drafts)
        self._desk, self._presenter, self._routing = surroundings, presenter, routing
        self._gestures = surroundings.gestures

    def claim(self) -> bool:
        """Own it; where a colleague has it, knowingly take it over."""
        details = self._details()
        owner = details.row.owner_id
        taken = owner if owner != self._desk.station.agent.id else None
        return self._gestures.perform(ClaimContact(contact_id=details.row.id, expected_owner=taken))

    def release(self) -> bool:
        """Put it back into its queue."""
        said = self.tr("Back in the queue")
        return self._gestures.perform(ReleaseContact(contact_id=self._details().row.id), said)

    def note(self, text: str) -> bool:
        """Write a note for colleagues."""
        contact_id = self._details().row.id
        done = self._gestures.perform(AddNote(contact_id=contact_id, entry_id=new_id(), text=text.strip()))
        if done:
            self._presenter.drafts.forget(contact_id, NOTE)
        return done

    def reply(self, text: str, recipient: str, send_at: datetime | None = None) -> bool:
        """Answer the citizen; for 15 s the answer can be taken back into the editor."""
        details = self._details()
        contact_id = details.row.id
        files = self.files.of(contact_id) if details.row.channel == Channel.EMAIL else ()

        def put_back() -> None:
            self._presenter.drafts.keep(contact_id, REPLY, text)
            self.files.put(contact_id, files)
            self._presenter.refresh()

        signed = self.signed(text)
        done = self._send(recipient.strip(), self.reply_subject(details), signed, put_back, files, send_at)
        if done:
            self._presenter.drafts.forget(contact_id, REPLY)
            self._presenter.drafts.forget(contact_id, FILES)
        return done

    def signed(self, text: str) -> str:
        """A reply with what stands under it: the agent's signature, and the department's."""
        closing = (text.strip(), self._signature().strip(), self._department_signature(self._details()))
        return "\n\n".join(part for part in closing if part)

    def _department_signature(self, details: ContactDetails) -> str:
        with self._desk.station.reading() as session:
            body = signature_of(session, details.row.department_id, details.language or self._desk.language)
        return filled(body, details, self._desk).strip()

    def send_again(self, entry: TimelineEntry) -> bool:
        """A reply that did not arrive, as it was."""
        subject = str(entry.facts.get("subject") or "") or self.reply_subject(self._details())
        files = []
        for file in entry.files:
            content = self._desk.station.file(file.sha256) if file.role == "attachment" else None
            if content is not None:
                self._desk.station.keep_file(content)
                files.append(OutgoingFile(file.name, file.type, file.bytes, file.sha256))
        return self._send(entry.recipient, subject, entry.text, self._presenter.refresh, files)

    def put_into_editor(self, entry: TimelineEntry) -> None:
        """A reply that did not arrive, before what stands in the editor; its signature comes again when it is sent."""
        contact_id, drafts = self._details().row.id, self._presenter.drafts
        text = entry.text.rstrip()
        for closing in (self._department_signature(self._details()), self._signature().strip()):
            text = text.removesuffix(closing).rstrip()
        standing = drafts.text(contact_id, REPLY)
        if text not in standing:
            drafts.keep(contact_id, REPLY, f"{text}\n\n{standing}" if standing.strip() else text)
            drafts.flush()

    def hold(self, until: datetime | None, reason: str) -> bool:
        """Put it aside."""
        operation = HoldContact(contact_id=self._details().row.id, until=until, reason=reason.strip())
        said = self.tr("On hold")
        if until is not None:
            said = self.tr("On hold until {time}").format(time=self._desk.clock.said(until))
        return self._gestures.perform(operation, said)

    def promise(self, department_id: str, opens: datetime, note: str = "") -> bool:
        """Keep it until a department opens: the citizen is called back, or answered, then."""
        details, where = self._details(), self._desk.names.book.department(department_id)
        spoken = details.call is not None
        words = self.tr("call-back promised, {where} opens") if spoken else self.tr("{where} opens")
        said = self.tr("Call-back promised {time}") if spoken else self.tr("On hold until {time}")
        until = opens.astimezone(UTC)
        reason = " · ".join(part for part in (words.format(where=where), note.strip()) if part)
        hold = HoldContact(contact_id=details.row.id, until=until, reason=reason)
        resume = Undo(ResumeContact(contact_id=details.row.id), self.tr("Taken up again"))
        done = self._gestures.perform(hold, said.format(time=self._desk.clock.said(until)), resume)
        if done:
            self._presenter.drafts.forget(details.row.id, "transfer")
        return done

    def resume(self) -> bool:
        """Take it up again."""
        return self._gestures.perform(ResumeContact(contact_id=self._details().row.id))

    def transfer(self, department_id: str, note: str = "") -> bool:
        """Pass it on; for 10 s it can be taken back."""
        details = self._details()
        me = self._desk.station.agent.id
        operation = TransferContact(
            contact_id=details.row.id,
            department_id=department_id,
            expected_department=details.row.department_id,
            expected_owner=details.row.owner_id,
            note=note.strip(),
        )
        owner = me if details.row.owner_id == me else None
        back = TakeBackContact(contact_id=details.row.id, department_id=department_id, owner_id=owner)
        said = self.tr("Passed to {where}").format(where=self._desk.names.book.department(department_id))
        done = self._gestures.perform(operation, said, Undo(back, self.tr("Taken back")))
        if done:
            self._presenter.drafts.forget(details.row.id, "transfer")
            self._remember(details, department_id)
        return done

    def refer_out(self, partner_id: str, note: str = "") -> bool:
        """Close it by naming the partner that answers."""
        contact_id = self._details().row.id
        operation = ReferOut(contact_id=contact_id, partner_id=partner_id, note=note.strip())
        said = self.tr("Referred to {where}").format(where=self._desk.names.book.partner(partner_id))
        reopen = ReopenContact(contact_id=contact_id)
        return self._gestures.perform(operation, said, Undo(reopen, self.tr("Opened again")))

    def close(self, disposition: Disposition, note: str = "") -> bool:
        """End it."""
        contact_id = self._details().row.id
        operation = CloseContact(contact_id=contact_id, disposition=disposition, note=note.strip())
        undo = Undo(ReopenContact(contact_id=contact_id), self.tr("Opened again"))
        return self._gestures.perform(operation, self.tr("Closed"), undo)

    def reopen(self) -> bool:
        """Take a closed contact up again."""
        return self._gestures.perform(ReopenContact(contact_id=self._details().row.id))

    def set_service(self, service_id: str | None) -> bool:
        """Say what it is about."""
        details = self._details()
        operation = SetService(contact_id=details.row.id, service_id=service_id, expected=details.service_id)
        return self._gestures.perform(operation)

    def open_case(self, title: str, service_id: str | None) -> bool:
        """Start something the city owes an answer to."""
        contact_id = self._details().row.id
        operation = OpenCase(case_id=new_id(), contact_id=contact_id, title=title.strip(), service_id=service_id)
        return self._gestures.perform(operation, self.tr("Case opened"))

    def command_call(self, action: CallAction, target: str = "") -> bool:
        """Ask the PBX; the call's card shows what came of it."""
        contact_id = self._details().row.id
        command = CommandCall(command_id=new_id(), contact_id=contact_id, action=action, target=target)
        return self._gestures.perform(command)

    def can_reply(self) -> bool:
        """E-mail and fax go out in their own channel, a letter to an address that is known; a call is answered by
        speaking.
        """
        details = self._presenter.details
        if details is None:
            return False
        written = details.row.channel in (Channel.EMAIL, Channel.FAX)
        return written or (details.row.channel == Channel.POST and bool(details.address.strip()))

    @staticmethod
    def reply_subject(details: ContactDetails) -> str:
        """``Re: …`` with the reference that brings the citizen's answer back to this contact."""
        subject = details.row.subject.strip()
        if not subject.lower().startswith(("re:", "aw:", "odp:")):
            subject = f"Re: {subject}".strip()
        return subject if token_in(subject) else f"{subject} {subject_token(details.row.reference)}"

    def _send(
        self,
        recipient: str,
        subject: str,
        text: str,
        taken_back: Callable[[], None],
        files: Sequence[OutgoingFile] = (),
        send_at: datetime | None = None,
    ) -> bool:
        details = self._details()
        contact_id, entry_id = details.row.id, new_id()
        operation = SendReply(
            contact_id=contact_id,
            entry_id=entry_id,
            recipient=recipient,
            subject=subject,
            text=text,
            expected_owner=details.row.owner_id,
            attachments=tuple(file.attachment() for file in files),
            send_at=send_at,
        )
        undo = Undo(WithdrawReply(contact_id=contact_id, entry_id=entry_id), self.tr("Taken back"), taken_back, 15.0)
        said = self._leaving(details, recipient)
        if send_at is not None:
            words = self.tr("Reply to {recipient} leaves {time}")
            said = words.format(recipient=phone_shown(recipient), time=self._desk.clock.said(send_at))
        return self._gestures.perform(operation, said, undo)

    def _leaving(self, details: ContactDetails, recipient: str) -> str:
        connected = self._desk.station.status.link in (Link.ONLINE, Link.SYNCING)
        if details.row.channel == Channel.POST:
            printed = self.tr("The letter goes to the printer")
            return printed if connected else self.tr("The letter goes to the printer when the line is back")
        leaves = self.tr("Reply to {recipient} leaves now")
        waits = self.tr("Reply to {recipient} leaves when the line is back")
        return (leaves if connected else waits).format(recipient=phone_shown(recipient))

    def _remember(self, details: ContactDetails, target_id: str) -> None:
        text = details.row.subject + "\n" + (details.received.text if details.received else "")
        if text.strip():
            self._routing.learned(text, target_id, details.language, details.service_id)

    def _details(self) -> ContactDetails:
        details = self._presenter.details
        if details is None:
            raise LookupError("no contact is open")
        return details
