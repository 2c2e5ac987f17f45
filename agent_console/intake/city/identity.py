"""Rows of a city's files name each other by slug; their identifiers derive from it, so that loading twice is once."""

from agent_console.domain.identifiers import derived_id


def city_id(kind: str, slug: str) -> str:
    """The identifier of a row of the city's files, as ``city_id("department", "waste")``."""
    return derived_id("city", kind, slug)
