"""The words of the domain as people read them, in the agent's language."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from agent_console.database.queries.directory import Directory
from agent_console.domain.channel import Channel, Delivery
from agent_console.domain.contact import CallState, ContactState, Disposition
from agent_console.domain.outcome import Reason
from agent_console.domain.people import Presence

translate = QCoreApplication.translate


def channel_name(channel: Channel) -> str:
    """As a heading: ``Phone``."""
    return {
        Channel.PHONE: translate("words", "Phone"),
        Channel.EMAIL: translate("words", "E-mail"),
        Channel.POST: translate("words", "Post"),
        Channel.FAX: translate("words", "Fax"),
    }[channel]


def one_of(channel: Channel) -> str:
    """A single contact of a channel: ``Letter``."""
    return {
        Channel.PHONE: translate("words", "Call"),
        Channel.EMAIL: translate("words", "E-mail"),
        Channel.POST: translate("words", "Letter"),
        Channel.FAX: translate("words", "Fax"),
    }[channel]


def state_name(state: ContactState) -> str:
    """As ``Waiting``."""
    return {
        ContactState.WAITING: translate("words", "Waiting"),
        ContactState.CLAIMED: translate("words", "In work"),
        ContactState.HELD: translate("words", "On hold"),
        ContactState.CLOSED: translate("words", "Closed"),
    }[state]


def call_state_name(state: CallState) -> str:
    """As ``On the line``."""
    return {
        CallState.QUEUED: translate("words", "Waiting in the queue"),
        CallState.DIALLING: translate("words", "Dialling"),
        CallState.RINGING: translate("words", "Ringing"),
        CallState.TALKING: translate("words", "On the line"),
        CallState.HELD: translate("words", "Caller on hold"),
        CallState.ENDED: translate("words", "Call ended"),
        CallState.ABANDONED: translate("words", "Hung up before an answer"),
        CallState.MISSED: translate("words", "Not answered"),
    }[state]


def disposition_name(disposition: Disposition) -> str:
    """As ``Answered``."""
    return {
        Disposition.ANSWERED: translate("words", "Answered"),
        Disposition.TRANSFERRED: translate("words", "Transferred"),
        Disposition.CASE_OPENED: translate("words", "Case opened"),
        Disposition.REFERRED_OUT: translate("words", "Referred to a partner"),
        Disposition.CALL_BACK: translate("words", "Called back"),
        Disposition.ABANDONED: translate("words", "Caller gave up"),
        Disposition.NUISANCE: translate("words", "Nuisance"),
        Disposition.DUPLICATE: translate("words", "Duplicate"),
    }[disposition]


def presence_name(presence: Presence) -> str:
    """As ``Available``."""
    return {
        Presence.AVAILABLE: translate("words", "Available"),
        Presence.BUSY: translate("words", "Busy"),
        Presence.WRAP_UP: translate("words", "Wrap-up"),
        Presence.BREAK: translate("words", "Break"),
        Presence.OFFLINE: translate("words", "Signed off"),
    }[presence]


def delivery_name(delivery: Delivery) -> str:
    """How far a reply has come."""
    return {
        Delivery.QUEUED: translate("words", "leaves soon"),
        Delivery.SENDING: translate("words", "being sent"),
        Delivery.SENT: translate("words", "sent"),
        Delivery.FAILED: translate("words", "not delivered"),
        Delivery.RETURNED: translate("words", "came back"),
        Delivery.WITHDRAWN: translate("words", "taken back"),
    }[delivery]


def language_name(code: str) -> str:
    """A language by its own name."""
    return {"en": "English", "pl": "Polski", "de": "Deutsch"}.get(code, code)


def rejection(reason: Reason | str, facts: Mapping[str, Any], book: Directory) -> str:
    """Why a gesture was refused, as a sentence."""
    if facts.get("restored"):
        return translate("words", "Central was restored from an older copy; it may have left already. Look first.")
    sentences = {
        Reason.OWNED_BY_OTHER: translate("words", "{who} is working on this contact."),
        Reason.MOVED_ELSEWHERE: translate("words", "It has already been passed to {where}."),
        Reason.ALREADY_CLOSED: translate("words", "It has already been closed."),
        Reason.NOT_FOUND: translate("words", "It is no longer here."),
        Reason.NO_LONGER_YOURS: translate(
            "words", "You no longer work in its department. What you wrote was handed to those who do."
        ),
        Reason.NOT_ALLOWED: translate("words", "Your role does not allow this."),
        Reason.CHANGED_MEANWHILE: translate("words", "Somebody changed it meanwhile; look at what it is now."),
        Reason.ERASED: translate("words", "It was erased at the citizen's request."),
        Reason.NOT_UNDERSTOOD: translate("words", "Central did not understand it; the administrator has been told."),
        Reason.FOUR_EYES: translate("words", "You sent it to review: a colleague has to publish it."),
        Reason.LEADS_NOWHERE: translate(
            "words", "It needs words of citizens and an official term, and the two must differ."
        ),
        Reason.INCOMPLETE: translate("words", "A published answer needs a title, a short answer and an owner."),
    }
    try:
        sentence = sentences[Reason(reason)]
    except ValueError:
        return str(reason)
    who = book.person(facts.get("owner")) or translate("words", "A colleague")
    where = book.department(facts.get("department")) or translate("words", "another department")
    return sentence.format(who=who, where=where)


def gesture_name(tag: str) -> str:
    """What an operation was meant to do: ``Transfer`` (by its tag)."""
    return {
        "send_reply": translate("words", "Reply"),
        "transfer_contact": translate("words", "Transfer"),
        "take_back_contact": translate("words", "Take back"),
        "refer_out": translate("words", "Refer to a partner"),
        "close_contact": translate("words", "Close"),
        "claim_contact": translate("words", "Claim"),
        "release_contact": translate("words", "Put back into the queue"),
        "hold_contact": translate("words", "Put on hold"),
        "link_citizen": translate("words", "Link the citizen"),
        "set_service": translate("words", "Set the service"),
        "open_case": translate("words", "Open a case"),
        "reopen_contact": translate("words", "Open again"),
    }.get(tag, translate("words", "A change"))


def discard_reasons() -> list[tuple[str, str]]:
    """Why a refused gesture is given up: word and sentence (``operations.DiscardWork``)."""
    return [
        ("done_otherwise", translate("words", "Somebody has done it")),
        ("not_needed", translate("words", "No longer needed")),
        ("wrong_contact", translate("words", "It was the wrong contact")),
        ("mistake", translate("words", "It was a mistake")),
    ]


def problem_words(word: str) -> str:
    """What could not be read in a message, as a sentence; an unknown word as it is."""
    known = {
        "erased": translate("words", "Erased at the citizen's request"),
        "bad_date": translate("words", "Its date cannot be right"),
        "broken_boundary": translate("words", "Its parts could not be told apart"),
        "charset_guessed": translate("words", "Some letters may be wrong"),
        "damaged_winmail": translate("words", "Its attachments arrived incomplete"),
        "html_simplified": translate("words", "Shown without its layout"),
        "ocr_failed": translate("words", "Text recognition failed"),
        "ocr_timeout": translate("words", "Text recognition took too long"),
        "too_many_parts": translate("words", "Too many parts to show all"),
        "truncated": translate("words", "Arrived incomplete"),
        "unknown_encoding": translate("words", "A part cannot be decoded"),
        "damaged_encoding": translate("words", "Some letters arrived damaged"),
        "damaged_page": translate("words", "A page is unreadable"),
        "empty": translate("words", "Arrived empty"),
        "encrypted": translate("words", "Encrypted, cannot be opened"),
        "no_ocr": translate("words", "No text recognised"),
        "no_sender": translate("words", "No sender"),
        "ocr_shortened": translate("words", "Only the first pages were recognised"),
        "protected": translate("words", "Protected against copying"),
        "text_shortened": translate("words", "Too long, shortened"),
        "too_large": translate("words", "Too large to be shown whole"),
        "too_many_pages": translate("words", "Too many pages to show all"),
        "unknown_format": translate("words", "Of an unknown kind, kept whole"),
        "unreadable": translate("words", "Unreadable, kept whole"),
    }
    return known.get(word) or word.replace("_", " ").capitalize()


def call_problem_words(word: str) -> str:
    """Why the telephone system did not do something; its own message where it sent one."""
    known = {
        "too_late": translate("words", "It was asked too long ago and has not been tried."),
        "no_answer": translate("words", "Nobody answered in time."),
        "no_call": translate("words", "There is no such call any more."),
        "not_talking": translate("words", "Nobody is talking on this call."),
        "bad_number": translate("words", "This number cannot be dialled."),
        "no_such_extension": translate("words", "There is no such extension."),
        "hung_up": translate("words", "The other side hung up."),
        "busy": translate("words", "The line is busy."),
        "congestion": translate("words", "All lines are taken. Try again in a moment."),
        "not_reached": translate("words", "The other side cannot be reached."),
        "refused": translate("words", "The telephone system refused."),
        "not_able": translate("words", "The telephone system cannot do this."),
        "pbx_unreachable": translate("words", "The telephone system cannot be reached."),
    }
    return known.get(word) or word
