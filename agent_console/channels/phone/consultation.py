"""Asking a colleague while the caller waits, then passing the caller on or coming back; no I/O.

Asterisk's own attended transfer is made of key tones played into the agent's line, cannot dial ``+``, and says nothing
until it is over. So it is made of three things that each prove themselves by events: caller and agent are sent to an
extension of the dial plan where one waits with music (``Redirect``), a leg to the colleague is begun (``Originate``),
and whoever shall talk is joined (``Bridge``). Whatever goes wrong, the caller ends with somebody: with the agent, with
the colleague, or ringing at the agent's telephone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from agent_console.channels.phone.ami import Message
from agent_console.channels.phone.command import AskedCommand, ControlOperation, Send, outcome
from agent_console.channels.phone.problem import CallProblem, originate_problem
from agent_console.channels.phone.story import LiveCall, PhoneStory
from agent_console.domain.call import Consultation
from agent_console.operations import ConsultCall

Stage = Literal["parting", "ringing", "joining", "talking", "completing", "cancelling", "alone", "returning"]


@dataclass
class _Asking:
    command: AskedCommand
    """The last one about it."""
    target: str
    caller: str
    desk: str
    leg: str
    extension: str
    """Of the agent who asks."""
    until: datetime
    stage: Stage = "parting"
    left: set[str] = field(default_factory=set)
    """Of caller and agent, who has left the call they had."""
    pending: bool = True
    """Whether ``command`` has no outcome yet."""
    met: bool = False
    """Whether agent and colleague have talked."""
    tries: int = 0
    """How often caller and agent were joined again without proof."""


class Consultations:
    """Every consultation of one PBX."""

    PATIENCE = timedelta(seconds=5)
    RING_SECONDS = 25
    SETTLE = timedelta(seconds=0.3)
    """An agent whom the colleague has left is on the way from that bridge to the music: joined too early, Asterisk
    refuses, or cuts the line."""
    RETURN, RETURNS = timedelta(seconds=1), 4
    """So long a join waits for its proof, and so often it is tried."""

    def __init__(self, send: Send, story: PhoneStory, context: str, waiting: str) -> None:
        self._send, self._story = send, story
        self._context, self._waiting = context, waiting
        self._all: dict[str, _Asking] = {}

    def of(self, contact_id: str) -> bool:
        """Whether somebody is being asked about this contact's call."""
        return contact_id in self._all

    def begin(self, command: AskedCommand, call: LiveCall, now: datetime) -> list[ControlOperation]:
        """Part caller and agent; the rest follows from events."""
        caller, desk = self._story.lines.get(call.caller), self._story.desk_line(call)
        if caller is None or desk is None or command.contact_id in self._all:
            return [outcome(command, "failed", CallProblem.NOT_TALKING)]
        asking = _Asking(
            command,
            command.target,
            caller.uid,
            desk.uid,
            f"consult-{command.command_id}",
            call.extension,
            now + self.PATIENCE,
        )
        if not self._redirect(command.command_id, caller.name, desk.name):
            return [outcome(command, "failed", CallProblem.PBX_UNREACHABLE)]
        self._all[command.contact_id] = asking
        return []

    def end(self, command: AskedCommand, now: datetime, *, complete: bool) -> list[ControlOperation]:
        """Pass the caller on, or come back to them."""
        asking = self._all.get(command.contact_id)
        if asking is None or asking.pending or (complete and asking.stage != "talking"):
            return [outcome(command, "failed", CallProblem.NOT_TALKING)]
        asking.command, asking.pending, asking.until = command, True, now + self.PATIENCE
        asking.stage = "completing" if complete else "cancelling"
        if not self._join(asking.caller, asking.leg if complete else asking.desk, command.command_id):
            return self._gone(asking, CallProblem.HUNG_UP, now)
        if not complete:
            self._hang_up(asking.leg)
        return []

    def read(self, message: Message, now: datetime) -> list[ControlOperation]:
        """What an event makes of a consultation."""
        found: list[ControlOperation] = []
        for asking in list(self._all.values()):
            found += self._read(asking, message, now)
        if message.event == "CoreShowChannelsComplete":
            found += self._compare(now)
        return found

    def _compare(self, now: datetime) -> list[ControlOperation]:
        """After a new connection: who hung up meanwhile."""
        found: list[ControlOperation] = []
        for asking in list(self._all.values()):
            for uid in (asking.caller, asking.leg, asking.desk):
                if self._story.lines.get(uid) is None and self._all.get(asking.command.contact_id) is asking:
                    found += self._hung_up(asking, uid, now)
        return found

    def expire(self, now: datetime) -> list[ControlOperation]:
        """Consultations that do not go on: agent and caller are joined again."""
        found: list[ControlOperation] = []
        for asking in [one for one in self._all.values() if now > one.until]:
            if asking.stage in ("alone", "returning"):
                self._come_back(asking, now)
            elif asking.pending:
                found += self._gone(asking, CallProblem.NO_ANSWER, now)
        return found

    def _read(self, asking: _Asking, message: Message, now: datetime) -> Iterator[ControlOperation]:
        kind, uid, named = message.event, message.get("Uniqueid"), message.get("ActionID")
        if kind == "Hangup" and uid in (asking.caller, asking.desk, asking.leg):
            yield from self._hung_up(asking, uid, now)
        elif named == asking.command.command_id and message.refused and asking.pending:
            yield from self._refused(asking, message, now)
        elif asking.stage == "parting" and kind == "BridgeLeave" and uid in (asking.caller, asking.desk):
            asking.left.add(uid)
            if asking.left == {asking.caller, asking.desk}:
                yield from self._ask_colleague(asking, now)
        elif asking.stage == "ringing" and kind == "DialBegin" and uid == f"{asking.leg};2":
            yield from self._rings(asking)
        elif asking.stage == "ringing" and kind == "OriginateResponse" and named == f"{asking.command.command_id}/leg":
            # Of a leg whose end was told before, nothing more follows: a second join would cut the first.
            yield from self._answered(asking, message, now)
        elif kind == "BridgeEnter" and uid in (asking.caller, asking.leg):
            yield from self._joined(asking, uid)

    def _ask_colleague(self, asking: _Asking, now: datetime) -> list[ControlOperation]:
        asking.stage, asking.until = "ringing", now + timedelta(seconds=self.RING_SECONDS) + self.PATIENCE
        action = {
            "Action": "Originate",
            "ActionID": f"{asking.command.command_id}/leg",
            "Channel": f"Local/{asking.target}@{self._context}/n",
            "ChannelId": asking.leg,
            "OtherChannelId": f"{asking.leg};2",
            "Context": self._context,
            "Exten": self._waiting,
            "Priority": "1",
            "CallerID": f"<{asking.extension}>",
            "Timeout": str(self.RING_SECONDS * 1000),
            "Async": "true",
        }
        if self._send(action):
            return []
        return [*self._over(asking, CallProblem.PBX_UNREACHABLE), *self._told(asking, "failed", "pbx_unreachable")]

    def _rings(self, asking: _Asking) -> list[ControlOperation]:
        return [*self._told(asking, "done"), self._say(asking, Consultation.RINGING)] if asking.pending else []

    def _answered(self, asking: _Asking, message: Message, now: datetime) -> list[ControlOperation]:
        if message.get("Response") != "Success":
            return self._gone(asking, originate_problem(message), now)
        if self._story.lines.get(asking.desk) is None:
            asking.stage = "completing"
            self._join(asking.caller, asking.leg)
            return []
        asking.stage = "joining"
        self._join(asking.desk, asking.leg)
        return []

    def _joined(self, asking: _Asking, uid: str) -> list[ControlOperation]:
        if asking.stage == "joining" and uid == asking.leg:
            asking.stage, asking.met = "talking", True
            # Asterisk cuts who is left alone in such a bridge: the agent waits with music instead.
            self._after_bridge(asking.desk, f"{self._context},{self._waiting},1")
            return [*self._told(asking, "done"), self._say(asking, Consultation.TALKING)]
        if asking.stage == "completing" and uid == asking.leg:
            self._all.pop(asking.command.contact_id, None)
            self._hang_up(asking.desk)
            return [self._say(asking, Consultation.NONE), *self._told(asking, "done")]
        if asking.stage not in ("returning", "cancelling") or uid != asking.caller:
            return []
        self._after_bridge(asking.desk, "")
        if asking.stage == "cancelling":
            return [*self._over(asking), *self._told(asking, "done")]
        del self._all[asking.command.contact_id]
        return []

    def _hung_up(self, asking: _Asking, uid: str, now: datetime) -> list[ControlOperation]:
        if uid == asking.caller:
            self._all.pop(asking.command.contact_id, None)
            self._hang_up(asking.leg)
            if asking.stage != "talking":
                self._hang_up(asking.desk)
            return self._told(asking, "failed", CallProblem.HUNG_UP)
        if uid == asking.leg:
            if asking.stage in ("cancelling", "alone", "returning"):
                return []
            return self._gone(asking, CallProblem.HUNG_UP, now)
        if asking.stage == "talking":
            # Who hangs up while talking with the colleague has passed the caller on: telephones have always done so.
            # Asterisk ends what is left of their bridge, and a caller who is joined to it meanwhile is cut with it.
            return self._gone(asking, CallProblem.HUNG_UP, now)
        if asking.stage == "joining":
            asking.stage = "completing"
            self._join(asking.caller, asking.leg)
        elif asking.stage in ("alone", "returning"):
            del self._all[asking.command.contact_id]
            self._ring(asking, asking.target if asking.met else asking.extension)
        elif asking.stage in ("parting", "cancelling"):
            return self._gone(asking, CallProblem.HUNG_UP, now)
        return []

    def _refused(self, asking: _Asking, message: Message, now: datetime) -> list[ControlOperation]:
        problem = message.get("Message") or CallProblem.REFUSED
        if asking.stage == "parting":
            self._all.pop(asking.command.contact_id, None)
            return self._told(asking, "failed", problem)
        return self._gone(asking, problem, now)

    def _gone(self, asking: _Asking, problem: str, now: datetime) -> list[ControlOperation]:
        """The colleague is not there (any more): back to the agent; where that one is gone, ring them.

        An agent who put the telephone down while talking meant the colleague: Asterisk ends what is left of such a
        bridge at once, so that the colleague is rung again, with the caller.
        """
        talked = asking.stage == "talking"
        found = [*self._over(asking, "" if asking.met else problem), *self._told(asking, "failed", problem)]
        self._all[asking.command.contact_id] = asking
        if talked:
            asking.stage, asking.until = "alone", now + self.SETTLE
        else:
            self._come_back(asking, now)
        self._hang_up(asking.leg)
        return found

    def _come_back(self, asking: _Asking, now: datetime) -> None:
        """Join caller and agent; only the bridge proves that it came about."""
        asking.tries += 1
        if asking.tries <= self.RETURNS and self._join(asking.caller, asking.desk):
            asking.stage, asking.until = "returning", now + self.RETURN
        else:
            del self._all[asking.command.contact_id]
            passed_on = asking.met and self._story.lines.get(asking.desk) is None
            self._ring(asking, asking.target if passed_on else asking.extension)

    def _ring(self, asking: _Asking, extension: str) -> None:
        caller = self._story.lines.get(asking.caller)
        if caller is not None:
            there = {"Context": self._context, "Exten": extension, "Priority": "1"}
            self._send({"Action": "Redirect", "Channel": caller.name, **there})

    def _over(self, asking: _Asking, problem: str = "") -> list[ControlOperation]:
        self._all.pop(asking.command.contact_id, None)
        return [self._say(asking, Consultation.NONE, problem)]

    def _say(self, asking: _Asking, state: Consultation, problem: str = "") -> ConsultCall:
        return ConsultCall(contact_id=asking.command.contact_id, target=asking.target, state=state, problem=problem)

    def _told(
        self, asking: _Asking, state: Literal["done", "failed", "expired"], problem: str = ""
    ) -> list[ControlOperation]:
        if not asking.pending:
            return []
        asking.pending = False
        return [outcome(asking.command, state, problem)]

    def _redirect(self, action_id: str, caller: str, desk: str) -> bool:
        there = {"Context": self._context, "Exten": self._waiting, "Priority": "1"}
        extra = {f"Extra{name}": value for name, value in there.items()}
        action = {"Action": "Redirect", "ActionID": action_id, "Channel": caller, "ExtraChannel": desk}
        return self._send({**action, **there, **extra})

    def _join(self, one: str, other: str, action_id: str = "") -> bool:
        lines = [self._story.lines.get(uid) for uid in (one, other)]
        first, second = lines
        if first is None or second is None:
            return False
        named = {"ActionID": action_id} if action_id else {}
        return self._send({"Action": "Bridge", **named, "Channel1": first.name, "Channel2": second.name, "Tone": "no"})

    def _after_bridge(self, uid: str, place: str) -> None:
        """Where a channel goes when it is left alone in its bridge; "" for nowhere: its call is over then."""
        line = self._story.lines.get(uid)
        if line is not None:
            wanted = {"Variable": "CHANNEL(after_bridge_goto)", "Value": place}
            self._send({"Action": "Setvar", "Channel": line.name, **wanted})

    def _hang_up(self, uid: str) -> None:
        line = self._story.lines.get(uid)
        if line is not None:
            self._send({"Action": "Hangup", "Channel": line.name, "Cause": "16"})
