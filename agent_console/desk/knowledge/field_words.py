"""The fields of an article, their states and offices, as people read them."""

from PySide6.QtCore import QCoreApplication

from agent_console.desk.clock import Clock
from agent_console.domain.addresses import phone_shown
from agent_console.domain.article import ArticleState
from agent_console.domain.office import Office

translate = QCoreApplication.translate


def field_name(field: str) -> str:
    """As a heading over what an article says."""
    return {
        "title": translate("Article", "Title"),
        "short_answer": translate("Article", "Short answer, to be read aloud"),
        "body": translate("Article", "Full text"),
        "requirements": translate("Article", "Who may have it"),
        "documents": translate("Article", "What to bring"),
        "fees": translate("Article", "Fees"),
        "deadlines": translate("Article", "How long it takes, deadlines"),
        "forms": translate("Article", "Forms"),
        "legal_basis": translate("Article", "Legal basis"),
        "offices": translate("Article", "Where"),
        "keywords": translate("Article", "Keywords"),
        "citizen_words": translate("Article", "Words citizens use"),
        "department_id": translate("Article", "Owner"),
        "service_id": translate("Article", "Service"),
        "internal": translate("Article", "For colleagues only"),
        "valid_from": translate("Article", "Valid from"),
        "valid_to": translate("Article", "Valid to"),
        "review_date": translate("Article", "To be reviewed"),
    }[field]


def field_problem(field: str) -> str:
    """What is wrong with a text that a field cannot hold, and how it is written."""
    if field == "offices":
        told = translate(
            "Article", "{field}: write a line each: name | address | district | phone | e-mail | Mo-Fr 08:00-16:00"
        )
    else:
        told = translate("Article", "{field}: write the day as 2027-03-31")
    return told.format(field=field_name(field))


def state_name(state: ArticleState) -> str:
    """As ``Draft``."""
    return {
        ArticleState.DRAFT: translate("Article", "Draft"),
        ArticleState.REVIEW: translate("Article", "In review"),
        ArticleState.PUBLISHED: translate("Article", "Published"),
        ArticleState.PROPOSAL: translate("Article", "Kept beside"),
    }[state]


STATE_TINTS = {
    ArticleState.DRAFT: ("warn_soft", "warn"),
    ArticleState.REVIEW: ("accent_soft", "accent"),
    ArticleState.PUBLISHED: ("ok_soft", "ok"),
    ArticleState.PROPOSAL: ("bad_soft", "bad"),
}
"""Ground and ink of a state's chip."""


def open_words(office: Office, clock: Clock) -> str:
    """Whether it is open now, and until when; "" where it tells no hours."""
    if not office.week:
        return ""
    now = clock.local(clock.now())
    until = office.hours.open_until(now)
    if until is not None:
        return translate("Article", "open now until {time}").format(time=until.strftime("%H:%M"))
    opens = office.hours.opens_next(now)
    if opens is None:
        return translate("Article", "closed")
    return translate("Article", "closed, opens {time}").format(time=clock.said(opens))


def is_open(office: Office, clock: Clock) -> bool:
    """Whether somebody is there now."""
    return bool(office.week) and office.hours.open_until(clock.local(clock.now())) is not None


def reached_words(office: Office) -> str:
    """How an office is reached, in one line."""
    phone = phone_shown(office.phone).replace(" ", "\u00a0") if office.phone else ""
    return " · ".join(part for part in (office.address, office.district, phone, office.email) if part)


def hours_words(office: Office) -> str:
    """The week in the agent's language, days with the same hours together."""
    days = _days()
    told: list[tuple[int, int, str]] = []
    for day in range(7):
        periods = ", ".join(period.replace("-", "–") for period in office.week.get(str(day), []))
        if told and periods == told[-1][2] and told[-1][1] == day - 1:
            told[-1] = (told[-1][0], day, periods)
        elif periods:
            told.append((day, day, periods))
    return "; ".join(f"{days[a]}{f'–{days[b]}' if b > a else ''} {periods}" for a, b, periods in told)


def _days() -> tuple[str, ...]:
    return (
        translate("Article", "Mo"),
        translate("Article", "Tu"),
        translate("Article", "We"),
        translate("Article", "Th"),
        translate("Article", "Fr"),
        translate("Article", "Sa"),
        translate("Article", "Su"),
    )
