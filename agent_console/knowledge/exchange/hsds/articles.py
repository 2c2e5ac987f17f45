"""Articles from HSDS services: where each is given, when, to whom, with which papers and for how much."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from agent_console.domain.article import ArticleContent, ArticleState, lines_of
from agent_console.domain.office import DAYS, Office, Week, week_in
from agent_console.knowledge.exchange.hsds.package import Package
from agent_console.knowledge.exchange.hsds.values import RRULE_DAYS, time_in, weekday_in
from agent_console.knowledge.exchange.plain_markdown import first_sentences
from agent_console.knowledge.exchange.reading import Reading, Wish
from agent_console.knowledge.exchange.table import Row
from agent_console.knowledge.front_matter import Fields, written_article
from agent_console.knowledge.language import language_of
from agent_console.knowledge.written import WrittenArticle

EXTENSION = "agent_console"
"""The column or property with what HSDS has no place for, as JSON; the specification lets publishers add such."""


def articles_of(package: Package, wish: Wish, reading: Reading) -> Iterator[WrittenArticle]:
    """One per service."""
    for file, row in package.rows.get("services", []):
        article = _article(package, file, row, wish)
        yield _extended(article, row.cells.get(EXTENSION, ""), reading)


def _article(package: Package, file: Path, row: Row, wish: Wish) -> WrittenArticle:
    cells = row.cells
    body = _body(cells)
    content = ArticleContent(
        title=" ".join(cells.get("name", "").split()),
        short_answer=first_sentences(cells.get("description", "")) or cells.get("name", ""),
        body=body,
        requirements=tuple(_requirements(package, cells)),
        documents=tuple(_documents(package, cells)),
        fees=tuple(_fees(package, cells)),
        deadlines=lines_of(cells.get("wait_time", "")),
        forms=tuple(url for name in ("url", "website", "application_url") if (url := cells.get(name, ""))),
        offices=tuple(office.written() for office in _offices(package, cells)),
        keywords=tuple(_keywords(package, cells)),
    )
    service = cells.get("id", "")
    organisations = {one.cells.get("id", ""): one.cells.get("name", "") for one in package.of("organizations")}
    organisation = organisations.get(_organisation_of(package, cells), "")
    language = wish.language or language_of(f"{content.title} {body}") or "en"
    state = ArticleState.PUBLISHED if cells.get("status", "active").lower() in ("", "active") else ArticleState.DRAFT
    return WrittenArticle(
        content, language, f"hsds-{service}", organisation=organisation, state=state, file=str(file), line=row.line
    )


def _extended(article: WrittenArticle, extension: str, reading: Reading) -> WrittenArticle:
    if not extension:
        return article
    try:
        texts = json.loads(extension)
        fields: Fields = {str(name): (str(text), article.line) for name, text in texts.items()}
    except (json.JSONDecodeError, AttributeError) as problem:
        reading.refuse(article.file, article.line, EXTENSION, f"cannot be read: {problem}.")
        return article
    body = fields.pop("body", ("", 0))[0]
    told = written_article(fields, article.file, reading.problems)
    content = replace(told.content, body=body, **{name: getattr(article.content, name) for name in NATIVE})
    return replace(told, content=content, organisation=told.organisation, file=article.file, line=article.line)


NATIVE = ("title", "requirements", "documents", "fees")
"""Fields that HSDS has a place for, and that are read from there even where the extension stands."""


def _body(cells: dict[str, str]) -> str:
    parts = [cells.get("description", ""), cells.get("application_process", "")]
    return "\n\n".join(part for part in parts if part)


def _requirements(package: Package, cells: dict[str, str]) -> Iterator[str]:
    for name in ("eligibility", "eligibility_description"):
        yield from lines_of(cells.get(name, ""))
    for row in package.cells("eligibility", "service_id", cells.get("id", "")):
        yield from lines_of(row.get("eligibility", ""))


def _documents(package: Package, cells: dict[str, str]) -> Iterator[str]:
    written = cells.get("required_documents", "")
    yield from lines_of(written if "\n" in written else written.replace(",", "\n"))
    for row in package.cells("required_documents", "service_id", cells.get("id", "")):
        yield from lines_of(row.get("document", ""))


def _fees(package: Package, cells: dict[str, str]) -> Iterator[str]:
    for name in ("fees", "fees_description"):
        yield from lines_of(cells.get(name, ""))
    for row in package.cells("cost_options", "service_id", cells.get("id", "")):
        amount = " ".join(part for part in (row.get("amount", ""), row.get("currency", "")) if part)
        said = ", ".join(part for part in (row.get("option", ""), amount, row.get("amount_description", "")) if part)
        yield from lines_of(said)


def _keywords(package: Package, cells: dict[str, str]) -> Iterator[str]:
    names = {row.cells.get("taxonomy_id") or row.cells.get("id", ""): row.cells.get("name", "")
             for row in package.of("taxonomy")}  # fmt: skip
    listed = [*re.split(r"[,\n]", cells.get("keywords", "")), cells.get("alternate_name", "")]
    categories = [names.get(one.strip(), "") for one in cells.get("taxonomy_ids", "").split(",")]
    yield from dict.fromkeys(" ".join(word.split()) for word in listed + categories if word.strip())


def _organisation_of(package: Package, cells: dict[str, str]) -> str:
    if cells.get("organization_id"):
        return cells["organization_id"]
    location = next(package.cells("locations", "id", cells.get("location_id", "")), {})
    return location.get("organization_id", "")


def _offices(package: Package, cells: dict[str, str]) -> Iterator[Office]:
    service = cells.get("id", "")
    places = [(cells["location_id"], "")] if cells.get("location_id") else []
    for one in package.cells("services_at_location", "service_id", service):
        places.append((one.get("location_id", ""), one.get("id", "")))
    for location, there in places:
        for row in package.cells("locations", "id", location):
            yield _office(package, row, service, there)


def _office(package: Package, row: dict[str, str], service: str, there: str) -> Office:
    location = row.get("id", "")
    address = next(package.cells("addresses", "location_id", location), {})
    lines = [address.get("address_1", ""), address.get("address_2", ""),
             " ".join(address.get(name, "") for name in ("postal_code", "city"))]  # fmt: skip
    keys = (("service_at_location_id", there), ("location_id", location), ("service_id", service))
    phones = (phone for column, value in keys if value for phone in package.cells("phones", column, value))
    spoken = (phone for phone in phones if (phone.get("number_type") or phone.get("type") or "voice") != "fax")
    week: Week = {}
    for column, value in keys:
        week = week or (_week(package, column, value) if value else {})
    return Office(
        name=row.get("name", "") or "–",
        address=", ".join(line.strip() for line in lines if line.strip()),
        district=address.get("region", ""),
        phone=next((phone.get("number", "") for phone in spoken), ""),
        email=row.get("email", ""),
        week=week,
    )


def _week(package: Package, column: str, value: str) -> Week:
    week: Week = {}
    told: list[tuple[int, dict[str, str]]] = [
        (weekday_in(row["weekday"]), row) for row in package.cells("regular_schedules", column, value)
    ]
    for row in package.cells("schedules", column, value):
        days = re.findall(r"[A-Z]{2}", row.get("byday", "").upper())
        told += [(RRULE_DAYS.index(day), row) for day in days if day in RRULE_DAYS]
    for day, row in told:
        opens, closes = row.get("opens_at", ""), row.get("closes_at", "")
        if opens and closes and time_in(opens) < time_in(closes):
            period = f"{DAYS[day]} {time_in(opens):%H:%M}-{time_in(closes):%H:%M}"
            for number, periods in week_in(period).items():
                week[number] = sorted({*week.get(number, []), *periods})
    return {day: week[day] for day in sorted(week)}
