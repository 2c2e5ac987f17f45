"""A make-believe telephone exchange for the sample city, where there is no real one: callers, ringing, commands.

It knows nothing of Asterisk; it submits the same operations that the phone channel makes of Asterisk's events, and
carries out the commands that desks ask for, so that every gesture of a call can be tried without a telephone.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.database.tables import Agent, Call, CallCommand, Contact, Here
from agent_console.domain.call import CallAbility, Consultation
from agent_console.domain.contact import CallState
from agent_console.domain.identifiers import new_id
from agent_console.domain.people import Presence
from agent_console.intake.hand import Hand
from agent_console.operations import (
    AnswerCall,
    AnyOperation,
    ConsultCall,
    DescribeTelephone,
    EndCall,
    QueueCall,
    RecordCallCommand,
    RingCall,
    UnansweredCall,
)

RING = timedelta(seconds=25)
PATIENCE = timedelta(seconds=75)


@dataclass(frozen=True)
class Caller:
    """Somebody of the script."""

    number: str
    """E.164; "" withholds it."""
    name: str
    department_id: str
    queue: str


@dataclass
class _Ringing:
    contact_id: str
    extension: str
    since: datetime


class PretendPbx:
    """Advances by ``tick``; holds nothing that central does not know."""

    def __init__(self, hand: Hand, callers: Sequence[Caller], pause: timedelta, chance: random.Random) -> None:
        self._hand = hand
        self._callers = list(callers)
        self._pause = pause
        self._chance = chance
        self._next_call: datetime | None = None
        self._turn = 0
        self._ringing: _Ringing | None = None

    def begin(self) -> None:
        """Nobody stayed on the line while the exchange was off."""
        self._submit(DescribeTelephone(abilities=tuple(sorted(CallAbility))))
        for state in CallState:
            if state.live:
                for call in self._calls(state):
                    self._submit(EndCall(contact_id=call.id))

    def tick(self, now: datetime) -> None:
        """Do what is due."""
        self._obey()
        self._stop_ringing(now)
        self._give_up(now)
        self._ring(now)
        if self._callers and (self._next_call is None or now >= self._next_call):
            if self._next_call is not None:
                self.call(self._callers[self._turn % len(self._callers)])
                self._turn += 1
            self._next_call = now + self._pause * self._chance.uniform(0.7, 1.3)

    def call(self, caller: Caller) -> str:
        """Somebody calls: the id of the contact."""
        contact_id = new_id()
        self._submit(
            QueueCall(
                contact_id=contact_id,
                call_key=contact_id,
                department_id=caller.department_id,
                number=caller.number,
                caller_name=caller.name,
                queue=caller.queue,
            )
        )
        return contact_id

    def _submit(self, operation: AnyOperation) -> None:
        self._hand.submit(operation)

    def _obey(self) -> None:
        with Session(self._hand.connection) as session, session.begin():
            asked = session.scalars(select(CallCommand).where(CallCommand.state == "asked")).all()
            extensions = {a.id: a.extension for a in session.scalars(select(Agent)).all()}
            session.expunge_all()
        for command in asked:
            for operation in self._effect(command, extensions.get(command.agent_id, "")):
                self._submit(operation)
            done = RecordCallCommand(command_id=command.id, contact_id=command.contact_id, state="done")
            self._submit(done)

    def _effect(self, command: CallCommand, extension: str) -> list[AnyOperation]:
        contact_id = command.contact_id
        effects: dict[str, list[AnyOperation]] = {
            "answer": [AnswerCall(contact_id=contact_id, extension=extension)],
            "hang_up": [EndCall(contact_id=contact_id)],
            "transfer": [AnswerCall(contact_id=contact_id, extension=command.target), EndCall(contact_id=contact_id)],
            "consult": [_consulted(command, state) for state in (Consultation.RINGING, Consultation.TALKING)],
            "cancel": [_consulted(command, Consultation.NONE)],
            "dial": [
                RingCall(contact_id=contact_id, extension=extension),
                AnswerCall(contact_id=contact_id, extension=extension),
            ],
        }
        if command.action == "answer":
            self._ringing = None
        if command.action == "complete":
            target = self._consulted_at(contact_id)
            return [AnswerCall(contact_id=contact_id, extension=target), EndCall(contact_id=contact_id)]
        return effects.get(command.action, [])

    def _consulted_at(self, contact_id: str) -> str:
        with Session(self._hand.connection) as session, session.begin():
            return session.scalar(select(Call.consult).where(Call.id == contact_id)) or ""

    def _stop_ringing(self, now: datetime) -> None:
        if self._ringing is not None and now - self._ringing.since > RING:
            ringing, self._ringing = self._ringing, None
            self._submit(UnansweredCall(contact_id=ringing.contact_id, extension=ringing.extension))

    def _give_up(self, now: datetime) -> None:
        for call in self._calls(CallState.QUEUED):
            if now - call.queued_at > PATIENCE:
                self._submit(EndCall(contact_id=call.id))

    def _ring(self, now: datetime) -> None:
        if self._ringing is not None:
            return
        for call in self._calls(CallState.QUEUED):
            extension = self._free_extension(call.id)
            if extension:
                self._submit(RingCall(contact_id=call.id, extension=extension))
                self._ringing = _Ringing(call.id, extension, now)
                return

    def _calls(self, state: CallState) -> Sequence[Call]:
        with Session(self._hand.connection) as session, session.begin():
            found = session.scalars(select(Call).where(Call.state == state).order_by(Call.queued_at)).all()
            session.expunge_all()
            return found

    def _free_extension(self, contact_id: str) -> str:
        with Session(self._hand.connection) as session, session.begin():
            talking = select(Call.extension).where(Call.state.in_((CallState.TALKING, CallState.HELD)))
            free = (
                select(Agent.extension)
                .join(Here, Here.agent_id == Agent.id)
                .join(Contact, Contact.department_id == Agent.department_id)
                .where(
                    Contact.id == contact_id,
                    Here.presence == Presence.AVAILABLE,
                    Here.at > func.clock_timestamp() - timedelta(seconds=60),
                    Agent.extension != "",
                    Agent.extension.not_in(talking),
                )
                .order_by(Here.at)
                .limit(1)
            )
            return session.scalar(free) or ""


def _consulted(command: CallCommand, state: Consultation) -> ConsultCall:
    return ConsultCall(contact_id=command.contact_id, target=command.target, state=state)
