"""A real replica filled with the sample city, a station without central, and a window over it."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from agent_console.database.replica import Replica
from agent_console.database.tables import Agent, Setting
from agent_console.desk.application import Desk, Learn
from agent_console.desk.settings.preferences import Preferences, PreferencesFile
from agent_console.desk.workplace import Workplace
from agent_console.domain.call import TELEPHONE, CallAbility
from agent_console.intake.city import load_city
from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.pages import pages_of
from agent_console.routing.router import Router
from agent_console.sync.station import Station
from tests.desk.arrivals import Arrivals

ROOT = Path(__file__).resolve().parents[2]
KEY = "5c" * 32


@pytest.fixture(scope="session")
def city_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A replica with the sample city in it, made once."""
    path = tmp_path_factory.mktemp("city") / "city.replica"
    replica = Replica.open(path, KEY)
    with replica.writing() as session:
        load_city(session, ROOT / "resources" / "city", datetime.now(UTC))
        session.add(Setting(id=TELEPHONE, value={"abilities": list(CallAbility)}))
    replica.close()
    return path


@pytest.fixture(scope="session")
def learned(city_file: Path) -> Learn:
    """Knowledge and routing of the sample city, learned once."""
    replica = Replica.open(city_file, KEY)
    with replica.reading() as session:
        index, router = KnowledgeIndex(pages_of(session)), Router.of(session)
    replica.close()
    return Learn(lambda _: index, lambda _: router)


@pytest.fixture
def replica(city_file: Path, tmp_path: Path) -> Iterator[Replica]:
    """A copy of it for one test."""
    path = tmp_path / "own.replica"
    for part in city_file.parent.glob("city.replica*"):
        shutil.copy(part, tmp_path / part.name.replace("city", "own", 1))
    opened = Replica.open(path, KEY)
    yield opened
    opened.close()


@pytest.fixture
def arrivals(replica: Replica) -> Arrivals:
    """What comes in."""
    return Arrivals(replica)


@pytest.fixture
def station(replica: Replica) -> Station:
    """Jan Weber's, of the contact centre, who also works in waste and housing."""
    with replica.reading() as session:
        agent_id = session.scalar(select(Agent.id).where(Agent.login == "jweber"))
    assert agent_id is not None
    return Station.on_replica(replica, agent_id)


@pytest.fixture
def colleague(replica: Replica) -> str:
    """Maria Kowalska's id."""
    with replica.reading() as session:
        agent_id = session.scalar(select(Agent.id).where(Agent.login == "mkowalska"))
    assert agent_id is not None
    return agent_id


@pytest.fixture
def preferences(tmp_path: Path) -> PreferencesFile:
    """English, light."""
    file = PreferencesFile(tmp_path / "settings" / "desk.json")
    file.save(Preferences(language="en", look="light"))
    return file


@pytest.fixture
def desk(
    qapp: QApplication,
    learned: Learn,
    preferences: PreferencesFile,
    replica: Replica,  # is closed only after the desk has kept in it what was typed
) -> Iterator[Desk]:
    """The program without a window yet."""
    made = Desk(qapp, learned, preferences, ROOT / "resources" / "translations")
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def place(desk: Desk, station: Station, qtbot: object) -> Workplace:
    """A window over the station."""
    workplace = desk.show_window(station)
    workplace.window.resize(1672, 900)
    return workplace
