"""How an operation travels: who, where, when, and the operation itself as canonical JSON."""

import hashlib
from datetime import datetime

import msgspec

from agent_console.domain.errors import InputError
from agent_console.operations.call import AnswerCall, EndCall, QueueCall, RingCall, UnansweredCall
from agent_console.operations.call_command import CommandCall, RecordCallCommand, StartCall
from agent_console.operations.case import OpenCase
from agent_console.operations.citizen import AddContactPoint, CreateCitizen, EditCitizen, LinkCitizen
from agent_console.operations.claim import ClaimContact, ReleaseContact
from agent_console.operations.close import CloseContact, ReopenContact
from agent_console.operations.hold import HoldContact, ResumeContact
from agent_console.operations.knowledge import ReportMissingAnswer, UseArticle
from agent_console.operations.note import AddNote
from agent_console.operations.receive import AddRecognisedText, ReceiveMessage
from agent_console.operations.reply import RecordDelivery, SendReply, WithdrawReply
from agent_console.operations.service import SetService
from agent_console.operations.transfer import ReferOut, TakeBackContact, TransferContact

PROTOCOL = 1
"""Raised when the meaning of a payload changes; central accepts every version of the support window."""

AnyOperation = (
    AddContactPoint
    | AddNote
    | AddRecognisedText
    | AnswerCall
    | ClaimContact
    | CloseContact
    | CommandCall
    | CreateCitizen
    | EditCitizen
    | EndCall
    | HoldContact
    | LinkCitizen
    | OpenCase
    | QueueCall
    | ReceiveMessage
    | RecordCallCommand
    | RecordDelivery
    | ReferOut
    | ReleaseContact
    | ReopenContact
    | ReportMissingAnswer
    | ResumeContact
    | RingCall
    | SendReply
    | SetService
    | StartCall
    | TakeBackContact
    | TransferContact
    | UnansweredCall
    | UseArticle
    | WithdrawReply
)


class Envelope(msgspec.Struct, frozen=True, kw_only=True):
    """One operation on its way: the bytes of its payload are what the ledger's hash is taken of."""

    operation_id: str
    agent_id: str | None
    station_id: str
    claimed_at: datetime
    payload: bytes
    protocol: int = PROTOCOL

    @property
    def payload_hash(self) -> bytes:
        """SHA-256 of the payload."""
        return hashlib.sha256(self.payload).digest()


_encoder = msgspec.json.Encoder(order="deterministic")
_decoder: msgspec.json.Decoder[AnyOperation] = msgspec.json.Decoder(AnyOperation)


def encode(operation: AnyOperation) -> bytes:
    """Canonical JSON: the same operation gives the same bytes."""
    return _encoder.encode(operation)


def decode(payload: bytes) -> AnyOperation:
    """The operation in ``payload``; ``InputError`` where it cannot be understood."""
    try:
        return _decoder.decode(payload)
    except msgspec.DecodeError as problem:
        raise InputError("operation", str(problem), "It is kept for the administrator.") from problem
