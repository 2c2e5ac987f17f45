"""Asking the PBX for something, and recording what it answered."""

from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Agent, Call, CallCommand, Contact
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.contact import CallState, ContactState
from agent_console.domain.identifiers import reference
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.contact_record import record_event, take_contact
from agent_console.operations.operation import Context, Operation

CallAction = Literal[
    "hold", "resume", "hang_up", "answer", "mute", "unmute", "keys", "transfer", "consult", "complete", "cancel"
]
"""What an agent may ask for a call."""

_STATE_AFTER = {"hold": CallState.HELD, "resume": CallState.TALKING}


class CommandCall(Operation, frozen=True, kw_only=True, tag="command_call"):
    """Ask the PBX for something for the author's call."""

    command_id: str
    contact_id: str
    action: CallAction
    target: str = ""
    """Whom to consult or pass the call to; for ``keys`` the keys to press."""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Intake carries it out and records the answer."""
        take_contact(session, self.contact_id)
        _ask(session, context, self.command_id, self.contact_id, action=self.action, target=self.target)
        return Outcome.APPLIED


class StartCall(Operation, frozen=True, kw_only=True, tag="start_call"):
    """Call a number from the author's own phone: a new outbound contact."""

    contact_id: str
    call_command_id: str
    number: str
    department_id: str
    citizen_id: str | None = None

    def apply(self, session: Session, context: Context) -> Outcome:
        """The contact is its author's from the start; intake rings the author first, then the number."""
        if session.get(Contact, self.contact_id) is not None:
            raise Noop
        agent = session.get(Agent, context.agent_id) if context.agent_id else None
        contact = Contact(
            id=self.contact_id,
            reference=reference(self.contact_id),
            channel=Channel.PHONE,
            direction=Direction.OUTBOUND,
            state=ContactState.CLAIMED,
            department_id=self.department_id,
            origin_id=self.department_id,
            owner_id=context.agent_id,
            citizen_id=self.citizen_id,
            subject="",
            preview="",
            sender_name="",
            sender_address=self.number,
            recipient=agent.extension if agent else "",
            problems=[],
            received_at=context.now,
            updated_at=context.now,
        )
        session.add(contact)
        session.flush()
        call = Call(id=self.contact_id, call_key=self.call_command_id, state=CallState.DIALLING, number=self.number)
        call.queued_at, call.extension = context.now, agent.extension if agent else ""
        session.add(call)
        session.flush()
        _ask(session, context, self.call_command_id, self.contact_id, action="dial", target=self.number)
        return Outcome.APPLIED


class RecordCallCommand(Operation, frozen=True, kw_only=True, tag="record_call_command"):
    """What the PBX made of a command: only an event that proves it counts as done."""

    command_id: str
    contact_id: str
    state: Literal["done", "failed", "expired"]
    problem: str = ""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Written by intake alone."""
        command = session.scalar(select(CallCommand).where(CallCommand.id == self.command_id).with_for_update())
        if command is None:
            raise Rejected(Reason.NOT_FOUND)
        if command.state == self.state:
            raise Noop
        command.state = self.state
        command.problem = self.problem
        call = session.get(Call, self.contact_id, with_for_update=True)
        if call is not None and CallState(call.state).live:
            _take_over(call, command.action, self.state, context)
        word = f"call_{command.action}_{self.state}"
        contact = take_contact(session, self.contact_id)
        record_event(session, contact, context, word, target=command.target, problem=self.problem)
        return Outcome.APPLIED


def _take_over(call: Call, action: str, state: str, context: Context) -> None:
    """What the outcome of a command makes of the call itself."""
    if action == "dial" and state != "done":
        call.state, call.ended_at = CallState.MISSED, context.now
    elif state == "done" and action in _STATE_AFTER:
        call.state = _STATE_AFTER[action]
    elif state == "done" and action in ("mute", "unmute"):
        call.muted = action == "mute"


def _ask(
    session: Session, context: Context, command_id: str, contact_id: str, *, action: str, target: str = ""
) -> None:
    if session.get(CallCommand, command_id) is not None:
        raise Noop
    if context.agent_id is None:
        raise Rejected(Reason.NOT_ALLOWED)
    command = CallCommand(id=command_id, contact_id=contact_id, agent_id=context.agent_id, action=action)
    command.target, command.state, command.at = target, "asked", context.now
    session.add(command)
