"""Everything an agent can do with the open contact; each is one operation and one sentence."""

from collections.abc import Callable
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QObject

from agent_console.database.queries.contact import ContactDetails
from agent_console.desk.contact.presenter import ContactPresenter
from agent_console.desk.gestures import Undo
from agent_console.desk.ports import RoutingPort
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.channel import Channel
from agent_console.domain.contact import Disposition
from agent_console.domain.identifiers import new_id, subject_token, token_in
from agent_console.operations import (
    AddNote,
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
)

NOTE, REPLY = "note", "reply"


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

    def reply(self, text: str, recipient: str) -> bool:
        """Answer the citizen; for 10 s the answer can be taken back into the editor."""
        details = self._details()
        contact_id, entry_id = details.row.id, new_id()
        operation = SendReply(
            contact_id=contact_id,
            entry_id=entry_id,
            recipient=recipient.strip(),
            subject=self.reply_subject(details),
            text="\n\n".join(part for part in (text.strip(), self._signature().strip()) if part),
            expected_owner=details.row.owner_id,
        )

        def put_back() -> None:
            self._presenter.drafts.keep(contact_id, REPLY, text)
            self._presenter.drafts.flush()
            self._presenter.refresh()

        undo = Undo(WithdrawReply(contact_id=contact_id, entry_id=entry_id), self.tr("Taken back"), put_back)
        said = self.tr("Reply to {recipient} leaves now").format(recipient=recipient)
        done = self._gestures.perform(operation, said, undo)
        if done:
            self._presenter.drafts.forget(contact_id, REPLY)
        return done

    def hold(self, until: datetime | None, reason: str) -> bool:
        """Put it aside."""
        operation = HoldContact(contact_id=self._details().row.id, until=until, reason=reason.strip())
        said = self.tr("On hold")
        if until is not None:
            said = self.tr("On hold until {time}").format(time=self._desk.clock.said(until))
        return self._gestures.perform(operation, said)

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

    def command_call(self, action: Literal["hold", "resume", "hang_up", "answer"]) -> bool:
        """Ask the PBX; the call's card shows what came of it."""
        contact_id = self._details().row.id
        return self._gestures.perform(CommandCall(command_id=new_id(), contact_id=contact_id, action=action))

    def can_reply(self) -> bool:
        """E-mail and fax go out in their own channel; a call is answered by speaking, a letter by a letter."""
        details = self._presenter.details
        return details is not None and details.row.channel in (Channel.EMAIL, Channel.FAX)

    @staticmethod
    def reply_subject(details: ContactDetails) -> str:
        """``Re: …`` with the reference that brings the citizen's answer back to this contact."""
        subject = details.row.subject.strip()
        if not subject.lower().startswith(("re:", "aw:", "odp:")):
            subject = f"Re: {subject}".strip()
        return subject if token_in(subject) else f"{subject} {subject_token(details.row.reference)}"

    def _remember(self, details: ContactDetails, target_id: str) -> None:
        text = details.row.subject + "\n" + (details.received.text if details.received else "")
        if text.strip():
            self._routing.learned(text, target_id, details.language, details.service_id)

    def _details(self) -> ContactDetails:
        details = self._presenter.details
        if details is None:
            raise LookupError("no contact is open")
        return details
