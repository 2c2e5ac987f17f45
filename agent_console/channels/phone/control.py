"""What agents ask of the PBX for their calls, and the proof that it happened; no I/O."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from agent_console.channels.phone.ami import Message
from agent_console.channels.phone.command import AskedCommand, ControlOperation, Send, State, outcome
from agent_console.channels.phone.consultation import Consultations
from agent_console.channels.phone.lines import Line
from agent_console.channels.phone.problem import CallProblem, originate_problem
from agent_console.channels.phone.story import CONNECTED, LiveCall, PhoneStory
from agent_console.domain.call import CallAbility

_DIALABLE = re.compile(r"^\+?[0-9*#]{1,20}$")
_KEYS = re.compile(r"^[0-9*#A-D]{1,32}$")


class CallControl(Protocol):
    """Carries out commands on live calls; every command ends in exactly one ``RecordCallCommand``."""

    @property
    def abilities(self) -> frozenset[CallAbility]:
        """What it can do now; the desks show no more."""
        ...

    def ask(self, command: AskedCommand, now: datetime) -> list[ControlOperation]:
        """Begin; the result at once where it is known at once."""
        ...

    def pause(self, extension: str, paused: bool, reason: str) -> None:
        """Whether the queue sends calls to an extension."""
        ...

    def read(self, message: Message, now: datetime) -> list[ControlOperation]:
        """The results that an event or a response of the PBX proves."""
        ...

    def expire(self, now: datetime) -> list[ControlOperation]:
        """The commands nothing was heard of in time."""
        ...


@dataclass
class _Pending:
    command: AskedCommand
    until: datetime
    channel: str
    """Name of the channel the proof will name."""
    caller: str = ""
    """Uid of the citizen's channel."""
    stage: Literal["asked", "checking", "moved"] = "asked"
    keys_left: int = 0


_NEEDS = {
    CallAbility.DIAL: {"Originate"},
    CallAbility.MUTE: {"MuteAudio"},
    CallAbility.KEYS: {"PlayDTMF"},
    CallAbility.TRANSFER: {"BlindTransfer"},
    CallAbility.CONSULT: {"Redirect", "Originate", "Bridge"},
    CallAbility.HANG_UP: {"Hangup"},
    CallAbility.PAUSE: {"QueuePause"},
}
"""Manager actions without which something cannot be done."""

_ASKS_PHONE = (CallAbility.ANSWER, CallAbility.HOLD)
_NOTIFIES = {"PJSIPNotify", "SIPnotify"}

_ABILITY_OF = {
    "transfer": CallAbility.TRANSFER,
    "consult": CallAbility.CONSULT,
    "complete": CallAbility.CONSULT,
    "cancel": CallAbility.CONSULT,
    "hold": CallAbility.HOLD,
    "resume": CallAbility.HOLD,
    "answer": CallAbility.ANSWER,
    "mute": CallAbility.MUTE,
    "unmute": CallAbility.MUTE,
    "keys": CallAbility.KEYS,
    "hang_up": CallAbility.HANG_UP,
    "dial": CallAbility.DIAL,
}

_TAKES_TARGET = ("transfer", "consult", "dial", "keys")

_PROOFS = {"hang_up": "Hangup", "hold": "Hold", "resume": "Unhold"}
"""The event on the command's channel that proves an action."""


class AmiCallControl:
    """Commands through the manager interface.

    A response of ``Success`` proves nothing (Asterisk also sends it for what then fails): only the event does. And even
    the event of a blind transfer succeeds where the target does not exist, and the citizen is cut off: so the dial
    plan is asked before, and a transfer is done when the target is rung, queued for or talking. The manager's user
    needs ``read = call,agent,system`` and ``write = call,agent,originate,system,reporting``.

    ``context`` is the dial plan's context for what agents dial, ``waiting`` an extension in it where one waits with
    music. After each login the PBX is asked which actions it lets us use (``ListCommands``), and whether ``waiting``
    exists: what it cannot do is no ability. Hold, resume and answer are asked of the agent's phone by SIP NOTIFY with
    the events ``hold`` and ``talk``, which desk phones for call centres understand; ``phones_obey`` is False where they
    do not. Muting and keys have no event: there the response is all the proof there is, and it comes after the deed.
    """

    PATIENCE = timedelta(seconds=5)
    DIAL_PATIENCE = timedelta(seconds=45)
    STALE = timedelta(seconds=30)
    """A command older than this is not begun: the agent has long done something else."""

    def __init__(
        self, send: Send, story: PhoneStory, context: str = "internal", waiting: str = "", *, phones_obey: bool = True
    ) -> None:
        self._send = send
        self._story = story
        self._context, self._waiting, self._phones_obey = context, waiting, phones_obey
        self._consultations = Consultations(send, story, context, waiting)
        self._actions: frozenset[str] | None = None
        self._waiting_exists = False
        self._pending: dict[str, _Pending] = {}

    def ask(self, command: AskedCommand, now: datetime) -> list[ControlOperation]:
        """Begin; the result at once where it is known at once."""
        if command.command_id in self._pending:
            return []
        refused = self._refusal(command, now)
        if refused is not None:
            return [refused]
        if command.action == "dial":
            return self._dial(command, now)
        if command.action in ("complete", "cancel"):
            return self._consultations.end(command, now, complete=command.action == "complete")
        call = self._story.call(command.contact_id)
        if call is None:
            return [outcome(command, "failed", CallProblem.NO_CALL)]
        return self._on_call(command, call, now)

    def _refusal(self, command: AskedCommand, now: datetime) -> ControlOperation | None:
        """Why it is not even begun."""
        if now - command.at > self.STALE:
            return outcome(command, "expired", CallProblem.TOO_LATE)
        if not self._able(command.action):
            return outcome(command, "failed", CallProblem.NOT_ABLE)
        shape = _KEYS if command.action == "keys" else _DIALABLE
        if command.action in _TAKES_TARGET and not shape.match(command.target):
            return outcome(command, "failed", CallProblem.BAD_NUMBER)
        return None

    @property
    def abilities(self) -> frozenset[CallAbility]:
        """What the PBX lets us do; everything it may, until it has said."""
        phone = _ASKS_PHONE if self._phones_obey else ()
        every = (*_NEEDS, *phone)
        actions = self._actions
        if actions is not None:
            every = tuple(
                one for one in every if (_NEEDS[one] <= actions if one in _NEEDS else bool(_NOTIFIES & actions))
            )
        return frozenset(one for one in every if one != CallAbility.CONSULT or self._waiting_exists)

    def pause(self, extension: str, paused: bool, reason: str) -> None:
        """Whether the queue sends calls to an extension; in every queue that has it."""
        member = self._story.lines.interface(extension)
        said = {"Interface": member, "Paused": "true" if paused else "false", "Reason": reason or "available"}
        self._send({"Action": "QueuePause", "ActionID": f"pause/{extension}", **said})

    def read(self, message: Message, now: datetime) -> list[ControlOperation]:
        """The results that an event or a response of the PBX proves."""
        if message.event == CONNECTED:
            self._ask_abilities()
        elif message.get("ActionID") == "commands":
            self._actions = None if message.refused else frozenset(name for name, _ in message.fields)
        elif message.get("ActionID") == "waiting":
            self._waiting_exists = message.refused or message.get("Value") == "1"
        return [*self._consultations.read(message, now), *self._read(message, now)]

    def _ask_abilities(self) -> None:
        self._waiting_exists = False
        self._send({"Action": "ListCommands", "ActionID": "commands"})
        if self._waiting:
            question = f"DIALPLAN_EXISTS({self._context},{self._waiting},1)"
            self._send({"Action": "Getvar", "ActionID": "waiting", "Variable": question})

    def _able(self, action: str) -> bool:
        ability = _ABILITY_OF.get(action)
        return ability is not None and ability in self.abilities

    def _read(self, message: Message, now: datetime) -> list[ControlOperation]:
        named = self._pending.get(message.get("ActionID"))
        if named is not None and named.stage == "checking" and not message.event:
            return self._checked(named, message, now)
        if named is not None and not message.event and named.command.action in ("mute", "unmute", "keys"):
            return self._responded(named, message)
        if named is not None and message.event == "OriginateResponse":
            answered = message.get("Response") == "Success"
            reason = "" if answered else originate_problem(message)
            return [self._finish(named, "done" if answered else "failed", reason)]
        if named is not None and message.refused:
            return [self._finish(named, "failed", message.get("Message") or CallProblem.REFUSED)]
        return [
            self._finish(pending, "failed" if problem else "done", problem)
            for pending in list(self._pending.values())
            if (problem := self._proof(pending, message)) is not None
        ]

    def expire(self, now: datetime) -> list[ControlOperation]:
        """The commands nothing was heard of in time."""
        late = [pending for pending in self._pending.values() if now > pending.until]
        moved = [pending.stage == "moved" and self._story.lines.get(pending.caller) is not None for pending in late]
        return [
            self._finish(pending, "done", "") if well else self._finish(pending, "expired", CallProblem.NO_ANSWER)
            for pending, well in zip(late, moved, strict=True)
        ] + self._consultations.expire(now)

    def _on_call(self, command: AskedCommand, call: LiveCall, now: datetime) -> list[ControlOperation]:
        caller = self._story.lines.get(call.caller)
        own = self._story.lines.get(call.desk)
        if command.action == "hang_up":
            ended = own if own is not None and call.answered_at is None else caller
            if ended is None:
                return [outcome(command, "failed", CallProblem.NO_CALL)]
            return self._begin(command, now, ended.name, {"Action": "Hangup", "Channel": ended.name, "Cause": "16"})
        if caller is None:
            return [outcome(command, "failed", CallProblem.NO_CALL)]
        if command.action == "answer":
            device = self._story.lines.interface(command.extension)
            return self._begin(command, now, device, self._notify(device, "talk"))
        desk = self._story.desk_line(call)
        if desk is None or self._consultations.of(command.contact_id):
            return [outcome(command, "failed", CallProblem.NOT_TALKING)]
        return self._on_talk(command, caller, desk, now)

    def _on_talk(self, command: AskedCommand, caller: Line, desk: Line, now: datetime) -> list[ControlOperation]:
        """What can be asked while somebody talks with the citizen."""
        if command.action in ("mute", "unmute"):
            state = "on" if command.action == "mute" else "off"
            muting = {"Action": "MuteAudio", "Channel": desk.name, "Direction": "in", "State": state}
            return self._begin(command, now, desk.name, muting)
        if command.action == "keys":
            return self._press(command, now, caller.name)
        if command.action in ("transfer", "consult"):
            question = f"DIALPLAN_EXISTS({self._context},{command.target},1)"
            failed = self._begin(command, now, desk.name, {"Action": "Getvar", "Variable": question})
            if not failed:
                pending = self._pending[command.command_id]
                pending.stage, pending.caller = "checking", caller.uid
            return failed
        wanted = "hold" if command.action == "hold" else "talk"
        return self._begin(command, now, desk.name, self._notify(desk.name.rpartition("-")[0], wanted))

    def _press(self, command: AskedCommand, now: datetime, channel: str) -> list[ControlOperation]:
        """One action a key; the PBX carries them out one after another and answers each."""
        key = {"Action": "PlayDTMF", "Channel": channel, "Duration": "120"}
        patience = self.PATIENCE + timedelta(seconds=len(command.target) / 2)
        failed = self._begin(command, now, channel, {**key, "Digit": command.target[0]}, patience)
        if not failed:
            self._pending[command.command_id].keys_left = len(command.target) - 1
            for digit in command.target[1:]:
                self._send({**key, "Digit": digit, "ActionID": command.command_id})
        return failed

    def _responded(self, pending: _Pending, answer: Message) -> list[ControlOperation]:
        if answer.refused:
            return [self._finish(pending, "failed", answer.get("Message") or CallProblem.REFUSED)]
        if pending.keys_left:
            pending.keys_left -= 1
            return []
        return [self._finish(pending, "done", "")]

    def _checked(self, pending: _Pending, answer: Message, now: datetime) -> list[ControlOperation]:
        """The dial plan's answer; where the question is not allowed, it is tried unasked."""
        if not answer.refused and answer.get("Value") == "0":
            return [self._finish(pending, "failed", CallProblem.NO_SUCH_EXTENSION)]
        if pending.command.action == "consult":
            self._pending.pop(pending.command.command_id, None)
            call = self._story.call(pending.command.contact_id)
            if call is None:
                return [outcome(pending.command, "failed", CallProblem.NO_CALL)]
            return self._consultations.begin(pending.command, call, now)
        pending.stage = "asked"
        move = {"Action": "BlindTransfer", "ActionID": pending.command.command_id, "Channel": pending.channel}
        if not self._send({**move, "Context": self._context, "Exten": pending.command.target}):
            return [self._finish(pending, "failed", CallProblem.PBX_UNREACHABLE)]
        return []

    def _dial(self, command: AskedCommand, now: datetime) -> list[ControlOperation]:
        device = self._story.lines.interface(command.extension)
        seconds = int(self.DIAL_PATIENCE.total_seconds()) - 5
        action = {
            "Action": "Originate",
            "Channel": device,
            "ChannelId": command.command_id,
            "Context": self._context,
            "Exten": command.target,
            "Priority": "1",
            "CallerID": f"<{command.target}>",
            "Timeout": str(seconds * 1000),
            "Async": "true",
        }
        failed = self._begin(command, now, device, action, self.DIAL_PATIENCE)
        if not failed:
            self._story.begin(command.contact_id, command.command_id)
        return failed

    def _notify(self, device: str, wanted: str) -> dict[str, str]:
        technology, _, endpoint = device.partition("/")
        if technology == "SIP":
            return {"Action": "SIPnotify", "Channel": endpoint, "Variable": f"Event={wanted}"}
        return {"Action": "PJSIPNotify", "Endpoint": endpoint, "Variable": f"Event={wanted}"}

    def _begin(
        self,
        command: AskedCommand,
        now: datetime,
        channel: str,
        action: Mapping[str, str],
        patience: timedelta = PATIENCE,
    ) -> list[ControlOperation]:
        if not self._send({**action, "ActionID": command.command_id}):
            return [outcome(command, "failed", CallProblem.PBX_UNREACHABLE)]
        self._pending[command.command_id] = _Pending(command, now + patience, channel)
        return []

    def _proof(self, pending: _Pending, message: Message) -> str | None:
        """Nothing ("") where ``message`` proves success, a problem word where it proves failure, else None."""
        kind, action = message.event, pending.command.action
        if action == "answer":
            return "" if kind == "AgentConnect" and self._answers(pending, message) else None
        if action == "transfer":
            return self._transfer_proof(pending, message)
        if message.get("Channel") != pending.channel:
            return None
        if kind == _PROOFS.get(action):
            return ""
        return CallProblem.HUNG_UP if kind == "Hangup" and action != "dial" else None

    def _transfer_proof(self, pending: _Pending, message: Message) -> str | None:
        kind = message.event
        if kind == "BlindTransfer" and message.get("TransfererChannel") == pending.channel:
            outcome = message.get("Result").lower()
            if outcome != "success":
                return outcome or CallProblem.REFUSED
            pending.stage = "moved"
        elif message.get("Uniqueid") == pending.caller and kind == "Hangup":
            return CallProblem.HUNG_UP
        elif pending.stage == "moved" and message.get("Uniqueid") == pending.caller:
            return "" if kind in ("DialBegin", "QueueCallerJoin", "BridgeEnter") else None
        elif message.get("Channel") == pending.channel and kind == "Hangup" and pending.stage != "moved":
            return CallProblem.HUNG_UP
        return None

    def _answers(self, pending: _Pending, message: Message) -> bool:
        call = self._story.call(pending.command.contact_id)
        return call is not None and message.get("Uniqueid") == call.caller

    def _finish(self, pending: _Pending, state: State, problem: str) -> ControlOperation:
        self._pending.pop(pending.command.command_id, None)
        return outcome(pending.command, state, problem)
