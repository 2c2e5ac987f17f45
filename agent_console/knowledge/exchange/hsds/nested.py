"""The JSON of HSDS 3: services with everything that belongs to them inside, taken apart into tables."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from agent_console.knowledge.exchange.hsds.package import Package, check_package
from agent_console.knowledge.exchange.reading import Reading
from agent_console.knowledge.exchange.table import Row
from agent_console.knowledge.exchange.text_file import text_of

_INSIDE = {
    "organization": ("organizations", ""),
    "location": ("locations", ""),
    "service_at_locations": ("services_at_location", "service_id"),
    "phones": ("phones", ""),
    "schedules": ("schedules", ""),
    "contacts": ("contacts", ""),
    "addresses": ("addresses", "location_id"),
    "required_documents": ("required_documents", "service_id"),
    "cost_options": ("cost_options", "service_id"),
}
"""Property to its table, and the column that names what it stands in where that is not told by the holder."""

_HOLDERS = {"services": "service_id", "locations": "location_id", "services_at_location": "service_at_location_id",
            "organizations": "organization_id", "contacts": "contact_id"}  # fmt: skip


def read_nested(path: Path, reading: Reading) -> Package:
    """One service, a list of them, or a page of an API (``contents``)."""
    package = Package()
    text = text_of(path, reading)
    if text is None:
        return package
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as problem:
        reading.refuse(str(path), problem.lineno, "", f"the JSON cannot be read: {problem.msg}.")
        return package
    for service, line in zip(services_in(whole), _lines(text), strict=False):
        _take(package, path, "services", service, line, {})
    if not package.rows.get("services"):
        reading.refuse(str(path), 1, "", "there is no service in it.", "Give the services of HSDS 3.")
    check_package(package, reading)
    return package


def services_in(whole: Any) -> list[dict[str, Any]]:
    """The services of a document, however they are wrapped."""
    if isinstance(whole, dict):
        whole = whole.get("contents", whole.get("services", [whole]))
    listed = whole if isinstance(whole, list) else []
    return [one for one in listed if isinstance(one, dict) and "name" in one and ("organization" in one or "id" in one)]


def _take(package: Package, path: Path, table: str, item: dict[str, Any], line: int, holder: dict[str, str]) -> None:
    identity = str(item.get("id", ""))
    cells = {name: _cell(value) for name, value in item.items() if name not in _INSIDE} | holder
    if table == "services" and isinstance(item.get("organization"), dict):
        cells["organization_id"] = str(item["organization"].get("id", ""))
    if table == "services_at_location" and isinstance(item.get("location"), dict):
        cells["location_id"] = str(item["location"].get("id", ""))
    known = package.known.setdefault(table, set())
    if identity in known and table in ("organizations", "locations"):
        return  # told again with another service
    known.add(identity)
    package.rows.setdefault(table, []).append((path, Row(cells, line)))
    for name, (inside, column) in _INSIDE.items():
        for one in _listed(item.get(name)):
            named = _HOLDERS.get(table, "")
            held = {} if inside in ("organizations", "locations") else {column or named: identity}
            _take(package, path, inside, one, line, held)


def _listed(value: Any) -> Iterator[dict[str, Any]]:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            yield one


def _cell(value: Any) -> str:
    if isinstance(value, (dict, list)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value).strip()


def _lines(text: str) -> Iterator[int]:
    """Where each service probably begins: the objects of the outermost list, by depth."""
    depth, quoted, escaped, line = 0, False, False, 1
    listed = '"contents"' in text or '"services"' in text
    outermost = 1 if text.lstrip().startswith("[") else (2 if listed else 0)
    for character in text:
        line += character == "\n"
        if escaped:
            escaped = False
        elif quoted:
            escaped, quoted = character == "\\", character != '"'
        elif character == '"':
            quoted, escaped = True, False
        elif character in "[{":
            if character == "{" and depth == outermost:
                yield line
            depth += 1
        elif character in "]}":
            depth -= 1
