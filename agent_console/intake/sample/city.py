"""The sample city, ready to use: an embedded central with people, catalogue, citizens and somebody to receive mail."""

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, Engine, select, text
from sqlalchemy.orm import Session

from agent_console.database.administration import add_login, migrate
from agent_console.database.central import central_engine, central_url
from agent_console.database.embedded import Embedded, embedded
from agent_console.database.tables import Agent, Setting
from agent_console.domain.people import Role
from agent_console.intake.city import load_city

INTAKE_LOGIN = "intake"

_READY = "sample"
"""Setting that says which edition of the sample city was loaded."""


@dataclass(frozen=True)
class SampleCity:
    """A running sample central."""

    server: Embedded
    folder: Path

    @property
    def url(self) -> URL:
        """Where desks and intake sign in."""
        return central_url(self.server.desk_url)

    def password(self, login: str) -> str:
        """The password of anybody in the sample city: derived, so that no list of passwords lies about."""
        digest = hmac.digest(self.server.password.encode(), login.encode(), hashlib.sha256)
        return base64.urlsafe_b64encode(digest)[:20].decode()

    def stop_if_alone(self) -> bool:
        """Stop the server unless another desk still uses it."""
        with self.owner().connect() as owner:
            others = text("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'")
            if owner.execute(others).scalar_one() > 1:
                return False
        self.server.stop()
        return True

    def owner(self) -> Engine:
        """The owner's connection; no desk has it."""
        return central_engine(central_url(self.server.url))


def sample_city(folder: Path, files: Path) -> SampleCity:
    """Start the sample city in ``folder``, made from ``files`` the first time. A second start is quick."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)  # the server runs as a user of its own where the program runs as root
    city = SampleCity(embedded(folder / "central"), folder)
    owner = city.owner()
    edition = _edition(files)
    migrate(owner)
    if _loaded(owner) != edition:
        with Session(owner) as session, session.begin():
            load_city(session, files, datetime.now(UTC))
        _make_logins(city, owner)
        with Session(owner) as session, session.begin():
            session.merge(Setting(id=_READY, value={"edition": edition}))
    owner.dispose()
    return city


def _make_logins(city: SampleCity, owner: Engine) -> None:
    with Session(owner) as session:
        people = session.execute(select(Agent.login, Agent.role).where(Agent.active)).all()
    for login, role in people:
        add_login(owner, login, city.password(login), Role(role))
    add_login(owner, INTAKE_LOGIN, city.password(INTAKE_LOGIN), Role.INTAKE)


def _loaded(owner: Engine) -> str | None:
    with Session(owner) as session:
        setting = session.get(Setting, _READY)
        return str(setting.value["edition"]) if setting else None


def _edition(files: Path) -> str:
    """Changes with any of the city's own files, not with the traffic."""
    digest = hashlib.sha256()
    for path in sorted([*files.glob("*.json"), *files.glob("articles/*.md")]):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]
