"""Why the PBX did not do what an agent asked: stable words; beside them, the PBX's own message may stand."""

from enum import StrEnum


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
    PBX_UNREACHABLE = "pbx_unreachable"
