"""How an operation travels: who, where, when, and the operation itself as canonical JSON."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from agent_console.domain.errors import InputError
from agent_console.operations.article import (
    CreateArticle,
    EditArticle,
    PublishArticle,
    SubmitArticle,
    WithdrawArticle,
)
from agent_console.operations.call import (
    AnswerCall,
    ConsultCall,
    EndCall,
    HoldCall,
    QueueCall,
    RequeueCall,
    RingCall,
    UnansweredCall,
)
from agent_console.operations.call_command import CommandCall, RecordCallCommand, StartCall
from agent_console.operations.case import LinkCase, OpenCase
from agent_console.operations.citizen import AddContactPoint, CreateCitizen, EditCitizen, LinkCitizen, SeparateCitizen
from agent_console.operations.claim import ClaimContact, ReleaseContact
from agent_console.operations.close import CloseContact, ReopenContact
from agent_console.operations.discard import DiscardWork
from agent_console.operations.duty_desk import SetDutyDesk
from agent_console.operations.erase import EraseCitizen
from agent_console.operations.four_eyes import SetFourEyes
from agent_console.operations.hold import HoldContact, ResumeContact
from agent_console.operations.knowledge import CountSearches, ReportMissingAnswer, SettleMissingAnswer, UseArticle
from agent_console.operations.letter import DescribeLetterhead, KeepSentPages
from agent_console.operations.log_call import LogCall
from agent_console.operations.merge import MergeContact, RejoinContact, SplitContact, UnmergeContact
from agent_console.operations.note import AddNote
from agent_console.operations.pages import CutPages, JoinPages, SavePages
from agent_console.operations.reading import AddReadPage, AskReading
from agent_console.operations.receive import AddRecognisedText, ReceiveMessage
from agent_console.operations.reply import RecordDelivery, SendNow, SendReply, WithdrawReply
from agent_console.operations.routing_rule import RemoveRoutingRule, SaveRoutingRule
from agent_console.operations.saying import RemoveSaying, SaveSaying
from agent_console.operations.scan import RecordScan
from agent_console.operations.service import SetService
from agent_console.operations.signature import SetSignature
from agent_console.operations.source import AskSourceTest
from agent_console.operations.telephone import DescribeTelephone
from agent_console.operations.transfer import ReferOut, TakeBackContact, TransferContact

PROTOCOL = 1
"""Raised when the meaning of a payload changes; central accepts every version of the support window."""

AnyOperation = (
    AddContactPoint
    | AddNote
    | AddReadPage
    | AddRecognisedText
    | AnswerCall
    | AskReading
    | AskSourceTest
    | ClaimContact
    | CloseContact
    | CommandCall
    | ConsultCall
    | CountSearches
    | CreateArticle
    | CreateCitizen
    | CutPages
    | DescribeLetterhead
    | DescribeTelephone
    | DiscardWork
    | EditArticle
    | EditCitizen
    | EndCall
    | EraseCitizen
    | HoldCall
    | HoldContact
    | JoinPages
    | KeepSentPages
    | LinkCase
    | LinkCitizen
    | LogCall
    | MergeContact
    | OpenCase
    | PublishArticle
    | QueueCall
    | ReceiveMessage
    | RecordCallCommand
    | RecordDelivery
    | RecordScan
    | ReferOut
    | RejoinContact
    | ReleaseContact
    | RemoveRoutingRule
    | RemoveSaying
    | ReopenContact
    | ReportMissingAnswer
    | RequeueCall
    | ResumeContact
    | RingCall
    | SaveRoutingRule
    | SavePages
    | SaveSaying
    | SendNow
    | SendReply
    | SeparateCitizen
    | SetDutyDesk
    | SetFourEyes
    | SetService
    | SetSignature
    | SettleMissingAnswer
    | SplitContact
    | StartCall
    | SubmitArticle
    | TakeBackContact
    | TransferContact
    | UnansweredCall
    | UnmergeContact
    | UseArticle
    | WithdrawArticle
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
    repeated: bool = False
    """Central accepted it before it was restored from a backup: what left the city then must not leave it twice."""

    @property
    def payload_hash(self) -> bytes:
        """SHA-256 of the payload."""
        return hashlib.sha256(self.payload).digest()


_encoder = msgspec.json.Encoder(order="deterministic")
_decoder: msgspec.json.Decoder[AnyOperation] = msgspec.json.Decoder(AnyOperation)


def encode(operation: AnyOperation) -> bytes:
    """Canonical JSON: the same operation gives the same bytes."""
    return _encoder.encode(operation)


UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From each older protocol to the next: operations queued by an older console are accepted in the support window."""


def decode(payload: bytes, protocol: int = PROTOCOL) -> AnyOperation:
    """The operation in ``payload``, written in ``protocol``; ``InputError`` where it cannot be understood."""
    try:
        if protocol == PROTOCOL:
            return _decoder.decode(payload)
        fields = msgspec.json.decode(payload)
        for older in range(protocol, PROTOCOL):
            fields = UPGRADES[older](fields)
        upgraded: AnyOperation = msgspec.convert(fields, AnyOperation)
        return upgraded
    except (msgspec.DecodeError, KeyError) as problem:
        raise InputError("operation", str(problem), "It is kept for the administrator.") from problem
