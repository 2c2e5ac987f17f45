"""A line of the timeline as a heading and a sentence."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agent_console.database.queries.contact import TimelineEntry
from agent_console.database.queries.directory import Directory
from agent_console.desk.clock import Clock, span, timer
from agent_console.desk.contact.seal import seal_of
from agent_console.desk.icons import CHANNEL_ICONS
from agent_console.desk.words import (
    call_problem_words,
    delivery_name,
    discard_reasons,
    disposition_name,
    gesture_name,
    one_of,
)
from agent_console.domain.addresses import phone_shown
from agent_console.domain.channel import Delivery, Direction
from agent_console.domain.contact import Disposition, EntryKind

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Line:
    """Ready to show."""

    icon: str
    tint: str
    heading: str
    when: str
    text: str
    remark: str = ""
    """What became of it: not sent yet, written too late."""
    remark_tint: str = "dim"
    reason: str = ""
    """Why a reply did not arrive."""


_SKEW = timedelta(minutes=2)


def _when(entry: TimelineEntry, clock: Clock) -> str:
    """Central's time; the writer's own beside it where they differ: written offline, or by a clock that is wrong."""
    said = clock.said(entry.at)
    claimed = entry.claimed_at
    if entry.agent_id is None or claimed is None or abs(claimed - entry.at) <= _SKEW:
        return said
    if claimed > entry.at:
        words = translate("Timeline", "{time}, by a clock that is {span} ahead")
        return words.format(time=said, span=span(claimed - entry.at))
    return translate("Timeline", "written {written}, arrived {time}").format(written=clock.said(claimed), time=said)


def timeline_line(entry: TimelineEntry, book: Directory, clock: Clock) -> Line:
    """One entry in the agent's language."""
    when = _when(entry, clock)
    if entry.kind == EntryKind.NOTE:
        return _note(entry, book, when)
    if entry.kind == EntryKind.MESSAGE:
        return _message(entry, book, when)
    icon, heading, text = _event(entry, book, clock)
    who = book.person(entry.agent_id)
    return Line(icon, "dim", heading, f"{who} · {when}" if who else when, text)


def _note(entry: TimelineEntry, book: Directory, when: str) -> Line:
    author = book.person(entry.agent_id) or entry.author
    heading = translate("Timeline", "Note · {who}").format(who=author) if author else translate("Timeline", "Note")
    remark = translate("Timeline", "Written after it was closed") if entry.late else ""
    return Line("note", "warn", heading, when, entry.text, remark, "warn")


def _message(entry: TimelineEntry, book: Directory, when: str) -> Line:
    kind = one_of(entry.channel)
    if entry.direction == Direction.OUTBOUND:
        who = book.person(entry.agent_id) or entry.author
        heading = translate("Timeline", "Reply · {who}").format(who=who)
        if entry.recipient:
            recipient = ", ".join(phone_shown(entry.recipient).splitlines())
            when = translate("Timeline", "to {recipient} · {when}").format(recipient=recipient, when=when)
        remark, tint = _delivery(entry)
        failed = entry.delivery in (Delivery.FAILED, Delivery.RETURNED)
        told = failed or entry.delivery == Delivery.SENDING or entry.delivery_note.startswith("No copy")
        reason = delivery_reason(entry.delivery_note) if told else ""
        return Line("paper-plane-tilt", "accent", heading, when, entry.text, remark, tint, reason)
    heading = translate("Timeline", "{kind} from {who}").format(kind=kind, who=entry.author) if entry.author else kind
    if entry.facts.get("automatic"):
        remark, tint = translate("Timeline", "Sent by a machine"), "dim"
    else:
        seal = seal_of(entry)
        remark, tint = (seal.short, seal.tint) if seal is not None else ("", "dim")
    return Line(CHANNEL_ICONS[entry.channel], "dim", heading, when, entry.text, remark, tint)


def _delivery(entry: TimelineEntry) -> tuple[str, str]:
    if entry.delivery is None or entry.delivery == Delivery.SENT:
        return (translate("Timeline", "Sent"), "ok") if entry.delivery else ("", "dim")
    if entry.delivery == Delivery.QUEUED and entry.delivery_note:
        return translate("Timeline", "Not gone yet, tried again by itself"), "warn"
    name = delivery_name(entry.delivery)
    tint = "bad" if entry.delivery in (Delivery.FAILED, Delivery.RETURNED) else "dim"
    return name[:1].upper() + name[1:], tint


def delivery_reason(note: str) -> str:
    """Why a reply did not arrive: the program's own notes as sentences, a server's words as they are."""
    if note.startswith(("sending was interrupted", "the line broke before")):
        return translate("Timeline", "Sending was interrupted; it may have left. Look before you send it again.")
    if note.startswith("no way to send"):
        return translate("Timeline", "No way to send it is set up here; the administrator can.")
    given_up = re.match(r"given up after (\d+) tries: (.*)", note, re.DOTALL)
    if given_up is not None:
        words = translate("Timeline", "Given up after {count} tries: {reason}")
        return words.format(count=given_up[1], reason=given_up[2])
    return note[:1].upper() + note[1:]


def _event(entry: TimelineEntry, book: Directory, clock: Clock) -> tuple[str, str, str]:
    if entry.event in _CALL_HEADINGS:
        icon, heading = _CALL_HEADINGS[entry.event]
        return icon, translate("Timeline", str(heading)), _call_detail(entry, book)
    if entry.event.startswith("call_"):
        return _call_event(entry, book)
    if entry.event in ("transferred", "taken_back"):
        return _moved(entry, book)
    if entry.event == "held":
        return _held(entry, clock)
    icon, heading = _HEADINGS.get(entry.event, ("circle", entry.event.replace("_", " ").capitalize()))
    return icon, translate("Timeline", str(heading)), _detail(entry, book)


_HEADINGS = {
    "closed": ("check-circle", QT_TRANSLATE_NOOP("Timeline", "Closed")),
    "case_opened": ("folder-simple", QT_TRANSLATE_NOOP("Timeline", "Case opened")),
    "service_set": ("tag", QT_TRANSLATE_NOOP("Timeline", "Service set")),
    "referred_out": ("handshake", QT_TRANSLATE_NOOP("Timeline", "Referred to a partner")),
    "claimed": ("hand", QT_TRANSLATE_NOOP("Timeline", "Claimed")),
    "released": ("arrow-u-up-left", QT_TRANSLATE_NOOP("Timeline", "Put back into the queue")),
    "reopened": ("arrow-counter-clockwise", QT_TRANSLATE_NOOP("Timeline", "Opened again")),
    "resumed": ("play", QT_TRANSLATE_NOOP("Timeline", "Taken up again")),
    "citizen_linked": ("user", QT_TRANSLATE_NOOP("Timeline", "Citizen linked")),
    "called_again": ("phone-incoming", QT_TRANSLATE_NOOP("Timeline", "Called again")),
    "citizen_replied": ("envelope-simple", QT_TRANSLATE_NOOP("Timeline", "The citizen wrote again")),
    "merged": ("link-simple", QT_TRANSLATE_NOOP("Timeline", "Merged into another contact")),
    "merged_in": ("link-simple", QT_TRANSLATE_NOOP("Timeline", "Another contact was merged into this one")),
    "unmerged": ("link-simple-break", QT_TRANSLATE_NOOP("Timeline", "Stands for itself again")),
    "unmerged_from": ("link-simple-break", QT_TRANSLATE_NOOP("Timeline", "Another contact stands for itself again")),
    "cut_pages": ("scissors", QT_TRANSLATE_NOOP("Timeline", "Letters scanned as one were cut apart")),
    "pages_joined": ("link-simple", QT_TRANSLATE_NOOP("Timeline", "Letters were put back together")),
    "split": ("git-branch", QT_TRANSLATE_NOOP("Timeline", "A message became a contact of its own")),
    "split_from": ("git-branch", QT_TRANSLATE_NOOP("Timeline", "Split off from another contact")),
    "rejoined": ("link-simple", QT_TRANSLATE_NOOP("Timeline", "Put back together")),
    "case_linked": ("folder-simple", QT_TRANSLATE_NOOP("Timeline", "Case changed")),
    "late_wish": (
        "clock-counter-clockwise",
        QT_TRANSLATE_NOOP("Timeline", "Wished by somebody who no longer works here"),
    ),
    "work_discarded": ("x", QT_TRANSLATE_NOOP("Timeline", "A change that did not go through was given up")),
    "withdrawn": ("x", QT_TRANSLATE_NOOP("Timeline", "Reply taken back before it left")),
}


def _detail(entry: TimelineEntry, book: Directory) -> str:
    facts = entry.facts
    if entry.event == "closed":
        return _disposition(str(facts.get("disposition", "")))
    if facts.get("reference"):
        return translate("Timeline", "Reference {reference}").format(reference=facts.get("reference", ""))
    if entry.event == "late_wish":
        return gesture_name(str(facts.get("gesture", "")))
    if entry.event == "work_discarded":
        return dict(discard_reasons()).get(str(facts.get("reason")), "")
    if entry.event == "claimed" and facts.get("taken_from"):
        return translate("Timeline", "Taken over from {who}").format(who=book.person(facts["taken_from"]))
    return book.service(facts.get("service")) or book.partner(facts.get("partner"))


def _disposition(word: str) -> str:
    return disposition_name(Disposition(word)) if word in list(Disposition) else ""


def _call_event(entry: TimelineEntry, book: Directory) -> tuple[str, str, str]:
    facts, event = entry.facts, entry.event
    talked = timer(timedelta(seconds=int(facts.get("talked_seconds") or 0)))
    if event == "call_queued":
        queue = book.department(entry.origin_id) or facts.get("queue") or ""
        return (
            "phone-incoming",
            translate("Timeline", "Call came in"),
            translate("Timeline", "Queue {queue}").format(queue=queue),
        )
    if event == "call_answered":
        who = book.person(facts.get("agent"))
        text = translate("Timeline", "{who} answered at extension {extension}") if who else ""
        return (
            "phone-call",
            translate("Timeline", "Call answered"),
            text.format(who=who, extension=facts.get("extension", "")),
        )
    if event == "call_unanswered":
        text = translate("Timeline", "Extension {extension} rang").format(extension=facts.get("extension", ""))
        return "phone-x", translate("Timeline", "Nobody answered"), text
    if event == "call_ended":
        return (
            "phone",
            translate("Timeline", "Call ended"),
            translate("Timeline", "Talked for {time}").format(time=talked),
        )
    if event == "call_abandoned":
        return "phone-x", translate("Timeline", "Caller hung up"), translate("Timeline", "Nobody had answered yet")
    return _command_event(entry)


_CALL_HEADINGS = {
    "call_reached": ("phone-call", QT_TRANSLATE_NOOP("Timeline", "They answered")),
    "call_not_reached": ("phone-x", QT_TRANSLATE_NOOP("Timeline", "Nobody answered")),
    "call_requeued": ("phone-incoming", QT_TRANSLATE_NOOP("Timeline", "Waits in a queue again")),
    "call_consulted": ("chats-circle", QT_TRANSLATE_NOOP("Timeline", "A colleague was asked")),
    "call_consult_failed": ("phone-x", QT_TRANSLATE_NOOP("Timeline", "The colleague was not reached")),
    "call_back_joined": ("link-simple", QT_TRANSLATE_NOOP("Timeline", "Somebody will already call this number back")),
    "call_back_settled": ("phone-call", QT_TRANSLATE_NOOP("Timeline", "Talked with in another call")),
    "call_logged": ("phone", QT_TRANSLATE_NOOP("Timeline", "Call logged by hand")),
}


def _call_detail(entry: TimelineEntry, book: Directory) -> str:
    facts = entry.facts
    if entry.event == "call_requeued":
        return book.department(facts.get("department"))
    if facts.get("reference"):
        return translate("Timeline", "Reference {reference}").format(reference=facts["reference"])
    target = phone_shown(str(facts.get("target") or ""))
    problem = call_problem_words(str(facts.get("problem") or ""))
    return " · ".join(part for part in (target, problem) if part)


def _command_event(entry: TimelineEntry) -> tuple[str, str, str]:
    action, _, state = entry.event.removeprefix("call_").rpartition("_")
    names = {
        "transfer": translate("Timeline", "Telephone transfer"),
        "hold": translate("Timeline", "Caller put on hold"),
        "resume": translate("Timeline", "Caller taken back"),
        "hang_up": translate("Timeline", "Hung up"),
        "answer": translate("Timeline", "Answered from the desk"),
        "dial": translate("Timeline", "Dialled"),
        "consult": translate("Timeline", "A colleague was called"),
        "complete": translate("Timeline", "Passed on to the colleague"),
        "cancel": translate("Timeline", "Back to the caller"),
        "mute": translate("Timeline", "Muted"),
        "unmute": translate("Timeline", "Speaks again"),
        "keys": translate("Timeline", "Keys pressed"),
    }
    heading = names.get(action, action.replace("_", " ").capitalize())
    problem = call_problem_words(str(entry.facts.get("problem") or ""))
    target = str(entry.facts.get("target") or "")
    if state == "done":
        return "phone-call", heading, target
    said = translate("Timeline", "did not work")
    return "phone-x", f"{heading}: {said}", problem


def _moved(entry: TimelineEntry, book: Directory) -> tuple[str, str, str]:
    before, after = book.department(entry.facts.get("from")), book.department(entry.facts.get("to"))
    back = entry.event == "taken_back"
    heading = translate("Timeline", "Taken back") if back else translate("Timeline", "Transferred")
    if not back and entry.facts.get("to") == entry.origin_id:
        heading = translate("Timeline", "Passed back to where it came in")
    return ("arrow-u-up-left" if back else "arrow-bend-up-right"), heading, f"{before} → {after}"


def _held(entry: TimelineEntry, clock: Clock) -> tuple[str, str, str]:
    until, reason = entry.facts.get("until"), str(entry.facts.get("reason") or "")
    text = reason
    if until:
        said = translate("Timeline", "until {time}").format(time=clock.said(datetime.fromisoformat(until)))
        text = f"{said} · {reason}" if reason else said
    return "pause", translate("Timeline", "Put on hold"), text
