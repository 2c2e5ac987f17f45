"""What a row says in each of its places."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from agent_console.database.queries.contact_rows import ContactRow
from agent_console.desk.clock import Clock, span, timer
from agent_console.desk.icons import CALL_ICONS, CHANNEL_ICONS
from agent_console.desk.words import call_state_name, channel_name, disposition_name, one_of, problem_words
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.contact import CallState, ContactState, Disposition

_SOON = timedelta(hours=24)
_TOLD = frozenset({"unreadable", "encrypted", "damaged_page", "truncated", "too_large", "no_ocr", "ocr_failed"})
"""Problems an agent must know of before opening; others stand in the contact."""


@dataclass(frozen=True)
class RowWords:
    """A row, ready to paint: words and the tokens of their colours."""

    icon: str
    icon_tint: str
    who: str
    what: str
    state: str
    state_tint: str
    time: str
    time_tint: str
    chip: str
    found: tuple[tuple[int, int], ...] = ()
    """Ranges of ``state`` that were searched for."""


def row_words(row: ContactRow, clock: Clock, agent_id: str) -> RowWords:
    """The words of one row now."""
    icon, tint = _icon(row)
    live = row.call_state is not None and row.call_state.live
    place = row.excerpt if not live else None
    state, state_tint = (place.text, "dim") if place is not None else _state(row, clock, agent_id)
    time, time_tint = _time(row, clock)
    who = row.who or QCoreApplication.translate("Row", "Unknown sender")
    found = place.found if place is not None else ()
    return RowWords(icon, tint, who, _subject(row), state, state_tint, time, time_tint, row.department, found)


def spoken(row: ContactRow, clock: Clock, agent_id: str) -> str:
    """The row as one sentence for a screen reader."""
    words = row_words(row, clock, agent_id)
    parts = (channel_name(row.channel), words.who, words.what, words.state, words.time, words.chip)
    return ", ".join(part for part in parts if part)


def _icon(row: ContactRow) -> tuple[str, str]:
    if row.call_state is not None:
        tints = {CallState.ABANDONED: "bad", CallState.MISSED: "bad", CallState.ENDED: "dim", CallState.HELD: "warn"}
        if row.call_state == CallState.ENDED and row.direction == Direction.OUTBOUND:
            return "phone-outgoing", "dim"
        return CALL_ICONS[row.call_state], tints.get(row.call_state, "ok")
    tints_by_channel = {Channel.EMAIL: "accent", Channel.POST: "warn", Channel.FAX: "dim", Channel.PHONE: "ok"}
    return CHANNEL_ICONS[row.channel], tints_by_channel[row.channel]


def _subject(row: ContactRow) -> str:
    if row.subject or row.topic:
        return row.subject or row.topic
    translate = QCoreApplication.translate
    if row.call_state == CallState.ABANDONED and row.call_since and row.call_ended:
        waited = timer(row.call_ended - row.call_since)
        return translate("Row", "Hung up after {time}").format(time=waited)
    if row.channel == Channel.PHONE:
        outbound = row.direction == Direction.OUTBOUND
        return translate("Row", "Outgoing call") if outbound else translate("Row", "Incoming call")
    if row.pages:
        return f"{one_of(row.channel)}, {_pages(row.pages)}"
    return translate("Row", "No subject")


def _pages(count: int) -> str:
    translate = QCoreApplication.translate
    return translate("Row", "%n page(s)", "", count)


def _state(row: ContactRow, clock: Clock, agent_id: str) -> tuple[str, str]:
    translate = QCoreApplication.translate
    if row.state == ContactState.CLOSED:
        return (disposition_name(row.disposition) if row.disposition else translate("Row", "Closed")), "dim"
    if row.call_state is not None and row.call_state.live:
        return call_state_name(row.call_state), "warn" if row.call_state == CallState.HELD else "ok"
    if row.state == ContactState.HELD:
        if row.held_until is None:
            return translate("Row", "On hold"), "warn"
        return translate("Row", "On hold until {time}").format(time=clock.said(row.held_until)), "warn"
    preview = translate("Row", "Call back") if row.preview == Disposition.CALL_BACK else row.preview
    told = [problem for problem in row.problems if problem in _TOLD or not preview]
    if told:
        preview = f"{one_of(row.channel)} · {problem_words(told[0])}"
    elif row.channel in (Channel.FAX, Channel.POST) and row.pages and row.subject:
        preview = f"{one_of(row.channel)}, {_pages(row.pages)}" + (f" · {preview}" if preview else "")
    if row.owner_id and row.owner_id != agent_id:
        return translate("Row", "With {who}").format(who=row.owner) + (f" · {preview}" if preview else ""), "dim"
    return preview, "dim"


def _time(row: ContactRow, clock: Clock) -> tuple[str, str]:
    translate = QCoreApplication.translate
    if row.state == ContactState.CLOSED and row.closed_at is not None:
        return clock.age(row.closed_at), "dim"
    if row.call_state is not None and row.call_state.live and row.call_since is not None:
        return clock.running(row.call_since), "dim"
    if row.due_at is not None:
        left = row.due_at - clock.now()
        if left < timedelta():
            return translate("Row", "{span} late").format(span=span(-left)), "bad"
        return translate("Row", "due {span}").format(span=span(left)), "warn" if left < _SOON else "dim"
    missed = row.call_state in (CallState.ABANDONED, CallState.MISSED)
    return clock.age(row.received_at), "bad" if missed else "dim"
