"""Why the PBX did not do what an agent asked: stable words; beside them, the PBX's own message may stand."""

from enum import StrEnum

from agent_console.channels.phone.ami import Message


class CallProblem(StrEnum):
    """What became of a command that was not done."""

    TOO_LATE = "too_late"
    """It was asked so long ago that nobody can still want it."""
    NO_ANSWER = "no_answer"
    """Nothing proved it in time; or, for a call begun, nobody picked up."""
    NO_CALL = "no_call"
    NOT_TALKING = "not_talking"
    BAD_NUMBER = "bad_number"
    NO_SUCH_EXTENSION = "no_such_extension"
    HUNG_UP = "hung_up"
    BUSY = "busy"
    CONGESTION = "congestion"
    NOT_REACHED = "not_reached"
    REFUSED = "refused"
    NOT_ABLE = "not_able"
    PBX_UNREACHABLE = "pbx_unreachable"


_ORIGINATE_REASONS = {
    "0": CallProblem.NOT_REACHED,
    "1": CallProblem.HUNG_UP,
    "3": CallProblem.NO_ANSWER,
    "5": CallProblem.BUSY,
    "8": CallProblem.CONGESTION,
}
"""Asterisk's control frames as ``OriginateResponse`` reports them (include/asterisk/frame.h)."""


def originate_problem(answer: Message) -> str:
    """Why a call that was begun came to nothing, by its ``OriginateResponse``."""
    return _ORIGINATE_REASONS.get(answer.get("Reason"), CallProblem.NOT_REACHED)
