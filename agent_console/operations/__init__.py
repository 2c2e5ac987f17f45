"""Every change anyone can make, one small class each: what it says, what it requires, how it is applied."""

from agent_console.operations.article import (
    CreateArticle,
    EditArticle,
    FieldEdit,
    PublishArticle,
    SubmitArticle,
    WithdrawArticle,
)
from agent_console.operations.attachment import NewAttachment
from agent_console.operations.call import AnswerCall, EndCall, QueueCall, RingCall, UnansweredCall
from agent_console.operations.call_command import CommandCall, RecordCallCommand, StartCall
from agent_console.operations.case import LinkCase, OpenCase
from agent_console.operations.citizen import (
    AddContactPoint,
    CreateCitizen,
    EditCitizen,
    LinkCitizen,
    NewPoint,
    SeparateCitizen,
)
from agent_console.operations.claim import ClaimContact, ReleaseContact
from agent_console.operations.close import CloseContact, ReopenContact
from agent_console.operations.discard import DiscardWork
from agent_console.operations.envelope import AnyOperation, Envelope, decode, encode
from agent_console.operations.erase import EraseCitizen
from agent_console.operations.hold import HoldContact, ResumeContact
from agent_console.operations.knowledge import (
    CountSearches,
    ReportMissingAnswer,
    Searched,
    SettleMissingAnswer,
    UseArticle,
)
from agent_console.operations.late import typed_words
from agent_console.operations.merge import MergeContact, RejoinContact, SplitContact, UnmergeContact
from agent_console.operations.note import AddNote
from agent_console.operations.operation import Context, Operation
from agent_console.operations.receive import AddRecognisedText, ReceiveMessage
from agent_console.operations.renew import renewed
from agent_console.operations.reply import RecordDelivery, SendNow, SendReply, WithdrawReply
from agent_console.operations.routing_rule import RemoveRoutingRule, SaveRoutingRule
from agent_console.operations.service import SetService
from agent_console.operations.signature import SetSignature, signature_of
from agent_console.operations.source import AskSourceTest
from agent_console.operations.transfer import ReferOut, TakeBackContact, TransferContact

__all__ = [
    "AddContactPoint",
    "AddNote",
    "AddRecognisedText",
    "AnswerCall",
    "AnyOperation",
    "AskSourceTest",
    "ClaimContact",
    "CloseContact",
    "CommandCall",
    "Context",
    "CountSearches",
    "CreateArticle",
    "CreateCitizen",
    "DiscardWork",
    "EditArticle",
    "EditCitizen",
    "EndCall",
    "Envelope",
    "EraseCitizen",
    "FieldEdit",
    "HoldContact",
    "LinkCase",
    "LinkCitizen",
    "MergeContact",
    "NewAttachment",
    "NewPoint",
    "OpenCase",
    "Operation",
    "PublishArticle",
    "QueueCall",
    "ReceiveMessage",
    "RecordCallCommand",
    "RecordDelivery",
    "ReferOut",
    "RejoinContact",
    "ReleaseContact",
    "RemoveRoutingRule",
    "ReopenContact",
    "ReportMissingAnswer",
    "ResumeContact",
    "RingCall",
    "SaveRoutingRule",
    "Searched",
    "SendNow",
    "SendReply",
    "SeparateCitizen",
    "SetService",
    "SetSignature",
    "SettleMissingAnswer",
    "SplitContact",
    "StartCall",
    "SubmitArticle",
    "TakeBackContact",
    "TransferContact",
    "UnansweredCall",
    "UnmergeContact",
    "UseArticle",
    "WithdrawArticle",
    "WithdrawReply",
    "decode",
    "encode",
    "renewed",
    "signature_of",
    "typed_words",
]
