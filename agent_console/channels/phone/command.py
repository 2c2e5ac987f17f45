"""A command on its way to the PBX, and its outcome."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from agent_console.operations import ConsultCall, RecordCallCommand

Send = Callable[[Mapping[str, str]], bool]
"""Sends an action; False while there is no connection."""

State = Literal["done", "failed", "expired"]
ControlOperation = RecordCallCommand | ConsultCall


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


def outcome(command: AskedCommand, state: State, problem: str = "") -> RecordCallCommand:
    """What became of ``command``."""
    return RecordCallCommand(command_id=command.command_id, contact_id=command.contact_id, state=state, problem=problem)
