"""What a replica shows beside what its login may read at central, row by row."""

from typing import Any

from sqlalchemy import select

from agent_console.database.central import central_engine
from agent_console.database.rows import key_column
from agent_console.database.tables import REPLICATED
from agent_console.sync.station import Station

Rows = dict[str, dict[str, dict[str, Any]]]


def rows_of(source: Any) -> Rows:
    """Every replicated row of a session or connection, by table and key."""
    found = {}
    for model in REPLICATED:
        table: Any = model.__table__
        rows = source.execute(select(table)).mappings()
        found[table.name] = {str(row[key_column(table)]): dict(row) for row in rows}
    return found


def shown_by(station: Station) -> Rows:
    """Every replicated row of the station's replica."""
    with station.reading() as session:
        return rows_of(session)


def seen_as(url: Any, login: str, password: str) -> Rows:
    """Every row that ``login`` may SELECT at central."""
    with central_engine(url, login, password).connect() as connection:
        return rows_of(connection)
