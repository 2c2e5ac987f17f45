"""What agents ask of the PBX for their calls, and the proof that it happened; no I/O."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from agent_console.channels.phone.ami import Message
from agent_console.channels.phone.problem import CallProblem
from agent_console.channels.phone.story import LiveCall, PhoneStory
from agent_console.operations import RecordCallCommand

Send = Callable[[Mapping[str, str]], bool]
Action = Literal["transfer", "hold", "resume", "hang_up", "answer", "dial"]

_DIALABLE = re.compile(r"^\+?[0-9*#]{1,20}$")


@dataclass(frozen=True)
class AskedCommand:
    """A row of ``call_command`` that waits, with what its contact and agent tell.

    ``extension`` is the asking agent's own; ``target`` an extension or a number.
    """

    command_id: str
    contact_id: str
    action: str
    target: str
    extension: str
    at: datetime


class CallControl(Protocol):
    """Carries out commands on live calls; every command ends in exactly one ``RecordCallCommand``."""

    def ask(self, command: AskedCommand, now: datetime) -> list[RecordCallCommand]:
        """Begin; the result at once where it is known at once."""
        ...

    def read(self, message: Message) -> list[RecordCallCommand]:
        """The results that an event or a response of the PBX proves."""
        ...

    def expire(self, now: datetime) -> list[RecordCallCommand]:
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


_PROOFS = {"hang_up": "Hangup", "hold": "Hold", "resume": "Unhold"}
"""The event on the command's channel that proves an action."""

State = Literal["done", "failed", "expired"]


class AmiCallControl:
    """Commands through the manager interface.

    A response of ``Success`` proves nothing (Asterisk also sends it for what then fails): only the event does. And even
    the event of a blind transfer succeeds where the target does not exist, and the citizen is cut off: so the dial
    plan is asked before, and a transfer is done when the target is rung, queued for or talking. The manager's user
    needs ``read = call,agent,system`` and ``write = call,originate,system,reporting``.

    ``context`` is the dial plan's context for what agents dial. Hold, resume and answer are asked of the agent's phone
    by SIP NOTIFY with the events ``hold`` and ``talk``, which desk phones for call centres understand.
    """

    PATIENCE = timedelta(seconds=5)
    DIAL_PATIENCE = timedelta(seconds=45)
    STALE = timedelta(seconds=30)
    """A command older than this is not begun: the agent has long done something else."""

    def __init__(self, send: Send, story: PhoneStory, context: str = "internal") -> None:
        self._send = send
        self._story = story
        self._context = context
        self._pending: dict[str, _Pending] = {}

    def ask(self, command: AskedCommand, now: datetime) -> list[RecordCallCommand]:
        """Begin; the result at once where it is known at once."""
        if command.command_id in self._pending:
            return []
        if now - command.at > self.STALE:
            return [_result(command, "expired", CallProblem.TOO_LATE)]
        if command.action in ("transfer", "dial") and not _DIALABLE.match(command.target):
            return [_result(command, "failed", CallProblem.BAD_NUMBER)]
        if command.action == "dial":
            return self._dial(command, now)
        call = self._story.call(command.contact_id)
        if call is None:
            return [_result(command, "failed", CallProblem.NO_CALL)]
        return self._on_call(command, call, now)

    def read(self, message: Message) -> list[RecordCallCommand]:
        """The results that an event or a response of the PBX proves."""
        named = self._pending.get(message.get("ActionID"))
        if named is not None and named.stage == "checking" and not message.event:
            return self._checked(named, message)
        if named is not None and message.event == "OriginateResponse":
            answered = message.get("Response") == "Success"
            reason = "" if answered else _ORIGINATE_REASONS.get(message.get("Reason"), CallProblem.NOT_REACHED)
            return [self._finish(named, "done" if answered else "failed", reason)]
        if named is not None and message.refused:
            return [self._finish(named, "failed", message.get("Message") or CallProblem.REFUSED)]
        return [
            self._finish(pending, "failed" if problem else "done", problem)
            for pending in list(self._pending.values())
            if (problem := self._proof(pending, message)) is not None
        ]

    def expire(self, now: datetime) -> list[RecordCallCommand]:
        """The commands nothing was heard of in time."""
        late = [pending for pending in self._pending.values() if now > pending.until]
        moved = [pending.stage == "moved" and self._story.lines.get(pending.caller) is not None for pending in late]
        return [
            self._finish(pending, "done", "") if well else self._finish(pending, "expired", CallProblem.NO_ANSWER)
            for pending, well in zip(late, moved, strict=True)
        ]

    def _on_call(self, command: AskedCommand, call: LiveCall, now: datetime) -> list[RecordCallCommand]:
        caller = self._story.lines.get(call.caller)
        if caller is None:
            return [_result(command, "failed", CallProblem.NO_CALL)]
        if command.action == "hang_up":
            return self._begin(command, now, caller.name, {"Action": "Hangup", "Channel": caller.name, "Cause": "16"})
        desk = self._story.desk_line(call)
        if command.action == "answer":
            device = self._story.lines.interface(command.extension)
            return self._begin(command, now, device, self._notify(device, "talk"))
        if desk is None:
            return [_result(command, "failed", CallProblem.NOT_TALKING)]
        if command.action == "transfer":
            question = f"DIALPLAN_EXISTS({self._context},{command.target},1)"
            failed = self._begin(command, now, desk.name, {"Action": "Getvar", "Variable": question})
            if not failed:
                pending = self._pending[command.command_id]
                pending.stage, pending.caller = "checking", call.caller
            return failed
        wanted = "hold" if command.action == "hold" else "talk"
        return self._begin(command, now, desk.name, self._notify(desk.name.rpartition("-")[0], wanted))

    def _checked(self, pending: _Pending, answer: Message) -> list[RecordCallCommand]:
        """The dial plan's answer; where the question is not allowed, the transfer is tried unasked."""
        if not answer.refused and answer.get("Value") == "0":
            return [self._finish(pending, "failed", CallProblem.NO_SUCH_EXTENSION)]
        pending.stage = "asked"
        move = {"Action": "BlindTransfer", "ActionID": pending.command.command_id, "Channel": pending.channel}
        if not self._send({**move, "Context": self._context, "Exten": pending.command.target}):
            return [self._finish(pending, "failed", CallProblem.PBX_UNREACHABLE)]
        return []

    def _dial(self, command: AskedCommand, now: datetime) -> list[RecordCallCommand]:
        device = self._story.lines.interface(command.extension)
        seconds = int(self.DIAL_PATIENCE.total_seconds()) - 5
        action = {
            "Action": "Originate",
            "Channel": device,
            "Context": self._context,
            "Exten": command.target,
            "Priority": "1",
            "CallerID": f"<{command.target}>",
            "Timeout": str(seconds * 1000),
            "Async": "true",
        }
        return self._begin(command, now, device, action, self.DIAL_PATIENCE)

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
    ) -> list[RecordCallCommand]:
        if not self._send({**action, "ActionID": command.command_id}):
            return [_result(command, "failed", CallProblem.PBX_UNREACHABLE)]
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

    def _finish(self, pending: _Pending, state: State, problem: str) -> RecordCallCommand:
        self._pending.pop(pending.command.command_id, None)
        return _result(pending.command, state, problem)


_ORIGINATE_REASONS = {
    "0": CallProblem.NOT_REACHED,
    "1": CallProblem.HUNG_UP,
    "3": CallProblem.NO_ANSWER,
    "5": CallProblem.BUSY,
    "8": CallProblem.CONGESTION,
}
"""Asterisk's control frames as ``OriginateResponse`` reports them (include/asterisk/frame.h)."""


def _result(command: AskedCommand, state: State, problem: str) -> RecordCallCommand:
    return RecordCallCommand(command_id=command.command_id, contact_id=command.contact_id, state=state, problem=problem)
