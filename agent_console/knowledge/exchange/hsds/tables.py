"""The tables of HSDS in its versions: which columns must be filled, what they hold, and whose rows they name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Table:
    """One table. Columns that are not named here are taken as text, as the specification allows."""

    name: str
    stems: tuple[str, ...]
    """Names of its file."""
    signature: tuple[frozenset[str], ...]
    """Headings that tell it where the file is called otherwise; any of these sets is enough."""
    required: tuple[str, ...] = ("id",)
    kinds: Mapping[str, str] = field(default_factory=dict)
    """Column to a name of ``values.CHECKS``."""
    one_of: tuple[str, ...] = ()
    """Of these columns one must be filled."""
    parents: Mapping[str, str] = field(default_factory=dict)
    """Column to the table in which its value must be an id."""
    alternatives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Columns that stand for a required one in another version."""
    expected: tuple[str, ...] = ()
    """Every heading the older format has, to name one that was forgotten."""


def _sets(*headings: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(one.split()) for one in headings)


_PARENTS = {
    "organization_id": "organizations",
    "service_id": "services",
    "location_id": "locations",
    "contact_id": "contacts",
    "program_id": "programs",
    "service_at_location_id": "services_at_location",
}


def _of(*columns: str) -> dict[str, str]:
    return {column: _PARENTS[column] for column in columns}


_ADDRESS = {"country": "country", "postal_code": "postal_code"}
_ANYBODY = ("contact_id", "location_id", "organization_id", "service_id", "service_at_location_id")
_GIVEN = ("service_id", "location_id", "service_at_location_id")

TABLES = (
    Table(
        "organizations",
        ("organizations", "organization"),
        _sets("legal_status", "tax_status"),
        ("id", "name", "description"),
        {"email": "email", "website": "url", "url": "url", "date_incorporated": "date", "year_incorporated": "number"},
    ),
    Table(
        "services",
        ("services", "service"),
        _sets("name status", "application_process", "fees wait_time"),
        ("id", "name"),
        {"email": "email", "website": "url", "url": "url", "status": "status"},
        parents=_of("organization_id", "location_id", "program_id"),
    ),
    Table(
        "locations",
        ("locations", "location"),
        _sets("latitude longitude", "transportation"),
        ("id", "name"),
        {"latitude": "number", "longitude": "number", "email": "email", "website": "url", "admin_emails": "emails",
         "virtual": "yes"},
        parents=_of("organization_id"),
    ),
    Table(
        "services_at_location",
        ("services_at_location", "service_at_location"),
        (),
        ("id", "service_id", "location_id"),
        parents=_of("service_id", "location_id"),
    ),
    Table(
        "phones",
        ("phones", "phone"),
        _sets("number"),
        ("id", "number", "number_type"),
        {"number": "phone", "number_type": "phone_type", "type": "phone_type"},
        _ANYBODY,
        _of(*_ANYBODY),
        {"number_type": ("type",)},
    ),
    Table(
        "regular_schedules",
        ("regular_schedules", "regular_schedule"),
        _sets("weekday"),
        ("id", "weekday", "opens_at", "closes_at"),
        {"weekday": "weekday", "opens_at": "time", "closes_at": "time"},
        _GIVEN,
        _of(*_GIVEN),
    ),
    Table(
        "holiday_schedules",
        ("holiday_schedules", "holiday_schedule"),
        _sets("closed start_date"),
        ("id", "closed", "start_date", "end_date"),
        {"closed": "yes", "start_date": "date", "end_date": "date", "opens_at": "time", "closes_at": "time"},
        _GIVEN,
        _of(*_GIVEN),
    ),
    Table(
        "schedules",
        ("schedules", "schedule"),
        _sets("byday", "freq", "dtstart"),
        ("id",),
        {"opens_at": "time", "closes_at": "time", "valid_from": "date", "valid_to": "date"},
        (*_GIVEN, "attending_type"),
        _of(*_GIVEN),
    ),
    Table(
        "mail_addresses",
        ("mail_addresses", "postal_addresses"),
        _sets("attention address_1"),
        ("id", "address_1", "city", "state_province", "postal_code", "country", "location_id"),
        _ADDRESS,
        parents=_of("location_id"),
    ),
    Table(
        "addresses",
        ("addresses", "physical_addresses", "address"),
        _sets("address_1"),
        ("id", "address_1", "city", "state_province", "postal_code", "country", "location_id"),
        _ADDRESS,
        parents=_of("location_id"),
    ),
    Table(
        "contacts",
        ("contacts", "contact"),
        _sets("name title department"),
        ("id", "name"),
        {"email": "email"},
        ("location_id", "organization_id", "service_id", "service_at_location_id"),
        _of("location_id", "organization_id", "service_id", "service_at_location_id"),
    ),
    Table(
        "taxonomy",
        ("taxonomy", "taxonomy_term", "taxonomy_terms"),
        _sets("taxonomy_id parent_id", "parent_name"),
        ("id", "name"),
        alternatives={"id": ("taxonomy_id",)},
    ),
    Table(
        "programs",
        ("programs", "program"),
        (),
        ("id", "organization_id", "name"),
        parents=_of("organization_id"),
        expected=("id", "organization_id", "name", "alternate_name"),
    ),
    Table("required_documents", ("required_documents", "required_document"), _sets("document"),
          parents=_of("service_id")),
    Table("eligibility", ("eligibility",), _sets("service_id eligibility"), parents=_of("service_id")),
    Table("cost_options", ("cost_options", "cost_option"), _sets("amount_description"), parents=_of("service_id")),
    Table("service_areas", ("service_areas", "service_area"), _sets("service_area"), parents=_of("service_id")),
    Table("languages", ("languages", "language"), _sets("id language")),
    Table("payments_accepted", ("payments_accepted",), _sets("payment"), parents=_of("service_id")),
    Table("services_taxonomy", ("services_taxonomy",), _sets("taxonomy_detail"), parents=_of("service_id")),
    *(
        Table(name, (name,), (), ())
        for name in (
            "accessibility_for_disabilities", "accessibility", "attributes", "attribute", "funding", "metadata",
            "meta_table_description", "meta_table_descriptions", "organization_identifier", "organization_identifiers",
            "service_capacity", "taxonomies", "unit", "url",
        )
    ),
)  # fmt: skip

BY_NAME = {table.name: table for table in TABLES}


def table_of(file: Path, headings: list[str]) -> Table | None:
    """The table a file holds: by its name, else by its headings; None for another kind of file."""
    for table in TABLES:
        if file.stem.lower() in table.stems and ("id" in headings or "taxonomy_id" in headings):
            return table
    found = set(headings)
    if not found & {"id", "taxonomy_id"}:
        return None
    for name in ("phones", "regular_schedules", "holiday_schedules", "schedules", "mail_addresses", "addresses",
                 "taxonomy", "services", "locations", "contacts", "organizations"):  # fmt: skip
        if any(signature <= found for signature in BY_NAME[name].signature):
            return BY_NAME[name]
    if {"organization_id", "name"} <= found and len(found) <= 4:
        return BY_NAME["programs"]
    return None
