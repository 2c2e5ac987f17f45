"""Writing a city into a database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy.orm import Session

from agent_console.database.base import Base
from agent_console.database.tables import Setting
from agent_console.intake.articles import load_articles
from agent_console.intake.city.directory import Directory
from agent_console.intake.city.files import CityFiles
from agent_console.intake.city.past import Past


@dataclass(frozen=True)
class CityCounts:
    """How many rows of each kind the city's files hold."""

    districts: int
    departments: int
    partners: int
    agents: int
    memberships: int
    services: int
    articles: int
    templates: int
    citizens: int
    contact_points: int
    contacts: int


def load_city(session: Session, folder: Path, now: datetime) -> CityCounts:
    """Write the city in ``folder`` into the session's database; the caller commits.

    ``now`` is the moment "days ago" counts from. Raises ``InputError`` before anything is written where a file cannot
    be used.
    """
    files = CityFiles(folder)
    directory, past = Directory(files), Past(files, now)
    articles = list(directory.articles())
    # Parents before children, flushed table by table: relations are not mapped.
    _renew(session, [Setting(id="city", value=msgspec.to_builtins(files.city))])
    return CityCounts(
        districts=_renew(session, directory.districts()),
        departments=_renew(session, directory.departments()),
        partners=_renew(session, directory.partners()),
        agents=_renew(session, directory.agents()),
        memberships=_renew(session, directory.memberships()),
        services=_renew(session, directory.services()),
        articles=load_articles(session, articles, now),
        templates=_renew(session, directory.templates()),
        citizens=_add(session, past.citizens()),
        contact_points=_add(session, past.points()),
        contacts=_add_contacts(session, past),
    )


def _add_contacts(session: Session, past: Past) -> int:
    count = _add(session, past.contacts())
    _add(session, past.entries())
    return count


def _renew(session: Session, rows: Iterable[Base]) -> int:
    count = 0
    for row in rows:
        session.merge(row)
        session.flush()  # a department's parent is a row of its own table
        count += 1
    return count


def _add(session: Session, rows: Iterable[Any]) -> int:
    written = list(rows)
    for row in written:
        if session.get(type(row), row.id) is None:
            session.add(row)
    session.flush()
    return len(written)
