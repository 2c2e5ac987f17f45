"""Why a department is the right one, as a sentence."""

from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication

from agent_console.desk.clock import Clock
from agent_console.routing.suggestion import Reason

translate = QCoreApplication.translate


def reason_words(reason: Reason, clock: Clock) -> str:
    """One reason; an unknown one says nothing."""
    say = _SENTENCES.get(reason.word)
    return say(reason.facts, clock) if say is not None else ""


def _owns_service(facts: dict[str, str], _: Clock) -> str:
    return translate("Reasons", "Owns “{service}”").format(service=facts.get("service", ""))


def _owns_article(facts: dict[str, str], _: Clock) -> str:
    return translate("Reasons", "Wrote the answer “{article}”").format(article=facts.get("article", ""))


def _similar(facts: dict[str, str], _: Clock) -> str:
    words = translate("Reasons", "answered {count} of {total} alike")
    return words.format(count=facts.get("count", ""), total=facts.get("total", ""))


def _street(facts: dict[str, str], _: Clock) -> str:
    words = translate("Reasons", "{street} lies in {district}")
    return words.format(street=facts.get("street", ""), district=facts.get("district", ""))


def _lives(facts: dict[str, str], _: Clock) -> str:
    return translate("Reasons", "The citizen lives in {district}").format(district=facts.get("district", ""))


def _last_wrote(facts: dict[str, str], _: Clock) -> str:
    return translate("Reasons", "last wrote about “{subject}”").format(subject=facts.get("subject", ""))


def _answers_for(facts: dict[str, str], _: Clock) -> str:
    return translate("Reasons", "Answers for: {about}").format(about=facts.get("about", ""))


def _ruled(facts: dict[str, str], _: Clock) -> str:
    parts = [
        translate("Reasons", "“{phrase}” was said").format(phrase=facts["phrase"]) if facts.get("phrase") else "",
        translate("Reasons", "the service is “{service}”").format(service=facts["service"])
        if facts.get("service")
        else "",
        facts.get("district", ""),
    ]
    why = ", ".join(part for part in parts if part)
    return translate("Reasons", "The supervisor's rule: {why}").format(why=why)


def _had_it(_: dict[str, str], __: Clock) -> str:
    return translate("Reasons", "had it before and passed it on")


def _open_until(facts: dict[str, str], _: Clock) -> str:
    return translate("Reasons", "open until {time}").format(time=facts.get("time", ""))


def _closed_opens(facts: dict[str, str], clock: Clock) -> str:
    words = translate("Reasons", "closed, opens {time}")
    try:
        day, hour = date.fromisoformat(facts["day"]), time.fromisoformat(facts["time"])
    except (KeyError, ValueError):
        return translate("Reasons", "closed")
    return words.format(time=clock.said(datetime.combine(day, hour, clock.zone)))


_SENTENCES: dict[str, Callable[[dict[str, str], Clock], str]] = {
    "owns_service": _owns_service,
    "owns_article": _owns_article,
    "similar_contacts": _similar,
    "street_in_district": _street,
    "lives_in_district": _lives,
    "answers_for": _answers_for,
    "last_wrote": _last_wrote,
    "supervisors_rule": _ruled,
    "had_it_before": _had_it,
    "open_until": _open_until,
    "closed_opens": _closed_opens,
}
