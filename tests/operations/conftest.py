"""A central made of one in-memory database: operations applied in order by different people."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from agent_console.database.base import Base
from agent_console.database.tables import REPLICATED, Agent, Contact, Department, Partner, Service
from agent_console.domain.identifiers import new_id
from agent_console.domain.outcome import Outcome
from agent_console.operations import AnyOperation, Context


class City:
    """A session and a clock; people are named by their id."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def do(self, operation: AnyOperation, who: str | None = "maria") -> Outcome:
        """Apply as ``who``, a minute later than the last."""
        self.now += timedelta(minutes=1)
        context = Context(new_id(), who, self.now, self.now, central=True)
        with self.session.begin_nested():
            outcome = operation.apply(self.session, context)
        self.session.expire_all()
        return outcome

    def contact(self, contact_id: str) -> Contact:
        """As it is now."""
        return self.session.get_one(Contact, contact_id)


@pytest.fixture
def city() -> Iterator[City]:
    """Three departments, a partner, three agents, two editors, an administrator."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine, tables=[model.__table__ for model in REPLICATED])
    with Session(engine, autoflush=False) as session:
        for name, extension in (("centre", "100"), ("waste", "200"), ("housing", "300")):
            session.add(
                Department(
                    id=name, parent_id=None, kind="department", name={"en": name}, short={"en": name}, icon="",
                    extension=extension, phone="", email="", fax="", hours={}, districts=[],
                )
            )  # fmt: skip
        session.add(Partner(id="water", name={"en": "Water"}, about={}, phone="+48710000000", email="", hours={}))
        session.add(Service(id="bins", department_id="waste", name={"en": "Bins"}, keywords={}, due_days=2))
        session.flush()
        for login, department, extension in (
            ("maria", "centre", "101"),
            ("jan", "centre", "102"),
            ("wanda", "waste", "201"),
            ("edda", "centre", "104"),
            ("ewa", "centre", "105"),
            ("adam", "centre", "106"),
        ):
            session.add(
                Agent(
                    id=login, login=login, name=login.title(), department_id=department,
                    role={"edda": "editor", "ewa": "editor", "adam": "administrator"}.get(login, "agent"),
                    extension=extension, languages=[], active=True,
                )
            )  # fmt: skip
        session.flush()
        yield City(session)
