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
from agent_console.operations.call_command import CallAction, CommandCall, RecordCallCommand, StartCall
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
from agent_console.operations.duty_desk import SetDutyDesk
from agent_console.operations.envelope import AnyOperation, Envelope, decode, encode
from agent_console.operations.erase import EraseCitizen
from agent_console.operations.four_eyes import SetFourEyes, four_eyes, submitter_of
from agent_console.operations.hold import HoldContact, ResumeContact
from agent_console.operations.knowledge import (
    CountSearches,
    ReportMissingAnswer,
    Searched,
    SettleMissingAnswer,
    UseArticle,
)
from agent_console.operations.late import typed_words
from agent_console.operations.letter import LETTERHEAD, DescribeLetterhead, KeepSentPages
from agent_console.operations.log_call import LogCall
from agent_console.operations.merge import MergeContact, RejoinContact, SplitContact, UnmergeContact
from agent_console.operations.note import AddNote
from agent_console.operations.operation import Context, Operation
from agent_console.operations.pages import CutLetter, CutPages, JoinPages, SavePages
from agent_console.operations.reading import AddReadPage, AskReading
from agent_console.operations.receive import AddRecognisedText, ReceiveMessage
from agent_console.operations.renew import renewed
from agent_console.operations.reply import RecordDelivery, SendNow, SendReply, WithdrawReply
from agent_console.operations.routing_rule import RemoveRoutingRule, SaveRoutingRule
from agent_console.operations.saying import RemoveSaying, SaveSaying, Wording
from agent_console.operations.scan import RecordScan
from agent_console.operations.service import SetService
from agent_console.operations.signature import SetSignature, signature_of
from agent_console.operations.source import AskSourceTest
from agent_console.operations.telephone import DescribeTelephone
from agent_console.operations.transfer import ReferOut, TakeBackContact, TransferContact

__all__ = [
    "LETTERHEAD",
    "AddContactPoint",
    "AddNote",
    "AddReadPage",
    "AddRecognisedText",
    "AnswerCall",
    "AnyOperation",
    "AskReading",
    "AskSourceTest",
    "CallAction",
    "ClaimContact",
    "CloseContact",
    "CommandCall",
    "ConsultCall",
    "Context",
    "CountSearches",
    "CreateArticle",
    "CreateCitizen",
    "CutLetter",
    "CutPages",
    "DescribeLetterhead",
    "DescribeTelephone",
    "DiscardWork",
    "EditArticle",
    "EditCitizen",
    "EndCall",
    "Envelope",
    "EraseCitizen",
    "FieldEdit",
    "HoldCall",
    "HoldContact",
    "JoinPages",
    "KeepSentPages",
    "LinkCase",
    "LinkCitizen",
    "LogCall",
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
    "RecordScan",
    "ReferOut",
    "RejoinContact",
    "ReleaseContact",
    "RemoveRoutingRule",
    "RemoveSaying",
    "ReopenContact",
    "ReportMissingAnswer",
    "RequeueCall",
    "ResumeContact",
    "RingCall",
    "SavePages",
    "SaveRoutingRule",
    "SaveSaying",
    "Searched",
    "SendNow",
    "SendReply",
    "SeparateCitizen",
    "SetDutyDesk",
    "SetFourEyes",
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
    "Wording",
    "decode",
    "encode",
    "four_eyes",
    "renewed",
    "signature_of",
    "submitter_of",
    "typed_words",
]
