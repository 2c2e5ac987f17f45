"""A real central: the embedded PostgreSQL, migrated, with a small city in it."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, text
from sqlalchemy.orm import Session

from agent_console.database.administration import add_agent, add_login, migrate
from agent_console.database.central import central_engine, central_url
from agent_console.database.embedded import Embedded, embedded
from agent_console.database.tables import Agent, Department, Membership, Service, Setting, Source
from agent_console.domain.identifiers import derived_id
from agent_console.domain.people import Role
from agent_console.sync.sign_in import Doorway
from agent_console.sync.station import Station
from agent_console.system.vault import MemoryVault

PASSWORD = "a long pass phrase"

CENTRE, WASTE, HOUSING = (derived_id("test", name) for name in ("centre", "waste", "housing"))

_EMPTIED = (
    "contact", "city_case", "citizen", "erasure", "ledger", "change", "scope_day", "file_chunk", "upload_chunk",
    "uploaded", "here",
)  # fmt: skip

_DEPARTMENTS = (("centre", CENTRE, "100"), ("waste", WASTE, "200"), ("housing", HOUSING, "300"))

_PEOPLE = (
    ("maria", Role.AGENT, CENTRE, "101"),
    ("jan", Role.AGENT, CENTRE, "102"),
    ("wanda", Role.SPECIALIST, WASTE, "201"),
    ("hugo", Role.SPECIALIST, HOUSING, "301"),
    ("sonia", Role.SUPERVISOR, CENTRE, "103"),
    ("edda", Role.EDITOR, CENTRE, "104"),
    ("adam", Role.ADMINISTRATOR, CENTRE, "105"),
)


def agent_id(login: str) -> str:
    """The id of one of the people above."""
    return derived_id("test", "agent", login)


@dataclass
class Central:
    """A running central, and the stations that tests open on it."""

    server: Embedded
    owner: Engine
    folder: Path
    stations: list[Station] = field(default_factory=list)
    vaults: dict[str, MemoryVault] = field(default_factory=dict)

    def doorway(self, machine: str = "machine") -> Doorway:
        """The way in from one machine; the same machine keeps its replicas and keys."""
        vault = self.vaults.setdefault(machine, MemoryVault())
        return Doorway(central_url(self.server.desk_url), self.folder / machine, vault)

    def station(self, login: str, machine: str = "machine") -> Station:
        """Sign ``login`` in."""
        station = self.doorway(machine).sign_in(login, PASSWORD)
        self.stations.append(station)
        return station

    def close_stations(self) -> None:
        """Sign everybody out."""
        for station in self.stations:
            station.close()
        self.stations.clear()

    def engine(self, login: str) -> Engine:
        """What somebody with this login's password and no console can reach."""
        return central_engine(central_url(self.server.desk_url), login, PASSWORD)


def fill(owner: Engine) -> None:
    """Departments and people in a central that was just made."""
    with Session(owner) as session, session.begin():
        for name, identifier, extension in _DEPARTMENTS:
            session.add(
                Department(
                    id=identifier, parent_id=None, kind="department", name={"en": name}, short={"en": name}, icon="",
                    extension=extension, phone="", email=f"{name}@city.example", fax="", hours={}, districts=[],
                )
            )  # fmt: skip
        session.flush()
        session.add(
            Service(id=derived_id("test", "bins"), department_id=WASTE, name={"en": "Bins"}, keywords={}, due_days=2)
        )
    for login, role, department, extension in _PEOPLE:
        agent = Agent(
            id=agent_id(login), login=login, name=login.title(), role=role, department_id=department,
            extension=extension, languages=["en"], active=True,
        )  # fmt: skip
        add_agent(owner, agent, PASSWORD)
    with Session(owner) as session, session.begin():
        session.add(Membership(id=derived_id("test", "m"), agent_id=agent_id("jan"), department_id=HOUSING))
    add_login(owner, "intake", PASSWORD, Role.INTAKE)


def put_back(session: Session) -> None:
    """The directory and settings as ``fill`` made them, whatever a test before has made of them."""
    for name, identifier, extension in _DEPARTMENTS:
        department = session.get_one(Department, identifier)
        department.name, department.short, department.extension = {"en": name}, {"en": name}, extension
    for login, role, department_id, extension in _PEOPLE:
        agent = session.get_one(Agent, agent_id(login))
        agent.role, agent.department_id, agent.extension, agent.active = role, department_id, extension, True
    session.execute(delete(Setting).where(Setting.id != "central"))
    session.execute(delete(Source))


@pytest.fixture(scope="session")
def postgres() -> Iterator[tuple[Embedded, Engine]]:
    """The server, once for all tests."""
    folder = Path(tempfile.mkdtemp(prefix="console-central-"))
    folder.chmod(0o755)
    server = embedded(folder / "data")
    owner = central_engine(central_url(server.url))
    migrate(owner)
    fill(owner)
    yield server, owner
    server.stop("immediate")
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def central(postgres: tuple[Embedded, Engine], tmp_path: Path) -> Iterator[Central]:
    """A central without contacts or citizens; its stations are closed at the end."""
    server, owner = postgres
    server_started = central_url(server.url)
    assert server_started
    with owner.begin() as connection:
        connection.execute(text(f"TRUNCATE {', '.join(_EMPTIED)} CASCADE"))
        connection.execute(text("UPDATE scope SET version = version + 1"))
    with Session(owner) as session, session.begin():
        put_back(session)
    running = Central(server, owner, tmp_path)
    yield running
    running.close_stations()


def now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)
