"""The city of a simulation: departments of about ten desks, one login per station, contacts to begin with."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from sqlalchemy import URL, Engine
from sqlalchemy.orm import Session

from agent_console.database.administration import add_agent, add_login, migrate
from agent_console.database.central import central_engine, central_url
from agent_console.database.tables import Agent, Department
from agent_console.domain.channel import Channel
from agent_console.domain.identifiers import derived_id, new_id
from agent_console.domain.people import Role
from agent_console.intake.hand import Hand
from agent_console.operations import ReceiveMessage

DESKS = 10
"""Stations per department."""


@dataclass(frozen=True)
class FleetCity:
    """A central with people for ``stations`` stations; ids and logins derive from ``seed``, passwords do not."""

    owner: Engine
    desk_url: URL
    stations: int
    seed: int
    password: str

    @classmethod
    def make(cls, owner: Engine, desk_url: URL, stations: int, seed: int) -> "FleetCity":
        """Bring central up to date and enter everybody."""
        city = cls(owner, desk_url, stations, seed, secrets.token_urlsafe(15))
        migrate(owner)
        city._enter()
        return city

    def plan(self) -> dict[str, Any]:
        """What another process needs to know of it."""
        url = self.desk_url.render_as_string(hide_password=False)
        return {"url": url, "stations": self.stations, "seed": self.seed, "password": self.password}

    @classmethod
    def of(cls, plan: dict[str, Any]) -> "FleetCity":
        """The city of ``plan``, without its owner's rights."""
        url = central_url(plan["url"])
        return cls(central_engine(url), url, plan["stations"], plan["seed"], plan["password"])

    def crew(self, number: int, processes: int) -> list[int]:
        """The stations that one of so many processes carries: whole departments."""
        wanted = self.departments[number::processes]
        return [station for station in range(self.stations) if self.department(station) in wanted]

    @cached_property
    def departments(self) -> list[str]:
        """Their ids."""
        return [derived_id("simulation", str(self.seed), str(n)) for n in range(max(2, -(-self.stations // DESKS)))]

    def login(self, number: int) -> str:
        """The login of one station."""
        return f"sim{self.seed}_{number}"

    def department(self, number: int) -> str:
        """Where a station's agent works."""
        return self.departments[number % len(self.departments)]

    def _enter(self) -> None:
        with Session(self.owner) as session, session.begin():
            for number, identity in enumerate(self.departments):
                words = {"en": f"Department {number}"}
                session.merge(
                    Department(
                        id=identity, parent_id=None, kind="department", name=words, short=words, icon="",
                        extension=f"{self.seed}{number:02}", phone="", email="", fax="", hours={}, districts=[],
                    )
                )  # fmt: skip
        for number in range(self.stations):
            login = self.login(number)
            agent = Agent(
                id=derived_id("simulation", login), login=login, name=login, role=Role.AGENT, extension="",
                department_id=self.department(number), languages=["en"], active=True,
            )  # fmt: skip
            add_agent(self.owner, agent, self.password)
        add_login(self.owner, f"sim{self.seed}_intake", self.password, Role.INTAKE)

    def hand(self, number: int = 0) -> Hand:
        """Intake's hand, for messages that arrive; each process has one of its own."""
        return Hand(
            self.desk_url, f"sim{self.seed}_intake", self.password, f"simulation-{self.seed}-{number}", "sample"
        )

    def fill(self, contacts: int) -> None:
        """So many messages in each department."""
        hand = self.hand()
        for department in self.departments * contacts:
            self.arrive(hand, department)
        hand.close()

    def arrive(self, hand: Hand, department_id: str) -> None:
        """A message from a citizen."""
        message = ReceiveMessage(
            contact_id=new_id(), entry_id=new_id(), channel=Channel.EMAIL, department_id=department_id,
            subject="A question", sender_name="A citizen", sender_address="citizen@city.example",
            recipient="centre@city.example", text="When are the bins emptied in our street? " * 5,
            received_at=datetime.now(UTC),
        )  # fmt: skip
        hand.submit(message)
