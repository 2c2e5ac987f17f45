"""A call's way through the PBX, as intake hears of it."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.database.tables import Agent, Call, CallCommand, Contact, Department, Membership
from agent_console.domain.call import Consultation
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.contact import CallState, ContactState
from agent_console.domain.identifiers import reference
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.call_back import leave_call_back, settle_call_backs
from agent_console.operations.contact_record import record_event, take_contact
from agent_console.operations.matching import citizen_at
from agent_console.operations.operation import Context, Operation


class QueueCall(Operation, frozen=True, kw_only=True, tag="queue_call"):
    """A call waits for a department: a new contact, with the citizen found by number."""

    contact_id: str
    call_key: str
    department_id: str
    number: str
    """E.164, an extension's digits, or "" where the caller withheld it."""
    caller_name: str = ""
    queue: str = ""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Once per call, however often the PBX tells of it."""
        if session.get(Contact, self.contact_id) is not None:
            raise Noop
        contact = Contact(
            id=self.contact_id,
            reference=reference(self.contact_id),
            channel=Channel.PHONE,
            direction=Direction.INBOUND,
            state=ContactState.WAITING,
            department_id=self.department_id,
            origin_id=self.department_id,
            citizen_id=citizen_at(session, self.number),
            subject="",
            preview="",
            sender_name=self.caller_name,
            sender_address=self.number,
            recipient=self.queue,
            problems=[],
            received_at=context.now,
            updated_at=context.now,
        )
        session.add(contact)
        session.flush()
        call = Call(id=self.contact_id, call_key=self.call_key, state=CallState.QUEUED, number=self.number)
        call.queued_at = context.now
        session.add(call)
        record_event(session, contact, context, "call_queued", queue=self.queue)
        return Outcome.APPLIED


class RingCall(Operation, frozen=True, kw_only=True, tag="ring_call"):
    """The call rings at an extension."""

    contact_id: str
    extension: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Its card pops up on that agent's screen. A call that is passed on rings at its next desk; of a call that was
        begun at ``extension``, this says that the other side rings.
        """
        call = _take_live_call(session, self.contact_id)
        if call.extension == self.extension and call.state in (CallState.RINGING, CallState.TALKING):
            raise Noop
        call.state = CallState.RINGING
        call.extension = self.extension
        take_contact(session, self.contact_id).updated_at = context.now
        return Outcome.APPLIED


class UnansweredCall(Operation, frozen=True, kw_only=True, tag="unanswered_call"):
    """It rang at an extension and nobody took it; the caller still waits."""

    contact_id: str
    extension: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Back to the queue, with a line on the timeline."""
        call = _take_live_call(session, self.contact_id)
        if call.state != CallState.RINGING or call.extension != self.extension:
            raise Noop
        call.state = CallState.QUEUED
        call.extension = ""
        contact = take_contact(session, self.contact_id)
        record_event(session, contact, context, "call_unanswered", extension=self.extension)
        return Outcome.APPLIED


class AnswerCall(Operation, frozen=True, kw_only=True, tag="answer_call"):
    """Somebody at an extension talks with the caller."""

    contact_id: str
    extension: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """That extension's agent owns the contact; after a transfer the next one to answer does."""
        call = _take_live_call(session, self.contact_id)
        if call.state == CallState.TALKING and call.extension == self.extension:
            raise Noop
        contact = take_contact(session, self.contact_id)
        first = call.answered_at is None
        call.state = CallState.TALKING
        call.extension = self.extension
        call.answered_at = call.answered_at or context.now
        call.consult, call.consult_state, call.muted = "", Consultation.NONE, False
        agent = session.scalar(select(Agent).where(Agent.extension == self.extension, Agent.active))
        if agent is not None and contact.state != ContactState.CLOSED:
            contact.owner_id = agent.id
            contact.state = ContactState.CLAIMED
            _go_along(session, contact, agent)
        reached = first and contact.direction == Direction.OUTBOUND
        record_event(
            session,
            contact,
            context,
            "call_reached" if reached else "call_answered",
            extension=self.extension,
            agent=agent.id if agent else None,
        )
        if first:
            settle_call_backs(session, contact, call.number, context)
        return Outcome.APPLIED


class RequeueCall(Operation, frozen=True, kw_only=True, tag="requeue_call"):
    """Somebody who was talked with waits again: the call was passed on to a queue."""

    contact_id: str
    department_id: str
    queue: str = ""

    def apply(self, session: Session, context: Context) -> Outcome:
        """The contact is in the department of that queue, as the call is."""
        call = _take_live_call(session, self.contact_id)
        if call.state == CallState.QUEUED:
            raise Noop
        call.state, call.extension = CallState.QUEUED, ""
        call.consult, call.consult_state, call.muted = "", Consultation.NONE, False
        contact = take_contact(session, self.contact_id)
        if contact.state != ContactState.CLOSED:
            contact.owner_id, contact.state = None, ContactState.WAITING
            _move(contact, self.department_id)
        record_event(session, contact, context, "call_requeued", queue=self.queue, department=self.department_id)
        return Outcome.APPLIED


class HoldCall(Operation, frozen=True, kw_only=True, tag="hold_call"):
    """The caller hears music, or no longer: somebody pressed the key at the telephone itself."""

    contact_id: str
    held: bool

    def apply(self, session: Session, context: Context) -> Outcome:
        """What a desk asked for is told by the outcome of its command instead."""
        call = _take_live_call(session, self.contact_id)
        before, after = CallState.TALKING, CallState.HELD
        action = "hold" if self.held else "resume"
        if not self.held:
            before, after = after, before
        asked = select(CallCommand.id).where(
            CallCommand.contact_id == self.contact_id, CallCommand.action == action, CallCommand.state == "asked"
        )
        if call.state != before or session.scalar(asked.limit(1)) is not None:
            raise Noop
        call.state = after
        record_event(session, take_contact(session, self.contact_id), context, f"call_{action}_done")
        return Outcome.APPLIED


class ConsultCall(Operation, frozen=True, kw_only=True, tag="consult_call"):
    """A colleague is asked while the caller waits; an empty ``state`` says that this is over."""

    contact_id: str
    target: str
    state: Consultation
    problem: str = ""

    def apply(self, session: Session, context: Context) -> Outcome:
        """The second leg of the call, for its card."""
        call = _take_live_call(session, self.contact_id)
        target = self.target if self.state else ""
        if (call.consult, call.consult_state) == (target, self.state):
            raise Noop
        call.consult, call.consult_state = target, self.state
        contact = take_contact(session, self.contact_id)
        contact.updated_at = context.now
        if self.state == Consultation.TALKING:
            record_event(session, contact, context, "call_consulted", target=self.target)
        elif self.problem:
            record_event(session, contact, context, "call_consult_failed", target=self.target, problem=self.problem)
        return Outcome.APPLIED


class EndCall(Operation, frozen=True, kw_only=True, tag="end_call"):
    """The line is free again."""

    contact_id: str
    talked_seconds: int = 0

    def apply(self, session: Session, context: Context) -> Outcome:
        """A caller who was never answered has given up: the contact waits as call-back work."""
        call = _take_live_call(session, self.contact_id)
        contact = take_contact(session, self.contact_id)
        answered, outbound = call.answered_at is not None, contact.direction == Direction.OUTBOUND
        unanswered = CallState.MISSED if outbound else CallState.ABANDONED
        call.state = CallState.ENDED if answered else unanswered
        call.ended_at = context.now
        call.consult, call.consult_state, call.muted = "", Consultation.NONE, False
        lost = "call_not_reached" if outbound else "call_abandoned"
        word = "call_ended" if answered else lost
        record_event(session, contact, context, word, talked_seconds=self.talked_seconds)
        if not answered and not outbound and contact.state != ContactState.CLOSED:
            leave_call_back(session, contact, call.number, context)
        return Outcome.APPLIED


def department_of_extension(session: Session, extension: str) -> Department | None:
    """The department that answers at ``extension``, or None."""
    return session.scalar(select(Department).where(func.trim(Department.extension) == extension).limit(1))


def _go_along(session: Session, contact: Contact, agent: Agent) -> None:
    """A call passed on by telephone takes its contact along: whoever talks must be able to see it."""
    joined = select(Membership.id).where(
        Membership.agent_id == agent.id, Membership.department_id == contact.department_id
    )
    if agent.department_id != contact.department_id and session.scalar(joined.limit(1)) is None:
        _move(contact, agent.department_id)


def _move(contact: Contact, department_id: str) -> None:
    if contact.department_id != department_id:
        contact.previous_id, contact.department_id = contact.department_id, department_id
        contact.transfers += 1


def _take_live_call(session: Session, contact_id: str) -> Call:
    call = session.scalar(select(Call).where(Call.id == contact_id).with_for_update())
    if call is None:
        raise Rejected(Reason.NOT_FOUND)
    if not CallState(call.state).live:
        raise Noop
    return call
