"""Articles as HSDS 3: the JSON of its API, and the same as a CSV package with its ``datapackage.json``."""

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from agent_console.domain.article import ArticleState
from agent_console.domain.errors import InputError
from agent_console.domain.identifiers import derived_id
from agent_console.domain.office import Office
from agent_console.knowledge.exchange.hsds.articles import EXTENSION, NATIVE
from agent_console.knowledge.exchange.hsds.values import CHECKS, RRULE_DAYS
from agent_console.knowledge.front_matter import KNOWN
from agent_console.knowledge.written import WrittenArticle

_INSIDE = ("organization", "service_at_locations", "location", "addresses", "phones", "schedules", "required_documents")
_TABLES = {
    "organization": ("id", "name", "description"),
    "service": ("id", "organization_id", "name", "description", "url", "status", "eligibility_description",
                "fees_description", EXTENSION),
    "location": ("id", "location_type", "name", "email"),
    "service_at_location": ("id", "service_id", "location_id"),
    "address": ("id", "location_id", "address_1", "region", "address_type"),
    "phone": ("id", "service_at_location_id", "number", "type"),
    "schedule": ("id", "service_at_location_id", "freq", "byday", "opens_at", "closes_at"),
    "required_document": ("id", "service_id", "document"),
}  # fmt: skip


def write_hsds(articles: Iterable[WrittenArticle], path: Path) -> int:
    """A JSON file, or a folder where ``path`` does not end in ``.json``; how many services."""
    services = [_service(article) for article in articles]
    if path.suffix.lower() == ".json":
        path.write_text(json.dumps(services, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return len(services)
    path.mkdir(parents=True, exist_ok=True)
    if any(path.iterdir()):
        raise InputError(str(path), "it is not empty.", "Give a new folder: what is exported must not mix.")
    rows: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in _TABLES}
    for service in services:
        _flatten("service", service, {}, rows)
    for name, columns in _TABLES.items():
        with (path / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="", extrasaction="ignore", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows[name].values())
    (path / "datapackage.json").write_text(json.dumps(_listing(), indent=1) + "\n", encoding="utf-8")
    return len(services)


def _listing() -> dict[str, Any]:
    return {
        "name": "human_services_data",
        "profile": "tabular-data-package",
        "title": "Human Services Data Specification 3.1",
        "resources": [
            {
                "name": name,
                "path": f"{name}.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "profile": "tabular-data-resource",
                "schema": {"primaryKey": "id", "fields": [{"name": column, "type": "string"} for column in columns]},
            }
            for name, columns in _TABLES.items()
        ],
    }


def _service(article: WrittenArticle) -> dict[str, Any]:
    content = article.content
    identity = article.id or derived_id("hsds", article.key, article.language)
    owner = article.owner or article.organisation or "–"
    texts = {name: content.text(name) for name in KNOWN if hasattr(content, name) and name not in NATIVE}
    about = {name: str(getattr(article, name)) for name in KNOWN if not hasattr(content, name)}
    kept = {name: text for name, text in {**texts, **about, "body": content.body}.items() if text}
    return {
        "id": identity,
        "organization": {"id": derived_id("hsds", "organization", owner), "name": owner, "description": owner},
        "name": content.title,
        "description": content.short_answer,
        "url": next((form for form in content.forms if form.startswith("http")), ""),
        "status": "active" if article.state == ArticleState.PUBLISHED else "inactive",
        "eligibility_description": content.text("requirements"),
        "fees_description": content.text("fees"),
        "required_documents": [
            {"id": derived_id(identity, "document", str(number)), "document": document}
            for number, document in enumerate(content.documents)
        ],
        "service_at_locations": [_place(identity, number, line) for number, line in enumerate(content.offices)],
        EXTENSION: json.dumps(kept, ensure_ascii=False, sort_keys=True),
    }


def _place(service: str, number: int, line: str) -> dict[str, Any]:
    office = Office.read(line)
    there, location = derived_id(service, "at", str(number)), derived_id(service, "location", str(number))
    address = {
        "id": derived_id(location, "address"),
        "address_1": office.address,
        "region": office.district,
        "address_type": "physical",
    }
    phones = [{"id": derived_id(there, "phone"), "number": office.phone, "type": "voice"}]
    dialable = bool(office.phone) and not CHECKS["phone"](office.phone)
    return {
        "id": there,
        "location": {
            "id": location,
            "location_type": "physical",
            "name": office.name,
            "email": "" if office.email and CHECKS["email"](office.email) else office.email,
            "addresses": [address] if office.address or office.district else [],
        },
        "phones": phones if dialable else [],
        "schedules": list(_schedules(there, office)),
    }


def _schedules(there: str, office: Office) -> Iterator[dict[str, Any]]:
    by_period: dict[str, list[str]] = {}
    for day, periods in office.week.items():
        for period in periods:
            by_period.setdefault(period, []).append(RRULE_DAYS[int(day)])
    for period, days in by_period.items():
        opens, _, closes = period.partition("-")
        identity = derived_id(there, "schedule", period)
        yield {"id": identity, "freq": "WEEKLY", "byday": ",".join(days), "opens_at": opens, "closes_at": closes}


def _flatten(
    table: str, item: dict[str, Any], holder: dict[str, str], rows: dict[str, dict[str, dict[str, Any]]]
) -> None:
    row = {name: value for name, value in item.items() if name not in _INSIDE} | holder
    if table == "service":
        row["organization_id"] = item["organization"]["id"]
        _flatten("organization", item["organization"], {}, rows)
    if table == "service_at_location":
        row["location_id"] = item["location"]["id"]
        _flatten("location", item["location"], {}, rows)
    rows[table][item["id"]] = row
    inside = {"service_at_locations": "service_at_location", "addresses": "address", "phones": "phone",
              "schedules": "schedule", "required_documents": "required_document"}  # fmt: skip
    for name, singular in inside.items():
        for one in item.get(name, []):
            _flatten(singular, one, {f"{table}_id": item["id"]}, rows)
