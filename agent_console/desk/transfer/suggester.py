"""Where a contact belongs: routing's answer, said in sentences with what the desk knows of the departments now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from agent_console.database.queries.citizens import latest_subject
from agent_console.database.queries.contact import ContactDetails
from agent_console.desk.clock import Clock
from agent_console.desk.names import Names
from agent_console.desk.ports import RoutingPort, StationPort
from agent_console.desk.transfer.reasons import reason_words
from agent_console.desk.transfer.staffing import Staffing
from agent_console.domain.contact import EntryKind
from agent_console.domain.hours import Hours
from agent_console.routing.question import Question
from agent_console.routing.suggestion import Reason
from agent_console.routing.suggestion import Suggestion as Routed

_LIMIT = 3
_TEXT_CHARACTERS = 4000
_WORTH_SHOWING = 0.05
_RULED = "supervisors_rule"
_ABOUT = ("owns_article", "owns_service", "answers_for", "street_in_district", "lives_in_district")
"""Reasons that say what a target would be right for."""
_LATELY = timedelta(days=30)
_NOTES = 2
"""So many of the newest notes are part of the question."""


@dataclass(frozen=True)
class Suggestion:
    """One card of *Right department*."""

    target_id: str
    partner: bool
    name: str
    percent: int
    """0 where no figure can be given."""
    reasons: str
    certain: bool
    """False where the citizen should be asked before the contact is passed on."""
    about: str = ""
    """What it would be right for, in the words of a question; its name where nothing else is known."""


class Suggester:
    """Asks routing and adds who is free."""

    def __init__(self, station: StationPort, names: Names, clock: Clock, routing: RoutingPort) -> None:
        self._station, self._names, self._clock, self._routing = station, names, clock, routing
        self.staffing = Staffing(station, names, clock)

    def question(self, details: ContactDetails, hints: tuple[str, ...] = ()) -> Question:
        """What is asked about a contact: its subject, what the citizen wrote, the newest notes, and ``hints``."""
        words = [details.row.subject, details.case_title]
        received = details.received
        if received is not None:
            words.append(received.text)
        notes = [e.text for e in details.timeline if e.kind == EntryKind.NOTE and e.contact_id == details.row.id]
        words += notes[-_NOTES:]
        words += hints
        return Question(
            text="\n".join(word for word in words if word)[:_TEXT_CHARACTERS],
            language=details.language,
            service_id=details.service_id,
            department_id=details.row.department_id,
            district_id=details.district_id,
            address=details.address,
            tried=_tried(details),
        )

    def answer(self, question: Question, citizen_id: str | None = None, limit: int = _LIMIT) -> list[Suggestion]:
        """The likeliest targets; slow enough for the executor. Where nothing is said yet, what the citizen wrote about
        last is a guess to ask about, never to act on.
        """
        if citizen_id is not None and not question.text and question.service_id is None:
            return self._guess(question, citizen_id, limit)
        return self._likely(self._routing.suggest(question, self._clock.now(), limit))

    def _guess(self, question: Question, citizen_id: str, limit: int) -> list[Suggestion]:
        with self._station.reading() as session:
            subject = latest_subject(session, citizen_id, self._clock.now() - _LATELY)
        if not subject:
            return []
        why = Reason("last_wrote", {"subject": subject})
        found = self._routing.suggest(replace(question, text=subject), self._clock.now(), limit)
        # How often routing was right with what citizens say does not tell how often they come back with the same.
        guesses = self._likely([replace(one, certain=False, reasons=(why, *one.reasons)) for one in found[:1]])
        return [replace(one, percent=0) for one in guesses]

    def _likely(self, found: Sequence[Routed]) -> list[Suggestion]:
        likely = [one for one in found if one.confidence >= _WORTH_SHOWING]
        return [made for one in likely if (made := self._made(one)) is not None]

    def open_words(self, hours: Hours) -> str:
        """Until when it is open, or when it opens."""
        now = self._clock.local(self._clock.now())
        until = hours.open_until(now)
        translate = QCoreApplication.translate
        if until is not None:
            return translate("Reasons", "open until {time}").format(time=until.strftime("%H:%M"))
        opens = hours.opens_next(now)
        if opens is None:
            return translate("Reasons", "closed")
        return translate("Reasons", "closed, opens {time}").format(time=self._clock.said(opens))

    def _made(self, routed: Routed) -> Suggestion | None:
        book = self._names.book
        partner = routed.kind == "partner"
        known = book.partners.get(routed.target_id) if partner else book.departments.get(routed.target_id)
        if known is None:
            return None
        reasons = [reason_words(reason, self._clock) for reason in routed.reasons]
        if not partner:
            staffed = self.staffing.of_department(routed.target_id)
            reasons += [self.staffing.present_words(staffed), self.staffing.duty_words(routed.target_id, staffed)]
        said = " · ".join(reason for reason in reasons if reason)
        ruled = any(reason.word == _RULED for reason in routed.reasons)
        percent = 0 if ruled else min(99, round(routed.confidence * 100))
        words = said[:1].upper() + said[1:]
        return Suggestion(routed.target_id, partner, known.name, percent, words, routed.certain, _about(routed))


def _about(routed: Routed) -> str:
    for word in _ABOUT:
        for reason in routed.reasons:
            if reason.word == word:
                return next(iter(reason.facts.values()))
    return ""


def _tried(details: ContactDetails) -> tuple[str, ...]:
    """Departments that passed it on already: what comes back to one of them goes back and forth."""
    events = [
        entry for entry in details.timeline if entry.contact_id == details.row.id and entry.event == "transferred"
    ]
    had = [str(entry.facts.get("from", "")) for entry in events]
    return tuple(dict.fromkeys(one for one in had if one and one != details.row.department_id))
